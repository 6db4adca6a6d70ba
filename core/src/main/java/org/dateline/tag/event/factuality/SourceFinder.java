package org.dateline.tag.event.factuality;

import java.util.Set;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.event.factuality.ModalityCue.Reach;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says so: the subject of the verb of saying that governs a trigger or follows it after a
 * comma, "according to ...", a source after a colon, or else a hedging word.
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

  private final SyntaxSentence sentence;
  private final CueScope clauses;

  SourceFinder(SentenceSyntax syntax, CueScope clauses) {
    this.sentence = syntax.sentence();
    this.clauses = clauses;
  }

  private record Words(int from, int to) {}

  @Nullable Attribution find(int from, int to) {
    int first = Math.max(sentence.from, from - CueScope.FAR);
    int end = Math.min(sentence.to, to + CueScope.FAR);
    Words words = before(first, from);
    if (words == null) {
      words = after(to, end);
    }
    if (words == null) {
      words = atEdge(from, to);
    }
    if (words == null) {
      words = hedge(from, to);
    }
    return words == null ? null : attribution(words);
  }

  private Attribution attribution(Words words) {
    int start = sentence.tokens.start(words.from());
    int end = sentence.tokens.end(words.to() - 1);
    Mention named = null;
    for (Mention mention : sentence.view.mentions()) {
      boolean inside = mention.start() >= start && mention.end() <= end;
      if (inside && (named == null || !speaks(named) || speaks(mention))) {
        named = mention;
      }
    }
    return new Attribution(start, end, sentence.tokens.surface(words.from(), words.to()), named);
  }

  // Of "South Korea's National Intelligence Service" the latter.
  private boolean speaks(Mention mention) {
    return mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANISATION;
  }

  // "The agency said that ... TRIGGER", "According to the agency, ... TRIGGER": the nearest.
  private @Nullable Words before(int first, int from) {
    for (int i = from - 1; i >= first; i--) {
      if (accordingTo(i, from)) {
        return right(i + 2, from);
      }
      if (isReport(i, from) && clauses.told(i + 1, from)) {
        Words subject = left(i, first);
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  private boolean isReport(int word, int end) {
    String key = sentence.key(word);
    boolean participle =
        word + 1 < end
            && ((key.equals("accused") && sentence.key(word + 1).equals("of"))
                || (PASSIVE.contains(key) && sentence.key(word + 1).equals("to")));
    return (sentence.is(word, WordClass.REPORT) && !participle)
        || (sentence.is(word, WordClass.MAYREPORT)
            && !(word > 0 && sentence.key(word - 1).endsWith("ed"))
            && (word + 1 == end
                || sentence.mark(word + 1) != Mark.NONE
                || sentence.is(word + 1, WordClass.DEFINITE)
                || sentence.is(word + 1, WordClass.SUBJECTPRONOUN)));
  }

  private boolean accordingTo(int word, int end) {
    return word + 2 < end
        && sentence.key(word).equals("according")
        && sentence.key(word + 1).equals("to");
  }

  // "TRIGGER, officials said", "TRIGGER, said an official", "TRIGGER, according to officials".
  private @Nullable Words after(int to, int end) {
    for (int i = to; i < end; i++) {
      if (accordingTo(i, end)) {
        return right(i + 2, end);
      }
      if (isReport(i, end)) {
        Words source =
            sentence.mark(i) == Mark.NONE && !hasObject(i + 1, end) ? trailing(i, to) : null;
        if (source == null && sentence.mark(i) != Mark.NONE && !isIng(i)) {
          source = inverted(i + 1, end);
        }
        if (source != null) {
          return source;
        }
      }
    }
    return null;
  }

  // In "..., said he would" nothing is inverted.
  private @Nullable Words inverted(int start, int end) {
    Words source = right(start, end);
    boolean clause =
        source == null
            || sentence.is(source.from(), WordClass.SUBJECTPRONOUN)
            || (source.to() < end
                && sentence.mark(source.to()) == Mark.NONE
                && sentence.isAuxiliary(source.to()));
    return clause ? null : source;
  }

  // "announced their withdrawal" tells something else.
  private boolean hasObject(int word, int end) {
    return word < end
        && sentence.mark(word) == Mark.NONE
        && !sentence.is(word, WordClass.NOSOURCE)
        && !sentence.is(word, WordClass.PREPOSITION)
        && !sentence.is(word, WordClass.OPENER)
        && !sentence.is(word, WordClass.BESIDE)
        && !sentence.key(word).equals("reporters");
  }

  private @Nullable Words trailing(int verb, int to) {
    Words subject = left(verb, to);
    return subject != null && subject.from() >= to && sentence.mark(subject.from()) != Mark.NONE
        ? subject
        : null;
  }

  // The subject that ends before a verb.
  private @Nullable Words left(int verb, int first) {
    int end = verb;
    while (end > first && sentence.mark(end) == Mark.NONE && besideVerb(end - 1)) {
      if (isPassive(end - 1, verb)) {
        return null;
      }
      end--;
    }
    if (end > first && sentence.mark(end) == Mark.COMMA) {
      if (isIng(verb)) {
        return null;
      }
      end = beforeApposition(end, first);
    }
    if (end <= first) {
      return null;
    }
    int start = end;
    while (start > first && end - start < LONGEST && goesOn(start, end)) {
      start--;
    }
    return trimmed(start, end, first);
  }

  private boolean isIng(int word) {
    return sentence.key(word).endsWith("ing");
  }

  private boolean besideVerb(int word) {
    return sentence.is(word, WordClass.BESIDE)
        || sentence.isAuxiliary(word)
        || sentence.is(word, WordClass.NOSOURCE)
        || (sentence.is(word, WordClass.HEDGE) && sentence.key(word).endsWith("ly"));
  }

  private boolean isPassive(int word, int verb) {
    return BE.contains(sentence.key(word)) && !sentence.key(verb).endsWith("ing");
  }

  // In "Kim, the foreign minister, said" the words before the first comma.
  private int beforeApposition(int end, int first) {
    for (int i = end - 1; i > first; i--) {
      if (sentence.mark(i) == Mark.COMMA) {
        return i;
      }
    }
    return first;
  }

  private boolean goesOn(int start, int end) {
    if (start < end && sentence.mark(start) != Mark.NONE) {
      return false;
    }
    String key = sentence.key(start - 1);
    if (key.equals("and")) {
      return start < end && start - 1 > 0 && joinsNouns(start - 1);
    }
    return !sentence.is(start - 1, WordClass.OPENER)
        && !sentence.is(start - 1, WordClass.RELATIVE)
        && !sentence.isAuxiliary(start - 1)
        && !sentence.is(start - 1, WordClass.REPORT)
        && !TIMES.contains(key)
        && (!key.equals("that") || sentence.mark(start - 1) != Mark.NONE);
  }

  private boolean joinsNouns(int and) {
    return sentence.mark(and) == Mark.NONE
        && !sentence.tokens.isNumber(and - 1)
        && (sentence.key(and - 1).endsWith("s") || sentence.tokens.startsUpper(and - 1));
  }

  private @Nullable Words trimmed(int start, int end, int first) {
    int from = start;
    int to = end;
    while (from < to && isEdge(from)) {
      from++;
    }
    while (from < to && sentence.is(to - 1, WordClass.NOSOURCE)) {
      to--;
    }
    if (from >= to || sentence.is(to - 1, WordClass.DEFINITE) || isBoundByVerb(from, first)) {
      return null;
    }
    String last = sentence.key(to - 1);
    boolean noun = !sentence.is(to - 1, WordClass.PREPOSITION) && !NO_NOUN.contains(last);
    return noun ? new Words(from, to) : null;
  }

  private boolean isEdge(int word) {
    String key = sentence.key(word);
    return sentence.is(word, WordClass.PREPOSITION)
        || (sentence.is(word, WordClass.NOSOURCE) && !key.equals("this"));
  }

  // A verb group right before: the words are its object, not a subject.
  private boolean isBoundByVerb(int from, int first) {
    return from > first && sentence.mark(from) == Mark.NONE && sentence.isAuxiliary(from - 1);
  }

  // The noun phrase that begins at a word.
  private @Nullable Words right(int start, int end) {
    int to = start;
    while (to < end && to - start < LONGEST && (to == start || sentence.mark(to) == Mark.NONE)) {
      if (endsRight(to)) {
        break;
      }
      to++;
    }
    while (to > start && sentence.is(to - 1, WordClass.NOSOURCE)) {
      to--;
    }
    return to > start ? new Words(start, to) : null;
  }

  private boolean endsRight(int word) {
    String key = sentence.key(word);
    return sentence.is(word, WordClass.OPENER)
        || sentence.is(word, WordClass.RELATIVE)
        || sentence.isAuxiliary(word)
        || sentence.is(word, WordClass.REPORT)
        || AFTER_SOURCE.contains(key);
  }

  // "Ten dead in blast: police", "Police: ten dead in blast".
  private @Nullable Words atEdge(int from, int to) {
    int end = sentence.to;
    for (int i = Math.max(to, end - TAIL); i < end; i++) {
      if (sentence.mark(i) == Mark.STOP && sentence.is(end - 1, WordClass.SOURCE)) {
        return new Words(i, end);
      }
    }
    int first = sentence.from;
    for (int i = first + 1; i < Math.min(from + 1, first + TAIL); i++) {
      if (sentence.tokens.text.startsWith(":", sentence.tokens.end(i - 1))
          && sentence.is(i - 1, WordClass.SOURCE)) {
        return new Words(first, i);
      }
    }
    return null;
  }

  private @Nullable Words hedge(int from, int to) {
    for (int i = from - 1; i >= Math.max(sentence.from, from - HEDGE_REACH); i--) {
      if (sentence.is(i, WordClass.HEDGE) && clauses.forward(Reach.VERB, i + 1, from)) {
        return new Words(i, i + 1);
      }
    }
    boolean next = to < sentence.to && sentence.is(to, WordClass.HEDGE);
    return next && sentence.key(to).endsWith("ly") ? new Words(to, to + 1) : null;
  }
}
