package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.query.Fields;
import org.dateline.search.query.PatternQueryNode;
import org.dateline.search.result.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Words as they are written, that a word or pattern of a query covers. Immutable. */
@Internal
public final class WrittenPattern {
  private static final int WORK = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;

  private final String text;
  private final @Nullable String word;
  private final Automaton automaton;
  private final CharacterRunAutomaton run;
  private final Query articles;

  private WrittenPattern(String text, @Nullable String word, Automaton automaton) {
    this.text = text;
    this.word = word;
    this.automaton = automaton;
    this.run = new CharacterRunAutomaton(automaton);
    this.articles = word != null ? WrittenNumbers.word(word) : covering(text, automaton);
  }

  private static Query covering(String text, Automaton automaton) {
    return text.replace("*", "").isEmpty()
        ? MatchAllDocsQuery.INSTANCE
        : WrittenNumbers.covering(text, automaton);
  }

  /** One word, as {@link WrittenWords#folded} makes it. */
  public static WrittenPattern word(String folded) {
    return new WrittenPattern(folded, folded, Automata.makeString(folded));
  }

  /** Words by {@code *} and {@code ?}, whose letters may be of any case and with any accent. */
  public static WrittenPattern wildcard(String pattern) {
    Term term = new Term(Schema.WORD, WrittenWords.folded(pattern));
    return new WrittenPattern(term.text(), null, WildcardQuery.toAutomaton(term, WORK));
  }

  /** The parts of a wildcard between which a text is cut into words: {@code F-16*} has two. */
  public static List<String> parts(String wildcard) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < wildcard.length(); i++) {
      boolean escaped = wildcard.charAt(i) == '\\' && i + 1 < wildcard.length();
      char c = wildcard.charAt(escaped ? ++i : i);
      boolean mark = c < 128 || (c >= '\u2010' && c <= '\u2015');
      if (!(mark && cuts(c, escaped))) {
        part.append(c);
      } else if (!part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  // A star that is meant as one stands in no word.
  private static boolean cuts(char c, boolean escaped) {
    return !Character.isLetterOrDigit(c)
        && (escaped || "*?".indexOf(c) < 0)
        && "'._,:;".indexOf(c) < 0;
  }

  /** Words of so many wrong, missing, superfluous or swapped letters, the first being right. */
  public static WrittenPattern fuzzy(String word, int edits) {
    String folded = WrittenWords.folded(word);
    int first =
        folded.offsetByCodePoints(0, Math.min(1, folded.codePointCount(0, folded.length())));
    Automaton near =
        new LevenshteinAutomata(folded.substring(first), true)
            .toAutomaton(edits, folded.substring(0, first));
    return new WrittenPattern(folded + "~" + edits, null, Operations.determinize(near, WORK));
  }

  /**
   * Words by a regular expression of Lucene, whose letters may be of any case and with any accent.
   *
   * @throws QuerySyntaxException if it is none, or covers too much
   */
  public static WrittenPattern regex(PatternQueryNode node) {
    try {
      String pattern = WrittenWords.withoutAccents(node.pattern());
      RegExp parsed = new RegExp(pattern, RegExp.ALL, RegExp.CASE_INSENSITIVE);
      return new WrittenPattern(
          "/" + pattern + "/", null, Operations.determinize(parsed.toAutomaton(), WORK));
    } catch (TooComplexToDeterminizeException e) {
      throw new QuerySyntaxException(
          node.position(), "this pattern covers too much: make it narrower");
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(node.position(), "this is no pattern: " + e.getMessage());
    }
  }

  /** Whether a word, folded, is covered. */
  boolean covers(String folded) {
    return run.run(folded);
  }

  /** The articles that have such a word, in headline or body; they all score alike. */
  Query articles() {
    return articles;
  }

  private record Counted(String word, long articles) {}

  /** The words of an index that are covered, the most frequent if there are more than so many. */
  public List<String> words(TermDictionary terms, int most) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(Comparator.comparingLong(Counted::articles));
    TermDictionary.Taker taker =
        (term, articles) -> {
          if (best.size() < most || best.peek().articles() < articles) {
            best.add(new Counted(term.utf8ToString(), articles));
          }
          if (best.size() > most) {
            best.poll();
          }
          return true;
        };
    terms.matching(Schema.WORD, automaton, taker);
    terms.matching(Fields.BODY, WrittenNumbers.among(automaton), taker);
    List<String> words = new ArrayList<>();
    best.forEach(counted -> words.add(counted.word()));
    words.sort(Comparator.naturalOrder());
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenPattern that
        && text.equals(that.text)
        && (word == null) == (that.word == null);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
