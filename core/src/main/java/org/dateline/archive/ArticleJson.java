package org.dateline.archive;

import org.dateline.Article;

/**
 * Reads articles one by one from JSON texts, for callers that bring their own stream. Immutable and
 * thread-safe.
 */
public final class ArticleJson {
  private final JsonArticleParser parser;

  /** A reader with these options. */
  public ArticleJson(ArchiveOptions options) {
    parser = new JsonArticleParser(options);
  }

  /**
   * The article of one JSON object; its texts are left as they are, so offsets into them hold.
   *
   * @throws IllegalArgumentException with the reason, if there is no article in it
   */
  public Article read(String json) {
    try {
      return parser.article(json);
    } catch (UnreadableRecord e) {
      throw new IllegalArgumentException(e.reason(), e);
    }
  }
}
