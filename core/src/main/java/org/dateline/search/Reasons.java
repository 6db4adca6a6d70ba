package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.dateline.search.lucene.RankOnlyQuery;
import org.dateline.search.result.Hit;
import org.jspecify.annotations.Nullable;

/** Says in plain words what the score of an article is made of. */
final class Reasons {
  private static final String ALIKE = "counts the same in every article";

  private final IndexSearcher searcher;
  private final Query query;
  private final ReasonText text;
  private final Map<Query, Weight> weights = new HashMap<>();

  Reasons(IndexSearcher searcher, Query query, ReasonText text) {
    this.searcher = searcher;
    this.query = query;
    this.text = text;
  }

  /** The parts of an article's score, the weightiest first. */
  List<Hit.Reason> of(LeafReaderContext leaf, int doc) throws IOException {
    Map<String, Double> parts = new LinkedHashMap<>();
    add(parts, query, 1, new Place(leaf, doc), "");
    List<Hit.Reason> reasons = new ArrayList<>();
    parts.forEach((why, score) -> reasons.add(new Hit.Reason(score, why)));
    reasons.sort(Comparator.comparingDouble(Hit.Reason::score).reversed());
    return reasons;
  }

  private record Place(LeafReaderContext leaf, int doc) {}

  private void add(Map<String, Double> parts, Query part, double boost, Place at, String why)
      throws IOException {
    if (!matches(part, at)) {
      return;
    }
    switch (part) {
      case BoostQuery boosted ->
          add(parts, boosted.getQuery(), boost * boosted.getBoost(), at, why);
      case BooleanQuery all -> {
        for (BooleanClause clause : all.clauses()) {
          if (clause.isScoring()) {
            add(parts, clause.query(), boost, at, why);
          }
        }
      }
      case DisjunctionMaxQuery choice -> addBest(parts, choice, boost, at, why);
      case RankOnlyQuery ranking ->
          add(parts, ranking.in(), boost, at, why.isEmpty() ? text.named(ranking.why()) : why);
      case FunctionScoreQuery aged -> addAged(parts, aged, boost, at);
      case DrillDownQuery drill -> add(parts, drill.getBaseQuery(), boost, at, why);
      case MatchAllDocsQuery all -> parts.merge(ALIKE, boost, Double::sum);
      default -> addLeaf(parts, part, boost, at, why);
    }
  }

  private void addLeaf(Map<String, Double> parts, Query leaf, double boost, Place at, String why)
      throws IOException {
    double score = boost * score(leaf, at);
    if (score > 0) {
      parts.merge(why.isEmpty() ? text.of(leaf) : why, score, Double::sum);
    }
  }

  // Of alternatives the best counts, and of the others a share.
  private void addBest(
      Map<String, Double> parts, DisjunctionMaxQuery choice, double boost, Place at, String why)
      throws IOException {
    Query best = null;
    double most = 0;
    for (Query each : choice.getDisjuncts()) {
      double score = score(each, at);
      if (score > most) {
        most = score;
        best = each;
      }
    }
    for (Query each : choice.getDisjuncts()) {
      boolean isBest = each.equals(best);
      add(parts, each, isBest ? boost : boost * choice.getTieBreakerMultiplier(), at, why);
    }
  }

  private void addAged(Map<String, Double> parts, FunctionScoreQuery aged, double boost, Place at)
      throws IOException {
    Query young = aged.getWrappedQuery();
    double factor = score(aged, at) / score(young, at);
    Map<String, Double> inner = new LinkedHashMap<>();
    add(inner, young, boost, at, "");
    inner.forEach((why, score) -> parts.merge(why, score * factor, Double::sum));
  }

  private boolean matches(Query part, Place at) throws IOException {
    return scorer(part, at) != null;
  }

  private double score(Query part, Place at) throws IOException {
    Scorer scorer = scorer(part, at);
    return scorer == null ? 0 : scorer.score();
  }

  /** A scorer that stands at the article, {@code null} if it does not match. */
  private @Nullable Scorer scorer(Query part, Place at) throws IOException {
    Weight weight = weights.get(part);
    if (weight == null) {
      weight = searcher.createWeight(searcher.rewrite(part), ScoreMode.COMPLETE, 1);
      weights.put(part, weight);
    }
    Scorer scorer = weight.scorer(at.leaf());
    boolean matches = scorer != null && scorer.iterator().advance(at.doc()) == at.doc();
    return matches ? scorer : null;
  }
}
