package org.dateline.tag;

import java.util.ArrayList;
import java.util.List;
import org.dateline.tag.Phrase.Form;
import org.dateline.tag.Phrase.Kind;

/** Finds subjects, objects and prepositional phrases among the phrases of a sentence. */
final class Clause extends Coordination {
  private static final int DEEPEST = 4;

  Clause(SyntaxSentence sentence, List<Phrase> phrases) {
    super(sentence, phrases);
  }

  /** A preposition and the noun phrases that it governs. */
  record Adjunct(String preposition, List<Integer> nouns) {}

  /** The noun phrases that are the subject of a verb group, in order; none if in doubt. */
  List<Integer> subjects(int verb) {
    return subjects(verb, 0);
  }

  private List<Integer> subjects(int verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    return switch (phrases.get(verb).form()) {
      case INFINITIVE -> controller(verb, depth);
      case GERUND -> ofGerund(verb, depth);
      case REDUCED -> ofParticiple(verb, depth);
      default -> ofFinite(verb, depth);
    };
  }

  private List<Integer> ofFinite(int verb, int depth) {
    boolean joined = false;
    boolean crossed = false;
    int at = verb - 1;
    while (at >= 0) {
      Phrase phrase = phrases.get(at);
      switch (phrase.kind()) {
        case BREAK -> {
          crossed = true;
          at--;
        }
        case CONJUNCTION -> {
          joined = true;
          at--;
        }
        case RELATIVE -> {
          return antecedent(at);
        }
        case SUBORDINATOR -> {
          return List.of();
        }
        case VERB -> {
          if (isRelative(at)) {
            at = relativeStart(at) - 1;
          } else if (LOOSE.contains(phrase.form()) && !joined) {
            at--;
          } else {
            return joined ? subjects(at, depth + 1) : List.of();
          }
        }
        case NOUN -> {
          int first = leftmost(at);
          int left = skipLeft(first - 1);
          if (is(left, Kind.PREPOSITION)) {
            at = left - 1;
          } else if (joined && is(left, Kind.VERB)) {
            return subjects(left, depth + 1);
          } else if (isLooseVerb(left) || isRelative(left)) {
            at = left;
          } else if (is(left, Kind.VERB)) {
            boolean inner = headIs(left, WordClass.SAYING) || (!crossed && !joined);
            return inner ? range(first, at) : subjects(left, depth + 1);
          } else if (crossed && is(left, Kind.BREAK) && isApposed(left)) {
            at = left - 1;
          } else {
            return range(first, at);
          }
        }
        default -> at--;
      }
    }
    return List.of();
  }

  // "Kim, the foreign minister, met": the phrase before the comma stands for both.
  private boolean isApposed(int comma) {
    return is(comma - 1, Kind.NOUN) && !is(leftmost(comma - 1) - 1, Kind.VERB);
  }

  private boolean isRelative(int verb) {
    return is(verb, Kind.VERB) && is(relativeStart(verb), Kind.RELATIVE);
  }

  private int relativeStart(int verb) {
    int left = skipLeft(verb - 1);
    return is(left, Kind.NOUN) && is(left - 1, Kind.RELATIVE) ? left - 1 : left;
  }

  private List<Integer> antecedent(int relative) {
    int at = relative - 1;
    while (is(at, Kind.BREAK) || is(at, Kind.PREPOSITION)) {
      at--;
    }
    // "the attack in Somalia that killed": not the place.
    int left = leftmost(at) - 1;
    if (is(at, Kind.NOUN) && isPlace(at) && is(left, Kind.PREPOSITION)) {
      at = left - 1;
    }
    return is(at, Kind.NOUN) ? List.of(at) : List.of();
  }

  private boolean isPlace(int noun) {
    Mention mention = sentence.mention(phrases.get(noun).head());
    return mention != null && mention.type() == EntityType.PLACE;
  }

  // "soldiers captured by", "two soldiers, captured in May,", "was found dead".
  private List<Integer> ofParticiple(int verb, int depth) {
    int left = skipLeft(verb - 1);
    boolean comma = is(left, Kind.BREAK);
    if (comma) {
      left = skipLeft(left - 1);
    }
    if (is(left, Kind.NOUN) && headIs(verb, WordClass.ADJECTIVE)) {
      return allObjects(left);
    }
    if (is(left, Kind.NOUN)) {
      return comma ? List.of(left) : range(leftmost(left), left);
    }
    if (is(left, Kind.CONJUNCTION) && is(skipLeft(left - 1), Kind.VERB)) {
      return subjects(skipLeft(left - 1), depth + 1);
    }
    if (is(left, Kind.RELATIVE)) {
      return antecedent(left);
    }
    if (is(left, Kind.VERB) && !comma) {
      return subjects(left, depth + 1);
    }
    return left < 0 ? afterComma(verb) : List.of();
  }

  // "left two militants and a woman dead"
  private List<Integer> allObjects(int last) {
    int at = last;
    while (is(at, Kind.NOUN) || is(at, Kind.CONJUNCTION)) {
      at--;
    }
    return is(at, Kind.VERB) ? range(at + 1, last) : range(leftmost(last), last);
  }

  // "After capturing the town, rebels left": the subject of the main clause that follows.
  private List<Integer> afterComma(int verb) {
    for (int i = verb + 1; i < phrases.size(); i++) {
      if (isFiniteVerb(i)) {
        return List.of();
      }
      if (is(i, Kind.BREAK) && is(i + 1, Kind.NOUN)) {
        return isFiniteVerb(skipRight(i + 2)) ? List.of(i + 1) : List.of();
      }
    }
    return List.of();
  }

  private List<Integer> controller(int verb, int depth) {
    int at = verb - 1;
    while (at >= 0) {
      if (is(at, Kind.VERB)) {
        return subjects(at, depth + 1);
      }
      if (is(at, Kind.SUBORDINATOR) || is(at, Kind.RELATIVE)) {
        return is(at, Kind.RELATIVE) ? antecedent(at) : List.of();
      }
      if (is(at, Kind.NOUN)) {
        int first = leftmost(at);
        int left = skipLeft(first - 1);
        int governor = is(left, Kind.PREPOSITION) ? left - 1 : left;
        boolean controls = headIs(governor, WordClass.OBJECTCONTROL);
        // "the first soldier to be captured"
        boolean relative = left < 0 && phrases.get(verb).passive();
        if (relative || (controls && !phrases.get(governor).passive()) || key(left).equals("for")) {
          return range(first, at);
        }
        at = first;
      }
      at--;
    }
    return List.of();
  }

  private List<Integer> ofGerund(int verb, int depth) {
    int left = skipLeft(verb - 1);
    if (is(left, Kind.NOUN)) {
      return range(leftmost(left), left);
    }
    if (is(left, Kind.VERB)) {
      return subjects(left, depth + 1);
    }
    if (is(left, Kind.PREPOSITION)
        && headIs(skipLeft(leftmost(left - 1) - 1), WordClass.OBJECTCONTROL)
        && is(left - 1, Kind.NOUN)) {
      return range(leftmost(left - 1), left - 1);
    }
    for (int i = left; i >= 0; i--) {
      if (is(i, Kind.RELATIVE) && !is(i + 1, Kind.VERB)) {
        return List.of();
      }
      if (is(i, Kind.VERB) && phrases.get(i).form() != Form.REDUCED) {
        boolean byComma = is(left, Kind.BREAK) && phrases.get(i).passive();
        return byComma ? List.of() : subjects(i, depth + 1);
      }
    }
    return left <= 0 || is(left - 1, Kind.BREAK) ? afterComma(verb) : List.of();
  }

  /** The noun phrases right after a verb group, in order; two without "and" for two objects. */
  List<Integer> objects(int verb) {
    int at = verb + 1;
    while (is(at, Kind.ADVERB)) {
      at++;
    }
    if (!is(at, Kind.NOUN) || isForm(verb, Form.COPULA)) {
      return List.of();
    }
    int last = rightmost(at);
    boolean clause =
        isFiniteVerb(skipRight(last + 1)) && !isVerbJoined(last + 1) && !isRelative(verb);
    return clause ? List.of() : range(at, last);
  }

  /** The verb group joined right after one, as in "attacked and captured", or -1. */
  int joined(int verb) {
    boolean joined = is(verb + 1, Kind.CONJUNCTION) && is(verb + 2, Kind.VERB);
    boolean same = joined && phrases.get(verb).passive() == phrases.get(verb + 2).passive();
    return same ? verb + 2 : -1;
  }

  private boolean isVerbJoined(int at) {
    return is(at, Kind.CONJUNCTION) || is(at, Kind.BREAK);
  }

  /** The prepositional phrases after a phrase, up to the end of its clause. */
  List<Adjunct> adjuncts(int after) {
    List<Adjunct> found = new ArrayList<>();
    int at = after + 1;
    while (at < phrases.size() && !endsClause(at)) {
      if (is(at, Kind.PREPOSITION) && is(at + 1, Kind.NOUN)) {
        int last = rightmost(at + 1);
        found.add(new Adjunct(key(at), range(at + 1, last)));
        at = last;
      }
      at++;
    }
    return found;
  }

  private boolean endsClause(int at) {
    Phrase phrase = phrases.get(at);
    return switch (phrase.kind()) {
      case VERB, SUBORDINATOR, RELATIVE -> true;
      case BREAK -> !is(skipRight(at + 1), Kind.PREPOSITION) || at + 1 == phrases.size();
      case CONJUNCTION -> !is(at + 1, Kind.NOUN) && !is(at + 1, Kind.PREPOSITION);
      case NOUN -> startsClause(at) && is(at - 1, Kind.CONJUNCTION);
      default -> false;
    };
  }

  /** The prepositional phrases with which the clause of a phrase begins. */
  List<Adjunct> opening(int before) {
    for (int at = before - 1; at >= 0; at--) {
      boolean starts = at == 0 || is(at - 1, Kind.BREAK) || is(at - 1, Kind.SUBORDINATOR);
      if (is(at, Kind.PREPOSITION) && starts && is(at + 1, Kind.NOUN)) {
        return List.of(new Adjunct(key(at), range(at + 1, rightmost(at + 1))));
      }
      if (is(at, Kind.SUBORDINATOR)) {
        int place = is(at - 1, Kind.BREAK) ? at - 2 : at - 1;
        boolean where = key(at).equals("where") && is(place, Kind.NOUN);
        return where ? List.of(new Adjunct("in", List.of(place))) : List.of();
      }
      if (is(at, Kind.RELATIVE) || isFiniteVerb(at)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The verb group of which a noun phrase is the object, or -1. */
  int governor(int noun) {
    int first = leftmost(noun);
    int left = first - 1;
    while (is(left, Kind.ADVERB)) {
      left--;
    }
    return is(left, Kind.VERB) ? left : -1;
  }

  /** The verb group of which a noun phrase is the subject, or -1. */
  int predicate(int noun) {
    for (int i = noun + 1; i < phrases.size(); i++) {
      if (is(i, Kind.VERB)) {
        return subjects(i).contains(noun) ? i : -1;
      }
      if (is(i, Kind.SUBORDINATOR)) {
        return -1;
      }
    }
    return -1;
  }
}
