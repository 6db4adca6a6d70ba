package org.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command gave back, run in this process. */
public record Ran(int code, String out, String err) {

  /**
   * Runs a command.
   *
   * @param terminal whether it writes to a terminal, with colours
   */
  public static Ran of(boolean terminal, String... args) {
    return of(terminal, Terminal.COLUMNS, args);
  }

  /** Runs a command that writes to a terminal of so many columns. */
  static Ran ofWidth(int columns, String... args) {
    return of(true, columns, args);
  }

  private static Ran of(boolean terminal, int columns, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Main.run(new Terminal(to, errors, terminal, false, !terminal, columns), args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
