package org.dateline.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results to {@code out}, all else to {@code err}.
 *
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal whether a person reads {@code err} as it comes
 * @param noColor whether the user asked for no colours (the NO_COLOR convention)
 * @param columns how many characters a line of {@code out} has
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean noColor,
    int columns) {
  /** The width where none is known. */
  static final int COLUMNS = 80;

  boolean colors() {
    return outIsTerminal && !noColor;
  }
}
