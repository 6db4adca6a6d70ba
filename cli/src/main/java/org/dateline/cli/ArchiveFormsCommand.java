package org.dateline.cli;

import org.dateline.archive.Archive;
import picocli.CommandLine.Command;

@Command(
    name = "forms",
    description = {
      "Prints the forms that are read and their dialects: who writes them, and what of them counts.",
      "The names of the forms are those that --format takes."
    })
final class ArchiveFormsCommand extends TerminalCommand {
  @Override
  public Integer call() {
    data().print(Archive.dialects());
    return ExitCode.DONE;
  }
}
