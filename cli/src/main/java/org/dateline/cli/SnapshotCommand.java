package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.index.Snapshot;
import org.dateline.index.generation.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "snapshot",
    description = {
      "Copies the index into another folder, while it is searched and written.",
      "The copy is an index: search it, or put it in the place of a lost one. A copy that the"
          + " folder holds already is replaced once the new one is verified; any other index"
          + " there is not, and no copy that was written to since."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline snapshot /backup/news-index --index news-index")
final class SnapshotCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private WaitOption wait;

  @Parameters(paramLabel = "DIR", description = "The folder to copy to.")
  private Path target;

  @Option(
      names = "--force",
      description = "Replace whatever index the folder holds, unless somebody writes it.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Generation copy =
        wait.whenFree(
            err(),
            () ->
                force ? Snapshot.replace(index.index, target) : Snapshot.take(index.index, target));
    out().println(GenerationsCommand.line(copy));
    return ExitCode.DONE;
  }
}
