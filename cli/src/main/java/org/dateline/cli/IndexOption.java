package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.index.generation.Generations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Where the index is. */
final class IndexOption {
  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      defaultValue = "${env:DATELINE_INDEX:-news-index}",
      description = "The index's folder (default: $DATELINE_INDEX, else news-index).")
  Path index;

  /** Where it is if nobody says it. */
  static Path usual() {
    String named = System.getenv("DATELINE_INDEX");
    return Path.of(named == null || named.isEmpty() ? "news-index" : named);
  }

  /** Says on standard error if the command will find another generation than should serve. */
  static void warn(ParseResult parsed, Terminal terminal) {
    ParseResult command = parsed.asCommandLineList().getLast().getParseResult();
    Object user = command.commandSpec().userObject();
    if (command.isUsageHelpRequested() || user instanceof VerifyCommand) {
      return;
    }
    for (CommandSpec mixin : command.commandSpec().mixins().values()) {
      String fault = mixin.userObject() instanceof IndexOption option ? fault(option.index) : null;
      if (fault != null) {
        terminal.err().println("dateline: " + fault);
      }
    }
  }

  private static @Nullable String fault(Path index) {
    try {
      return new Generations(index).pointerFault();
    } catch (IOException e) {
      // The command says so itself, if it needs the index.
      return null;
    }
  }
}
