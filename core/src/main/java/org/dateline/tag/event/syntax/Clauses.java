package org.dateline.tag.event.syntax;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.text.WordLists;

/**
 * Where the clauses of a sentence part and which of its words tell something: read once, as far as
 * small words, punctuation and verb forms say it.
 */
@Internal
public final class Clauses {
  /** What parts a word from the word before it. */
  public enum Edge {
    NONE,
    /** "despite", "then", "after Monday": no clause, yet nothing reaches past it. */
    ASIDE,
    /** A dash, a semicolon, a bracket. */
    PUNCTUATION,
    /** "when", "as", "in which": at the same time. */
    SIMULTANEOUS,
    /** "which", "who". */
    RELATIVE,
    /** "that": of an attack or of what is said. */
    THAT,
    /** "after", "because". */
    CONJUNCTION,
    /** ", and". */
    AND;

    /** Whether another clause begins. */
    public boolean opens() {
      return this != NONE && this != ASIDE;
    }
  }

  private static final Set<String> NO_CLAUSE_AFTER_AS =
      WordLists.words("a an the part well many much of saying being president early late soon");
  private static final Set<String> BEFORE_TIME = WordLists.words("after before since until");

  private final SyntaxSentence sentence;
  private final WordTags tags;
  private final Edge[] edges;

  Clauses(SyntaxSentence sentence, WordTags tags) {
    this.sentence = sentence;
    this.tags = tags;
    this.edges = new Edge[sentence.to - sentence.from];
    for (int i = sentence.from; i < sentence.to; i++) {
      edges[i - sentence.from] = i == sentence.from ? Edge.NONE : read(i);
    }
  }

  /** What stands before a word; nothing beyond the sentence. */
  public Edge before(int word) {
    return sentence.has(word) ? edges[word - sentence.from] : Edge.NONE;
  }

  /** The first of some words before which another clause begins, or -1. */
  public int firstEdge(int from, int to) {
    for (int i = from; i < to; i++) {
      if (before(i).opens()) {
        return i;
      }
    }
    return -1;
  }

  private Edge read(int word) {
    String key = sentence.key(word);
    if (sentence.mark(word) == Mark.STOP) {
      return Edge.PUNCTUATION;
    }
    if (!sentence.isSmall(word) && !sentence.is(word, WordClass.OPENER)) {
      return Edge.NONE;
    }
    if (key.equals("as")) {
      boolean clause =
          !sentence.in(word + 1, NO_CLAUSE_AFTER_AS)
              && !sentence.is(word - 1, "as")
              && !sentence.is(word - 1, "such");
      return clause ? Edge.SIMULTANEOUS : Edge.ASIDE;
    }
    if (key.equals("that")) {
      boolean day = timeAt(word + 1) && !sentence.is(word + 1, WordClass.WEEKDAY);
      return day || sentence.is(word - 1, WordClass.PREPOSITION) ? Edge.NONE : Edge.THAT;
    }
    if (sentence.is(word, WordClass.RELATIVE)) {
      boolean in = key.equals("which") && sentence.is(word - 1, WordClass.PREPOSITION);
      return in ? Edge.SIMULTANEOUS : Edge.RELATIVE;
    }
    if (sentence.is(word, WordClass.OPENER)) {
      return opener(word, key);
    }
    boolean joins = key.equals("and") || key.equals("or");
    return joins && sentence.mark(word) == Mark.COMMA ? Edge.AND : Edge.NONE;
  }

  private Edge opener(int word, String key) {
    if (sentence.is(word, WordClass.SIMULTANEOUS)) {
      return Edge.SIMULTANEOUS;
    }
    boolean date = BEFORE_TIME.contains(key) && timeAt(word + 1);
    return date || sentence.is(word, WordClass.ASIDE) ? Edge.ASIDE : Edge.CONJUNCTION;
  }

  private boolean timeAt(int word) {
    return sentence.is(word, WordClass.TIME)
        || sentence.is(word, WordClass.TIMENOUN)
        || sentence.isNumber(word);
  }

  public boolean isReporting(int word) {
    return sentence.is(word, WordClass.REPORT)
        || sentence.is(word, WordClass.MAYREPORT)
        || sentence.is(word, WordClass.TELLING);
  }

  /** Whether it looks like a verb in the past or one that reports. */
  public boolean isVerb(int word) {
    if (isReporting(word)) {
      return !sentence.is(word - 1, WordClass.DETERMINER) || sentence.is(word, "said");
    }
    return isPast(word);
  }

  /** Whether it is a verb in the past or a passive one. */
  public boolean isPast(int word) {
    SyntaxTag tag = tags.tag(word);
    boolean verb = tag == SyntaxTag.FINITE || tag == SyntaxTag.ED;
    return verb
        && (sentence.is(word, WordClass.PAST) || sentence.is(word, WordClass.PARTICIPLE))
        && !sentence.is(word, WordClass.ADJECTIVE);
  }
}
