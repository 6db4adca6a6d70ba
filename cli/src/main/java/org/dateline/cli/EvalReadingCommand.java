package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.archive.Archive;
import org.dateline.cli.eval.ReadingBench;
import org.dateline.cli.eval.ReadingBench.Speed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reading",
    description = {
      "Says how fast each form is read, in MB/s, beside the bare library it stands on.",
      "Reads the files over and over, in memory, on one thread. Takes some seconds for each form."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline eval reading docs/samples")
final class EvalReadingCommand extends TerminalCommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files and folders, plain or gzipped.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Speed> speeds = ReadingBench.run(Archive.of(files).files());
    if (json) {
      printJson(speeds);
      return ExitCode.DONE;
    }
    out().println("| form | files | MB | MB/s | bare library | MB/s | ratio |");
    out().println("|---|---|---|---|---|---|---|");
    for (Speed speed : speeds) {
      out()
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
