package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.index.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "snapshot",
    description = {
      "Copies the index into another folder, while it is searched and written.",
      "The copy is an index: search it, or put it in the place of a lost one. A copy that the"
          + " folder holds already is replaced once the new one is verified."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline snapshot /backup/news-index --index news-index")
final class SnapshotCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "The folder to copy to.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    out().println(GenerationsCommand.line(Snapshot.take(index.index, target)));
    return ExitCode.DONE;
  }
}
