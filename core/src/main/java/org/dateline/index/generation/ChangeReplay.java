package org.dateline.index.generation;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.Schema;
import org.dateline.text.ReadArticle;
import org.slf4j.LoggerFactory;

/**
 * Carries changes from one generation into another: what the first has under an id now, the second
 * gets; what it has not, the second loses. Doing it twice changes nothing.
 */
@Internal
public final class ChangeReplay {
  private final IndexSearcher from;
  private final GenerationWriter to;
  private final Retagging tags;

  /** Gives an article its tags in the generation that it goes to. */
  @FunctionalInterface
  interface Retagging {
    ReadArticle of(TaggedArticle stored);
  }

  /** Carries the articles with the tags they have. */
  public ChangeReplay(DirectoryReader from, GenerationWriter to) {
    this(from, to, ReadArticle::unread);
  }

  ChangeReplay(DirectoryReader from, GenerationWriter to, Retagging tags) {
    this.from = new IndexSearcher(from);
    this.to = to;
    this.tags = tags;
  }

  // Whatever the new tags are: an article that was acknowledged is not lost for them.
  private void carry(TaggedArticle stored) throws IOException {
    ReadArticle wanted = ReadArticle.unread(stored);
    boolean tagged = true;
    try {
      wanted = tags.of(stored);
    } catch (RuntimeException | StackOverflowError e) {
      tagged = false;
    }
    if (!(to.addAgain(wanted, stored) && tagged)) {
      LoggerFactory.getLogger(ChangeReplay.class)
          .warn("article {} cannot be tagged anew; it keeps its tags", stored.article().id());
    }
  }

  public void of(Collection<String> ids) throws IOException {
    for (String id : ids) {
      ScoreDoc[] found = from.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
      if (found.length == 0) {
        to.delete(id);
      } else {
        carry(StoredArticle.of(from.storedFields(), found[0].doc));
      }
    }
  }
}
