package org.dateline.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.dateline.Internal;
import org.dateline.search.request.Limits;
import org.dateline.search.result.SearchLimitException;
import org.jspecify.annotations.Nullable;

/** Stops a search that is over its limits, or whose thread is interrupted. */
@Internal
public final class SearchGuard implements QueryTimeout {
  private static final int EVERY = 1024;

  private final Limits limits;
  private final long started = System.nanoTime();

  public SearchGuard(Limits limits) {
    this.limits = limits;
  }

  /** Something that a search does. */
  @FunctionalInterface
  public interface Step<T> {
    T run() throws IOException;
  }

  @Override
  public boolean shouldExit() {
    return isOver() || Thread.currentThread().isInterrupted();
  }

  private boolean isOver() {
    Duration time = limits.time();
    return time != null && System.nanoTime() - started > time.toNanos();
  }

  /** A searcher that looks whether to stop before each piece. */
  private final class Watched extends IndexSearcher {
    private final IndexSearcher counts;

    Watched(IndexReader reader, IndexSearcher counts) {
      super(reader);
      this.counts = counts;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
      return counts.collectionStatistics(field);
    }

    @Override
    protected void searchLeaf(
        LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
        throws IOException {
      look();
      super.searchLeaf(leaf, from, to, weight, collector);
    }
  }

  /**
   * A searcher that looks whether to stop; within lists of words too, if time is limited.
   *
   * @param counts what scores are made of
   */
  public IndexSearcher searcher(DirectoryReader reader, IndexSearcher counts) throws IOException {
    IndexReader read = limits.time() == null ? reader : ExitableDirectoryReader.wrap(reader, this);
    IndexSearcher searcher = new Watched(read, counts);
    searcher.setTimeout(this);
    return searcher;
  }

  /** A searcher for what cannot be cut into pieces, as Lucene's way of looking at the time does. */
  public IndexSearcher inOnePiece(IndexSearcher searcher) {
    return new Watched(searcher.getIndexReader(), searcher);
  }

  /** Stops if it is time to. */
  public void look() {
    if (shouldExit()) {
      throw stopped();
    }
  }

  /** The same for the steps of a loop: looks at every so many. */
  public void lookEvery(int step) {
    if (step % EVERY == 0) {
      look();
    }
  }

  /** The same articles; who goes through them looks whether to stop. */
  public List<MatchingDocs> watched(List<MatchingDocs> found) {
    return found.stream()
        .map(docs ->
            new MatchingDocs(
                docs.context(), new WatchedDocs(docs.bits()), docs.totalHits(), docs.scores()))
        .toList();
  }

  /** Articles of a segment. */
  private final class WatchedDocs extends DocIdSet {
    private final DocIdSet in;

    WatchedDocs(DocIdSet in) {
      this.in = in;
    }

    @Override
    public DocIdSetIterator iterator() throws IOException {
      return new FilterDocIdSetIterator(in.iterator()) {
        private int seen;

        @Override
        public int nextDoc() throws IOException {
          if (++seen % EVERY == 0) {
            look();
          }
          return super.nextDoc();
        }
      };
    }

    @Override
    public long ramBytesUsed() {
      return in.ramBytesUsed();
    }
  }

  /** Runs a step. */
  public <T> T guarded(IndexSearcher searcher, Step<T> step) throws IOException {
    try {
      T result = step.run();
      check(searcher);
      return result;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw stopped();
    }
  }

  /** Stops a search from among its collectors. */
  public CollectorManager<SimpleCollector, Void> watch() {
    return new CollectorManager<>() {
      @Override
      public SimpleCollector newCollector() {
        return new Watch();
      }

      @Override
      public @Nullable Void reduce(Collection<SimpleCollector> collectors) {
        return null;
      }
    };
  }

  /** Looks at every so many articles. */
  private final class Watch extends SimpleCollector {
    private int seen;

    @Override
    public void collect(int doc) {
      if (++seen % EVERY == 0) {
        look();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Stops if the searcher stopped early. */
  public void check(IndexSearcher searcher) {
    if (searcher.timedOut()) {
      throw stopped();
    }
  }

  private String seconds() {
    Duration time = limits.time();
    double seconds = time == null ? 0 : time.toNanos() / 1e9;
    return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString();
  }

  private SearchLimitException stopped() {
    return new SearchLimitException(
        isOver()
            ? "the search took longer than "
                + seconds()
                + " seconds and was stopped: make it narrower, or allow more time"
            : "the search was stopped: its thread was interrupted");
  }

  /**
   * Stops before a query that would go through too much.
   *
   * @param dictionary says how much
   */
  public void checkCost(IndexSearcher searcher, Query query, TermDictionary dictionary)
      throws IOException {
    if (limits.cost() == Long.MAX_VALUE) {
      return;
    }
    long[] cost = {0};
    searcher
        .rewrite(query)
        .visit(
            new QueryVisitor() {
              @Override
              public void consumeTerms(Query leaf, Term... terms) {
                for (Term term : terms) {
                  cost[0] += articles(dictionary, term);
                }
              }

              @Override
              public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
              }
            });
    if (cost[0] > limits.cost()) {
      throw new SearchLimitException(
          "this query would go through "
              + cost[0]
              + " occurrences of its words, and the limit is "
              + limits.cost()
              + ": ask for rarer words, or for fewer");
    }
  }

  private static long articles(TermDictionary dictionary, Term term) {
    try {
      return dictionary.articles(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
