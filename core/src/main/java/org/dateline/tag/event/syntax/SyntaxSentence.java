package org.dateline.tag.event.syntax;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.Mention;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/** A sentence's words with what phrases are cut by: punctuation, mentions, classes of words. */
@Internal
public final class SyntaxSentence {
  private static final Set<String> NOT_FINITE =
      Set.of("be", "been", "being", "having", "s", "re", "ll");

  public final SentenceView view;
  public final Tokens tokens;
  public final int from;
  public final int to;
  private final SyntaxWords words;
  private final long[] classes;
  private final Mark[] marks;
  private final @Nullable Mention[] mentions;

  public SyntaxSentence(SentenceView view, SyntaxWords words) {
    this.view = view;
    this.tokens = view.tokens();
    this.from = view.from();
    this.to = view.to();
    this.words = words;
    this.mentions = new Mention[to - from];
    this.classes = new long[to - from];
    this.marks = new Mark[to - from];
    for (int i = from; i < to; i++) {
      marks[i - from] = Mark.before(tokens, i);
      classes[i - from] = words.classes(tokens.word(i));
    }
    int word = from;
    for (Mention mention : view.mentions()) {
      while (word < to && tokens.end(word) <= mention.start()) {
        word++;
      }
      for (; word < to && tokens.start(word) < mention.end(); word++) {
        mentions[word - from] = mention;
      }
    }
  }

  public boolean has(int word) {
    return word >= from && word < to;
  }

  /** The folded word, empty beyond the sentence. */
  public String key(int word) {
    return has(word) ? tokens.key(word) : "";
  }

  public boolean is(int word, String key) {
    return key(word).equals(key);
  }

  public boolean in(int word, Set<String> keys) {
    return keys.contains(key(word));
  }

  /** The strongest mark before a word; a stop beyond the sentence. */
  public Mark mark(int word) {
    return has(word) ? marks[word - from] : Mark.STOP;
  }

  public boolean is(int word, WordClass type) {
    return has(word) && (classes[word - from] & type.bit()) != 0;
  }

  public boolean isNumber(int word) {
    return has(word) && tokens.isNumber(word);
  }

  public boolean startsUpper(int word) {
    return has(word) && tokens.startsUpper(word);
  }

  /** A capital inside a sentence that is not all capitals, as in "USA Today". */
  public boolean isNameLike(int word) {
    return word > from && startsUpper(word) && !tokens.allUpper(word);
  }

  public boolean hyphenAfter(int word) {
    return has(word) && tokens.hyphenAfter(word);
  }

  /** Whether punctuation or the sentence's end stands before it. */
  public boolean breaks(int word) {
    return !has(word) || tokens.gap(word) == Tokens.Gap.BREAK;
  }

  /** The text between a word and the next, empty at the ends. */
  public String gapAfter(int word) {
    return has(word) && has(word + 1)
        ? tokens.text.substring(tokens.end(word), tokens.start(word + 1))
        : "";
  }

  /** Whether it opens a finite verb group: "is", "had", "will". */
  public boolean isAuxiliary(int word) {
    return (is(word, WordClass.BE) || is(word, WordClass.HAVE) || is(word, WordClass.MODAL))
        && !NOT_FINITE.contains(key(word));
  }

  /** Whether it is one of the small words, from articles to particles, or a time. */
  boolean isSmall(int word) {
    return word >= from && word < to && (classes[word - from] & SyntaxWords.SMALL) != 0;
  }

  public boolean is(String key, WordClass type) {
    return words.is(key, type);
  }

  public @Nullable Mention mention(int word) {
    return has(word) ? mentions[word - from] : null;
  }

  /** Whether punctuation that parts phrases stands between the word and the one before. */
  boolean breakBefore(int word) {
    return word <= from || !has(word) || mark(word).compareTo(Mark.COMMA) >= 0;
  }

  public boolean possessiveBefore(int word) {
    return word > from
        && has(word)
        && Word.isApostrophe(charAt(tokens.end(word - 1)))
        && !breakBefore(word);
  }

  boolean hyphenBefore(int word) {
    return word > from && tokens.hyphenAfter(word - 1) && !breakBefore(word);
  }

  private char charAt(int at) {
    return at < tokens.text.length() ? tokens.text.charAt(at) : ' ';
  }

  /** The last mention that these words hold whole, or {@code null}. */
  public @Nullable Mention lastMention(int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      Mention mention = mention(i);
      if (mention != null && mention.start() >= tokens.start(first)) {
        return mention;
      }
    }
    return null;
  }

  boolean isPlural(int word) {
    String key = key(word);
    return (key.endsWith("s") && !key.endsWith("ss")) || is(word, WordClass.PLURAL);
  }

  /** The first word of a mention that begins at or after a word. */
  public int firstWord(Mention mention, int from) {
    int word = from;
    while (tokens.start(word) < mention.start()) {
      word++;
    }
    return word;
  }

  /** The word after the last of a mention that holds a word. */
  public int endWord(Mention mention, int from) {
    int word = from;
    while (word < to && tokens.start(word) < mention.end()) {
      word++;
    }
    return word;
  }
}
