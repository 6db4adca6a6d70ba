package org.dateline.tag.event.syntax;

import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.text.WordLists;

/** Tells verbs from nouns and adjectives of the same form by the words around. */
final class VerbForms {
  // Words. How far a clause goes at most; with them the work is linear in a sentence's length.
  private static final int LOOK_AHEAD = 14;
  private static final int LOOK_BACK = 40;

  private static final Set<String> GERUND_AFTER =
      WordLists.words("of for by from without before after");
  private static final Set<SyntaxTag> NOUN_AFTER =
      Set.of(SyntaxTag.DETERMINER, SyntaxTag.PREPOSITION, SyntaxTag.NUMBER);

  private final SyntaxSentence sentence;
  private final WordTags tags;

  VerbForms(SyntaxSentence sentence, WordTags tags) {
    this.sentence = sentence;
    this.tags = tags;
  }

  private boolean is(int word, WordClass type) {
    return sentence.is(word, type);
  }

  private boolean follows(int word) {
    return word < sentence.to && !sentence.breakBefore(word);
  }

  /** Whether a noun, an adjective or a name may begin here: no closed class, number or break. */
  boolean isOpen(int word) {
    if (!follows(word) || tags.count(word) != null || sentence.tokens.isNumber(word)) {
      return false;
    }
    return sentence.mention(word) != null || !isClosed(word);
  }

  private boolean isClosed(int word) {
    return sentence.isSmall(word)
        || sentence.key(word).equals("to")
        || sentence.key(word).equals("that");
  }

  /** Whether an object plainly begins here: an article, a number, a name or a pronoun. */
  private boolean startsObject(int word) {
    return follows(word)
        && (sentence.mention(word) != null
            || tags.count(word) != null
            || is(word, WordClass.DETERMINER)
            || is(word, WordClass.PRONOUN));
  }

  boolean startsVerb(int word) {
    return follows(word)
        && sentence.mention(word) == null
        && (is(word, WordClass.BE)
            || is(word, WordClass.HAVE)
            || is(word, WordClass.MODAL)
            || is(word, WordClass.PAST)
            || is(word, WordClass.THIRD));
  }

  boolean isInfinitive(int word) {
    boolean adverb = is(word, WordClass.ADVERB) || sentence.key(word).endsWith("ly");
    int verb = adverb ? word + 1 : word;
    if (!follows(verb) || sentence.mention(verb) != null || tags.count(verb) != null) {
      return false;
    }
    if (is(verb, WordClass.BASE) || sentence.key(verb).equals("be") || is(verb, WordClass.HAVE)) {
      return true;
    }
    return isOpen(verb) && !sentence.isPlural(verb) && startsObject(verb + 1);
  }

  SyntaxTag decide(int word) {
    boolean first = word == sentence.from || sentence.breakBefore(word);
    int before = word - 1;
    while (!first && before > sentence.from && tags.tag(before) == SyntaxTag.ADVERB) {
      first = sentence.breakBefore(before);
      before--;
    }
    SyntaxTag left = first ? SyntaxTag.SUBORDINATOR : tags.tag(before);
    boolean tested = sentence.key(word - 1).equals("test");
    if (sentence.possessiveBefore(word) || (sentence.hyphenBefore(word) && !tested)) {
      return SyntaxTag.WORD;
    }
    if (left == SyntaxTag.TO || left == SyntaxTag.MODAL) {
      return plainForm(word, left);
    }
    if (is(word, WordClass.PAST)
        || is(word, WordClass.PARTICIPLE)
        || is(word, WordClass.ADJECTIVE)) {
      return pastOr(word, before, left);
    }
    if (is(word, WordClass.ING)) {
      return isGerund(word, before, left, first) ? SyntaxTag.ING : SyntaxTag.WORD;
    }
    // "who drew a crowd", whatever verb that is.
    if (left == SyntaxTag.RELATIVE
        && !sentence.key(before).equals("whose")
        && !sentence.tokens.startsUpper(word)
        && startsObject(word + 1)) {
      return SyntaxTag.FINITE;
    }
    boolean present =
        (is(word, WordClass.THIRD) || is(word, WordClass.BASE)) && !sentence.is(word - 1, "armed");
    return present && isPresent(word, before, left) ? SyntaxTag.FINITE : SyntaxTag.WORD;
  }

  private SyntaxTag plainForm(int word, SyntaxTag left) {
    boolean verb = left == SyntaxTag.TO || is(word, WordClass.BASE);
    return verb ? SyntaxTag.BASE : SyntaxTag.WORD;
  }

  private SyntaxTag pastOr(int word, int before, SyntaxTag left) {
    boolean participle = is(word, WordClass.PARTICIPLE) || is(word, WordClass.ADJECTIVE);
    boolean modifies = isOpen(word + 1) && !startsVerb(word + 1);
    if (modifies && sentence.is(word, "armed")) {
      return SyntaxTag.WORD;
    }
    boolean verb =
        switch (left) {
          case DETERMINER, PREPOSITION -> false;
          case NUMBER -> participle && !modifies;
          case CONJUNCTION -> tags.tag(before - 1).isVerb() || (!modifies || verbBefore(before));
          case WORD -> !modifies || !isAdjectiveLike(before, word);
          case BASE, FINITE, ED, ING -> !modifies;
          case SUBORDINATOR ->
              !modifies
                  || is(word, WordClass.SUREVERB)
                  || (sentence.mention(word + 1) != null && !isDemonym(word + 1));
          default -> true;
        };
    if (!verb) {
      return SyntaxTag.WORD;
    }
    return participle ? SyntaxTag.ED : SyntaxTag.FINITE;
  }

  private boolean isAdjectiveLike(int before, int word) {
    Mention mention = sentence.mention(before);
    boolean demonym = mention != null && mention.type() == EntityType.GROUP;
    return (demonym && !sentence.isPlural(before) && sentence.mention(word + 1) == null)
        || WordTags.isLikeDeterminer(sentence.key(before));
  }

  private boolean verbBefore(int word) {
    for (int i = word - 1; i >= Math.max(sentence.from, word - LOOK_BACK); i--) {
      SyntaxTag tag = tags.tag(i);
      if (tag == SyntaxTag.SUBORDINATOR) {
        return false;
      }
      if (tag.isVerb()) {
        return true;
      }
    }
    return false;
  }

  private boolean isGerund(int word, int before, SyntaxTag left, boolean first) {
    int next = is(word + 1, WordClass.ADVERB) ? word + 2 : word + 1;
    if (left == SyntaxTag.BE) {
      return true;
    }
    // "in police firing"
    boolean compound = is(word, WordClass.NOAGENT) && is(before, WordClass.DOER);
    if (compound && tags.tag(before - 1) == SyntaxTag.PREPOSITION) {
      return false;
    }
    if (left == SyntaxTag.DETERMINER || left == SyntaxTag.HAVE || sentence.key(next).equals("of")) {
      return false;
    }
    if (startsObject(next)) {
      return true;
    }
    if (!follows(next)) {
      return false;
    }
    if (isOpen(next) && !startsVerb(next)) {
      return first
          || left.isVerb()
          || (left == SyntaxTag.PREPOSITION && GERUND_AFTER.contains(sentence.key(before)));
    }
    boolean afterNoun =
        left == SyntaxTag.WORD && sentence.isPlural(before) && is(next, WordClass.PREPOSITION);
    boolean belonging =
        left == SyntaxTag.WORD && sentence.key(next).equals("to") && !is(word, WordClass.VERB);
    return afterNoun || belonging || (first && word > sentence.from);
  }

  private boolean isPresent(int word, int before, SyntaxTag left) {
    boolean base = is(word, WordClass.BASE);
    if (left == SyntaxTag.PRONOUN || left == SyntaxTag.RELATIVE) {
      return true;
    }
    boolean subject = left == SyntaxTag.WORD || left == SyntaxTag.NUMBER;
    // "..., says the mayor"
    boolean inverted = left == SyntaxTag.SUBORDINATOR && (!base || sentence.is(word, "say"));
    boolean reports = is(word, WordClass.REPORT) && (left == SyntaxTag.WORD || inverted);
    if (reports || (subject && is(word, WordClass.SUREVERB))) {
      return true;
    }
    if (NOUN_AFTER.contains(left)) {
      return false;
    }
    if (left == SyntaxTag.CONJUNCTION) {
      boolean parallel = tags.tag(before - 1).isVerb();
      return parallel || (startsObject(word + 1) && verbBefore(before));
    }
    if (left != SyntaxTag.WORD || base != agreesWithPlural(before, base)) {
      return false;
    }
    if (startsObject(word + 1)) {
      return true;
    }
    boolean named = sentence.mention(before) != null && !isDemonym(before);
    if (named && is(word, WordClass.MAYREPORT) && !follows(word + 1)) {
      return true;
    }
    // "Russia claims to have captured"
    if (named && sentence.key(word + 1).equals("to") && isInfinitive(word + 2)) {
      return true;
    }
    boolean weak = isOpen(word + 1) || named || base;
    return weak && !sentence.key(word + 1).equals("of") && !finiteNear(word);
  }

  private boolean agreesWithPlural(int noun, boolean base) {
    Mention mention = sentence.mention(noun);
    if (mention != null && mention.type() != EntityType.GROUP) {
      return false;
    }
    if (isDemonym(noun) && !sentence.isPlural(noun)) {
      return !base;
    }
    return sentence.isPlural(noun);
  }

  private boolean isDemonym(int word) {
    Mention mention = sentence.mention(word);
    return mention != null && mention.type() == EntityType.GROUP;
  }

  // Another verb of the clause: then the form in doubt is a noun.
  private boolean finiteNear(int word) {
    int first = Math.max(sentence.from, word - LOOK_BACK);
    for (int i = word - 1; i >= first && !sentence.breakBefore(i + 1); i--) {
      SyntaxTag tag = tags.tag(i);
      if (tag == SyntaxTag.SUBORDINATOR || tag == SyntaxTag.RELATIVE) {
        break;
      }
      if (tag == SyntaxTag.FINITE || tag == SyntaxTag.BE || tag == SyntaxTag.MODAL) {
        return true;
      }
    }
    int end = Math.min(sentence.to, word + LOOK_AHEAD);
    for (int i = word + 1; i < end && !sentence.breakBefore(i); i++) {
      if (isFiniteForm(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFiniteForm(int word) {
    if (sentence.mention(word) != null) {
      return false;
    }
    boolean present = is(word, WordClass.BASE) || is(word, WordClass.THIRD);
    boolean past = is(word, WordClass.PAST) && !is(word - 1, WordClass.DETERMINER);
    return is(word, WordClass.BE)
        || (is(word, WordClass.MODAL) && !is(word - 1, WordClass.PREPOSITION))
        || past
        || (present && startsObject(word + 1) && !is(word - 1, WordClass.PREPOSITION));
  }
}
