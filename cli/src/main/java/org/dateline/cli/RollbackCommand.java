package org.dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dateline.index.generation.Generations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Lets an earlier generation of the index serve again.",
      "Searchers move over at once. Nothing is removed: name the newer one to go forth again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline rollback --index news-index",
      "  dateline rollback gen-000002 --index news-index"
    })
final class RollbackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index;

  @Parameters(
      paramLabel = "GENERATION",
      arity = "0..1",
      description = "Which (default: the one before the one that serves).")
  private @Nullable String generation;

  RollbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal
        .out()
        .println(GenerationsCommand.line(new Generations(index.index).rollback(generation)));
    return ExitCode.DONE;
  }
}
