package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Dimension;
import org.dateline.index.IndexInfo;
import org.dateline.index.Schema;
import org.dateline.tag.EventScheme;
import org.dateline.tag.Gazetteer;
import org.dateline.tag.TaggedArticle;

/**
 * Searches an index. Thread-safe: open one and share it. It shows the index as it was when opened
 * or last refreshed.
 *
 * <pre>{@code
 * try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
 *   SearchResult result = searcher.search(SearchRequest.builder("kursk").facets("person").build());
 * }
 * }</pre>
 */
public final class ArticleSearcher implements AutoCloseable {
  private final SearcherManager searchers;
  private final IndexInfo info;
  private final Supplier<Gazetteer> gazetteer;
  private final Supplier<EventScheme> scheme;
  private final Analyzers analyzers = new Analyzers();

  private ArticleSearcher(
      DirectoryReader reader,
      String place,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme)
      throws IOException {
    this.info = IndexInfo.of(reader, place);
    this.searchers = new SearcherManager(reader, null);
    this.gazetteer = gazetteer;
    this.scheme = scheme;
  }

  /**
   * Opens the newest commit of the index in a folder.
   *
   * @throws IOException if it cannot be read
   * @throws org.dateline.index.IndexMismatchException if there is none, or one that does not fit
   */
  public static ArticleSearcher open(Path folder) throws IOException {
    return new ArticleSearcher(
        ArticleIndex.reader(folder),
        folder.toString(),
        new Lazy<>(Gazetteer::bundled),
        new Lazy<>(EventScheme::bundled));
  }

  /**
   * Opens an index that is being written: {@link #refresh} shows what was added, committed or not.
   *
   * @throws IOException if it cannot be read
   */
  public static ArticleSearcher of(ArticleIndex index) throws IOException {
    return new ArticleSearcher(
        index.newReader(),
        "this folder",
        () -> index.tagger().gazetteer(),
        () -> index.tagger().scheme());
  }

  /**
   * Searches.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new SearchRun(request, searcher, info.zone(), analyzers, gazetteer, scheme).run();
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Gives the events that a query is after, out of every article that matches, however many those
   * are: the request's offset, limit, passages and facets do not count.
   *
   * <p>If the query asks for events, as in {@code event:capture(target:soldiers)}, they are those
   * it asks for; else the asserted events of the sentences in which the query's words or names are
   * found; else, as for {@code source:x} or no query, all asserted events of the article. If it
   * says {@code happened:}, only those within these days.
   *
   * <p>They come in the request's order of articles, articles alike in it by id, and within an
   * article the headline's first, then by place. Articles are held one at a time; some 40 bytes are
   * held for each that matches.
   *
   * @param hits takes each, in the calling thread, and says whether it wants more
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public void events(SearchRequest request, Predicate<? super EventHit> hits) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      new SearchRun(request, searcher, info.zone(), analyzers, gazetteer, scheme).events(hits);
    } finally {
      searchers.release(searcher);
    }
  }

  /** The event types that queries are understood by. */
  public EventScheme scheme() {
    return scheme.get();
  }

  /**
   * Counts the events that {@link #events} gives by when they happened or were published.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public EventTimeline timeline(SearchRequest request, EventTimeline.Unit unit, EventTimeline.By by)
      throws IOException {
    EventTimeline.Counter counter = new EventTimeline.Counter(unit, by, info.zone());
    events(request, counter::add);
    return counter.timeline();
  }

  /**
   * The article with this id and its tags.
   *
   * @throws IOException if the index cannot be read
   */
  public Optional<TaggedArticle> article(String id) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(ArticleIndex.stored(searcher.storedFields(), found.scoreDocs[0].doc));
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * What the index holds.
   *
   * @throws IOException if the index cannot be read
   */
  public IndexStats stats() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
      Map<Dimension, Long> distinct = new EnumMap<>(Dimension.class);
      for (Dimension dimension : Dimension.values()) {
        SortedSetDocValues values =
            MultiDocValues.getSortedSetValues(reader, Schema.facetField(dimension));
        distinct.put(dimension, values == null ? 0 : values.getValueCount());
      }
      int dated = searcher.count(new FieldExistsQuery(Schema.PUBLISHED));
      return new IndexStats(
          reader.numDocs(), reader.numDocs() - dated, distinct, bytes(reader), info);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The entities that most articles name and a gazetteer does not hold: what it may learn from this
   * archive. Goes through the whole index.
   *
   * @param known the gazetteer
   * @param minArticles leave out what fewer articles name
   * @param limit how many at most
   * @throws IOException if the index cannot be read
   */
  public List<UnknownName> unknownNames(Gazetteer known, int minArticles, int limit)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new UnknownNames(searcher.getIndexReader(), known).find(minArticles, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  private static long bytes(DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += reader.directory().fileLength(file);
    }
    return bytes;
  }

  /**
   * Shows the index as it is now; searches under way keep what they see.
   *
   * @throws IOException if the index cannot be read
   */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
  }
}
