package org.dateline.cli.gazetteer;

import java.util.Locale;

/**
 * A mistake in a gazetteer file. Immutable.
 *
 * @param file the file as it was named
 * @param line its line, the first being 1
 * @param severity how bad it is
 * @param message what is wrong
 * @param remedy the way out
 */
public record GazetteerFinding(
    String file, int line, Severity severity, String message, String remedy) {

  /** How bad it is. */
  public enum Severity {
    /** The file cannot be used so. */
    ERROR,
    /** It can, and perhaps does what nobody wants. */
    WARNING;

    /** The word in messages and JSON, in lower case. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code ours.tsv:3: warning: message; remedy}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + severity.key() + ": " + message + "; " + remedy;
  }
}
