package org.dateline.tag.event.factuality;

import java.util.List;
import java.util.Set;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.event.factuality.ModalityCue.Reach;
import org.dateline.tag.event.syntax.Clause;
import org.dateline.tag.event.syntax.Mark;
import org.dateline.tag.event.syntax.Phrase.Form;
import org.dateline.tag.event.syntax.Phrase.Kind;
import org.dateline.tag.event.syntax.PhraseRow;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says so: the subject of the verb of saying that governs a trigger or follows it after a
 * comma, "according to ...", a source after a colon, or else a hedging word.
 */
final class SourceFinder {
  private static final int HEDGE_REACH = 6;
  private static final int TAIL = 4;

  // "said to have captured" is said by others.
  private static final Set<String> PASSIVE = Set.of("said", "reported", "believed", "thought");

  private final SyntaxSentence sentence;
  private final PhraseRow row;
  private final Clause clause;
  private final CueScope scope;

  SourceFinder(SentenceSyntax syntax, CueScope scope) {
    this.sentence = syntax.sentence();
    this.row = syntax.row();
    this.clause = syntax.clause();
    this.scope = scope;
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
    Words apart = null;
    for (int i = from - 1; i >= first; i--) {
      Words source = accordingTo(i, from);
      if (source == null && isReport(i, from) && scope.told(i + 1, from)) {
        source = subject(row.at(i));
        // ", saying ...": who says so has often said more before.
        if (sentence.is(i, WordClass.ING) && sentence.mark(i) != Mark.NONE) {
          apart = apart == null ? source : apart;
          continue;
        }
      }
      if (source != null) {
        return source;
      }
    }
    return apart;
  }

  private boolean isReport(int word, int end) {
    return (sentence.is(word, WordClass.REPORT) && !isParticiple(word))
        || (sentence.is(word, WordClass.MAYREPORT) && opens(word, end));
  }

  private boolean isParticiple(int word) {
    return (sentence.is(word, "accused") && sentence.is(word + 1, "of"))
        || (sentence.in(word, PASSIVE) && sentence.is(word + 1, "to"));
  }

  private boolean opens(int word, int end) {
    return word + 1 == end
        || sentence.mark(word + 1) != Mark.NONE
        || sentence.is(word + 1, WordClass.DEFINITE)
        || sentence.is(word + 1, WordClass.PRONOUN);
  }

  private @Nullable Words accordingTo(int word, int end) {
    boolean according = sentence.is(word, "according") && sentence.is(word + 1, "to");
    if (!according || word + 2 >= end) {
      return null;
    }
    List<Clause.Adjunct> adjuncts = clause.adjuncts(row.at(word));
    return adjuncts.isEmpty() ? null : words(adjuncts.getFirst().nouns());
  }

  // "TRIGGER, officials said", "TRIGGER, said an official", "TRIGGER, according to officials".
  private @Nullable Words after(int to, int end) {
    for (int i = to; i < end; i++) {
      Words source = accordingTo(i, end);
      if (source == null && isReport(i, end)) {
        source = trailing(row.at(i), to);
      }
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  // The subject from the comma after the trigger on; it may look like the end of a list.
  private @Nullable Words trailing(int verb, int to) {
    Words subject = subject(verb);
    if (subject == null) {
      return null;
    }
    if (subject.from() > row.phrases().get(verb).from()) {
      return subject;
    }
    int first = subject.to() - 1;
    while (first > to && sentence.mark(first) == Mark.NONE) {
      first--;
    }
    boolean apart = first >= to && sentence.mark(first) != Mark.NONE && !tellsMore(verb);
    return apart ? new Words(Math.max(first, subject.from()), subject.to()) : null;
  }

  // "announced their withdrawal" tells something else, "told reporters" does not.
  private boolean tellsMore(int verb) {
    int next = verb + 1;
    if (row.is(next, Kind.NOUN) && row.key(verb).equals("told")) {
      next++;
    }
    return row.is(next, Kind.NOUN)
        || row.is(next, Kind.VERB)
        || row.is(next, Kind.RELATIVE)
        || row.key(next).equals("that");
  }

  private @Nullable Words subject(int verb) {
    boolean active =
        row.is(verb, Kind.VERB)
            && !row.phrases().get(verb).passive()
            && row.phrases().get(verb).form() != Form.INFINITIVE;
    if (!active) {
      return null;
    }
    List<Integer> subjects = clause.subjects(verb);
    return subjects.isEmpty() ? null : words(subjects);
  }

  // The noun phrases with what hangs on the last: "a spokesman for the army in Goma".
  private Words words(List<Integer> nouns) {
    int last = nouns.getLast();
    while (row.is(last + 1, Kind.PREPOSITION) && row.is(last + 2, Kind.NOUN)) {
      last += 2;
    }
    return new Words(row.phrases().get(nouns.getFirst()).from(), row.phrases().get(last).to());
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
      if (sentence.is(i, WordClass.HEDGE) && scope.forward(Reach.VERB, i + 1, from)) {
        return new Words(i, i + 1);
      }
    }
    boolean next = to < sentence.to && sentence.is(to, WordClass.HEDGE);
    return next && sentence.key(to).endsWith("ly") ? new Words(to, to + 1) : null;
  }
}
