package org.dateline.tag;

import java.util.ArrayList;
import java.util.List;
import org.dateline.tag.Phrase.Kind;

/** Finds noun phrases that are joined by "and" and commas. */
class Coordination extends PhraseRow {

  Coordination(SyntaxSentence sentence, List<Phrase> phrases) {
    super(sentence, phrases);
  }

  // The first of phrases joined by "and" and commas, going left.
  final int leftmost(int noun) {
    int first = noun;
    boolean joined = false;
    while (true) {
      int left = first - 1;
      if (is(left, Kind.CONJUNCTION) && is(left - 1, Kind.BREAK)) {
        left--;
      }
      boolean conjunction = is(first - 1, Kind.CONJUNCTION);
      boolean comma = joined && is(left, Kind.BREAK) && !opensClause(left - 2);
      int other = left - 1;
      boolean object =
          is(other, Kind.NOUN) && is(skipLeft(other - 1), Kind.VERB) && !isLooseVerb(other - 1);
      if ((!conjunction && !comma) || !is(other, Kind.NOUN) || object) {
        return first;
      }
      joined = true;
      first = other;
    }
  }

  // The preposition in "In the pact, India and Oman agreed": what follows is no list.
  final boolean opensClause(int at) {
    return is(at, Kind.PREPOSITION) && !is(at - 1, Kind.NOUN);
  }

  final List<Integer> range(int first, int last) {
    List<Integer> nouns = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (is(i, Kind.NOUN) && (i == first || !is(i - 1, Kind.PREPOSITION))) {
        nouns.add(i);
      }
    }
    return nouns;
  }

  /** The last of phrases joined by "and" and commas, going right from a noun phrase. */
  final int rightmost(int noun) {
    int last = noun;
    int at = noun;
    while (true) {
      int owner = at;
      while (key(at + 1).equals("of") && is(at + 2, Kind.NOUN)) {
        at += 2;
      }
      int after = is(at + 1, Kind.BREAK) ? at + 2 : at + 1;
      boolean joined = is(after, Kind.CONJUNCTION) && !key(after).equals("but");
      int other = joined ? after + 1 : after;
      boolean goes = joined || (after == at + 2 && listGoesOn(other));
      // "leaders of Russia and Ukraine" is one phrase, "members of it and 12 others" two.
      boolean inner = owner != at && !sentence.view.isNumber(startOf(other));
      boolean pair = noun > 0 && key(noun - 1).equals("between") && at == noun;
      if (!goes || inner || !is(other, Kind.NOUN) || (startsClause(other) && !pair)) {
        return last;
      }
      last = other;
      at = other;
    }
  }

  final int startOf(int at) {
    return at < phrases.size() ? phrases.get(at).from() : sentence.from;
  }

  final boolean startsClause(int noun) {
    int next = skipRight(noun + 1);
    return isFiniteVerb(next);
  }

  final boolean listGoesOn(int noun) {
    int next = noun + 1;
    int after = is(next, Kind.BREAK) ? next + 1 : next;
    return is(after, Kind.CONJUNCTION) && is(after + 1, Kind.NOUN) && !startsClause(after + 1);
  }

  /** The word after all that follows a noun phrase with "of". */
  final int ofEnd(int noun) {
    int at = noun;
    while (key(at + 1).equals("of") && is(at + 2, Kind.NOUN)) {
      at += 2;
    }
    return phrases.get(at).to();
  }
}
