package org.dateline.search.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms of which an article must have at least one, or a query cannot match it: of what must
 * all be there the rarest part, of alternatives all.
 */
@Internal
public final class RequiredTerms extends QueryVisitor {
  private final ToDoubleFunction<Term> cost;
  private final boolean all;
  private final List<Supplier<@Nullable Choice>> parts = new ArrayList<>();

  /**
   * Terms of which one is needed.
   *
   * @param terms none if nothing can match
   * @param cost how many articles have one, more or less
   */
  private record Choice(Set<Term> terms, double cost) {
    static final Choice NEVER = new Choice(Set.of(), 0);
  }

  private RequiredTerms(ToDoubleFunction<Term> cost, boolean all) {
    this.cost = cost;
    this.all = all;
  }

  /**
   * The terms; words of the headline stand as those of the body.
   *
   * @param cost how many articles have a term, more or less
   * @return empty if the query matches nothing, {@code null} if any article may match it
   */
  public static @Nullable Set<Term> of(Query query, ToDoubleFunction<Term> cost) {
    RequiredTerms needed = new RequiredTerms(cost, true);
    query.visit(needed);
    Choice choice = needed.choice();
    return choice == null ? null : choice.terms();
  }

  private @Nullable Choice choice() {
    return all ? rarest() : either();
  }

  private @Nullable Choice rarest() {
    Choice best = null;
    for (Supplier<@Nullable Choice> part : parts) {
      Choice choice = part.get();
      if (choice != null && (best == null || choice.cost() < best.cost())) {
        best = choice;
      }
    }
    return best;
  }

  private @Nullable Choice either() {
    Set<Term> terms = new HashSet<>();
    double sum = 0;
    for (Supplier<@Nullable Choice> part : parts) {
      Choice choice = part.get();
      if (choice == null) {
        return null;
      }
      sum += terms.addAll(choice.terms()) ? choice.cost() : 0;
    }
    return new Choice(terms, sum);
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      parts.add(() -> choice(term));
    }
  }

  // Days that are counted from now are others tomorrow.
  private @Nullable Choice choice(Term term) {
    if (Schema.isDayTerm(term.bytes())) {
      return null;
    }
    Term anywhere = term.field().equals(Fields.TITLE) ? new Term(Fields.BODY, term.bytes()) : term;
    return new Choice(Set.of(anywhere), cost.applyAsDouble(anywhere));
  }

  @Override
  public void visitLeaf(Query query) {
    parts.add(() -> query instanceof MatchNoDocsQuery ? Choice.NEVER : null);
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    parts.add(() -> null);
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    boolean silent =
        occur == Occur.MUST_NOT
            || (occur == Occur.SHOULD && parent instanceof BooleanQuery any && !needsOne(any));
    if (silent) {
      return EMPTY_VISITOR;
    }
    RequiredTerms part = new RequiredTerms(cost, occur != Occur.SHOULD);
    parts.add(part::choice);
    return part;
  }

  private static boolean needsOne(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() > 0
        || (query.getClauses(Occur.MUST).isEmpty() && query.getClauses(Occur.FILTER).isEmpty());
  }
}
