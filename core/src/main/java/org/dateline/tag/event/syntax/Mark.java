package org.dateline.tag.event.syntax;

import org.dateline.Internal;
import org.dateline.text.Tokens;

/** What stands between two words of a sentence, from the weakest to the strongest. */
@Internal
public enum Mark {
  NONE,
  QUOTE,
  COMMA,
  /** A semicolon, a colon, a bracket, a dash; also the start of the text. */
  STOP;

  /** The strongest mark before a word; none within "8:40" and "2014–15". */
  static Mark before(Tokens tokens, int word) {
    if (word == 0) {
      return STOP;
    }
    if (tokens.spaceBefore(word)) {
      return NONE;
    }
    Mark mark = NONE;
    boolean space = false;
    for (int i = tokens.end(word - 1); i < tokens.start(word); i++) {
      char c = tokens.text.charAt(i);
      boolean dash = (c == '-' || c == '–') && space;
      if (";:()[]—…?!\n".indexOf(c) >= 0 || dash) {
        boolean one = (c == ':' || c == '–') && tokens.isNumber(word - 1) && tokens.isNumber(word);
        return one ? NONE : STOP;
      }
      if (c == ',') {
        mark = COMMA;
      } else if (mark == NONE && "\"“”«»".indexOf(c) >= 0) {
        mark = QUOTE;
      }
      space = Character.isWhitespace(c);
    }
    return mark;
  }
}
