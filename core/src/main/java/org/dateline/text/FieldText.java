package org.dateline.text;

import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Field;
import org.jspecify.annotations.Nullable;

/** One text of an article, cut and measured once for all that follows. */
@Internal
public record FieldText(Field field, Tokens tokens, List<Casing> casings) {

  public static FieldText of(Field field, String text) {
    return of(field, text, null);
  }

  /** A text with its words as a vocabulary has them. */
  public static FieldText of(Field field, String text, @Nullable Vocabulary words) {
    Tokens tokens = Tokenizer.tokenize(text, words);
    return new FieldText(field, tokens, Casing.of(field, tokens));
  }

  public Casing casing(int word) {
    return casings.get(tokens.sentenceOf(word));
  }

  /** Whether the two words stand together, with nothing between that parts names. */
  public boolean joined(int left, int right) {
    return left >= 0
        && right < tokens.size()
        && tokens.gap(right) != Tokens.Gap.BREAK
        && tokens.sentenceOf(left) == tokens.sentenceOf(right);
  }
}
