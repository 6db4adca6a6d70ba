package org.dateline.cli;

import java.io.IOException;
import org.dateline.index.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description = {
      "Reads all of the index and says whether it is whole.",
      "Exit code 0 if it is, or was mended; 1 if not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline verify --index news-index",
      "  dateline verify --repair --index news-index"
    })
final class VerifyCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private WaitOption wait;

  @Option(
      names = "--repair",
      description =
          "Mend it: set damaged parts aside, let a sound generation serve, take out bad lines.")
  private boolean repair;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Verify.Report report =
        repair ? wait.whenFree(err(), () -> Verify.repair(index.index)) : Verify.check(index.index);
    if (json) {
      printJson(report);
    } else {
      report.sound().forEach(line -> out().println("good: " + line));
      report.problems().forEach(line -> out().println("bad:  " + line));
      report.repairs().forEach(line -> out().println("done: " + line));
      if (!report.problems().isEmpty() && !repair) {
        out().println("`dateline verify --repair` mends what can be mended");
      }
    }
    boolean whole =
        repair ? Verify.check(index.index).problems().isEmpty() : report.problems().isEmpty();
    return whole ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
