package org.dateline.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Dimension;
import org.dateline.tag.EventScheme;
import org.dateline.tag.Gazetteer;
import org.dateline.tag.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** One search over one view of the index. */
final class SearchRun {
  private static final int PERCENT = 100;
  private static final long FEW = 3;

  private final SearchRequest request;
  private final Stop stop;
  private final IndexSearcher searcher;
  private final Supplier<Stories> stories;
  private final RequestQuery query;
  private final long started = System.nanoTime();

  SearchRun(
      SearchRequest request,
      View view,
      Analyzers analyzers,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme)
      throws IOException {
    this.request = request;
    this.stop = new Stop(request.limits());
    this.searcher = stop.searcher(view.reader());
    this.stories = view.stories();
    this.query =
        new RequestQuery(
            request,
            analyzers,
            QueryBasis.of(searcher, view.info().zone(), analyzers, gazetteer, scheme));
  }

  SearchResult run() throws IOException {
    return stop.guarded(searcher, this::found);
  }

  private SearchResult found() throws IOException {
    Query base = query.base();
    stop.checkCost(searcher, base);
    Found found = find(base);
    stop.check(searcher);
    List<Hit> hits = hits(found.top());
    List<Facet> facets = new ArrayList<>();
    for (FacetRequest facet : request.facets()) {
      facets.add(counter(facet, found).count());
    }
    TotalHits total = found.top().totalHits;
    List<Correction> corrections =
        total.value() < FEW
            ? new Corrections(searcher.getIndexReader()).of(query.parsed(), query.names())
            : List.of();
    return new SearchResult(
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO,
        hits,
        facets,
        query.names(),
        query.notes(),
        corrections,
        next(found.top()),
        Duration.ofNanos(System.nanoTime() - started));
  }

  private FacetCounter counter(FacetRequest facet, Found found) {
    List<String> selected = request.where().getOrDefault(facet.dimension(), List.of());
    LabelCounts counts =
        new LabelCounts(found.docs(facet.dimension()), facet.stories() ? stories.get() : null);
    return new FacetCounter(facet, selected, searcher.getIndexReader(), counts, leastProminence());
  }

  private Found find(Query base) throws IOException {
    try {
      return request.where().isEmpty() ? plain(base) : sideways(base);
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw tooWide();
    }
  }

  private QuerySyntaxException tooWide() {
    return new QuerySyntaxException(
        request.query(), 0, "a pattern in this query covers too much: make it narrower");
  }

  /** Gives the events that the query is after, one after the other, until the taker has enough. */
  void events(Predicate<? super EventHit> taker) throws IOException {
    EventSelection selection = query.events();
    matched()
        .each(
            searcher.rewrite(query.marked()),
            (tagged, matches) ->
                selection.of(tagged, matches).stream()
                    .allMatch(event -> taker.test(new EventHit(tagged.article(), event))));
  }

  /** Gives every hit of the search, in the order of the request, until the taker has enough. */
  void hits(Predicate<? super Hit> taker) throws IOException {
    boolean all = query.marked() instanceof MatchAllDocsQuery;
    matched()
        .each(
            searcher.rewrite(query.marked()),
            (tagged, matches) -> taker.test(hit(tagged, 0, all ? null : matches, List.of())));
  }

  private MatchedArticles matched() throws IOException {
    try {
      return stop.guarded(
          searcher, () -> MatchedArticles.find(searcher, query.all(), request.sort()));
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw tooWide();
    }
  }

  /** Gives all that matches to a collector. */
  <T> T collect(CollectorManager<?, T> manager) throws IOException {
    try {
      return stop.guarded(searcher, () -> searcher.search(query.all(), manager));
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw tooWide();
    }
  }

  /** How much, in percent, an article must be about an entity or event for it to count. */
  int leastProminence() {
    return (int) Math.round(request.minProminence() * PERCENT);
  }

  /**
   * What a search collected.
   *
   * @param all the matching articles, {@code null} if no facet asked for them
   * @param without for each chosen dimension the articles that match but for that choice
   */
  private record Found(
      TopDocs top, @Nullable FacetsCollector all, Map<Dimension, FacetsCollector> without) {

    List<MatchingDocs> docs(Dimension dimension) {
      FacetsCollector docs = without.getOrDefault(dimension, all);
      return docs == null ? List.of() : docs.getMatchingDocs();
    }
  }

  private Found plain(Query query) throws IOException {
    if (request.facets().isEmpty()) {
      return new Found(searcher.search(query, topDocs(query)), null, Map.of());
    }
    Object[] both =
        searcher.search(
            query, new MultiCollectorManager(topDocs(query), new FacetsCollectorManager()));
    return new Found((TopDocs) both[0], (FacetsCollector) both[1], Map.of());
  }

  private Found sideways(Query query) throws IOException {
    DrillDownQuery drill = this.query.drillDown(query);
    List<Dimension> chosen = this.query.chosen();
    List<FacetsCollectorManager> managers = new ArrayList<>();
    chosen.forEach(dimension -> managers.add(new FacetsCollectorManager()));
    SortedSetDocValuesReaderState none = null;
    // Lucene's way of looking at the time cuts a search into pieces, which this one cannot be.
    IndexSearcher whole = new IndexSearcher(searcher.getIndexReader());
    DrillSideways.Result<Object[], FacetsCollector> result =
        new DrillSideways(whole, new FacetsConfig(), none)
            .search(
                drill,
                new MultiCollectorManager(
                    topDocs(drill), new FacetsCollectorManager(), stop.watch()),
                managers);
    Map<Dimension, FacetsCollector> without = new EnumMap<>(Dimension.class);
    for (int i = 0; i < chosen.size(); i++) {
      without.put(chosen.get(i), result.drillSidewaysResults().get(i));
    }
    Object[] both = result.drillDownResult();
    return new Found((TopDocs) both[0], (FacetsCollector) both[1], without);
  }

  private CollectorManager<?, ? extends TopDocs> topDocs(Query query) throws IOException {
    ScoreDoc after =
        request.after() == null
            ? null
            : Cursor.parse(request.after(), request.sort()).after(searcher, query, version());
    int depth = Math.max(1, request.offset() + request.limit());
    return request.sort() == SortOrder.RELEVANCE
        ? new TopScoreDocCollectorManager(depth, after, request.countTo())
        : new TopFieldCollectorManager(
            Sorting.of(request.sort()), depth, (FieldDoc) after, request.countTo());
  }

  private long version() {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }

  private int end(TopDocs top) {
    return Math.min(top.scoreDocs.length, request.offset() + request.limit());
  }

  // A page that is not full is the last.
  private @Nullable String next(TopDocs top) throws IOException {
    int end = end(top);
    if (end == 0 || end < request.offset() + request.limit()) {
      return null;
    }
    ScoreDoc last = top.scoreDocs[end - 1];
    String id = ArticleIndex.stored(searcher.storedFields(), last.doc).article().id();
    return Cursor.of(request.sort(), version(), last, id).toString();
  }

  private List<Hit> hits(TopDocs top) throws IOException {
    List<Hit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    Query marked = searcher.rewrite(query.marked());
    boolean all = marked instanceof MatchAllDocsQuery;
    Weight weight = searcher.createWeight(marked, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Reasons reasons = request.explain() ? new Reasons(searcher, query.base(), query.names()) : null;
    for (int i = request.offset(); i < end(top); i++) {
      ScoreDoc found = top.scoreDocs[i];
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
      hits.add(
          hit(
              ArticleIndex.stored(stored, found.doc),
              Float.isNaN(found.score) ? 0 : found.score,
              all ? null : weight.matches(leaf, found.doc - leaf.docBase),
              reasons == null ? List.of() : reasons.of(leaf, found.doc - leaf.docBase)));
    }
    return hits;
  }

  private Hit hit(
      TaggedArticle tagged, float score, @Nullable Matches matches, List<Hit.Reason> reasons)
      throws IOException {
    PassageFinder passages = new PassageFinder(tagged, matches);
    return new Hit(tagged, score, passages.title(), passages.body(request.passages()), reasons);
  }
}
