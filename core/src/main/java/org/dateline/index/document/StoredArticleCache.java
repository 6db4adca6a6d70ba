package org.dateline.index.document;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
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

  /** Whether these are the articles of an index, however that is wrapped. */
  public boolean isOf(IndexReader index) {
    return unwrapped(reader).equals(unwrapped(index));
  }

  private static IndexReader unwrapped(IndexReader reader) {
    return reader instanceof DirectoryReader whole ? FilterDirectoryReader.unwrap(whole) : reader;
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
