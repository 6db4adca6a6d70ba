package org.dateline.cli;

import java.io.PrintStream;
import org.dateline.render.ResultText;

/**
 * Where a command writes: results to {@link #out}, all else to {@link #err}. Both clean what is
 * printed ({@link ResultText#clean}), so that nothing that comes from an archive, a query or the
 * name of a file steers the terminal. On a terminal {@link #out} and {@link #styled} are wrapped at
 * words ({@link WordWrap}). What is for programs goes to {@link #data}.
 */
final class Terminal {
  /** The width where none is known. */
  static final int COLUMNS = 80;

  private final PrintStream rawErr;
  private final PrintStream styled;
  private final PrintStream out;
  private final PrintStream data;
  private final PrintStream err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final boolean noColor;
  private final int columns;

  /**
   * @param outIsTerminal whether a person reads {@code out} as it comes
   * @param errIsTerminal whether a person reads {@code err} as it comes
   * @param noColor whether the user asked for no colours (the NO_COLOR convention)
   * @param columns how many characters a line of {@code out} has
   */
  Terminal(
      PrintStream out,
      PrintStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      boolean noColor,
      int columns) {
    this.rawErr = err;
    this.styled = outIsTerminal ? WrappedOutput.over(out, columns) : out;
    this.out = CleanOutput.over(styled);
    this.data = outIsTerminal ? CleanOutput.over(out) : out;
    this.err = CleanOutput.over(err);
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.noColor = noColor;
    this.columns = columns;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Results for programs, as they are; on a terminal they are cleaned like all else. */
  PrintStream data() {
    return data;
  }

  /** For what is clean but for colours of our own: help, and what {@link ResultText} drew. */
  PrintStream styled() {
    return styled;
  }

  /** Shows a line that has not ended. */
  void flush() {
    styled.flush();
  }

  /** Draws the last line of {@code err} anew. */
  void redraw(String line) {
    rawErr.print("\r" + ResultText.clean(line) + "\u001b[K");
    rawErr.flush();
  }

  boolean outIsTerminal() {
    return outIsTerminal;
  }

  boolean errIsTerminal() {
    return errIsTerminal;
  }

  boolean noColor() {
    return noColor;
  }

  int columns() {
    return columns;
  }

  boolean colors() {
    return outIsTerminal && !noColor;
  }
}
