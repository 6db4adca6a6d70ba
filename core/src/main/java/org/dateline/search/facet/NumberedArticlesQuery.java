package org.dateline.search.facet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.RoaringDocIdSet;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Matches articles by their numbers, which are those of one reader. */
@Internal
public final class NumberedArticlesQuery extends Query {
  private final int[] numbers;

  /**
   * @param numbers upwards
   */
  public NumberedArticlesQuery(int... numbers) {
    this.numbers = numbers.clone();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        DocIdSetIterator docs = docs(leaf);
        return docs == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(docs, score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private @Nullable DocIdSetIterator docs(LeafReaderContext leaf) throws IOException {
    int end = leaf.docBase + leaf.reader().maxDoc();
    RoaringDocIdSet.Builder docs = new RoaringDocIdSet.Builder(leaf.reader().maxDoc());
    int first = Arrays.binarySearch(numbers, leaf.docBase);
    for (int i = first < 0 ? -first - 1 : first; i < numbers.length && numbers[i] < end; i++) {
      docs.add(numbers[i] - leaf.docBase);
    }
    return docs.build().iterator();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return numbers.length + " articles";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberedArticlesQuery that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(numbers) + classHash();
  }
}
