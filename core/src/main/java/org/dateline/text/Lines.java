package org.dateline.text;

/** Tells whether a text's line ends are paragraphs or a fixed column width. */
final class Lines {
  private static final int NARROWEST = 45;
  private static final int WIDEST = 90;
  private static final double SHARE = 0.6;

  private Lines() {}

  /** Whether most lines are of the width of an old terminal: then a line end is only a space. */
  static boolean hardWrapped(String text) {
    int lines = 0;
    int narrow = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      int length = end - start;
      if (length > WIDEST) {
        return false;
      }
      lines += length > 0 ? 1 : 0;
      narrow += length >= NARROWEST ? 1 : 0;
      start = end + 1;
    }
    return lines >= 3 && narrow >= lines * SHARE;
  }
}
