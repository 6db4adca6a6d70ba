package org.dateline.index;

import java.io.IOException;
import org.dateline.tag.TaggedArticle;

/** Where articles go. */
interface ArticleSink {
  /** Adds an article; one with the same id is replaced. */
  void add(TaggedArticle tagged) throws IOException;

  /** Removes the article with this id, if there is one. */
  void delete(String id) throws IOException;
}
