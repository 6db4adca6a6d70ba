package org.dateline.text;

import org.dateline.Internal;

/**
 * A data file that cannot be used, be it a gazetteer, a deny list, event rules or texts to learn
 * from; the message names file and line.
 */
public final class DataFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;

  @Internal
  public DataFileException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
    this.file = file;
    this.line = line;
  }

  /** The file as it was named. */
  public String file() {
    return file;
  }

  /** The line that cannot be used, the first being 1. */
  public int line() {
    return line;
  }
}
