package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.cli.train.GazetteerBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Looks into the list of known names, and makes it anew from its sources.",
    subcommands = {
      GazetteerLookupCommand.class,
      GazetteerCheckCommand.class,
      GazetteerAddCommand.class,
      GazetteerDiffCommand.class,
      GazetteerStatsCommand.class,
      GazetteerLearnCommand.class,
      GazetteerCommand.Build.class
    })
final class GazetteerCommand {
  private GazetteerCommand() {}

  @Command(
      name = "build",
      description = "Makes the gazetteer of the jar from the collected facts (docs/gazetteer.md).",
      footerHeading = "%nExample:%n",
      footer =
          "  dateline gazetteer build FACTS --out core/src/main/resources/org/dateline/gazetteer")
  static final class Build extends TerminalCommand {
    @Parameters(paramLabel = "FACTS", description = "The folder of the facts.")
    private Path facts;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    @Override
    public Integer call() throws IOException {
      err().println(GazetteerBuilder.build(facts, out));
      return ExitCode.DONE;
    }
  }
}
