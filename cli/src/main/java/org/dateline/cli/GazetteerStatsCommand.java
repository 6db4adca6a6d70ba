package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.EntityType;
import org.dateline.cli.gazetteer.GazetteerStats;
import org.dateline.gazetteer.GazetteerLayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "stats",
    description = "Says what a gazetteer holds.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline gazetteer stats",
      "  dateline gazetteer stats bundled ours.tsv",
      "  dateline gazetteer stats ours.tsv"
    })
final class GazetteerStatsCommand extends TerminalCommand {
  private static final int MOST = 12;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files in their order; the first may be \"bundled\" (default: bundled).")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object, with all subtypes.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<String> layers = files.isEmpty() ? List.of(Layers.BUNDLED) : files;
    GazetteerStats stats = GazetteerStats.of(Layers.read(layers));
    show(json, stats, this::print);
    return ExitCode.DONE;
  }

  private void print(GazetteerStats stats) {
    line("version", stats.version());
    for (GazetteerLayer layer : stats.files()) {
      out()
          .printf(
              Locale.ROOT,
              "file %s: %,d rows, %,d of them new, %,d extend earlier ones%n",
              layer.file(),
              layer.rows(),
              layer.added(),
              layer.extended());
    }
    line("entities", stats.entities());
    for (EntityType type : EntityType.values()) {
      line("  " + type.key(), stats.types().getOrDefault(type, 0));
    }
    line("with a country", stats.withCountry());
    line("with a Wikidata id", stats.withQid());
    line("names and aliases", stats.names());
    line("ambiguous names", stats.ambiguous());
    line("  nobody by default", stats.undecided());
    printSubtypes(stats);
  }

  private void printSubtypes(GazetteerStats stats) {
    line("subtypes", stats.subtypes().size());
    stats.subtypes().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> line("  " + entry.getKey(), entry.getValue()));
  }

  private void line(String label, int value) {
    line(label, String.format(Locale.ROOT, "%,d", value));
  }

  private void line(String label, String value) {
    out().printf("%-40s %s%n", label, value);
  }
}
