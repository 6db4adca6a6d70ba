package org.dateline.index.document;

import java.io.IOException;
import java.time.ZoneId;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.Internal;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.ReadArticle;

/**
 * Makes of single articles what queries can be asked of: the document that an index would hold, in
 * memory. Thread-safe.
 *
 * <pre>{@code
 * IndexSearcher article = new OneArticle(gazetteer, scheme, ZoneOffset.UTC).searcher(read);
 * int found = article.count(query);
 * }</pre>
 */
@Internal
public final class OneArticle {
  private final ThreadLocal<DocumentBuilder> builders;

  /**
   * @param gazetteer the one that the articles are tagged by
   * @param scheme the one that the articles are tagged by
   * @param zone whose calendar dates follow
   */
  public OneArticle(Gazetteer gazetteer, EventScheme scheme, ZoneId zone) {
    this.builders = ThreadLocal.withInitial(() -> new DocumentBuilder(gazetteer, scheme, zone));
  }

  /**
   * A searcher over an article alone, whose number is 0. It need not be closed.
   *
   * @throws IOException if the article cannot be packed
   */
  public IndexSearcher searcher(ReadArticle read) throws IOException {
    MemoryIndex index = new MemoryIndex(true);
    for (var field : builders.get().build(read)) {
      index.addField(field, null);
    }
    index.freeze();
    return index.createSearcher();
  }
}
