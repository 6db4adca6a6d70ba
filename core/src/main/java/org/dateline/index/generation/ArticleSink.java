package org.dateline.index.generation;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
import org.dateline.text.ReadArticle;
import org.jspecify.annotations.Nullable;

/** Where articles go. */
@Internal
public interface ArticleSink {
  /** An article on its way, with as much of its document as could be made before its turn. */
  record Draft(ReadArticle read, @Nullable Document document) {
    /** One that is not begun. */
    static Draft of(ReadArticle read) {
      return new Draft(read, null);
    }
  }

  /** Prepares an article, on any thread. What fails here fails again in its turn. */
  default Draft draft(ReadArticle read) {
    return Draft.of(read);
  }

  /** Adds an article; one with the same id is replaced. */
  default void add(Draft draft) throws IOException {
    add(draft.read());
  }

  /** Adds an article; one with the same id is replaced. */
  void add(ReadArticle read) throws IOException;

  /** The same of an article that comes with its tags alone. */
  default void add(TaggedArticle tagged) throws IOException {
    add(ReadArticle.unread(tagged));
  }

  /** Removes the article with this id, if there is one. */
  void delete(String id) throws IOException;

  /** What has been added, to be closed; {@code null} if it cannot be read. */
  default @Nullable DirectoryReader newReader() throws IOException {
    return null;
  }
}
