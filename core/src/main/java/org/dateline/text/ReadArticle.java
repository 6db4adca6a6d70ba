package org.dateline.text;

import org.dateline.Internal;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * A tagged article with its texts as the tagger cut them, so that who comes later need not cut them
 * again. Immutable.
 *
 * @param title the headline's words, {@code null} if it was not cut
 * @param body the body's words, {@code null} if it was not cut
 */
@Internal
public record ReadArticle(TaggedArticle tagged, @Nullable Tokens title, @Nullable Tokens body) {
  /** An article whose texts nobody has cut yet. */
  public static ReadArticle unread(TaggedArticle tagged) {
    return new ReadArticle(tagged, null, null);
  }

  /** The same article with its texts cut, where they were not. */
  public ReadArticle cut(Vocabulary words) {
    return new ReadArticle(tagged, tokens(Field.TITLE, words), tokens(Field.BODY, words));
  }

  /**
   * The words of a text as it stands, cut now if they were not.
   *
   * @param words to cut it with
   */
  public Tokens tokens(Field field, @Nullable Vocabulary words) {
    String text = tagged.article().text(field);
    Tokens known = field == Field.TITLE ? title : body;
    // Of a text in another language the tagger may have read what is not quite it.
    return known != null && known.text.equals(text) ? known : Tokenizer.tokenize(text, words);
  }
}
