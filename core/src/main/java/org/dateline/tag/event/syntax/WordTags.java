package org.dateline.tag.event.syntax;

import java.util.Arrays;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** What each word of a sentence is, and the numbers in it; {@code WordTagger} fills it in. */
@Internal
public final class WordTags {
  private static final Set<String> LIKE_DETERMINERS =
      WordLists.words("first second third last other many several recent alleged more former");

  private final SyntaxSentence sentence;
  private final SyntaxTag[] tags;
  private final @Nullable Count[] counts;

  WordTags(SyntaxSentence sentence) {
    this.sentence = sentence;
    this.tags = new SyntaxTag[sentence.to - sentence.from];
    Arrays.fill(tags, SyntaxTag.WORD);
    this.counts = new Count[tags.length];
  }

  void set(int word, SyntaxTag tag) {
    tags[word - sentence.from] = tag;
  }

  /** A number and what its words are. */
  void set(Count count, SyntaxTag tag) {
    Arrays.fill(tags, count.from() - sentence.from, count.to() - sentence.from, tag);
    counts[count.from() - sentence.from] = count;
  }

  public SyntaxTag tag(int word) {
    return word < sentence.from || word >= sentence.to
        ? SyntaxTag.SUBORDINATOR
        : tags[word - sentence.from];
  }

  public @Nullable Count count(int word) {
    return word < sentence.from || word >= sentence.to ? null : counts[word - sentence.from];
  }

  /** Whether the word counts as an adjective before a participle: "the first captured soldier". */
  public static boolean isLikeDeterminer(String key) {
    return LIKE_DETERMINERS.contains(key);
  }
}
