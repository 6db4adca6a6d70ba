package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.dateline.text.DataFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code dateline}. */
@Command(
    name = Main.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Searches news by words, by who and where, and by what happened.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline rebuild docs/samples --index news-index",
      "  dateline search 'event:capture NEAR/10 entity:\"North Korea\"' --facet person,place",
      "  dateline tag article.txt",
      "  dateline help search",
      "",
      "Exit codes: 0 done, 1 failure, 2 wrong usage or query, 3 done but some records are in",
      "quarantine, 4 no index or one that does not fit, 5 somebody else writes the index (--wait)."
    })
public final class Main implements Runnable {
  // Lucene's hints on the JVM's vector module are of no use to who searches. Held, or the logger
  // may be collected and its level with it.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static final String NAME = "dateline";

  /** Columns of help where nobody's lines end, and the fewest that it can be drawn in. */
  private static final int WIDTH = 100;

  private static final int NARROWEST = 60;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    silenceLucene();
    Output results = new Output(FileDescriptor.out);
    PrintStream out = utf8(results);
    PrintStream err = utf8(new Output(FileDescriptor.err));
    Terminal terminal =
        new Terminal(
            out,
            err,
            Boolean.getBoolean("dateline.out.terminal"),
            Boolean.getBoolean("dateline.err.terminal"),
            !System.getenv().getOrDefault("NO_COLOR", "").isEmpty(),
            Integer.getInteger("dateline.columns", Terminal.COLUMNS));
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> tell(thread, failure, terminal));
    int code = results.ended(run(terminal, args), out, terminal);
    err.flush();
    System.exit(code);
  }

  // Lucene merges in threads of its own; what they meet the command meets too, or tries again.
  private static void tell(Thread thread, Throwable failure, Terminal terminal) {
    String said = Failure.behind(failure);
    if (said == null) {
      failure.printStackTrace(terminal.err());
    } else {
      terminal.err().println(NAME + ": in " + thread.getName() + ": " + said);
    }
    terminal.err().flush();
  }

  static void silenceLucene() {
    LUCENE.setLevel(Level.OFF);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(
        new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** Runs the command in this process: how the tests call it. */
  static int run(Terminal terminal, String... args) {
    // Without reading any options.
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      terminal.out().println(version());
      return ExitCode.DONE;
    }
    if (args.length > 0 && args[0].equals(Commands.HELP)) {
      return run(terminal, Commands.helped(args));
    }
    CommandLine line = Commands.line(new Factory(terminal), args);
    // Help is all our own; it may have colours.
    line.setOut(new PrintWriter(terminal.styled(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(
        terminal.outIsTerminal() ? Math.max(NARROWEST, terminal.columns()) : WIDTH);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      int code = explain(failure, terminal);
      LeadingMinus.explainGlued(terminal.err()::println, args);
      return code;
    });
    line.setParameterExceptionHandler((misuse, given) -> {
      String[] mended = LeadingMinus.mended(misuse, given);
      return mended == null ? explain(misuse, given) : line.execute(mended);
    });
    line.setExecutionStrategy(parsed -> {
      IndexOption.warn(parsed, terminal);
      return new CommandLine.RunLast().execute(parsed);
    });
    if (terminal.noColor() || !terminal.outIsTerminal()) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    try {
      return line.execute(WaitOption.attached(args));
    } catch (OutOfMemoryError | StackOverflowError e) {
      terminal.err().println("dateline: " + Failure.explained(e));
      return ExitCode.FAILURE;
    } finally {
      terminal.flush();
    }
  }

  // As picocli does it, but for colours: what is quoted comes from outside.
  private static int explain(CommandLine.ParameterException misuse, String... given) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(misuse.getMessage());
    if (LeadingMinus.explain(misuse, err) || LeadingMinus.explainGlued(err::println, given)) {
      return ExitCode.USAGE;
    }
    if (given.length == 0) {
      command.usage(err, CommandLine.Help.Ansi.OFF);
    } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err)) {
      String name = command.getCommandSpec().qualifiedName();
      err.println("What it takes is told by: " + name + " --help");
    }
    err.flush();
    return ExitCode.USAGE;
  }

  /** Gives each command the terminal. */
  record Factory(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      K made = CommandLine.defaultFactory().create(type);
      if (made instanceof TerminalCommand command) {
        command.terminal = terminal;
      }
      return made;
    }
  }

  private static int explain(Exception failure, Terminal terminal) throws Exception {
    switch (failure) {
      case UncheckedIOException wrapped when wrapped.getCause() != null -> {
        return explain(wrapped.getCause(), terminal);
      }
      case QuerySyntaxException query -> {
        terminal.err().println(query.pointer());
        return ExitCode.USAGE;
      }
      case IndexMismatchException index -> {
        say(index, terminal);
        return ExitCode.INDEX_MISMATCH;
      }
      case IOException io when ArticleIndex.isBusy(io) -> {
        say(io, terminal);
        return ExitCode.BUSY;
      }
      case IOException io -> terminal.err().println("dateline: " + Failure.sentence(io));
      case DataFileException file -> say(file, terminal);
      case SearchLimitException limit -> say(limit, terminal);
      case IllegalArgumentException usage -> {
        say(usage, terminal);
        return ExitCode.USAGE;
      }
      default -> {
        String said = Failure.behind(failure);
        if (said == null) {
          throw failure;
        }
        terminal.err().println("dateline: " + said);
      }
    }
    return ExitCode.FAILURE;
  }

  private static void say(Exception failure, Terminal terminal) {
    terminal.err().println("dateline: " + failure.getMessage());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command, please.");
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return NAME + " " + (version == null ? "(not packaged)" : version);
  }
}
