package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.dateline.article.Article;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.Sketch;
import org.dateline.search.facet.Stories;
import org.dateline.search.result.Hit.Copy;
import org.jspecify.annotations.Nullable;

/** Tells of the copies of an article. */
final class CopyList {
  private final IndexReader reader;
  private final StoredFields stored;
  private final @Nullable Sketch sketch;

  /**
   * @param doc the number of the article that they are copies of
   */
  CopyList(IndexReader reader, int doc) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
    this.sketch = Stories.sketch(reader, doc);
  }

  Copy copy(int doc) throws IOException {
    return copy(doc, likeness(doc));
  }

  private double likeness(int doc) throws IOException {
    Sketch other = Stories.sketch(reader, doc);
    return sketch == null || other == null ? 0 : sketch.likeness(other);
  }

  private Copy copy(int doc, double likeness) throws IOException {
    Article article = StoredArticle.article(stored, doc);
    return new Copy(
        article.id(),
        article.title(),
        article.published(),
        article.source(),
        article.url(),
        likeness);
  }

  private record Near(int doc, double likeness) {}

  /** All articles of the story but this, the nearest first. */
  static List<Copy> nearest(IndexReader reader, Stories stories, int doc, int limit)
      throws IOException {
    CopyList copies = new CopyList(reader, doc);
    Bits live = MultiBits.getLiveDocs(reader);
    List<Near> near = new ArrayList<>();
    for (int other : stories.several(doc)) {
      if (other != doc && (live == null || live.get(other))) {
        near.add(new Near(other, copies.likeness(other)));
      }
    }
    near.sort(Comparator.comparingDouble(Near::likeness).reversed().thenComparingInt(Near::doc));
    List<Copy> nearest = new ArrayList<>();
    for (Near each : near.subList(0, Math.min(limit, near.size()))) {
      nearest.add(copies.copy(each.doc(), each.likeness()));
    }
    return nearest;
  }
}
