package org.dateline.index.generation;

import java.io.IOException;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;

/** Where articles go. */
@Internal
public interface ArticleSink {
  /** Adds an article; one with the same id is replaced. */
  void add(TaggedArticle tagged) throws IOException;

  /** Removes the article with this id, if there is one. */
  void delete(String id) throws IOException;
}
