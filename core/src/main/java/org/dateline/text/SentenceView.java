package org.dateline.text;

import java.util.List;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;

/**
 * A sentence as event rules see it: words {@code from} to {@code to} (exclusive) of a text, and the
 * mentions between them.
 */
@Internal
public record SentenceView(Tokens tokens, int from, int to, List<Mention> mentions) {
  /** A view of one sentence; {@code all} are the text's own mentions by start. */
  public static SentenceView of(FieldText text, int sentence, List<Mention> all) {
    Tokens tokens = text.tokens();
    int start = tokens.sentenceStart(sentence);
    int end = tokens.sentenceEnd(sentence);
    int first = firstFrom(all, start);
    int last = first;
    while (last < all.size() && all.get(last).end() <= end) {
      last++;
    }
    return new SentenceView(
        tokens, tokens.firstWord(sentence), tokens.endWord(sentence), all.subList(first, last));
  }

  private static int firstFrom(List<Mention> sorted, int start) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public boolean isNumber(int word) {
    return isNumber(tokens.word(word));
  }

  /** Whether a word says how many, in digits or in letters. */
  public static boolean isNumber(Word word) {
    return word.isNumber() || (word.may(Word.COUNT) && NumberWords.isOne(word.key));
  }

  /** Whether a mention of this type overlaps the words. */
  public boolean hasMention(EntityType type, int first, int end) {
    for (Mention mention : mentions) {
      if (mention.type() == type
          && mention.start() < tokens.end(end - 1)
          && mention.end() > tokens.start(first)) {
        return true;
      }
    }
    return false;
  }
}
