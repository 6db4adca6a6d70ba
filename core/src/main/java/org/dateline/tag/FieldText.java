package org.dateline.tag;

import java.util.List;
import org.dateline.Field;

/** One text of an article, cut and measured once for all that follows. */
record FieldText(Field field, Tokens tokens, List<Casing> casings) {

  static FieldText of(Field field, String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return new FieldText(field, tokens, Casing.of(field, tokens));
  }

  Casing casing(int word) {
    return casings.get(tokens.sentenceOf(word));
  }

  /** Whether the two words stand together, with nothing between that parts names. */
  boolean joined(int left, int right) {
    return left >= 0
        && right < tokens.size()
        && tokens.gap(right) != Tokens.Gap.BREAK
        && tokens.sentenceOf(left) == tokens.sentenceOf(right);
  }
}
