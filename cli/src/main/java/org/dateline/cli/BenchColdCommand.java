package org.dateline.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.bench.ColdBench;
import org.dateline.cli.bench.ColdBench.Launch;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "cold",
    description = {
      "Times whole processes that search once.",
      "With facets and passages: by the launcher, and by a plain `java -cp` without any option; in",
      "turn, medians. Needs a POSIX shell."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline bench cold kursk --index news-index")
final class BenchColdCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private BenchOutput output;

  @Parameters(paramLabel = "QUERY", description = "What to search for.")
  private String query;

  @Option(names = "--rounds", defaultValue = "10", description = "Processes of each (default: 10).")
  private int rounds;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "The launcher (default: bin/dateline beside the jars).")
  private @Nullable Path launcher;

  @Override
  public Integer call() throws IOException {
    BenchEngines.check(rounds > 0, "--rounds must be positive");
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("plain java", search(ColdBench.plainJava()));
    commands.put("launcher", search(List.of(launcher().toString())));
    commands.put(
        "bare JVM", List.of(ColdBench.plainJava().getFirst(), "-Xshare:auto", "--version"));
    List<Launch> launches = ColdBench.run(commands, rounds);
    double plain = launches.getFirst().cpuSeconds();
    List<Map<String, @Nullable Object>> json = new ArrayList<>();
    for (Launch launch : launches) {
      Map<String, @Nullable Object> map = ResultJson.map(launch);
      map.put("of_plain", launch.cpuSeconds() / plain);
      json.add(map);
    }
    output.print(
        out(),
        Map.of("cold", json),
        new BenchOutput.Table<>(launches)
            .column("launch", Launch::name)
            .column("s", Launch::seconds)
            .column("cpu s", Launch::cpuSeconds)
            .column("cpu of plain", launch -> launch.cpuSeconds() / plain));
    return ExitCode.DONE;
  }

  private List<String> search(List<String> program) {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            "search",
            query,
            "--facet",
            "person,place,organisation,event,source,date",
            "--index",
            index.index.toString()));
    return command;
  }

  private Path launcher() throws IOException {
    if (launcher != null) {
      return launcher;
    }
    Path jars = jar().getParent();
    for (Path up = jars; up != null; up = up.getParent()) {
      Path found = up.resolve("bin").resolve("dateline");
      if (Files.isExecutable(found)) {
        return found;
      }
    }
    throw new IOException("found no bin/dateline above " + jars + ": name it with --launcher");
  }

  private static Path jar() throws IOException {
    try {
      return Path.of(
          BenchColdCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where the jars are: name the launcher with --launcher", e);
    }
  }
}
