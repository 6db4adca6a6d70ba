package org.dateline.tag;

/** A gazetteer, word list or rule file that cannot be used; the message names file and line. */
public final class GazetteerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GazetteerException(String place, int line, String message) {
    super(place + ":" + line + ": " + message);
  }
}
