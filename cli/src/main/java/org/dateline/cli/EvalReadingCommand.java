package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.archive.Archive;
import org.dateline.cli.eval.ReadingBench;
import org.dateline.cli.eval.ReadingBench.Speed;
import org.dateline.render.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description = {
      "Says how fast each form is read, in MB/s, beside the bare library it stands on.",
      "Reads the files over and over, in memory, on one thread. Takes some seconds for each form."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline eval reading docs/samples")
final class EvalReadingCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files and folders, plain or gzipped.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  EvalReadingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Speed> speeds = ReadingBench.run(Archive.of(files).files());
    if (json) {
      terminal.out().println(ResultJson.pretty(speeds));
      return ExitCode.DONE;
    }
    terminal.out().println("| form | files | MB | MB/s | bare library | MB/s | ratio |");
    terminal.out().println("|---|---|---|---|---|---|---|");
    for (Speed speed : speeds) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "| %s | %d | %.2f | %.1f | %s | %.1f | %.2f |%n",
              speed.form(),
              speed.files(),
              speed.bytes() / 1e6,
              speed.bytesPerSecond() / 1e6,
              speed.library(),
              speed.bareBytesPerSecond() / 1e6,
              speed.bytesPerSecond() / speed.bareBytesPerSecond());
    }
    return ExitCode.DONE;
  }
}
