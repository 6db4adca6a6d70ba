package org.dateline.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that have a term in headline or body, or in both. */
final class TextTermDocs extends DocIdSetIterator {
  private final @Nullable PostingsEnum title;
  private final @Nullable PostingsEnum body;
  private final float titleWeight;
  private int inTitle;
  private int inBody;
  private int doc = -1;

  /** One of both may be missing. */
  TextTermDocs(@Nullable PostingsEnum title, @Nullable PostingsEnum body, float titleWeight) {
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

  @Override
  public long cost() {
    return (title == null ? 0 : title.cost()) + (body == null ? 0 : body.cost());
  }
}
