package org.dateline.search.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.index.ArticleIndex;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.generation.IndexReaders;
import org.jspecify.annotations.Nullable;

/**
 * Follows an index: each look gives the articles that have come or changed since the one before,
 * each once, whoever wrote them: this process, another one, an update or a rebuild. Not
 * thread-safe.
 *
 * <p>An article has changed if its texts or what is said of it are others; tags, and when it was
 * crawled, do not count. What was deleted and is added again is new. A new generation gives only
 * what the one before did not have; the files of that one stay until the next takes over.
 *
 * <pre>{@code
 * try (NewArticles news = NewArticles.open(folder)) {
 *   while (!stopped) {
 *     news.look(article -> send(saved.match(article)));
 *     Thread.sleep(1000);
 *   }
 * }
 * }</pre>
 */
public final class NewArticles implements AutoCloseable {
  private final Index index;
  private DirectoryReader shown;
  // What the generation before showed last: a rollback brings back nothing new.
  private @Nullable DirectoryReader before;

  /** Where readers come from. */
  @FunctionalInterface
  private interface Index {
    @Nullable DirectoryReader newer(DirectoryReader old) throws IOException;
  }

  /** Takes articles. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one.
     *
     * @throws IOException if it cannot: the next look then gives all of this one again
     */
    void take(TaggedArticle article) throws IOException;
  }

  /**
   * What a look gave.
   *
   * @param articles how many
   * @param moved whether another generation serves than at the look before
   */
  public record Look(long articles, boolean moved) {}

  private NewArticles(Index index, DirectoryReader first) {
    this.index = index;
    this.shown = first;
  }

  /**
   * Follows the commits to the index in a folder from now on.
   *
   * @throws IOException if it cannot be read
   * @throws org.dateline.index.generation.IndexMismatchException if there is none, or one that does
   *     not fit
   */
  public static NewArticles open(Path folder) throws IOException {
    return new NewArticles(old -> IndexReaders.newer(folder, old), IndexReaders.open(folder));
  }

  /**
   * Follows an index that is being written from now on, committed or not.
   *
   * @throws IOException if it cannot be read
   */
  public static NewArticles of(ArticleIndex index) throws IOException {
    return new NewArticles(index::newer, index.newReader());
  }

  /**
   * Gives what has come or changed since the last look, in the order in which it was written.
   *
   * @param taker takes each, in the calling thread
   * @throws IOException if the index cannot be read, or what the taker throws; the next look then
   *     begins where this one did
   */
  public Look look(Taker taker) throws IOException {
    DirectoryReader newer = index.newer(shown);
    if (newer == null) {
      return new Look(0, false);
    }
    boolean moved = !newer.directory().equals(shown.directory());
    boolean done = false;
    try {
      long given = give(newer, moved, taker);
      done = true;
      show(newer, moved);
      return new Look(given, moved);
    } finally {
      if (!done) {
        newer.close();
      }
    }
  }

  private void show(DirectoryReader newer, boolean moved) throws IOException {
    DirectoryReader old = moved ? before : shown;
    before = moved ? shown : before;
    shown = newer;
    if (old != null) {
      old.close();
    }
  }

  private long give(DirectoryReader newer, boolean moved, Taker taker) throws IOException {
    List<IndexReader> known = new ArrayList<>(List.of(shown));
    if (moved && before != null) {
      known.add(before);
    }
    Set<Object> segments = segments(shown);
    long given = 0;
    for (LeafReaderContext leaf : newer.leaves()) {
      // Of a segment that was there some may be gone by now, but none can have come.
      if (!segments.contains(key(leaf.reader()))) {
        given += give(leaf.reader(), known, taker);
      }
    }
    return given;
  }

  private static Set<Object> segments(DirectoryReader reader) {
    Set<Object> keys = new HashSet<>();
    reader.leaves().forEach(leaf -> keys.add(key(leaf.reader())));
    return keys;
  }

  private static Object key(LeafReader segment) {
    return segment.getCoreCacheHelper().getKey();
  }

  // A segment of merged ones has old articles too.
  private static long give(LeafReader segment, List<IndexReader> known, Taker taker)
      throws IOException {
    Bits live = segment.getLiveDocs();
    StoredFields stored = segment.storedFields();
    long given = 0;
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        TaggedArticle tagged = StoredArticle.of(stored, doc);
        if (!isKnown(tagged.article(), known)) {
          taker.take(tagged);
          given++;
        }
      }
    }
    return given;
  }

  private static boolean isKnown(Article article, List<IndexReader> known) throws IOException {
    Article compared = compared(article);
    for (IndexReader reader : known) {
      Article there = StoredArticle.find(reader, article.id());
      if (there != null && compared(there).equals(compared)) {
        return true;
      }
    }
    return false;
  }

  private static Article compared(Article article) {
    return article.crawled() == null ? article : article.toBuilder().crawled(null).build();
  }

  @Override
  public void close() throws IOException {
    try {
      shown.close();
    } finally {
      if (before != null) {
        before.close();
      }
    }
  }
}
