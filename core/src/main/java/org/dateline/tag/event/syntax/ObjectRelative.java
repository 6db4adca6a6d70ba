package org.dateline.tag.event.syntax;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.event.syntax.Phrase.Form;
import org.dateline.tag.event.syntax.Phrase.Kind;
import org.jspecify.annotations.Nullable;

/** Finds clauses whose object stands before them: "the hostages that Hamas released". */
@Internal
public final class ObjectRelative {
  // Phrases looked at on either side.
  private static final int FAR = 30;

  private static final Set<String> ONE = Set.of("was", "is", "has");

  private final PhraseRow row;
  private final Coordination lists;

  ObjectRelative(PhraseRow row, Coordination lists) {
    this.row = row;
    this.lists = lists;
  }

  /**
   * Who does it in such a clause, and to whom.
   *
   * @param object the noun phrase before; {@code null} for "the day the rebels attacked"
   */
  public record Gap(Phrase subject, @Nullable Phrase object) {}

  /** What a verb group has before it, if it has no object of its own, or {@code null}. */
  @Nullable Gap of(int verb) {
    Phrase phrase = row.phrases.get(verb);
    boolean form =
        phrase.form() == Form.REDUCED || (phrase.form() == Form.FINITE && !phrase.passive());
    int left = row.skipLeft(verb - 1);
    if (!form || !row.is(left, Kind.NOUN) || row.isForm(left - 1, Form.INFINITIVE)) {
      return null;
    }
    int next = row.is(verb + 1, Kind.ADVERB) ? verb + 2 : verb + 1;
    // "a dam that Kyiv warns has been mined"
    boolean told = row.isFiniteVerb(next) && row.headIs(verb, WordClass.REPORT);
    if (told || row.is(next, Kind.NOUN) || row.key(next).equals("by")) {
      return null;
    }
    int first = lists.leftmost(left);
    Phrase subject = row.phrases.get(first);
    int object = object(first - 1, subject);
    if (object < 0) {
      return phrase.form() == Form.REDUCED && isRelative(left, verb) ? split(left, verb) : null;
    }
    boolean relative = phrase.form() == Form.FINITE || isRelative(object, verb);
    return relative && first == left ? gap(subject, row.phrases.get(object)) : null;
  }

  /** The noun phrase of which a clause tells that follows a place, or -1. */
  int antecedent(int place) {
    int at = place;
    while (row.is(at, Kind.BREAK) || row.is(at, Kind.PREPOSITION)) {
      at--;
    }
    // "the attack in Somalia that killed": not the place.
    int left = lists.leftmost(at) - 1;
    if (row.is(at, Kind.NOUN)
        && isPlace(row.phrases.get(at).head())
        && row.is(left, Kind.PREPOSITION)) {
      at = left - 1;
    }
    return row.is(at, Kind.NOUN) ? at : -1;
  }

  private Gap gap(Phrase subject, Phrase object) {
    boolean time = row.sentence.is(object.head(), WordClass.TIMENOUN);
    return new Gap(subject, time ? null : object);
  }

  // The noun phrase before "that", "whom" or the subject itself, or -1.
  private int object(int before, Phrase subject) {
    if (row.headIs(before, WordClass.SAYING) && row.isForm(before, Form.FINITE)) {
      // "that police said they had arrested"
      int says = row.skipLeft(before - 1);
      return row.is(says, Kind.NOUN) ? overt(lists.leftmost(says) - 1) : -1;
    }
    boolean opens =
        row.sentence.is(subject.from(), WordClass.DEFINITE)
            || row.sentence.is(subject.from(), WordClass.PRONOUN);
    boolean bare = opens && row.is(before, Kind.NOUN) && isWhole(before) && !isGiven(before);
    return bare ? antecedent(before) : overt(before);
  }

  // Not "half the soldiers".
  private boolean isWhole(int noun) {
    Phrase phrase = row.phrases.get(noun);
    return phrase.to() - phrase.from() > 1
        || row.sentence.isPlural(phrase.from())
        || row.sentence.mention(phrase.from()) != null;
  }

  // "gave the boy the book"
  private boolean isGiven(int noun) {
    return row.headIs(row.skipLeft(noun - 1), WordClass.GIVING);
  }

  private int overt(int relative) {
    boolean that = row.is(relative, Kind.SUBORDINATOR) && row.key(relative).equals("that");
    boolean which = row.is(relative, Kind.RELATIVE) && !row.key(relative).equals("whose");
    // "in which he insisted"
    if (row.is(relative - 1, Kind.PREPOSITION)) {
      return -1;
    }
    boolean apart = row.is(relative - 1, Kind.BREAK);
    int noun = (that && !apart) || which ? antecedent(relative - 1) : -1;
    if (noun < 0) {
      return -1;
    }
    int head = row.phrases.get(noun).head();
    // "the claim that rebels attacked"
    boolean told =
        row.sentence.is(head, WordClass.NOAGENT)
            || row.sentence.is(head, WordClass.MAYREPORT)
            || row.sentence.is(head, WordClass.SAYING)
            || row.sentence.is(head, WordClass.TELLING);
    // "told the court that rebels attacked"
    told |= row.headIs(row.skipLeft(lists.leftmost(noun) - 1), WordClass.REPORT);
    return that && told ? -1 : noun;
  }

  // A participle that looks reduced is the clause's verb if no verb is left for that: "the boy the
  // soldiers killed was nine".
  private boolean isRelative(int object, int verb) {
    int after = 0;
    int end = Math.min(row.phrases.size(), verb + FAR);
    for (int i = verb + 1; i < end && !row.is(i, Kind.BREAK); i++) {
      if (row.is(i, Kind.SUBORDINATOR) || row.is(i, Kind.RELATIVE)) {
        break;
      }
      after += row.isFiniteVerb(i) ? 1 : 0;
      // "said he was": of another clause.
      end = row.isFiniteVerb(i) && row.headIs(i, WordClass.SAYING) ? i : end;
    }
    boolean main = false;
    for (int i = Math.max(0, object - FAR); i < object; i++) {
      main |= row.isFiniteVerb(i) && !row.headIs(i, WordClass.SAYING);
    }
    return after <= (main ? 0 : 1);
  }

  // "the hostages Hamas", "the men police": one phrase that is two.
  private @Nullable Gap split(int noun, int verb) {
    Phrase phrase = row.phrases.get(noun);
    boolean one = isOfOne(phrase, verb);
    int start = one ? doerStart(phrase) : nameStart(phrase);
    int before = start - 1;
    if (before < phrase.from() || !isCommonNoun(before)) {
      return null;
    }
    boolean plural = row.sentence.isPlural(before);
    boolean splits =
        plural
            || one
            || (isNoun(before) && (isPlace(start) || start < phrase.head() || isBody(start)));
    return splits && !row.sentence.possessiveBefore(start) && !row.sentence.hyphenBefore(start)
        ? gap(Phrase.of(Kind.NOUN, start, phrase.to()), Phrase.of(Kind.NOUN, phrase.from(), start))
        : null;
  }

  // "the woman soldiers shot was pregnant": it was not the soldiers that was.
  private boolean isOfOne(Phrase phrase, int verb) {
    boolean many =
        row.sentence.isPlural(phrase.head()) && row.sentence.is(phrase.head(), WordClass.PERSON);
    int next = verb + 1;
    int end = Math.min(row.phrases.size(), verb + FAR);
    while (next < end && !row.isFiniteVerb(next) && !row.is(next, Kind.BREAK)) {
      next++;
    }
    return many && row.isFiniteVerb(next) && ONE.contains(row.key(next));
  }

  // Not "the first North Korean captured".
  private boolean isNoun(int word) {
    return row.sentence.is(word, WordClass.PERSON) || row.sentence.is(word, WordClass.THING);
  }

  // "the boy police beat", but "the student rebels held"
  private boolean isBody(int word) {
    return row.sentence.is(word, WordClass.DOER) && !row.sentence.key(word).endsWith("s");
  }

  private boolean isCommonNoun(int word) {
    return row.sentence.mention(word) == null
        && !row.sentence.is(word, WordClass.DETERMINER)
        && !row.sentence.is(word, WordClass.PLACENOUN)
        && !row.sentence.isNumber(word)
        && !row.sentence.startsUpper(word);
  }

  // The first word of the name that ends the phrase, or of "police".
  private int nameStart(Phrase phrase) {
    Mention name = row.sentence.mention(phrase.head());
    if (name == null) {
      return row.sentence.is(phrase.head(), WordClass.DOER) ? doerStart(phrase) : phrase.from();
    }
    int start = row.sentence.firstWord(name, phrase.from());
    return name.type() == EntityType.PERSON ? phrase.from() : start;
  }

  // "Houthi" of "the tanker Houthi forces".
  private int doerStart(Phrase phrase) {
    int head = phrase.head();
    Mention name = head > phrase.from() ? row.sentence.mention(head - 1) : null;
    int start = name == null ? head : row.sentence.firstWord(name, phrase.from());
    boolean kind =
        row.sentence.is(start - 1, WordClass.PERSON) || row.sentence.is(start - 1, WordClass.THING);
    boolean noun = start > phrase.from() && (kind || row.sentence.isPlural(start - 1));
    return noun ? start : head;
  }

  private boolean isPlace(int word) {
    Mention mention = row.sentence.mention(word);
    return mention != null && mention.type() == EntityType.PLACE;
  }
}
