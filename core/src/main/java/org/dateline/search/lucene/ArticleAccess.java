package org.dateline.search.lucene;

import org.apache.lucene.index.IndexReader;
import org.dateline.Internal;
import org.dateline.index.document.StoredArticleCache;
import org.dateline.search.request.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How queries that look into articles read them.
 *
 * @param guard stops them
 * @param shared by the queries and hits of one search; {@code null} if each reads for itself
 */
@Internal
public record ArticleAccess(SearchGuard guard, @Nullable StoredArticleCache shared) {
  /** Without limits, for any index and thread. */
  public static final ArticleAccess UNLIMITED =
      new ArticleAccess(new SearchGuard(Limits.NONE), null);

  /** What reads the articles of an index. */
  StoredArticleCache articles(IndexReader reader) {
    return shared != null && shared.isOf(reader) ? shared : new StoredArticleCache(reader);
  }
}
