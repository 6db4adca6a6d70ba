package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IOFunction;
import org.dateline.Internal;
import org.dateline.article.GeoPoint;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.Memoized;
import org.dateline.search.lucene.SearchGuard;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.name.Suggester;
import org.dateline.search.query.Fields;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.request.Limits;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline;
import org.dateline.search.result.Hit;
import org.dateline.search.result.IndexedEntity;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.Quote;
import org.dateline.search.result.QuoteCounts;
import org.dateline.search.result.SearchLimitException;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.Suggestion;
import org.dateline.search.result.Timeline;
import org.dateline.tag.Decision;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;

/**
 * Searches an index. Thread-safe: open one and share it. It shows the index as it was when opened
 * or last refreshed, but never a generation that does not serve any more.
 *
 * <pre>{@code
 * try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
 *   SearchResult result = searcher.search(SearchRequest.builder("kursk").facets("person").build());
 * }
 * }</pre>
 */
public final class ArticleSearcher implements AutoCloseable {
  private static final long LOOK_EVERY_NANOS = 500_000_000L;
  private static final int MOST_PAIRS = 200_000;

  private final Views views;
  private final Supplier<Gazetteer> gazetteer;
  private final Supplier<EventScheme> scheme;
  private final Supplier<Tagger> tagger;
  private final HeldViews held = new HeldViews(System::nanoTime);
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

  private ArticleSearcher(
      Views views,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme,
      Supplier<Tagger> tagger) {
    this.views = views;
    this.gazetteer = gazetteer;
    this.scheme = scheme;
    this.tagger = tagger;
  }

  /**
   * Opens the newest commit of the index in a folder. When another generation takes over there, by
   * a rebuild or a rollback in any process, searches see it half a second later at most. If the
   * file that names the generation that serves is damaged or lost, this is the newest complete one
   * ({@link org.dateline.index.generation.Generations}).
   *
   * @throws IOException if it cannot be read
   * @throws org.dateline.index.generation.IndexMismatchException if there is none, or one that does
   *     not fit
   */
  public static ArticleSearcher open(Path folder) throws IOException {
    Memoized<Gazetteer> gazetteer = new Memoized<>(Gazetteer::bundled);
    Memoized<EventScheme> scheme = new Memoized<>(EventScheme::bundled);
    return new ArticleSearcher(
        Views.of(folder),
        gazetteer,
        scheme,
        new Memoized<>(() -> Tagger.of(gazetteer.get(), scheme.get())));
  }

  /**
   * Opens an index that is being written: {@link #refresh} shows what was added, committed or not.
   *
   * @throws IOException if it cannot be read
   */
  public static ArticleSearcher of(ArticleIndex index) throws IOException {
    return new ArticleSearcher(
        Views.of(index),
        () -> index.tagger().gazetteer(),
        () -> index.tagger().scheme(),
        index::tagger);
  }

  private View acquire() throws IOException {
    long now = System.nanoTime();
    long before = lookedAt.get();
    if (now - before > LOOK_EVERY_NANOS && lookedAt.compareAndSet(before, now)) {
      held.expire();
      views.follow();
    }
    return views.acquire();
  }

  // By relevance a page goes on in the index that the page before was made of: scores change.
  private View acquire(SearchRequest request) throws IOException {
    String after = request.after();
    View before =
        after == null || request.sort() != SortOrder.RELEVANCE
            ? null
            : held.acquire(Cursor.parse(after, request).view());
    return before == null ? acquire() : before;
  }

  /** Looks at the index as it is now, which stays open meanwhile. */
  @Internal
  public <T> T look(IOFunction<View, T> look) throws IOException {
    return look(acquire(), look);
  }

  private <T> T look(View view, IOFunction<View, T> look) throws IOException {
    try {
      return look.apply(view);
    } catch (IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalStateException
        | NullPointerException
        | ArithmeticException e) {
      throw IndexReaders.damaged(view.reader(), e);
    } finally {
      views.release(view);
    }
  }

  private void walk(IOConsumer<View> walk) throws IOException {
    look(view -> {
      walk.accept(view);
      return null;
    });
  }

  private SearchRun run(SearchRequest request, View view) throws IOException {
    return new SearchRun(request, view, views.analyzers(), gazetteer, scheme);
  }

  /**
   * Searches.
   *
   * <p>Pages by {@link SearchRequest#after} show no article twice and leave none out that was there
   * all the time, whatever is added, changed or deleted meanwhile, also across a rebuild. By dates
   * and sources a page shows the index as it is, and this holds in any process; an article that was
   * itself given another date or source may come again or be missed. By relevance, where scores
   * change with the index, a page shows the index that the first page showed, for which this
   * searcher holds it for five minutes after its last page, but no more than sixteen such; after
   * that, or in another searcher, a page goes on behind the place where the last article stands
   * now, and if the index has changed, articles with much the same score as that one may come again
   * or be missed.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IllegalArgumentException if the cursor is none, or of another query or order
   * @throws SearchLimitException if it was stopped, by its limits or because the thread was
   *     interrupted
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return look(
        acquire(request),
        view -> {
          SearchResult result = found(request, view);
          if (result.next() != null && request.sort() == SortOrder.RELEVANCE) {
            held.hold(view);
          }
          return result;
        });
  }

  private SearchResult found(SearchRequest request, View view) throws IOException {
    SearchRun run = run(request, view);
    SearchResult result = run.run();
    return result.total() == 0 && run.mayAskForMost()
        ? orMost(result, run(request.matching(Match.MOST), view).run())
        : result;
  }

  // What counts or lists all that a search box finds takes what the search takes.
  private SearchRun settled(SearchRequest request, View view) throws IOException {
    SearchRun run = run(request, view);
    return run.mayAskForMost() && !run.finds() ? run(request.matching(Match.MOST), view) : run;
  }

  // Of a search box nothing has all the words of: what has most of them, without a further page.
  private static SearchResult orMost(SearchResult none, SearchResult most) {
    if (most.total() == 0) {
      return none;
    }
    List<String> notes = new ArrayList<>();
    notes.add("nothing has all of these; found is what has most of them");
    notes.addAll(none.notes());
    return new SearchResult(
        most.total(),
        most.exact(),
        most.hits(),
        most.facets(),
        most.names(),
        notes,
        none.corrections(),
        none.alternatives(),
        null,
        none.took().plus(most.took()));
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
   * <p>They come in the request's order of articles, articles alike in it in an order that stays,
   * and within an article the headline's first, then by place. Articles are held one at a time;
   * some 40 bytes are held for each that matches.
   *
   * @param hits takes each, in the calling thread, and says whether it wants more; its time counts
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws SearchLimitException if it was stopped
   * @throws IOException if the index cannot be read
   */
  public void events(SearchRequest request, Predicate<? super EventHit> hits) throws IOException {
    walk(view -> settled(request, view).events(hits));
  }

  /**
   * Gives what is told by somebody's word, out of every article that matches: one quote for each
   * sentence and speaker. The request's offset, limit, passages and facets do not count.
   *
   * <p>If the query asks for events, as in {@code event:*(by:NIS modality:any)}, they are the
   * quotes of these; else those of all events, asserted or not, of the sentences in which the
   * query's words or names are found; else, as for {@code source:x} or no query, all of the
   * article. A hedging word that names nobody ("reportedly") makes no quote.
   *
   * <p>They come in the order of {@link #events}, and as much is held for them.
   *
   * @param quotes takes each, in the calling thread, and says whether it wants more; its time
   *     counts
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws SearchLimitException if it was stopped
   * @throws IOException if the index cannot be read
   */
  public void quotes(SearchRequest request, Predicate<? super Quote> quotes) throws IOException {
    walk(view -> settled(request, view).quotes(quotes));
  }

  /**
   * Counts the quotes that {@link #quotes} gives by speaker and outlet. Some 200,000 pairs of them
   * are told apart at most.
   *
   * @param speakers how many rows at most
   * @param outlets how many columns at most
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws SearchLimitException if it was stopped
   * @throws IOException if the index cannot be read
   */
  public QuoteCounts quoteCounts(SearchRequest request, int speakers, int outlets)
      throws IOException {
    return look(view -> {
      QuoteTally tally = new QuoteTally(MOST_PAIRS);
      settled(request, view).quotes(tally);
      return tally.counts(speakers, outlets);
    });
  }

  /**
   * Gives every hit, however many there are, in the request's order: its offset, limit, cursor and
   * facets do not count, no copies are folded, and the hits have no scores. Articles are held one
   * at a time; some 40 bytes are held for each that matches.
   *
   * @param hits takes each, in the calling thread, and says whether it wants more; its time counts
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws SearchLimitException if it was stopped
   * @throws IOException if the index cannot be read
   */
  public void hits(SearchRequest request, Predicate<? super Hit> hits) throws IOException {
    walk(view -> settled(request, view).hits(hits));
  }

  /**
   * Entities, event types and sources of which a spelling, or a word of the name of a type or
   * source, begins so. First come those whose spelling most articles have: for "us" the United
   * States, not who is also called "US Democrats". Each comes once, under its most frequent such
   * spelling.
   *
   * @param prefix what somebody has typed; case and accents do not matter
   * @param limit how many at most
   * @throws IOException if the index cannot be read
   */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    return look(view ->
        new Suggester(
                view.searcher(),
                TermDictionary.of(view.reader()),
                LabelFinder.of(view.reader()),
                scheme.get())
            .suggest(prefix, limit));
  }

  @Internal
  public Gazetteer gazetteer() {
    return gazetteer.get();
  }

  /** The event types that queries are understood by. */
  public EventScheme scheme() {
    return scheme.get();
  }

  /**
   * The names that a query may put before a colon, each with the field that it stands for, in
   * alphabetical order: {@code org} stands for {@code organisation}.
   */
  public static Map<String, String> fields() {
    return Fields.names();
  }

  /**
   * A name of what the index shows now: another whenever that changes, by whatever, and in another
   * searcher. Ask for it before a search whose answer is to be kept: what has the same name is the
   * same, but for what depends on the time of day.
   *
   * @throws IOException if the index cannot be read
   */
  public String state() throws IOException {
    return look(view -> Long.toHexString(view.key()));
  }

  /**
   * Counts the events that {@link #events} gives by when they happened or were published.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public EventTimeline timeline(SearchRequest request, EventTimeline.Unit unit, EventTimeline.By by)
      throws IOException {
    return look(view -> {
      EventTimeline.Counter counter = new EventTimeline.Counter(unit, by, view.info().zone());
      settled(request, view).events(counter::add);
      return counter.timeline();
    });
  }

  /**
   * Counts the articles that match by when they were published: the request's order, offset, limit,
   * passages and facets do not count. Some 5 bytes are held for each that matches, and for a while
   * some 40 more for each of a peak.
   *
   * @throws IllegalArgumentException if there would be more than {@link Timeline#MOST_BUCKETS}
   *     buckets, naming a unit that fits, or if a series is of nothing that the index has
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public Timeline articleTimeline(SearchRequest request, TimelineRequest timeline)
      throws IOException {
    return look(
        view -> Aggregations.timeline(timeline, settled(request, view), view, gazetteer, scheme));
  }

  /**
   * Counts which entities stand together in the articles that match: the request's order, offset,
   * limit, passages and facets do not count.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public EntityGraph graph(SearchRequest request, GraphRequest graph) throws IOException {
    return look(view -> Aggregations.graph(graph, settled(request, view), view));
  }

  /**
   * The article with this id and its tags.
   *
   * @throws IOException if the index cannot be read
   */
  public Optional<TaggedArticle> article(String id) throws IOException {
    return look(view -> {
      IndexSearcher searcher = view.searcher();
      TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(StoredArticle.of(searcher.storedFields(), found.scoreDocs[0].doc));
    });
  }

  /**
   * The article with this id, its headline and its whole body each as one passage: what the query
   * matches in them is marked, nothing if it does not match. For a page that shows an article.
   *
   * @param request its query; {@code SearchRequest.builder("")} for no marks but the tags. Facet
   *     values chosen, dates, order, page and facets do not count
   * @return empty if there is no such article
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws SearchLimitException if it was stopped
   * @throws IOException if the index cannot be read
   */
  public Optional<Hit> whole(String id, SearchRequest request) throws IOException {
    return look(view -> run(request, view).whole(id));
  }

  /**
   * The mentions of an article, each with the entities that it could have meant. The article is
   * tagged again for that: by the tagger of the index that is being written, else by that of the
   * jar, for which the first call loads it. Where that decides otherwise than what wrote the index,
   * which may have had other names, a mention comes without choices.
   *
   * @return in the order of {@link TaggedArticle#mentions}; empty if there is no such article
   * @throws IOException if the index cannot be read
   */
  public Optional<List<Decision>> explain(String id) throws IOException {
    return article(id)
        .map(tagged -> {
          Map<Mention, Decision> decided = new HashMap<>();
          tagger
              .get()
              .explain(tagged.article())
              .forEach(decision -> decided.put(decision.mention(), decision));
          return tagged.mentions().stream()
              .map(mention -> decided.getOrDefault(mention, new Decision(mention, List.of())))
              .toList();
        });
  }

  /**
   * What the index tells of an entity: what it is, how often and under which spellings it is named,
   * and where it is. Needs no gazetteer.
   *
   * @return empty if no article names it
   * @throws IOException if the index cannot be read
   */
  public Optional<IndexedEntity> entity(String id) throws IOException {
    return look(view -> new EntityLookup(view).entity(id));
  }

  /**
   * Where places are, as those of a facet: by their ids, in the order given. What is no place, is
   * nowhere named itself, or is of unknown place is left out. Needs no gazetteer.
   *
   * @throws IOException if the index cannot be read
   */
  public Map<String, GeoPoint> points(Collection<String> ids) throws IOException {
    return look(view -> new EntityLookup(view).points(ids));
  }

  /**
   * Articles like one, by words, entities and events, the nearest first; copies of it and of each
   * other are left out.
   *
   * @param id the article's
   * @param limit how many at most; fewer come if nothing else is near
   * @return empty if there is no such article
   * @throws IOException if the index cannot be read
   */
  public Optional<List<Hit>> related(String id, int limit) throws IOException {
    return look(view -> {
      SearchGuard stop = new SearchGuard(Limits.NONE);
      IndexSearcher searcher = stop.searcher(view.reader(), view.searcher());
      TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(
              stop.guarded(
                  searcher,
                  () ->
                      new Related(searcher, views.analyzers()).to(found.scoreDocs[0].doc, limit)));
    });
  }

  /**
   * The copies and rewrites of an article, the nearest first: what {@link SearchRequest#foldCopies}
   * folds. The first call on an index state looks for its stories.
   *
   * @param id the article's
   * @param limit how many at most
   * @return empty if there is no such article
   * @throws IOException if the index cannot be read
   */
  public Optional<List<Hit.Copy>> copies(String id, int limit) throws IOException {
    return look(view -> {
      TopDocs found = view.searcher().search(new TermQuery(new Term(Schema.ID, id)), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(
              CopyList.nearest(view.reader(), view.stories().get(), found.scoreDocs[0].doc, limit));
    });
  }

  /**
   * Gives every article of the index with its tags, in the order in which it was written, which is
   * that of the archive.
   *
   * @param taker takes each, in the calling thread, and says whether it wants more
   * @throws IOException if the index cannot be read
   */
  public void articles(Predicate<? super TaggedArticle> taker) throws IOException {
    walk(view -> StoredArticle.forEach(view.reader(), taker::test));
  }

  /**
   * What the index holds.
   *
   * @throws IOException if the index cannot be read
   */
  public IndexStats stats() throws IOException {
    return look(Aggregations::stats);
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
    return look(view -> {
      IndexSearcher searcher = view.searcher();
      return new UnknownNameFinder(searcher.getIndexReader(), known).find(minArticles, limit);
    });
  }

  /**
   * Shows the index as it is now; searches under way keep what they see.
   *
   * @throws IOException if the index cannot be read
   */
  public void refresh() throws IOException {
    views.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    held.close();
    views.close();
  }
}
