package org.dateline.tag.event.syntax;

import java.util.ArrayList;
import java.util.List;
import org.dateline.tag.event.syntax.Phrase.Kind;

/** Finds noun phrases that are joined by "and" and commas. */
final class Coordination {
  private final PhraseRow row;

  Coordination(PhraseRow row) {
    this.row = row;
  }

  // The first of phrases joined by "and" and commas, going left.
  int leftmost(int noun) {
    int first = noun;
    boolean joined = false;
    while (true) {
      int left = first - 1;
      if (row.is(left, Kind.CONJUNCTION) && row.is(left - 1, Kind.BREAK)) {
        left--;
      }
      boolean conjunction = row.is(first - 1, Kind.CONJUNCTION);
      boolean comma = joined && row.is(left, Kind.BREAK) && !opensClause(left - 2);
      int other = left - 1;
      boolean object =
          row.is(other, Kind.NOUN)
              && row.is(row.skipLeft(other - 1), Kind.VERB)
              && !row.isLooseVerb(other - 1);
      // "for a third term, and he has stated"
      boolean pronoun =
          row.is(first, Kind.NOUN)
              && row.sentence.is(row.phrases.get(first).from(), WordClass.PRONOUN);
      // ", and several governments have said": no list of two has a comma.
      boolean two = !joined && left < first - 1 && !row.is(other - 1, Kind.BREAK);
      if ((!conjunction && !comma) || two || !row.is(other, Kind.NOUN) || object || pronoun) {
        return first;
      }
      joined = true;
      first = other;
    }
  }

  // The preposition in "In the pact, India and Oman agreed": what follows is no list.
  private boolean opensClause(int at) {
    return row.is(at, Kind.PREPOSITION) && !row.is(at - 1, Kind.NOUN);
  }

  List<Integer> range(int first, int last) {
    List<Integer> nouns = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (row.is(i, Kind.NOUN)) {
        nouns.add(i);
      }
    }
    return nouns;
  }

  /** The last of phrases joined by "and" and commas, going right from a noun phrase. */
  int rightmost(int noun) {
    int last = noun;
    int at = noun;
    while (true) {
      int owner = at;
      at = row.lastOf(at);
      int after = row.is(at + 1, Kind.BREAK) ? at + 2 : at + 1;
      boolean joined = row.is(after, Kind.CONJUNCTION) && !row.key(after).equals("but");
      int other = joined ? after + 1 : after;
      boolean goes = joined || (after == at + 2 && listGoesOn(other));
      // "leaders of Russia and Ukraine" is one phrase, "members of it and 12 others" two.
      boolean inner = owner != at && !row.sentence.view.isNumber(startOf(other));
      boolean pair = noun > 0 && row.key(noun - 1).equals("between") && at == noun;
      if (!goes || inner || !row.is(other, Kind.NOUN) || (startsClause(other) && !pair)) {
        return last;
      }
      last = other;
      at = other;
    }
  }

  private int startOf(int at) {
    return at < row.phrases.size() ? row.phrases.get(at).from() : row.sentence.from;
  }

  boolean startsClause(int noun) {
    int next = row.skipRight(row.lastOf(noun) + 1);
    return row.isFiniteVerb(next);
  }

  private boolean listGoesOn(int noun) {
    int next = noun + 1;
    int after = row.is(next, Kind.BREAK) ? next + 1 : next;
    return row.is(after, Kind.CONJUNCTION)
        && row.is(after + 1, Kind.NOUN)
        && !startsClause(after + 1);
  }
}
