package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.dateline.Internal;

/**
 * All that the reading of a query learns of an index: which terms there are, and how many articles
 * have each. It may stand for one index or for several.
 */
@Internal
public interface TermDictionary {
  /** Takes a term and how many articles have it. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes one.
     *
     * @param term good until this returns
     * @return whether more are wanted
     */
    boolean take(BytesRef term, long articles);
  }

  /** The terms of an index. If the reader stops for a timeout, so does what reads them. */
  static TermDictionary of(IndexReader reader) {
    return new IndexTerms(reader);
  }

  /** How many articles there are, without those that are deleted. */
  long articles();

  /** How many articles have a term; those that are deleted count until they are merged away. */
  long articles(Term term) throws IOException;

  /** Gives the terms of a field that begin so, in the order of their bytes. */
  void startingWith(String field, BytesRef prefix, Taker taker) throws IOException;

  /**
   * Gives the terms of a field that an automaton accepts, in the order of their bytes.
   *
   * @param accepted deterministic, over characters
   */
  default void matching(String field, Automaton accepted, Taker taker) throws IOException {
    ByteRunAutomaton run = new ByteRunAutomaton(accepted);
    startingWith(
        field,
        new BytesRef(),
        (term, articles) ->
            !run.run(term.bytes, term.offset, term.length) || taker.take(term, articles));
  }
}
