package org.dateline.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.dateline.article.Event;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.document.OffsetsReader;
import org.dateline.index.document.StoredArticleCache;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.SentenceBounds;
import org.dateline.search.FoldedCopies.Shown;
import org.dateline.search.event.EventSelection;
import org.dateline.search.facet.FacetCounter;
import org.dateline.search.facet.LabelCounts;
import org.dateline.search.facet.Stories;
import org.dateline.search.lucene.ArticleAccess;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.LeafHits;
import org.dateline.search.lucene.MatchedArticles;
import org.dateline.search.lucene.Memoized;
import org.dateline.search.lucene.SearchGuard;
import org.dateline.search.lucene.Sorting;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.lucene.TopScoreCollectorManager;
import org.dateline.search.lucene.WrittenQuery;
import org.dateline.search.name.Corrections;
import org.dateline.search.name.NameResolver;
import org.dateline.search.name.TriggerLexicon;
import org.dateline.search.passage.PassageFinder;
import org.dateline.search.relax.DayHints;
import org.dateline.search.relax.DroppedConditions;
import org.dateline.search.relax.Relaxed;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.Facet;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Quote;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.SearchResult.Correction;
import org.dateline.search.translate.Analyzers;
import org.dateline.search.translate.QueryEnvironment;
import org.dateline.search.translate.QueryLanguages;
import org.dateline.search.translate.QueryTranslator;
import org.dateline.search.translate.RequestQuery;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** One search over one view of the index. */
final class SearchRun {
  private static final int PERCENT = 100;
  private static final long FEW = 3;

  private final SearchRequest request;
  private final SearchGuard stop;
  private final IndexSearcher searcher;
  private final TermDictionary terms;
  private final LabelFinder labels;
  private final StoredArticleCache articles;
  private final View view;
  private final @Nullable Cursor after;
  private final Instant now;
  private final Analyzers analyzers;
  private final QueryEnvironment basis;
  private final RequestQuery query;
  private @Nullable List<LeafHits> everything;
  private final long started = System.nanoTime();

  SearchRun(
      SearchRequest request,
      View view,
      Analyzers analyzers,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme)
      throws IOException {
    this.request = request;
    this.stop = new SearchGuard(request.limits());
    this.articles = new StoredArticleCache(view.reader());
    DirectoryReader offsets = OffsetsReader.of(view.reader(), articles, scheme);
    this.searcher = stop.searcher(offsets, view.searcher());
    this.terms = TermDictionary.of(searcher.getIndexReader());
    this.labels = LabelFinder.of(searcher.getIndexReader());
    this.view = view;
    this.after = request.after() == null ? null : Cursor.parse(request.after(), request);
    this.now = now(request, after);
    this.analyzers = analyzers;
    this.basis = basis(gazetteer, scheme);
    this.query = limited(() -> new RequestQuery(request, now, analyzers, basis));
  }

  private QueryEnvironment basis(Supplier<Gazetteer> gazetteer, Supplier<EventScheme> scheme) {
    QueryLanguages languages = view.languages().get();
    return new QueryEnvironment(
        searcher,
        terms,
        new ArticleAccess(stop, articles),
        view.info().zone(),
        languages,
        new NameResolver(terms, labels, languages.analyzers(), gazetteer, view.names()),
        new TriggerLexicon(terms)::of,
        (pattern, most) -> pattern.words(terms, most),
        scheme);
  }

  // Later pages count ages from when the first did.
  private static Instant now(SearchRequest request, @Nullable Cursor after) {
    if (request.now() != null) {
      return request.now();
    }
    return after == null ? Instant.now() : Instant.ofEpochMilli(after.now());
  }

  SearchResult run() throws IOException {
    return limited(this::found);
  }

  /** Whether a search box asks for all of more than two items. */
  boolean mayAskForMost() {
    return request.lenient()
        && request.match() == Match.ALL
        && after == null
        && query.parsed().conditions().size() > 2;
  }

  /** Whether anything matches at all. */
  boolean finds() throws IOException {
    return limited(() -> searcher.count(query.all()) > 0);
  }

  /** Runs a step, whose end before its time is an error that says why. */
  private <T> T limited(SearchGuard.Step<T> step) throws IOException {
    try {
      return stop.guarded(searcher, step);
    } catch (IndexSearcher.TooManyClauses e) {
      throw QueryTranslator.tooMany().in(request.query());
    } catch (TooComplexToDeterminizeException e) {
      throw QueryTranslator.tooWide().in(request.query());
    }
  }

  private SearchResult found() throws IOException {
    Query base = query.base();
    stop.checkCost(searcher, base, terms);
    Found found = request.where().isEmpty() ? plain(base) : sideways(base);
    stop.check(searcher);
    List<Shown> shown = shown(found.top(), base);
    List<Hit> hits = hits(shown, base);
    List<Facet> facets = new ArrayList<>();
    for (FacetRequest facet : request.facets()) {
      facets.add(counter(query.facet(facet), found).count());
    }
    TotalHits total = found.top().totalHits;
    List<Correction> corrections =
        total.value() < FEW ? new Corrections(terms).of(query.parsed(), query.names()) : List.of();
    List<Relaxed> relaxed = relaxed(total);
    List<String> notes = new ArrayList<>(query.notes());
    relaxed.forEach(each -> notes.addAll(each.notes()));
    return new SearchResult(
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO,
        hits,
        facets,
        query.names(),
        notes,
        corrections,
        relaxed.stream().flatMap(each -> each.alternatives().stream()).toList(),
        next(shown, hits),
        Duration.ofNanos(System.nanoTime() - started));
  }

  private List<Relaxed> relaxed(TotalHits total) throws IOException {
    List<Relaxed> relaxed = new ArrayList<>();
    if (total.value() < FEW) {
      relaxed.add(DayHints.of(request, query.parsed(), this::count));
    }
    if (total.value() == 0 && after == null) {
      relaxed.add(DroppedConditions.of(request, query.parsed(), this::count));
    }
    return relaxed;
  }

  private long count(SearchRequest other) throws IOException {
    RequestQuery read = new RequestQuery(other, now, analyzers, basis);
    if (read.notes().contains(QueryTranslator.COMMON_WORDS)) {
      return DroppedConditions.ASKS_NOTHING;
    }
    Query all = read.all();
    stop.checkCost(searcher, all, terms);
    return searcher.count(all);
  }

  // All facets by significance are held against the same.
  private List<LeafHits> everything() throws IOException {
    List<LeafHits> all = everything;
    if (all == null) {
      all = searcher.search(MatchAllDocsQuery.INSTANCE, LeafHits.manager());
      everything = all;
    }
    return all;
  }

  private FacetCounter counter(FacetRequest facet, Found found) throws IOException {
    List<String> selected = query.where().getOrDefault(facet.dimension(), List.of());
    Stories stories = facet.stories() ? view.stories().get() : null;
    LabelCounts usual =
        facet.order() == FacetRequest.Order.SIGNIFICANCE ? labels(everything(), stories) : null;
    return new FacetCounter(
        facet,
        selected,
        labels,
        labels(found.docs(facet.dimension()), stories),
        usual,
        leastProminence());
  }

  private LabelCounts labels(List<LeafHits> found, @Nullable Stories stories) {
    return new LabelCounts(view.labels(), searcher.getIndexReader(), found, stories, stop);
  }

  /** Counts of articles that Lucene's own collector found. */
  LabelCounts labels(List<MatchingDocs> found) throws IOException {
    return labels(LeafHits.of(found), null);
  }

  /** Gives the events that the query is after, one after the other, until the taker has enough. */
  void events(Predicate<? super EventHit> taker) throws IOException {
    EventSelection selection = query.events();
    each((tagged, matches) ->
        selection.of(tagged, matches).stream()
            .allMatch(event -> taker.test(new EventHit(tagged, event))));
  }

  /** Gives what somebody is quoted to say where the query matches, until the taker has enough. */
  void quotes(Predicate<? super Quote> taker) throws IOException {
    EventSelection selection = query.events();
    each((tagged, matches) -> {
      PassageFinder passages = new PassageFinder(tagged, matches);
      for (SaidBy said : SaidBy.of(selection.quoted(tagged, matches))) {
        Event first = said.events().getFirst();
        Passage sentence =
            passages.stretch(first.field(), first.sentenceStart(), first.sentenceEnd());
        if (!taker.test(said.quote(tagged, sentence))) {
          return false;
        }
      }
      return true;
    });
  }

  void quotes(QuoteTally tally) throws IOException {
    EventSelection selection = query.events();
    each((tagged, matches) -> {
      String outlet = tagged.article().source();
      SaidBy.of(selection.quoted(tagged, matches)).forEach(said -> tally.add(outlet, said));
      return true;
    });
  }

  /** Gives every hit of the search, in the order of the request, until the taker has enough. */
  void hits(Predicate<? super Hit> taker) throws IOException {
    each((tagged, matches) ->
        taker.test(hit(tagged, 0, new PassageFinder(tagged, matches), List.of())));
  }

  /** An article with its whole texts, in which what matched is marked if it matches. */
  Optional<Hit> whole(String id) throws IOException {
    return limited(() -> {
      ScoreDoc[] found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
      return found.length == 0 ? Optional.empty() : Optional.of(whole(found[0].doc));
    });
  }

  private Hit whole(int global) throws IOException {
    stop.checkCost(searcher, query.marked(), terms);
    Query marked = searcher.rewrite(query.marked());
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(global, leaves));
    TaggedArticle tagged = articles.of(global);
    Weight weight = searcher.createWeight(marked, ScoreMode.COMPLETE_NO_SCORES, 1);
    Matches matches = matches(marked, weight, tagged, leaf, global - leaf.docBase);
    PassageFinder passages = new PassageFinder(tagged, matches);
    return new Hit(tagged, 0, passages.title(), List.of(passages.wholeBody()), List.of());
  }

  private void each(MatchedArticles.Taker taker) throws IOException {
    MatchedArticles matched =
        limited(() -> MatchedArticles.find(searcher, checked(), request.sort()));
    limited(() -> matched.each(searcher.rewrite(query.marked()), articles, stop, taker));
  }

  private Query checked() throws IOException {
    Query all = query.all();
    stop.checkCost(searcher, all, terms);
    return all;
  }

  /** Something that is counted over the articles found. */
  @FunctionalInterface
  interface Count<T> {
    T of(List<MatchingDocs> found) throws IOException;
  }

  /** Counts all that matches. */
  <T> T count(boolean scores, Count<T> count) throws IOException {
    FacetsCollector found =
        limited(() -> searcher.search(checked(), new FacetsCollectorManager(scores)));
    return limited(() -> count.of(stop.watched(found.getMatchingDocs())));
  }

  /** How much, in percent, an article must be about an entity or event for it to count. */
  int leastProminence() {
    return (int) Math.round(request.minProminence() * PERCENT);
  }

  /**
   * What a search collected.
   *
   * @param all the matching articles, none if no facet asked for them
   * @param without for each chosen dimension the articles that match but for that choice
   */
  private record Found(TopDocs top, List<LeafHits> all, Map<Dimension, List<LeafHits>> without) {

    List<LeafHits> docs(Dimension dimension) {
      return without.getOrDefault(dimension, all);
    }
  }

  @SuppressWarnings("unchecked") // What the managers give.
  private Found plain(Query query) throws IOException {
    if (request.facets().isEmpty()) {
      return new Found(searcher.search(query, topDocs(query)), List.of(), Map.of());
    }
    Object[] both =
        searcher.search(query, new MultiCollectorManager(topDocs(query), LeafHits.manager()));
    return new Found((TopDocs) both[0], (List<LeafHits>) both[1], Map.of());
  }

  @SuppressWarnings("unchecked") // What the managers give.
  private Found sideways(Query query) throws IOException {
    DrillDownQuery drill = this.query.drillDown(query);
    List<Dimension> chosen = this.query.chosen();
    List<CollectorManager<LeafHits.Collector, List<LeafHits>>> managers = new ArrayList<>();
    chosen.forEach(dimension -> managers.add(LeafHits.manager()));
    SortedSetDocValuesReaderState none = null;
    IndexSearcher whole = stop.inOnePiece(searcher);
    DrillSideways.Result<Object[], List<LeafHits>> result =
        new DrillSideways(whole, new FacetsConfig(), none)
            .search(
                drill,
                new MultiCollectorManager(topDocs(drill), LeafHits.manager(), stop.watch()),
                managers);
    Map<Dimension, List<LeafHits>> without = new EnumMap<>(Dimension.class);
    for (int i = 0; i < chosen.size(); i++) {
      without.put(chosen.get(i), result.drillSidewaysResults().get(i));
    }
    Object[] both = result.drillDownResult();
    return new Found((TopDocs) both[0], (List<LeafHits>) both[1], without);
  }

  private int most() {
    return request.offset() + request.limit() + 1;
  }

  private List<Shown> shown(TopDocs top, Query base) throws IOException {
    if (!request.foldCopies() || request.limit() == 0) {
      return Shown.all(top.scoreDocs);
    }
    Query all = request.where().isEmpty() ? base : query.drillDown(base);
    return new FoldedCopies(searcher, all, request.sort(), view.stories().get())
        .fold(top.scoreDocs, most(), most());
  }

  // One more than the page has: so the last page is known to be it.
  private CollectorManager<?, ? extends TopDocs> topDocs(Query query) throws IOException {
    int most = most();
    boolean countsAll = request.countTo() >= searcher.getIndexReader().maxDoc();
    if (request.sort() == SortOrder.RELEVANCE && after == null && countsAll) {
      return new TopScoreCollectorManager(most);
    }
    FieldDoc last = after == null ? null : onward(after, query).after();
    return new TopFieldCollectorManager(Sorting.of(request.sort()), most, last, request.countTo());
  }

  // Scores change with the index: if it is another, what counts is how the article scores now.
  private Cursor onward(Cursor cursor, Query query) throws IOException {
    if (request.sort() != SortOrder.RELEVANCE || cursor.view() == view.key()) {
      return cursor;
    }
    Query last =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term(Schema.ID, cursor.id())), Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(last, 1).scoreDocs;
    return found.length == 0 ? cursor : cursor.scored(found[0].score);
  }

  private int end(List<Shown> shown) {
    return Math.min(shown.size(), request.offset() + request.limit());
  }

  private @Nullable String next(List<Shown> shown, List<Hit> hits) {
    int end = end(shown);
    if (hits.isEmpty() || end == shown.size()) {
      return null;
    }
    FieldDoc last = (FieldDoc) shown.get(end - 1).doc();
    String id = hits.getLast().article().id();
    return Cursor.of(request, view.key(), now.toEpochMilli(), last, id).toString();
  }

  private float score(ScoreDoc found) {
    boolean scored = request.sort() == SortOrder.RELEVANCE;
    return scored && found instanceof FieldDoc by ? (Float) by.fields[0] : 0;
  }

  private List<Hit> hits(List<Shown> shown, Query base) throws IOException {
    List<Hit> hits = new ArrayList<>();
    Query marked = searcher.rewrite(query.marked());
    Weight weight = searcher.createWeight(marked, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Reasons reasons = request.explain() ? reasons(base) : null;
    for (int i = request.offset(); i < end(shown); i++) {
      ScoreDoc found = shown.get(i).doc();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
      int doc = found.doc - leaf.docBase;
      TaggedArticle tagged = articles.of(found.doc);
      PassageFinder passages =
          new PassageFinder(
              tagged,
              new Memoized<>(() -> SentenceBounds.of(leaf.reader(), doc).spans()),
              matches(marked, weight, tagged, leaf, doc));
      Hit hit =
          hit(tagged, score(found), passages, reasons == null ? List.of() : reasons.of(leaf, doc));
      hits.add(shown.get(i).copies().isEmpty() ? hit : withCopies(hit, shown.get(i)));
    }
    return hits;
  }

  private Hit withCopies(Hit hit, Shown shown) throws IOException {
    CopyList list = new CopyList(searcher.getIndexReader(), shown.doc().doc);
    int told = Math.min(shown.copies().size(), Hit.MOST_COPIES);
    List<Hit.Copy> copies = new ArrayList<>();
    for (ScoreDoc each : shown.copies().subList(0, told)) {
      copies.add(list.copy(each.doc));
    }
    return new Hit(
        hit.tagged(),
        hit.score(),
        hit.title(),
        hit.passages(),
        hit.reasons(),
        copies,
        shown.copies().size() - told);
  }

  // That a hit matches need not be found out again if it is one of a single pattern.
  private static @Nullable Matches matches(
      Query marked, Weight weight, TaggedArticle tagged, LeafReaderContext leaf, int doc)
      throws IOException {
    return switch (marked) {
      case MatchAllDocsQuery all -> null;
      case WrittenQuery written -> written.matchesOf(tagged.article());
      default -> weight.matches(leaf, doc);
    };
  }

  private Reasons reasons(Query base) throws IOException {
    return new Reasons(
        searcher, base, new ReasonText(request.query(), query.analyzers(), query.names()));
  }

  private Hit hit(
      TaggedArticle tagged, float score, PassageFinder passages, List<Hit.Reason> reasons)
      throws IOException {
    return new Hit(tagged, score, passages.title(), passages.body(request.passages()), reasons);
  }
}
