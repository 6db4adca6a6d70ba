package org.dateline.search.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Where one pattern of events stands, for many types. A visitor sees each condition as one choice
 * of the terms of all types, as of a query for synonyms: so Lucene, which bounds the clauses of a
 * query, counts the conditions that the user wrote.
 */
final class EventIntervalsSource extends IntervalsSource {
  // Days have more: nobody who looks is to pay for each of them.
  private static final int MOST_TERMS = 500;

  private final List<IntervalsSource> types;
  private final IntervalsSource any;
  private final List<List<String>> conditions = new ArrayList<>();

  /**
   * @param types where each of at least two types stands
   * @param terms for each type and condition the terms of which one is needed
   */
  EventIntervalsSource(List<IntervalsSource> types, List<List<List<String>>> terms) {
    this.types = List.copyOf(types);
    this.any = Intervals.or(types.toArray(IntervalsSource[]::new));
    for (int i = 0; i < terms.getFirst().size(); i++) {
      List<String> choice = new ArrayList<>();
      for (List<List<String>> type : terms) {
        choice.addAll(type.get(i));
      }
      conditions.add(choice);
    }
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    return any.intervals(field, leaf);
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    return any.matches(field, leaf, doc);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    Query parent = new IntervalQuery(field, this);
    QueryVisitor all = visitor.getSubVisitor(Occur.MUST, parent);
    for (List<String> choice : conditions) {
      if (choice.size() > MOST_TERMS) {
        all.consumeTermsMatching(parent, field, () -> union(choice).runAutomaton);
      } else {
        Term[] terms = choice.stream().map(term -> new Term(field, term)).toArray(Term[]::new);
        all.getSubVisitor(Occur.SHOULD, parent).consumeTerms(parent, terms);
      }
    }
  }

  /** Some terms as one. */
  static CompiledAutomaton union(List<String> terms) {
    List<BytesRef> sorted = terms.stream().map(BytesRef::new).sorted().toList();
    return new CompiledAutomaton(Automata.makeBinaryStringUnion(sorted), false, true, true);
  }

  @Override
  public int minExtent() {
    return any.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventIntervalsSource that && types.equals(that.types);
  }

  @Override
  public int hashCode() {
    return types.hashCode();
  }

  @Override
  public String toString() {
    return any.toString();
  }
}
