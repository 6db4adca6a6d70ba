package org.dateline.search;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;
import org.dateline.tag.EventScheme;
import org.dateline.tag.Gazetteer;
import org.dateline.tag.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** One search over one view of the index. */
final class SearchRun {
  private static final int PERCENT = 100;

  private final SearchRequest request;
  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final MetadataQueries metadata;
  private final TagTerms tags;
  private final EventPatterns events;
  private final EventWords eventWords;
  private final Query parsed;
  private final long started = System.nanoTime();

  SearchRun(
      SearchRequest request,
      IndexSearcher searcher,
      ZoneId zone,
      Analyzers analyzers,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme)
      throws IOException {
    this.request = request;
    this.searcher = searcher;
    this.analyzers = analyzers;
    searcher.setSimilarity(
        new BM25Similarity((float) request.ranking().k1(), (float) request.ranking().b()));
    QueryLanguages languages = QueryLanguages.of(searcher.getIndexReader(), analyzers);
    NameResolver names =
        new NameResolver(searcher.getIndexReader(), languages.analyzers(), gazetteer);
    this.tags = new TagTerms(request.query(), names, new EventCodes(scheme));
    this.events = new EventPatterns(request.query(), tags);
    this.metadata = new MetadataQueries(request.query(), zone, events);
    this.eventWords = new EventWords(searcher.getIndexReader());
    QueryNode root =
        new QuerySyntax(request.match()).parse(request.query(), QuerySyntax.DEFAULT_FIELD);
    this.parsed = languages.inEach(analyzer -> translator(analyzer).translate(root));
  }

  private QueryTranslator translator(Analyzer analyzer) {
    return new QueryTranslator(
        request.query(),
        analyzer,
        tags,
        events,
        metadata,
        eventWords,
        request.expandNames(),
        request.ranking());
  }

  SearchResult run() throws IOException {
    Found found = find();
    List<Hit> hits = hits(found.top());
    List<Facet> facets = new ArrayList<>();
    for (FacetRequest facet : request.facets()) {
      facets.add(counter(facet, found).count());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new SearchResult(found.top().totalHits.value(), hits, facets, tags.uses(), took);
  }

  private FacetCounter counter(FacetRequest facet, Found found) {
    List<String> selected = request.where().getOrDefault(facet.dimension(), List.of());
    return new FacetCounter(facet, selected, found.docs(facet.dimension()), leastProminence());
  }

  private Found find() throws IOException {
    try {
      return request.where().isEmpty() ? plain(base()) : sideways(base());
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
    EventSelection selection = new EventSelection(events.made(), events.days());
    try {
      Query query = request.where().isEmpty() ? base() : drillDown(base());
      MatchedArticles articles = MatchedArticles.find(searcher, query, request.sort());
      articles.each(
          searcher.rewrite(parsed),
          (tagged, matches) ->
              selection.of(tagged, matches).stream()
                  .allMatch(event -> taker.test(new EventHit(tagged.article(), event))));
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw tooWide();
    }
  }

  /** Gives all that matches to a collector. */
  <T> T collect(CollectorManager<?, T> manager) throws IOException {
    try {
      return searcher.search(request.where().isEmpty() ? base() : drillDown(base()), manager);
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

  private Query base() throws IOException {
    Query ranked = ranked();
    if (request.since() == null && request.until() == null) {
      return ranked;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    if (request.since() != null) {
      builder.add(metadata.since(request.since()), Occur.FILTER);
    }
    if (request.until() != null) {
      builder.add(metadata.until(request.until()), Occur.FILTER);
    }
    return builder.build();
  }

  // What only ranks is not part of the query that passages are chosen by.
  private Query ranked() throws IOException {
    double feedback = request.ranking().feedback();
    return feedback > 0 && request.match() == Match.ANY && request.sort() == SortOrder.RELEVANCE
        ? new Feedback(searcher, analyzers, new TextQueries(analyzers.english(), request.ranking()))
            .expand(parsed, request.query(), feedback)
        : parsed;
  }

  private Found plain(Query query) throws IOException {
    if (request.facets().isEmpty()) {
      return new Found(searcher.search(query, topDocs()), null, Map.of());
    }
    Object[] both =
        searcher.search(query, new MultiCollectorManager(topDocs(), new FacetsCollectorManager()));
    return new Found((TopDocs) both[0], (FacetsCollector) both[1], Map.of());
  }

  private Found sideways(Query query) throws IOException {
    DrillDownQuery drill = drillDown(query);
    List<Dimension> chosen = chosen();
    List<FacetsCollectorManager> managers = new ArrayList<>();
    chosen.forEach(dimension -> managers.add(new FacetsCollectorManager()));
    SortedSetDocValuesReaderState none = null;
    DrillSideways.Result<Object[], FacetsCollector> result =
        new DrillSideways(searcher, new FacetsConfig(), none)
            .search(
                drill,
                new MultiCollectorManager(topDocs(), new FacetsCollectorManager()),
                managers);
    Map<Dimension, FacetsCollector> without = new EnumMap<>(Dimension.class);
    for (int i = 0; i < chosen.size(); i++) {
      without.put(chosen.get(i), result.drillSidewaysResults().get(i));
    }
    Object[] both = result.drillDownResult();
    return new Found((TopDocs) both[0], (FacetsCollector) both[1], without);
  }

  private List<Dimension> chosen() {
    return request.where().entrySet().stream()
        .filter(choice -> !choice.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private DrillDownQuery drillDown(Query query) {
    DrillDownQuery drill = new DrillDownQuery(new FacetsConfig(), query);
    for (Dimension dimension : chosen()) {
      for (String value : request.where().getOrDefault(dimension, List.of())) {
        Term term = new Term(Schema.valueField(dimension), Schema.valueTerm(value));
        drill.add(dimension.key(), new TermQuery(term));
      }
    }
    return drill;
  }

  // Totals are exact, so every match is counted.
  private CollectorManager<?, ? extends TopDocs> topDocs() {
    int depth = Math.max(1, request.offset() + request.limit());
    return request.sort() == SortOrder.RELEVANCE
        ? new TopScoreDocCollectorManager(depth, null, Integer.MAX_VALUE)
        : new TopFieldCollectorManager(byDate(), depth, null, Integer.MAX_VALUE);
  }

  private Sort byDate() {
    boolean newest = request.sort() == SortOrder.NEWEST;
    Object undated = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField published =
        new SortedNumericSortField(
            Schema.PUBLISHED, SortField.Type.LONG, newest, SortedNumericSelector.Type.MIN, undated);
    return new Sort(published);
  }

  private List<Hit> hits(TopDocs top) throws IOException {
    List<Hit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    Query rewritten = searcher.rewrite(parsed);
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
    int last = Math.min(top.scoreDocs.length, request.offset() + request.limit());
    for (int i = request.offset(); i < last; i++) {
      hits.add(hit(top.scoreDocs[i], stored, weight));
    }
    return hits;
  }

  private Hit hit(ScoreDoc found, StoredFields stored, Weight weight) throws IOException {
    TaggedArticle tagged = ArticleIndex.stored(stored, found.doc);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
    boolean all = weight.getQuery() instanceof MatchAllDocsQuery;
    PassageFinder passages =
        new PassageFinder(tagged, all ? null : weight.matches(leaf, found.doc - leaf.docBase));
    float score = Float.isNaN(found.score) ? 0 : found.score;
    return new Hit(tagged.article(), score, passages.title(), passages.body(request.passages()));
  }
}
