package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that have a term in headline or body, or in both. */
final class CombinedTermDocs extends DocIdSetIterator {
  private final @Nullable PostingsEnum title;
  private final @Nullable PostingsEnum body;
  private final float titleWeight;
  private int inTitle;
  private int inBody;
  private int doc = -1;
  private final DocAndFloatFeatureBuffer inBodies = new DocAndFloatFeatureBuffer();

  /** One of both may be missing. */
  CombinedTermDocs(@Nullable PostingsEnum title, @Nullable PostingsEnum body, float titleWeight) {
    this.title = title;
    this.body = body;
    this.titleWeight = titleWeight;
    this.inTitle = title == null ? NO_MORE_DOCS : -1;
    this.inBody = body == null ? NO_MORE_DOCS : -1;
  }

  /** How often the term stands in the document, in the headline as often as its weight says. */
  float times() throws IOException {
    float times = title != null && inTitle == doc ? titleWeight * title.freq() : 0;
    return body != null && inBody == doc ? times + body.freq() : times;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    int now = doc;
    if (title != null && inTitle == now) {
      inTitle = title.nextDoc();
    }
    if (body != null && inBody == now) {
      inBody = body.nextDoc();
    }
    doc = Math.min(inTitle, inBody);
    return doc;
  }

  @Override
  public int advance(int target) throws IOException {
    if (title != null && inTitle < target) {
      inTitle = title.advance(target);
    }
    if (body != null && inBody < target) {
      inBody = body.advance(target);
    }
    doc = Math.min(inTitle, inBody);
    return doc;
  }

  /**
   * Takes the documents from this one on, but for those from {@code upTo} on, and goes behind them.
   *
   * @param batch takes as many as Lucene gives at once, and how often the term stands in each
   */
  void next(int upTo, DocAndFloatFeatureBuffer batch) throws IOException {
    if (body == null || title == null) {
      nextOfOne(upTo, batch);
      return;
    }
    int end = upTo;
    inBodies.size = 0;
    if (inBody < upTo) {
      body.nextPostings(upTo, inBodies);
      inBody = body.docID();
      end = Math.min(upTo, inBody);
    }
    batch.growNoCopy(inBodies.size);
    batch.size = 0;
    int next = 0;
    while (inTitle < end) {
      next = copyBodies(inTitle, next, batch);
      float times = titleWeight * title.freq();
      if (next < inBodies.size && inBodies.docs[next] == inTitle) {
        times += inBodies.features[next++];
      }
      add(batch, inTitle, times);
      inTitle = title.nextDoc();
    }
    copyBodies(end, next, batch);
    doc = Math.min(inTitle, inBody);
  }

  private int copyBodies(int upTo, int from, DocAndFloatFeatureBuffer batch) {
    int next = from;
    while (next < inBodies.size && inBodies.docs[next] < upTo) {
      add(batch, inBodies.docs[next], inBodies.features[next]);
      next++;
    }
    return next;
  }

  private static void add(DocAndFloatFeatureBuffer batch, int doc, float times) {
    if (batch.size == batch.docs.length) {
      batch.docs = ArrayUtil.grow(batch.docs);
      batch.features = ArrayUtil.growExact(batch.features, batch.docs.length);
    }
    batch.docs[batch.size] = doc;
    batch.features[batch.size++] = times;
  }

  private void nextOfOne(int upTo, DocAndFloatFeatureBuffer batch) throws IOException {
    PostingsEnum one = body == null ? title : body;
    batch.size = 0;
    if (one == null || doc >= upTo) {
      return;
    }
    one.nextPostings(upTo, batch);
    doc = one.docID();
    if (body == null) {
      inTitle = doc;
      for (int i = 0; i < batch.size; i++) {
        batch.features[i] *= titleWeight;
      }
    } else {
      inBody = doc;
    }
  }

  @Override
  public long cost() {
    return (title == null ? 0 : title.cost()) + (body == null ? 0 : body.cost());
  }
}
