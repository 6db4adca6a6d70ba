package org.dateline.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.dateline.search.query.Fields;
import org.jspecify.annotations.Nullable;

/** Scores a term by how often it stands in both texts, and by the length of both. */
final class CombinedTermScorer extends Scorer {
  // The lengths that the byte of a norm stands for.
  private static final float[] LENGTHS = new float[256];

  static {
    for (int i = 0; i < LENGTHS.length; i++) {
      LENGTHS[i] = SmallFloat.byte4ToInt((byte) i);
    }
  }

  private final CombinedTermDocs docs;
  private final SimScorer similarity;
  private final float titleWeight;
  private final @Nullable NumericDocValues titles;
  private final @Nullable NumericDocValues bodies;
  private final BulkSimScorer bulk;
  private long[] inTitles = new long[0];
  private long[] inBodies = new long[0];

  CombinedTermScorer(
      CombinedTermDocs docs, SimScorer similarity, LeafReader reader, float titleWeight)
      throws IOException {
    this.docs = docs;
    this.similarity = similarity;
    this.bulk = similarity.asBulkSimScorer();
    this.titleWeight = titleWeight;
    this.titles = reader.getNormValues(Fields.TITLE);
    this.bodies = reader.getNormValues(Fields.BODY);
  }

  private static float length(@Nullable NumericDocValues norms, int doc) throws IOException {
    return norms != null && norms.advanceExact(doc) ? LENGTHS[(int) norms.longValue() & 0xff] : 0;
  }

  @Override
  public float score() throws IOException {
    int doc = docs.docID();
    float length = titleWeight * length(titles, doc) + length(bodies, doc);
    return similarity.score(docs.times(), SmallFloat.intToByte4(Math.round(length)));
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits live, DocAndFloatFeatureBuffer batch)
      throws IOException {
    do {
      docs.next(upTo, batch);
      if (live != null && batch.size > 0) {
        batch.apply(live);
      }
      // An empty batch says that there are no more, not that all of one were deleted.
    } while (batch.size == 0 && docs.docID() < upTo);
    int size = batch.size;
    if (inTitles.length < size) {
      inTitles = new long[ArrayUtil.oversize(size, Long.BYTES)];
      inBodies = new long[inTitles.length];
    }
    norms(titles, batch, inTitles);
    norms(bodies, batch, inBodies);
    for (int i = 0; i < size; i++) {
      float length =
          titleWeight * LENGTHS[(int) inTitles[i] & 0xff] + LENGTHS[(int) inBodies[i] & 0xff];
      inBodies[i] = SmallFloat.intToByte4(Math.round(length));
    }
    bulk.score(size, batch.features, inBodies, batch.features);
  }

  // Of a text that an article does not have the length is 0, and so is its byte.
  private static void norms(
      @Nullable NumericDocValues norms, DocAndFloatFeatureBuffer batch, long[] into)
      throws IOException {
    if (norms == null) {
      Arrays.fill(into, 0, batch.size, 0);
    } else {
      norms.longValues(batch.size, batch.docs, into, 0);
    }
  }

  @Override
  public int docID() {
    return docs.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return docs;
  }

  @Override
  public float getMaxScore(int upTo) {
    return similarity.score(Float.POSITIVE_INFINITY, 1);
  }
}
