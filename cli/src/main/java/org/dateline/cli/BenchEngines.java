package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.cli.bench.EngineProcess;
import org.dateline.cli.bench.SolrJars;
import org.dateline.cli.bench.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How engines are measured that run in JVMs of their own. */
final class BenchEngines {
  @Mixin private BenchRounds rounds;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of threads to try (default: 1,2).")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "--solr",
      paramLabel = "DIR",
      description = {
        "Measure Solr too, embedded in a JVM of its own. `mvn -Psolr -DskipTests package` puts its",
        "jars into cli/solr/target/solr."
      })
  private @Nullable Path solr;

  Turns turns() {
    return rounds.turns();
  }

  List<Integer> threads() {
    threads.forEach(count -> check(count > 0, "--threads must be positive"));
    return threads;
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  @Nullable SolrJars solr() throws IOException {
    return solr == null ? null : SolrJars.in(solr);
  }

  /** How it was done, for the JSON. */
  Map<String, Object> describe() throws IOException {
    SolrJars jars = solr();
    return Map.of(
        "rounds",
        turns().rounds(),
        "warm_up",
        turns().warmUp() < 0 ? "until warm" : turns().warmUp(),
        "solr",
        jars == null ? "none" : jars.version(),
        "engine_options",
        EngineProcess.options().stream().filter(option -> option.matches("-X[^/]*")).toList());
  }
}
