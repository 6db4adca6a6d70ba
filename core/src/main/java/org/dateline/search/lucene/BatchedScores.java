package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;

/**
 * Scores documents by the batch, as Lucene does with its own terms ({@code BatchScoreBulkScorer},
 * which is not for others to use), without skipping any.
 */
final class BatchedScores extends BulkScorer {
  private final Scorer scorer;
  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
  private final Score score = new Score();

  BatchedScores(Scorer scorer) {
    this.scorer = scorer;
  }

  /** The score of the document that is collected. */
  private static final class Score extends Scorable {
    private float now;

    @Override
    public float score() {
      return now;
    }
  }

  @Override
  public int score(LeafCollector collector, Bits live, int min, int max) throws IOException {
    collector.setScorer(score);
    if (scorer.docID() < min) {
      scorer.iterator().advance(min);
    }
    for (scorer.nextDocsAndScores(max, live, batch);
        batch.size > 0;
        scorer.nextDocsAndScores(max, live, batch)) {
      for (int i = 0; i < batch.size; i++) {
        score.now = batch.features[i];
        collector.collect(batch.docs[i]);
      }
    }
    return scorer.docID();
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }
}
