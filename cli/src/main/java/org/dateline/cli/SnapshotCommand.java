package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.index.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the index into another folder, while it is searched and written.",
      "The copy is an index: search it, or put it in the place of a lost one. A copy that the"
          + " folder holds already is replaced once the new one is verified."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline snapshot /backup/news-index --index news-index")
final class SnapshotCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "The folder to copy to.")
  private Path target;

  SnapshotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.out().println(GenerationsCommand.line(Snapshot.take(index.index, target)));
    return ExitCode.DONE;
  }
}
