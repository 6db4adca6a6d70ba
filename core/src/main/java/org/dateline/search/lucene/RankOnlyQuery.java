package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A query that counts for the score but marks nothing in the text. It stands beside what must
 * match.
 */
@Internal
public final class RankOnlyQuery extends Query {
  private final Query in;
  private final String why;

  /**
   * @param why it counts, in plain words; "" if the query says it itself
   */
  public RankOnlyQuery(Query in, String why) {
    this.in = in;
    this.why = why;
  }

  public String why() {
    return why;
  }

  /** What counts. */
  public Query in() {
    return in;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten.equals(in) ? this : new RankOnlyQuery(rewritten, why);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new FilterWeight(this, in.createWeight(searcher, mode, boost)) {
      @Override
      public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
        return null;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "RankOnly(" + in.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RankOnlyQuery that && in.equals(that.in);
  }

  @Override
  public int hashCode() {
    return 31 * in.hashCode() + classHash();
  }
}
