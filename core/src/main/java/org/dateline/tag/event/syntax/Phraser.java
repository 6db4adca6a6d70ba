package org.dateline.tag.event.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.tag.event.syntax.Phrase.Form;
import org.dateline.tag.event.syntax.Phrase.Kind;

/** Cuts a tagged sentence into phrases: noun phrases, verb groups and what joins them. */
@Internal
public final class Phraser {
  private static final Set<Kind> NOMINAL = Set.of(Kind.NOUN, Kind.PREPOSITION, Kind.CONJUNCTION);
  private static final Set<String> FIRED = Set.of("on", "at", "into", "upon");

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final List<Phrase> phrases = new ArrayList<>();

  private Phraser(SyntaxSentence sentence, WordTags tags) {
    this.sentence = sentence;
    this.tags = tags;
  }

  public static List<Phrase> cut(SyntaxSentence sentence, WordTags tags) {
    Phraser phraser = new Phraser(sentence, tags);
    int at = sentence.from;
    while (at < sentence.to) {
      if (at > sentence.from && sentence.breakBefore(at)) {
        phraser.phrases.add(Phrase.of(Kind.BREAK, at, at));
      }
      at = phraser.next(at);
    }
    return phraser.phrases;
  }

  private int next(int at) {
    SyntaxTag tag = tags.tag(at);
    if (tag.isVerbal()) {
      return verbGroup(at);
    }
    return switch (tag) {
      case DETERMINER, NUMBER, WORD -> nounPhrase(at);
      case PRONOUN -> add(Kind.NOUN, at, at + 1);
      case TIME -> add(Kind.TIME, at, run(at, SyntaxTag.TIME));
      case PREPOSITION -> add(Kind.PREPOSITION, at, at + 1);
      case SUBORDINATOR -> add(Kind.SUBORDINATOR, at, at + 1);
      case RELATIVE -> add(Kind.RELATIVE, at, at + 1);
      case CONJUNCTION -> add(Kind.CONJUNCTION, at, at + 1);
      default -> add(Kind.ADVERB, at, at + 1);
    };
  }

  private int add(Kind kind, int from, int to) {
    phrases.add(Phrase.of(kind, from, to));
    return to;
  }

  private boolean follows(int word) {
    return word < sentence.to && !sentence.breakBefore(word);
  }

  private int run(int at, SyntaxTag tag) {
    int to = at + 1;
    while (follows(to) && tags.tag(to) == tag) {
      to++;
    }
    return to;
  }

  private int nounPhrase(int from) {
    int to = afterNumber(from);
    boolean noun = tags.tag(from) == SyntaxTag.WORD;
    while (follows(to) && !opensClauseOfTime(from, to)) {
      SyntaxTag tag = tags.tag(to);
      boolean afterOwner = sentence.possessiveBefore(to);
      boolean inside = tag == SyntaxTag.WORD || isModifyingAdverb(to);
      if (!inside && ((noun && !afterOwner) || (tag != SyntaxTag.NUMBER && !isArticle(to)))) {
        break;
      }
      noun |= tag == SyntaxTag.WORD;
      to = afterNumber(to);
    }
    return add(Kind.NOUN, from, to);
  }

  // "on the day South Korea's agency said so"
  private boolean opensClauseOfTime(int from, int word) {
    int time = word - 1;
    return time > from
        && sentence.is(time, WordClass.TIMENOUN)
        && !sentence.is(time, "second")
        && !sentence.tokens.hyphenAfter(time - 1)
        && sentence.mention(word) != null
        && sentence.mention(time) == null;
  }

  private int afterNumber(int word) {
    Count count = tags.count(word);
    return count == null ? word + 1 : count.to();
  }

  private boolean isArticle(int word) {
    return tags.tag(word) == SyntaxTag.DETERMINER;
  }

  // "two badly wounded soldiers".
  private boolean isModifyingAdverb(int word) {
    return tags.tag(word) == SyntaxTag.ADVERB
        && sentence.key(word).endsWith("ly")
        && follows(word + 1)
        && tags.tag(word + 1) == SyntaxTag.WORD
        && tags.tag(word - 1) != SyntaxTag.WORD;
  }

  private int verbGroup(int from) {
    int at = from;
    int head = -1;
    boolean be = false;
    boolean passive = false;
    Form form = firstForm(from);
    int to = from;
    while ((at == from || follows(at)) && at < sentence.to) {
      SyntaxTag tag = tags.tag(at);
      if (tag == SyntaxTag.ADVERB) {
        at++;
        continue;
      }
      if (!tag.isVerbal() || (head >= 0 && !goesOn(head, at))) {
        break;
      }
      if (tag == SyntaxTag.TO && at > from && !be) {
        break;
      }
      if (tag.isVerb() && head >= 0) {
        // "shot dead": the verb stays the head.
        at++;
        to = at;
        continue;
      }
      if (tag.isVerb()) {
        passive = tag == SyntaxTag.ED && be;
        head = at;
      }
      be = tag == SyntaxTag.BE;
      at++;
      to = at;
    }
    return addVerb(from, to, head, form, passive);
  }

  private boolean goesOn(int head, int at) {
    boolean adjective = sentence.is(at, WordClass.ADJECTIVE) && !sentence.is(at, WordClass.VERB);
    return tags.tag(at) == SyntaxTag.ED && at > head && adjective;
  }

  private Form firstForm(int from) {
    boolean participle =
        tags.tag(from) == SyntaxTag.ING
            || sentence.key(from).equals("being")
            || sentence.key(from).equals("having");
    if (participle) {
      return Form.GERUND;
    }
    return tags.tag(from) == SyntaxTag.TO ? Form.INFINITIVE : Form.FINITE;
  }

  private int addVerb(int from, int to, int head, Form form, boolean passive) {
    if (head < 0) {
      phrases.add(new Phrase(Kind.VERB, from, to, to - 1, Form.COPULA, false));
    } else if (head == from && tags.tag(from) == SyntaxTag.ED && isReduced(from)) {
      phrases.add(new Phrase(Kind.VERB, from, to, head, Form.REDUCED, true));
    } else {
      phrases.add(new Phrase(Kind.VERB, from, to, head, form, passive));
    }
    return to;
  }

  // A participle alone: passive before "by", and where an object is missing that it needs.
  private boolean isReduced(int verb) {
    int next = verb + 1;
    while (follows(next) && tags.tag(next) == SyntaxTag.ADVERB) {
      next++;
    }
    if (follows(next) && sentence.key(next).equals("by")) {
      return true;
    }
    if (!sentence.is(verb, WordClass.PARTICIPLE) && !sentence.is(verb, WordClass.PAST)) {
      return true;
    }
    if (speaks(verb, next)) {
      return false;
    }
    if (endsAfterObject(next)) {
      return true;
    }
    boolean unknown = !sentence.is(verb, WordClass.VERB);
    boolean missiles = verb > sentence.from && sentence.is(verb - 1, WordClass.WEAPON);
    boolean firedOn = key(verb).equals("fired") && FIRED.contains(key(next)) && !missiles;
    if (unknown
        || firedOn
        || !sentence.is(verb, WordClass.PARTICIPLE)
        || sentence.is(verb, WordClass.INTRANSITIVE)) {
      return false;
    }
    if (!follows(next)) {
      return true;
    }
    return switch (tags.tag(next)) {
      case DETERMINER, NUMBER, WORD, PRONOUN -> false;
      case TO -> sentence.is(verb, WordClass.OBJECTCONTROL);
      case SUBORDINATOR -> !key(next).equals("that");
      case CONJUNCTION -> tags.tag(next + 1) != SyntaxTag.ED || isReduced(next + 1);
      default -> true;
    };
  }

  // "the ministry reported, citing ...": those who speak are rarely spoken of.
  private boolean speaks(int verb, int next) {
    boolean accused = key(verb).equals("accused") && key(next).equals("of");
    if (accused || phrases.isEmpty() || !sentence.is(verb, WordClass.REPORT)) {
      return false;
    }
    Phrase last = phrases.getLast();
    if (!last.is(Kind.NOUN)) {
      return last.is(Kind.BREAK) && isApposition();
    }
    return sentence.is(last.head(), WordClass.SOURCE)
        || sentence.is(last.head(), WordClass.PRONOUN)
        || sentence.mention(last.head()) != null
        || (follows(next) && tags.tag(next) == SyntaxTag.ING)
        || (endsClause(next) && startsClause());
  }

  // "the president, a close ally, announced"
  private boolean isApposition() {
    int noun = phrases.size() - 2;
    return noun >= 2
        && phrases.get(noun).is(Kind.NOUN)
        && phrases.get(noun - 1).is(Kind.BREAK)
        && phrases.get(noun - 2).is(Kind.NOUN);
  }

  private boolean endsClause(int next) {
    int at = follows(next) && tags.tag(next) == SyntaxTag.PREPOSITION ? next + 1 : next;
    return !follows(next) || tags.tag(at) == SyntaxTag.TIME;
  }

  // Whether nothing but noun phrases stands between here and the comma before.
  private boolean startsClause() {
    int at = phrases.size() - 1;
    while (at > 0 && NOMINAL.contains(phrases.get(at).kind())) {
      at--;
    }
    return phrases.get(at).is(Kind.BREAK);
  }

  // "blew up a car packed with explosives"
  private boolean endsAfterObject(int next) {
    int last = phrases.size() - 1;
    return last > 0
        && follows(next)
        && tags.tag(next) == SyntaxTag.PREPOSITION
        && phrases.get(last).is(Kind.NOUN)
        && phrases.get(last - 1).is(Kind.VERB)
        && !sentence.is(phrases.get(last - 1).head(), WordClass.SAYING);
  }

  private String key(int word) {
    return sentence.key(word);
  }
}
