package org.dateline.tag;

import java.util.Set;
import org.dateline.tag.Fillers.Filler;
import org.jspecify.annotations.Nullable;

/** Who does it in a compound of a deed or a weapon: "police firing", "Israeli strikes". */
final class CompoundDoer {
  // Short names of states that stand for a demonym: "a U.S. strike".
  static final Set<String> ACTING = Set.of("us", "uk", "eu", "un");

  private static final int MOST_BETWEEN = 2;

  private CompoundDoer() {}

  static @Nullable Filler in(Phrase noun, SyntaxSentence sentence) {
    int head = noun.head();
    boolean deed = sentence.is(head, WordClass.NOAGENT) || sentence.is(head, WordClass.WEAPON);
    if (!deed || head == noun.from()) {
      return null;
    }
    if (sentence.is(head - 1, WordClass.DOER)) {
      return new Filler(noun.from(), head);
    }
    Mention mention = sentence.lastMention(noun.from(), head);
    if (mention == null) {
      return null;
    }
    int first = sentence.firstWord(mention, noun.from());
    int end = sentence.endWord(mention, first);
    boolean acts =
        mention.type() == EntityType.GROUP
            || mention.type() == EntityType.ORGANISATION
            || ACTING.contains(sentence.key(first));
    return acts && isNear(end, head, sentence) ? new Filler(first, end) : null;
  }

  // "Israeli air strikes", but not "the Israeli embassy attack".
  private static boolean isNear(int end, int head, SyntaxSentence sentence) {
    for (int i = end; i < head; i++) {
      if (sentence.is(i, WordClass.PLACENOUN)) {
        return false;
      }
    }
    return head - end <= MOST_BETWEEN;
  }
}
