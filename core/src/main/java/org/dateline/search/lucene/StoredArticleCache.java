package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Reads articles and remembers the last: a hit is shown and marked by it. For one thread. */
@Internal
public final class StoredArticleCache {
  private final IndexReader reader;
  private @Nullable StoredFields stored;
  private @Nullable TaggedArticle last;
  private int lastDoc = -1;

  public StoredArticleCache(IndexReader reader) {
    this.reader = reader;
  }

  boolean isOf(IndexReader index) {
    return reader.equals(index);
  }

  /**
   * Reads one.
   *
   * @param doc its number in the whole index
   */
  public TaggedArticle of(int doc) throws IOException {
    TaggedArticle known = last;
    if (known != null && lastDoc == doc) {
      return known;
    }
    StoredFields fields = stored == null ? reader.storedFields() : stored;
    TaggedArticle read = StoredArticle.of(fields, doc);
    stored = fields;
    last = read;
    lastDoc = doc;
    return read;
  }
}
