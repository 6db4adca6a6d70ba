package org.dateline.tag.event.factuality;

import java.util.Set;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.event.factuality.CueScope.Mark;
import org.dateline.tag.event.factuality.ModalityCue.Reach;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says so: the subject of the verb of saying that governs a trigger or follows it after a
 * comma, "according to ...", a source after a colon, or else a hedging word. Immutable.
 */
final class SourceFinder {
  private static final int LONGEST = 12;
  private static final int HEDGE_REACH = 6;
  private static final int TAIL = 4;

  // "said to have captured" is said by others.
  private static final Set<String> PASSIVE = WordLists.words("said reported believed thought");
  private static final Set<String> BE = WordLists.words("was were is are be been");
  private static final Set<String> AFTER_SOURCE =
      WordLists.words(
          "that on monday tuesday wednesday thursday friday saturday sunday today yesterday");
  private static final Set<String> NO_NOUN = WordLists.words("a an to there and");
  private static final Set<String> TIMES = WordLists.words("day week month year night moment");

  private final ModalityCues cues;
  private final CueScope clauses;

  SourceFinder(ModalityCues cues, CueScope clauses) {
    this.cues = cues;
    this.clauses = clauses;
  }

  private record Words(int from, int to) {}

  @Nullable Attribution find(SentenceView sentence, int from, int to) {
    int first = Math.max(sentence.from(), from - CueScope.FAR);
    int end = Math.min(sentence.to(), to + CueScope.FAR);
    Words words = before(sentence, first, from);
    if (words == null) {
      words = after(sentence, to, end);
    }
    if (words == null) {
      words = atEdge(sentence, from, to);
    }
    if (words == null) {
      words = hedge(sentence, from, to);
    }
    return words == null ? null : attribution(sentence, words);
  }

  private static Attribution attribution(SentenceView sentence, Words words) {
    Tokens tokens = sentence.tokens();
    int start = tokens.start(words.from());
    int end = tokens.end(words.to() - 1);
    Mention named = null;
    for (Mention mention : sentence.mentions()) {
      boolean inside = mention.start() >= start && mention.end() <= end;
      if (inside && (named == null || !speaks(named) || speaks(mention))) {
        named = mention;
      }
    }
    return new Attribution(start, end, tokens.surface(words.from(), words.to()), named);
  }

  // Of "South Korea's National Intelligence Service" the latter.
  private static boolean speaks(Mention mention) {
    return mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANISATION;
  }

  // "The agency said that ... TRIGGER", "According to the agency, ... TRIGGER": the nearest.
  private @Nullable Words before(SentenceView sentence, int first, int from) {
    Tokens tokens = sentence.tokens();
    for (int i = from - 1; i >= first; i--) {
      if (accordingTo(tokens, i, from)) {
        return right(sentence, i + 2, from);
      }
      if (isReport(tokens, i, from) && clauses.told(tokens, i + 1, from)) {
        Words subject = left(sentence, i, first);
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  private boolean isReport(Tokens tokens, int word, int end) {
    String key = tokens.key(word);
    boolean participle =
        word + 1 < end
            && ((key.equals("accused") && tokens.key(word + 1).equals("of"))
                || (PASSIVE.contains(key) && tokens.key(word + 1).equals("to")));
    return (cues.is(ClauseWord.REPORT, key) && !participle)
        || (cues.is(ClauseWord.MAYBE_REPORT, key)
            && !(word > 0 && tokens.key(word - 1).endsWith("ed"))
            && (word + 1 == end
                || CueScope.mark(tokens, word + 1) != Mark.NONE
                || cues.is(ClauseWord.DEFINITE, tokens.key(word + 1))
                || cues.is(ClauseWord.PRONOUN, tokens.key(word + 1))));
  }

  private boolean accordingTo(Tokens tokens, int word, int end) {
    return word + 2 < end
        && cues.is(ClauseWord.ACCORDING, tokens.key(word))
        && tokens.key(word + 1).equals("to");
  }

  // "TRIGGER, officials said", "TRIGGER, said an official", "TRIGGER, according to officials".
  private @Nullable Words after(SentenceView sentence, int to, int end) {
    Tokens tokens = sentence.tokens();
    for (int i = to; i < end; i++) {
      if (accordingTo(tokens, i, end)) {
        return right(sentence, i + 2, end);
      }
      if (isReport(tokens, i, end)) {
        Words source =
            CueScope.mark(tokens, i) == Mark.NONE && !hasObject(tokens, i + 1, end)
                ? trailing(sentence, i, to)
                : null;
        if (source == null && CueScope.mark(tokens, i) != Mark.NONE && !isIng(tokens, i)) {
          source = inverted(sentence, i + 1, end);
        }
        if (source != null) {
          return source;
        }
      }
    }
    return null;
  }

  // In "..., said he would" nothing is inverted.
  private @Nullable Words inverted(SentenceView sentence, int start, int end) {
    Tokens tokens = sentence.tokens();
    Words source = right(sentence, start, end);
    boolean clause =
        source == null
            || cues.is(ClauseWord.PRONOUN, tokens.key(source.from()))
            || (source.to() < end
                && CueScope.mark(tokens, source.to()) == Mark.NONE
                && cues.is(ClauseWord.FINITE, tokens.key(source.to())));
    return clause ? null : source;
  }

  // "announced their withdrawal" tells something else.
  private boolean hasObject(Tokens tokens, int word, int end) {
    return word < end
        && CueScope.mark(tokens, word) == Mark.NONE
        && !cues.is(ClauseWord.TIME, tokens.key(word))
        && !cues.is(ClauseWord.PREPOSITION, tokens.key(word))
        && !cues.is(ClauseWord.OPENER, tokens.key(word))
        && !cues.is(ClauseWord.ADVERB, tokens.key(word))
        && !tokens.key(word).equals("reporters");
  }

  private @Nullable Words trailing(SentenceView sentence, int verb, int to) {
    Words subject = left(sentence, verb, to);
    return subject != null
            && subject.from() >= to
            && CueScope.mark(sentence.tokens(), subject.from()) != Mark.NONE
        ? subject
        : null;
  }

  // The subject that ends before a verb.
  private @Nullable Words left(SentenceView sentence, int verb, int first) {
    Tokens tokens = sentence.tokens();
    int end = verb;
    while (end > first
        && CueScope.mark(tokens, end) == Mark.NONE
        && besideVerb(tokens.key(end - 1))) {
      if (isPassive(tokens, end - 1, verb)) {
        return null;
      }
      end--;
    }
    if (end > first && CueScope.mark(tokens, end) == Mark.COMMA) {
      if (isIng(tokens, verb)) {
        return null;
      }
      end = beforeApposition(tokens, end, first);
    }
    if (end <= first) {
      return null;
    }
    int start = end;
    while (start > first && end - start < LONGEST && goesOn(tokens, start, end)) {
      start--;
    }
    return trimmed(tokens, start, end, first);
  }

  private static boolean isIng(Tokens tokens, int word) {
    return tokens.key(word).endsWith("ing");
  }

  private boolean besideVerb(String key) {
    return cues.is(ClauseWord.ADVERB, key)
        || cues.is(ClauseWord.FINITE, key)
        || cues.is(ClauseWord.TIME, key)
        || (cues.is(ClauseWord.HEDGE, key) && key.endsWith("ly"));
  }

  private static boolean isPassive(Tokens tokens, int word, int verb) {
    return BE.contains(tokens.key(word)) && !tokens.key(verb).endsWith("ing");
  }

  // In "Kim, the foreign minister, said" the words before the first comma.
  private static int beforeApposition(Tokens tokens, int end, int first) {
    for (int i = end - 1; i > first; i--) {
      if (CueScope.mark(tokens, i) == Mark.COMMA) {
        return i;
      }
    }
    return first;
  }

  private boolean goesOn(Tokens tokens, int start, int end) {
    if (start < end && CueScope.mark(tokens, start) != Mark.NONE) {
      return false;
    }
    String key = tokens.key(start - 1);
    if (key.equals("and")) {
      return start < end && start - 1 > 0 && joinsNouns(tokens, start - 1);
    }
    return !cues.is(ClauseWord.OPENER, key)
        && !cues.is(ClauseWord.RELATIVE, key)
        && !cues.is(ClauseWord.FINITE, key)
        && !cues.is(ClauseWord.REPORT, key)
        && !TIMES.contains(key)
        && (!key.equals("that") || CueScope.mark(tokens, start - 1) != Mark.NONE);
  }

  private boolean joinsNouns(Tokens tokens, int and) {
    return CueScope.mark(tokens, and) == Mark.NONE
        && !tokens.isNumber(and - 1)
        && (tokens.key(and - 1).endsWith("s") || tokens.startsUpper(and - 1));
  }

  private @Nullable Words trimmed(Tokens tokens, int start, int end, int first) {
    int from = start;
    int to = end;
    while (from < to && isEdge(tokens.key(from))) {
      from++;
    }
    while (from < to && cues.is(ClauseWord.TIME, tokens.key(to - 1))) {
      to--;
    }
    if (from >= to
        || cues.is(ClauseWord.DEFINITE, tokens.key(to - 1))
        || isBoundByVerb(tokens, from, first)) {
      return null;
    }
    String last = tokens.key(to - 1);
    boolean noun = !cues.is(ClauseWord.PREPOSITION, last) && !NO_NOUN.contains(last);
    return noun ? new Words(from, to) : null;
  }

  private boolean isEdge(String key) {
    return cues.is(ClauseWord.PREPOSITION, key)
        || (cues.is(ClauseWord.TIME, key) && !key.equals("this"));
  }

  // A verb group right before: the words are its object, not a subject.
  private boolean isBoundByVerb(Tokens tokens, int from, int first) {
    return from > first
        && CueScope.mark(tokens, from) == Mark.NONE
        && cues.is(ClauseWord.FINITE, tokens.key(from - 1));
  }

  // The noun phrase that begins at a word.
  private @Nullable Words right(SentenceView sentence, int start, int end) {
    Tokens tokens = sentence.tokens();
    int to = start;
    while (to < end
        && to - start < LONGEST
        && (to == start || CueScope.mark(tokens, to) == Mark.NONE)) {
      String key = tokens.key(to);
      if (endsRight(key)) {
        break;
      }
      to++;
    }
    while (to > start && cues.is(ClauseWord.TIME, tokens.key(to - 1))) {
      to--;
    }
    return to > start ? new Words(start, to) : null;
  }

  private boolean endsRight(String key) {
    return cues.is(ClauseWord.OPENER, key)
        || cues.is(ClauseWord.RELATIVE, key)
        || cues.is(ClauseWord.FINITE, key)
        || cues.is(ClauseWord.REPORT, key)
        || AFTER_SOURCE.contains(key);
  }

  // "Ten dead in blast: police", "Police: ten dead in blast".
  private @Nullable Words atEdge(SentenceView sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    int end = sentence.to();
    for (int i = Math.max(to, end - TAIL); i < end; i++) {
      if (CueScope.mark(tokens, i) == Mark.STOP
          && cues.is(ClauseWord.SOURCE, tokens.key(end - 1))) {
        return new Words(i, end);
      }
    }
    int first = sentence.from();
    for (int i = first + 1; i < Math.min(from + 1, first + TAIL); i++) {
      if (tokens.text.startsWith(":", tokens.end(i - 1))
          && cues.is(ClauseWord.SOURCE, tokens.key(i - 1))) {
        return new Words(first, i);
      }
    }
    return null;
  }

  private @Nullable Words hedge(SentenceView sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    for (int i = from - 1; i >= Math.max(sentence.from(), from - HEDGE_REACH); i--) {
      if (cues.is(ClauseWord.HEDGE, tokens.key(i))
          && clauses.forward(tokens, Reach.VERB, i + 1, from)) {
        return new Words(i, i + 1);
      }
    }
    boolean next = to < sentence.to() && cues.is(ClauseWord.HEDGE, tokens.key(to));
    return next && tokens.key(to).endsWith("ly") ? new Words(to, to + 1) : null;
  }
}
