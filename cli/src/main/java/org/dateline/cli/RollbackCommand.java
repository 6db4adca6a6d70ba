package org.dateline.cli;

import java.io.IOException;
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

  @Parameters(
      paramLabel = "GENERATION",
      arity = "0..1",
      description = "Which (default: the one before the one that serves).")
  private @Nullable String generation;

  @Override
  public Integer call() throws IOException {
    out().println(GenerationsCommand.line(new Generations(index.index).rollback(generation)));
    return ExitCode.DONE;
  }
}
