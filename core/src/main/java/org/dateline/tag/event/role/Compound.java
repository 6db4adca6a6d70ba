package org.dateline.tag.event.role;

import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.event.role.Fillers.Filler;
import org.dateline.tag.event.syntax.Phrase;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a noun in its phrase: "Ukraine's capture", "Russian strikes", "police fire".
 */
final class Compound {
  // Short names of states that stand for a demonym: "a U.S. strike".
  private static final Set<String> ACTING = Set.of("us", "uk", "eu", "un");
  // Words from a name to its noun: "Israeli night air strikes".
  private static final int MOST_BETWEEN = 2;

  private Compound() {}

  /**
   * Words that modify a noun.
   *
   * @param place whether they name where it is rather than whose: "the Kabul blast"
   */
  record Modifier(Filler words, boolean place) {}

  /** The owner or the name before word {@code limit} of a phrase. */
  static @Nullable Modifier modifier(Phrase noun, int limit, SyntaxSentence sentence) {
    for (int i = limit - 1; i > noun.from(); i--) {
      if (sentence.possessiveBefore(i + 1) && i + 1 <= limit) {
        return new Modifier(new Filler(noun.from(), i + 1), false);
      }
    }
    if (sentence.possessiveBefore(limit) && limit > noun.from()) {
      return new Modifier(new Filler(noun.from(), limit), false);
    }
    Named named = named(noun, limit, sentence);
    if (named == null) {
      return null;
    }
    boolean place = named.mention().type() == EntityType.PLACE && !isActing(named, sentence);
    return new Modifier(named.words(), place);
  }

  /** Who does it in a compound of a deed or a weapon: "police firing", "Israeli strikes". */
  static @Nullable Filler doer(Phrase noun, SyntaxSentence sentence) {
    int head = noun.head();
    boolean deed = sentence.is(head, WordClass.NOAGENT) || sentence.is(head, WordClass.WEAPON);
    if (!deed || head == noun.from()) {
      return null;
    }
    if (sentence.is(head - 1, WordClass.DOER)) {
      return new Filler(noun.from(), head);
    }
    Named named = named(noun, head, sentence);
    if (named == null) {
      return null;
    }
    EntityType type = named.mention().type();
    boolean acts =
        type == EntityType.GROUP || type == EntityType.ORGANISATION || isActing(named, sentence);
    return acts ? named.words() : null;
  }

  /** A name and its words. */
  private record Named(Mention mention, Filler words) {}

  // The last name of a phrase that stands close before a word of it.
  private static @Nullable Named named(Phrase noun, int limit, SyntaxSentence sentence) {
    Mention mention = limit > noun.from() ? sentence.lastMention(noun.from(), limit) : null;
    if (mention == null) {
      return null;
    }
    int first = sentence.firstWord(mention, noun.from());
    int end = sentence.endWord(mention, first);
    return isNear(end, limit, sentence) ? new Named(mention, new Filler(first, end)) : null;
  }

  private static boolean isActing(Named named, SyntaxSentence sentence) {
    return ACTING.contains(sentence.key(named.words().from()));
  }

  // "Israeli air strikes", but not "the Israeli embassy attack".
  private static boolean isNear(int end, int head, SyntaxSentence sentence) {
    for (int i = end; i < head; i++) {
      if (sentence.is(i, WordClass.PLACENOUN)) {
        return false;
      }
    }
    return end <= head && head - end <= MOST_BETWEEN;
  }
}
