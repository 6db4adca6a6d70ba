package org.dateline.cli;

import java.io.IOException;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.Generations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "rollback",
    description = {
      "Lets an earlier generation of the index serve again.",
      "Searchers move over at once. Nothing is removed: name the newer one to go forth again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline rollback --index news-index",
      "  dateline rollback gen-000002 --index news-index"
    })
final class RollbackCommand extends TerminalCommand {
  @Mixin private IndexOption index;
  @Mixin private WaitOption wait;

  @Parameters(
      paramLabel = "GENERATION",
      arity = "0..1",
      description = "Which (default: the one before the one that serves).")
  private @Nullable String generation;

  @Override
  public Integer call() throws IOException {
    Generations all = new Generations(index.index);
    Generation serves = wait.whenFree(err(), () -> all.rollback(generation));
    out().println(GenerationsCommand.line(serves));
    return ExitCode.DONE;
  }
}
