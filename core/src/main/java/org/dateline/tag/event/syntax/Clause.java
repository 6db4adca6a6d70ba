package org.dateline.tag.event.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.tag.event.syntax.Phrase.Form;
import org.dateline.tag.event.syntax.Phrase.Kind;
import org.jspecify.annotations.Nullable;

/** Finds subjects, objects and prepositional phrases among the phrases of a sentence. */
@Internal
public final class Clause {
  // Verbs that hang on one another: "was said to have tried to flee". Bounds the work, too.
  private static final int DEEPEST = 4;
  private static final Set<String> SAY = Set.of("said", "say");

  private final PhraseRow row;
  private final List<Phrase> phrases;
  private final Coordination lists;
  private final ObjectRelative relatives;

  public Clause(PhraseRow row) {
    this.row = row;
    this.phrases = row.phrases;
    this.lists = new Coordination(row);
    this.relatives = new ObjectRelative(row, lists);
  }

  /** A preposition and the noun phrases that it governs. */
  public record Adjunct(String preposition, List<Integer> nouns) {}

  /**
   * Subject and object of a verb group whose object stands before its clause: "the hostages that
   * Hamas released", or {@code null}.
   */
  public ObjectRelative.@Nullable Gap objectRelative(int verb) {
    return relatives.of(verb);
  }

  /** The noun phrases that are the subject of a verb group, in order; none if in doubt. */
  public List<Integer> subjects(int verb) {
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

  // ", said an official", but not ", said he would" nor ", said the attack killed ten".
  private boolean isInverted(int verb) {
    Phrase phrase = phrases.get(verb);
    boolean tells =
        phrase.head() == phrase.from()
            && phrase.form() == Form.FINITE
            && row.headIs(verb, WordClass.REPORT)
            && (row.headIs(verb, WordClass.THIRD) || SAY.contains(row.key(verb)));
    int next = verb + 1;
    if (!tells
        || row.sentence.mark(phrase.from()) == Mark.NONE
        || !row.is(next, Kind.NOUN)
        || row.sentence.is(phrases.get(next).from(), WordClass.PRONOUN)) {
      return false;
    }
    while (row.is(next, Kind.NOUN) || row.is(row.skipRight(next), Kind.PREPOSITION)) {
      next++;
    }
    return !row.isFiniteVerb(row.skipRight(next));
  }

  private List<Integer> ofFinite(int verb, int depth) {
    if (isInverted(verb)) {
      return List.of(verb + 1);
    }
    boolean apposed = false;
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
          } else if (row.isLooseVerb(at) && !joined) {
            at--;
          } else {
            return joined ? subjects(at, depth + 1) : List.of();
          }
        }
        case NOUN -> {
          int first = lists.leftmost(at);
          int left = row.skipLeft(first - 1);
          // "as rebels advanced"
          boolean as = row.key(left).equals("as") && !joined && !crossed;
          if (row.is(left, Kind.PREPOSITION) && !as) {
            at = left - 1;
          } else if (joined && row.is(left, Kind.VERB)) {
            return subjects(left, depth + 1);
          } else if (row.isLooseVerb(left) || isRelative(left)) {
            at = left;
          } else if (row.is(left, Kind.VERB)) {
            boolean inner = row.headIs(left, WordClass.SAYING) || (!crossed && !joined);
            return inner ? lists.range(first, at) : subjects(left, depth + 1);
          } else if (crossed && !apposed && row.is(left, Kind.BREAK) && isApposed(left)) {
            apposed = true;
            at = left - 1;
          } else {
            return lists.range(first, at);
          }
        }
        default -> at--;
      }
    }
    return List.of();
  }

  // "Kim, the foreign minister, met": the phrase before the comma stands for both.
  private boolean isApposed(int comma) {
    return row.is(comma - 1, Kind.NOUN) && !row.is(lists.leftmost(comma - 1) - 1, Kind.VERB);
  }

  private boolean isRelative(int verb) {
    return row.is(verb, Kind.VERB) && row.is(relativeStart(verb), Kind.RELATIVE);
  }

  private int relativeStart(int verb) {
    int left = row.skipLeft(verb - 1);
    return row.is(left, Kind.NOUN) && row.is(left - 1, Kind.RELATIVE) ? left - 1 : left;
  }

  private List<Integer> antecedent(int relative) {
    int noun = relatives.antecedent(relative - 1);
    return noun < 0 ? List.of() : List.of(noun);
  }

  // "soldiers captured by", "two soldiers, captured in May,", "was found dead".
  private List<Integer> ofParticiple(int verb, int depth) {
    int left = row.skipLeft(verb - 1);
    boolean comma = row.is(left, Kind.BREAK);
    if (comma) {
      left = row.skipLeft(left - 1);
    }
    if (row.is(left, Kind.NOUN) && row.headIs(verb, WordClass.ADJECTIVE)) {
      return allObjects(left);
    }
    if (row.is(left, Kind.NOUN)) {
      return comma ? List.of(left) : lists.range(lists.leftmost(left), left);
    }
    if (row.is(left, Kind.CONJUNCTION) && row.is(row.skipLeft(left - 1), Kind.VERB)) {
      return subjects(row.skipLeft(left - 1), depth + 1);
    }
    if (row.is(left, Kind.RELATIVE)) {
      return antecedent(left);
    }
    if (row.is(left, Kind.VERB) && !comma) {
      return subjects(left, depth + 1);
    }
    return left < 0 ? afterComma(verb) : List.of();
  }

  // "left two militants and a woman dead"
  private List<Integer> allObjects(int last) {
    int at = last;
    while (row.is(at, Kind.NOUN) || row.is(at, Kind.CONJUNCTION)) {
      at--;
    }
    return row.is(at, Kind.VERB)
        ? lists.range(at + 1, last)
        : lists.range(lists.leftmost(last), last);
  }

  // "After capturing the town, rebels left": the subject of the main clause that follows.
  private List<Integer> afterComma(int verb) {
    for (int i = verb + 1; i < phrases.size(); i++) {
      if (row.isFiniteVerb(i)) {
        return List.of();
      }
      if (row.is(i, Kind.BREAK) && row.is(i + 1, Kind.NOUN)) {
        return row.isFiniteVerb(row.skipRight(i + 2)) ? List.of(i + 1) : List.of();
      }
    }
    return List.of();
  }

  private List<Integer> controller(int verb, int depth) {
    int at = verb - 1;
    while (at >= 0) {
      if (row.is(at, Kind.VERB)) {
        return subjects(at, depth + 1);
      }
      if (row.is(at, Kind.SUBORDINATOR) || row.is(at, Kind.RELATIVE)) {
        return row.is(at, Kind.RELATIVE) ? antecedent(at) : List.of();
      }
      if (row.is(at, Kind.NOUN)) {
        int first = lists.leftmost(at);
        int left = row.skipLeft(first - 1);
        int governor = row.is(left, Kind.PREPOSITION) ? left - 1 : left;
        boolean controls = row.headIs(governor, WordClass.OBJECTCONTROL);
        // "the first soldier to be captured"
        boolean relative = left < 0 && phrases.get(verb).passive();
        if (relative
            || (controls && !phrases.get(governor).passive())
            || row.key(left).equals("for")) {
          return lists.range(first, at);
        }
        at = first;
      }
      at--;
    }
    return List.of();
  }

  private List<Integer> ofGerund(int verb, int depth) {
    int left = row.skipLeft(verb - 1);
    if (row.is(left, Kind.NOUN)) {
      return lists.range(lists.leftmost(left), left);
    }
    if (row.is(left, Kind.VERB)) {
      return subjects(left, depth + 1);
    }
    if (row.is(left, Kind.PREPOSITION)
        && row.headIs(row.skipLeft(lists.leftmost(left - 1) - 1), WordClass.OBJECTCONTROL)
        && row.is(left - 1, Kind.NOUN)) {
      return lists.range(lists.leftmost(left - 1), left - 1);
    }
    for (int i = left; i >= 0; i--) {
      if (row.is(i, Kind.VERB) && phrases.get(i).form() != Form.REDUCED) {
        boolean byComma = row.is(left, Kind.BREAK) && phrases.get(i).passive();
        return byComma ? List.of() : subjects(i, depth + 1);
      }
    }
    return left <= 0 || row.is(left - 1, Kind.BREAK) ? afterComma(verb) : List.of();
  }

  /** The noun phrases right after a verb group, in order; two without "and" for two objects. */
  public List<Integer> objects(int verb) {
    int at = verb + 1;
    while (row.is(at, Kind.ADVERB)) {
      at++;
    }
    if (!row.is(at, Kind.NOUN) || row.isForm(verb, Form.COPULA) || isInverted(verb)) {
      return List.of();
    }
    int last = lists.rightmost(at);
    boolean clause =
        row.isFiniteVerb(row.skipRight(last + 1)) && !isVerbJoined(last + 1) && !isRelative(verb);
    return clause ? List.of() : lists.range(at, last);
  }

  /** The last of two verb groups that share what follows, as in "attacked and captured". */
  public int joined(int verb) {
    boolean joined = row.is(verb + 1, Kind.CONJUNCTION) && row.is(verb + 2, Kind.VERB);
    return joined ? verb + 2 : verb;
  }

  private boolean isVerbJoined(int at) {
    return row.is(at, Kind.CONJUNCTION) || row.is(at, Kind.BREAK);
  }

  /** The prepositional phrases after a phrase, up to the end of its clause. */
  public List<Adjunct> adjuncts(int after) {
    List<Adjunct> found = new ArrayList<>();
    int at = after + 1;
    while (at < phrases.size() && !endsClause(at)) {
      if (row.is(at, Kind.PREPOSITION) && row.is(at + 1, Kind.NOUN)) {
        int last = lists.rightmost(at + 1);
        found.add(new Adjunct(row.key(at), lists.range(at + 1, last)));
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
      case BREAK -> !row.is(row.skipRight(at + 1), Kind.PREPOSITION) || at + 1 == phrases.size();
      case CONJUNCTION -> !row.is(at + 1, Kind.NOUN) && !row.is(at + 1, Kind.PREPOSITION);
      default -> false;
    };
  }

  /** The prepositional phrases with which the clause of a phrase begins. */
  public List<Adjunct> opening(int before) {
    for (int at = before - 1; at >= 0; at--) {
      boolean starts = at == 0 || row.is(at - 1, Kind.BREAK) || row.is(at - 1, Kind.SUBORDINATOR);
      if (row.is(at, Kind.PREPOSITION) && starts && row.is(at + 1, Kind.NOUN)) {
        return List.of(new Adjunct(row.key(at), lists.range(at + 1, lists.rightmost(at + 1))));
      }
      if (row.is(at, Kind.SUBORDINATOR)) {
        int place = row.is(at - 1, Kind.BREAK) ? at - 2 : at - 1;
        boolean where = row.key(at).equals("where") && row.is(place, Kind.NOUN);
        return where ? List.of(new Adjunct("in", List.of(place))) : List.of();
      }
      if (row.is(at, Kind.RELATIVE) || row.isFiniteVerb(at)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The verb group of which a noun phrase is the object, or -1. */
  public int governor(int noun) {
    int first = lists.leftmost(noun);
    int left = first - 1;
    while (row.is(left, Kind.ADVERB)) {
      left--;
    }
    return row.is(left, Kind.VERB) ? left : -1;
  }

  /** The verb group of which a noun phrase is the subject, or -1. */
  public int predicate(int noun) {
    for (int i = noun + 1; i < phrases.size(); i++) {
      if (row.is(i, Kind.VERB)) {
        return subjects(i).contains(noun) ? i : -1;
      }
    }
    return -1;
  }
}
