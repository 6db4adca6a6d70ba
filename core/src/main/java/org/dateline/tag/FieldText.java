package org.dateline.tag;

import java.util.List;
import org.dateline.Field;
import org.jspecify.annotations.Nullable;

/** One text of an article, cut and measured once for all that follows. */
record FieldText(Field field, Tokens tokens, List<Casing> casings) {

  static FieldText of(Field field, String text) {
    return of(field, text, null);
  }

  /** A text with its words as a vocabulary has them. */
  static FieldText of(Field field, String text, @Nullable Vocabulary words) {
    Tokens tokens = Tokenizer.tokenize(text, words);
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
