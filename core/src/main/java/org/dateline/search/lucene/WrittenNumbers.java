package org.dateline.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.Fields;

/**
 * Numbers as they are written. The words as written do not have them; but no stem is made of a
 * number, so it stands as it is among the terms of headline and body.
 */
final class WrittenNumbers {
  private static final Automaton NUMBERS =
      Operations.determinize(
          new RegExp("[0-9]([0-9_.,:;']*[0-9])?").toAutomaton(),
          Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);

  private WrittenNumbers() {}

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().noneMatch(Character::isLetter);
  }

  /** The articles that have a word as it is written. */
  static Query word(String folded) {
    if (!isNumber(folded)) {
      return new TermQuery(new Term(Schema.WORD, folded));
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    Fields.TEXTS.forEach(field -> either.add(new TermQuery(new Term(field, folded)), Occur.SHOULD));
    return either.build();
  }

  /** The articles that have a word or number that an automaton accepts. */
  static Query covering(String said, Automaton accepted) {
    Query words = among(Schema.WORD, said, accepted);
    Automaton numbers = among(accepted);
    if (Operations.isEmpty(numbers)) {
      return words;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(words, Occur.SHOULD);
    Fields.TEXTS.forEach(field -> either.add(among(field, said, numbers), Occur.SHOULD));
    return either.build();
  }

  private static Query among(String field, String said, Automaton accepted) {
    return new AutomatonQuery(
        new Term(field, said), accepted, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** The numbers among what an automaton accepts. */
  static Automaton among(Automaton accepted) {
    return Operations.determinize(
        Operations.removeDeadStates(Operations.intersection(accepted, NUMBERS)),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}
