package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.NumericUtils;
import org.dateline.Internal;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticleCache;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.SortOrder;
import org.jspecify.annotations.Nullable;

/** All articles that match, in order; only their numbers are held. */
@Internal
public final class MatchedArticles {
  private final IndexSearcher searcher;
  private final List<Found> found;

  private MatchedArticles(IndexSearcher searcher, List<Found> found) {
    this.searcher = searcher;
    this.found = found;
  }

  /**
   * An article found.
   *
   * @param key what articles are sorted by, upwards
   * @param then what those alike in it are sorted by, upwards
   * @param rank what those alike in both are sorted by, upwards
   */
  private record Found(int doc, long key, long then, long rank) {}

  /** Takes articles. */
  @FunctionalInterface
  public interface Taker {
    /** Takes one, with what matched in its texts, and says whether it wants more. */
    boolean take(TaggedArticle tagged, @Nullable Matches matches) throws IOException;
  }

  public static MatchedArticles find(IndexSearcher searcher, Query query, SortOrder sort)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    SortedSetDocValues sources =
        sort == SortOrder.SOURCE
            ? MultiDocValues.getSortedSetValues(reader, Schema.facetField(Dimension.SOURCE))
            : null;
    List<Found> found = searcher.search(query, new Manager(sort, sources));
    found.sort(
        Comparator.comparingLong(Found::key)
            .thenComparingLong(Found::then)
            .thenComparingLong(Found::rank));
    return new MatchedArticles(searcher, found);
  }

  /**
   * Gives one after the other until the taker has enough.
   *
   * @param rewritten the query that says what matched in their texts
   * @param articles of the index
   * @return whether it has not
   */
  public boolean each(Query rewritten, StoredArticleCache articles, SearchGuard stop, Taker taker)
      throws IOException {
    boolean all = rewritten instanceof MatchAllDocsQuery;
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (Found each : found) {
      stop.look();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(each.doc(), leaves));
      Matches matches = all ? null : weight.matches(leaf, each.doc() - leaf.docBase);
      if (!taker.take(articles.of(each.doc()), matches)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Collects what matches.
   *
   * @param sources of the whole index, if they are sorted by; one thread reads them
   */
  private record Manager(SortOrder sort, @Nullable SortedSetDocValues sources)
      implements CollectorManager<Keys, List<Found>> {
    @Override
    public Keys newCollector() {
      return new Keys(sort, sources);
    }

    @Override
    public List<Found> reduce(Collection<Keys> collectors) {
      List<Found> all = new ArrayList<>();
      collectors.forEach(each -> all.addAll(each.found));
      return all;
    }
  }

  /** Collects what matches in some segments. */
  private static final class Keys extends SimpleCollector {
    private final SortOrder sort;
    private final @Nullable SortedSetDocValues sources;
    private final List<Found> found = new ArrayList<>();
    private int base;
    private @Nullable Scorable scorer;
    private @Nullable SortedNumericDocValues published;
    private @Nullable NumericDocValues ranks;

    Keys(SortOrder sort, @Nullable SortedSetDocValues sources) {
      this.sort = sort;
      this.sources = sources;
    }

    @Override
    public ScoreMode scoreMode() {
      return sort == SortOrder.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      base = leaf.docBase;
      ranks = DocValues.getNumeric(leaf.reader(), Schema.RANK);
      published =
          sort == SortOrder.RELEVANCE
              ? null
              : DocValues.getSortedNumeric(leaf.reader(), Schema.PUBLISHED);
    }

    @Override
    public void setScorer(Scorable current) {
      scorer = current;
    }

    @Override
    public void collect(int doc) throws IOException {
      boolean bySource = sort == SortOrder.SOURCE;
      long when = when(doc);
      long key = bySource ? source(base + doc) : when;
      found.add(new Found(base + doc, key, bySource ? when : 0, rank(doc)));
    }

    private long rank(int doc) throws IOException {
      return ranks != null && ranks.advanceExact(doc) ? ranks.longValue() : 0;
    }

    // Articles without one come last.
    private long source(int doc) throws IOException {
      return sources != null && sources.advanceExact(doc) ? sources.nextOrd() : Long.MAX_VALUE;
    }

    // Articles without a date come last in both directions.
    private long when(int doc) throws IOException {
      if (published == null) {
        return scorer == null ? 0 : -(long) NumericUtils.floatToSortableInt(scorer.score());
      }
      if (!published.advanceExact(doc)) {
        return Long.MAX_VALUE;
      }
      return sort == SortOrder.OLDEST ? published.nextValue() : -published.nextValue();
    }
  }
}
