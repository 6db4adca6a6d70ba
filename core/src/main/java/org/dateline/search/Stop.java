package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Stops a search that is over its limits, or whose thread is interrupted. */
final class Stop implements QueryTimeout {
  private final Limits limits;
  private final long started = System.nanoTime();

  Stop(Limits limits) {
    this.limits = limits;
  }

  /** Something that a search does. */
  @FunctionalInterface
  interface Step<T> {
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

  /** A searcher that looks whether to stop; within lists of words too, if time is limited. */
  IndexSearcher searcher(DirectoryReader reader) throws IOException {
    IndexSearcher searcher =
        new IndexSearcher(
            limits.time() == null ? reader : ExitableDirectoryReader.wrap(reader, this));
    searcher.setTimeout(this);
    return searcher;
  }

  /** Runs a step. */
  <T> T guarded(IndexSearcher searcher, Step<T> step) throws IOException {
    try {
      T result = step.run();
      check(searcher);
      return result;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw stopped();
    }
  }

  /** Stops a search from among its collectors. */
  CollectorManager<SimpleCollector, Void> watch() {
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
    private static final int EVERY = 1024;

    private int seen;

    @Override
    public void collect(int doc) {
      if (++seen % EVERY == 0 && shouldExit()) {
        throw stopped();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Stops if the searcher stopped early. */
  void check(IndexSearcher searcher) {
    if (searcher.timedOut()) {
      throw stopped();
    }
  }

  private SearchLimitException stopped() {
    return new SearchLimitException(
        isOver()
            ? "the search took longer than "
                + limits.time()
                + " and was stopped: make it narrower, or allow more time"
            : "the search was stopped: its thread was interrupted");
  }

  /** Stops before a query that would go through too much. */
  void checkCost(IndexSearcher searcher, Query query) throws IOException {
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
                  cost[0] += articles(searcher, term);
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

  private static int articles(IndexSearcher searcher, Term term) {
    try {
      return searcher.getIndexReader().docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
