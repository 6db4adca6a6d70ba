package org.dateline.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** Scores a term by how often it stands in both texts, and by the length of both. */
final class TextTermScorer extends Scorer {
  // The lengths that the byte of a norm stands for.
  private static final float[] LENGTHS = new float[256];

  static {
    for (int i = 0; i < LENGTHS.length; i++) {
      LENGTHS[i] = SmallFloat.byte4ToInt((byte) i);
    }
  }

  private final TextTermDocs docs;
  private final SimScorer similarity;
  private final float titleWeight;
  private final @Nullable NumericDocValues titles;
  private final @Nullable NumericDocValues bodies;

  TextTermScorer(TextTermDocs docs, SimScorer similarity, LeafReader reader, float titleWeight)
      throws IOException {
    this.docs = docs;
    this.similarity = similarity;
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
