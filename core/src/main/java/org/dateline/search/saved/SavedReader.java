package org.dateline.search.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Schema;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.lucene.ArticleAccess;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.lucene.WrittenPattern;
import org.dateline.search.name.TriggerLexicon;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.saved.SavedQuery.Anew;
import org.dateline.search.saved.SavedQuery.Asked;
import org.dateline.search.translate.Analyzers;
import org.dateline.search.translate.QueryEnvironment;
import org.dateline.search.translate.QueryLanguages;
import org.dateline.search.translate.QueryTranslator;
import org.dateline.search.translate.RequestQuery;
import org.dateline.search.translate.RequiredTerms;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** Reads saved searches, as a search is read. Thread-safe. */
final class SavedReader {
  private static final IndexReader NOTHING = nothing();
  private static final IndexSearcher ANY = new IndexSearcher(NOTHING);

  private final Ground ground;
  private final ZoneId zone;
  private final Supplier<Gazetteer> gazetteer;
  private final Supplier<EventScheme> scheme;
  private final Analyzers analyzers = new Analyzers();

  /** What is known of words and names: an index as it is, or nothing. */
  @FunctionalInterface
  interface Ground {
    /** Reads by it. */
    SavedQuery read(Reading reading) throws IOException;
  }

  /** A reading by what is known, and the languages of it. */
  @FunctionalInterface
  interface Reading {
    SavedQuery by(IndexSearcher known, List<Analyzer> languages) throws IOException;
  }

  private SavedReader(
      Ground ground, ZoneId zone, Supplier<Gazetteer> gazetteer, Supplier<EventScheme> scheme) {
    this.ground = ground;
    this.zone = zone;
    this.gazetteer = gazetteer;
    this.scheme = scheme;
  }

  private static IndexReader nothing() {
    try {
      return new MultiReader();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads by the index of a searcher, as it is whenever something is read. */
  static SavedReader in(
      ArticleSearcher searcher, Supplier<Gazetteer> gazetteer, Supplier<EventScheme> scheme)
      throws IOException {
    return new SavedReader(
        reading ->
            searcher.look(view -> reading.by(view.searcher(), view.languages().get().analyzers())),
        searcher.look(view -> view.info().zone()),
        gazetteer,
        scheme);
  }

  /** Reads without an index. */
  static SavedReader without(ZoneId zone, Gazetteer gazetteer, EventScheme scheme) {
    List<Analyzer> english = List.of(new Analyzers().english());
    return new SavedReader(
        reading -> reading.by(ANY, english), zone, () -> gazetteer, () -> scheme);
  }

  ZoneId zone() {
    return zone;
  }

  Gazetteer gazetteer() {
    return gazetteer.get();
  }

  EventScheme scheme() {
    return scheme.get();
  }

  /**
   * Reads a search for articles of one chain of analysis.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   */
  SavedQuery read(SavedSearch search, String chain, long number, Instant now) throws IOException {
    return ground.read((known, languages) ->
        new Once(search, analyzers.of(chain), known, languages).read(number, now));
  }

  /**
   * What an index said when a search was read.
   *
   * @param events that stems mean
   * @param patterns the words of each
   */
  private record Memory(
      Map<BytesRef, List<String>> events, Map<WrittenPattern, List<String>> patterns) {

    /** The words of a pattern, in the index as it was or in an article. */
    List<String> words(WrittenPattern pattern, TermDictionary article, int most)
        throws IOException {
      Set<String> words = new TreeSet<>(patterns.getOrDefault(pattern, List.of()));
      words.addAll(pattern.words(article, most));
      return List.copyOf(words);
    }
  }

  /** One reading, and what is to be remembered of it. */
  private final class Once {
    private final SavedSearch search;
    private final Analyzer analyzer;
    private final IndexSearcher known;
    private final TermDictionary terms;
    private final SavedNames names;
    private final Memory memory = new Memory(new HashMap<>(), new HashMap<>());

    Once(SavedSearch search, Analyzer analyzer, IndexSearcher known, List<Analyzer> languages) {
      this.search = search;
      this.analyzer = analyzer;
      this.known = known;
      this.terms = TermDictionary.of(known.getIndexReader());
      this.names =
          new SavedNames(terms, LabelFinder.of(known.getIndexReader()), languages, gazetteer);
    }

    SavedQuery read(long number, Instant now) throws IOException {
      TriggerLexicon events = new TriggerLexicon(terms);
      QueryEnvironment basis =
          new QueryEnvironment(
              known,
              terms,
              ArticleAccess.UNLIMITED,
              zone,
              QueryLanguages.only(analyzer),
              names,
              stem -> memory.events().computeIfAbsent(BytesRef.deepCopyOf(stem), events::of),
              this::later,
              scheme);
      RequestQuery query = query(search.request(), basis, now);
      Asked asked = asked(query, basis);
      Asked rewritten = rewritten(asked);
      boolean moves = search.request().now() == null && query.dependsOnNow();
      boolean changes = moves || !memory.patterns().isEmpty() || !names.missing().isEmpty();
      Anew anew =
          anew(
              search.request(),
              analyzer,
              names.with(TermDictionary.of(NOTHING), LabelFinder.of(NOTHING), List.of()),
              memory);
      // At another time a lenient reading may leave other words.
      Set<Term> needed = moves && search.request().lenient() ? null : needed(asked.all());
      return new SavedQuery(search, number, rewritten, changes ? anew : null, needed);
    }

    // The article has words of its own.
    private @Nullable List<String> later(WrittenPattern pattern, int most) throws IOException {
      memory.patterns().put(pattern, pattern.words(terms, most));
      return null;
    }

    // Finds out now what would fail with every article.
    private Asked rewritten(Asked asked) throws IOException {
      try {
        Query all = ANY.rewrite(asked.all());
        Query marked = asked.marked() == null ? null : ANY.rewrite(asked.marked());
        return ByWhatThereIs.isRewritten(asked.all()) ? asked : new Asked(all, marked, true);
      } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
        throw QueryTranslator.tooWide().in(search.request().query());
      }
    }

    /** The terms of the query, and the names that may be somebody's in the article. */
    private @Nullable Set<Term> needed(Query query) {
      Set<Term> terms = RequiredTerms.of(query, new Rarity(this.terms));
      if (terms == null || names.missing().isEmpty()) {
        return terms;
      }
      Set<Term> all = new HashSet<>(terms);
      names.missing().forEach(key -> all.add(new Term(Schema.NAME, key)));
      return all;
    }
  }

  // Holds nothing of the index: that may be closed by then.
  private Anew anew(SearchRequest request, Analyzer language, SavedNames names, Memory memory) {
    return (article, now) -> {
      IndexReader reader = article.getIndexReader();
      TermDictionary terms = TermDictionary.of(reader);
      QueryEnvironment basis =
          new QueryEnvironment(
              article,
              terms,
              ArticleAccess.UNLIMITED,
              zone,
              QueryLanguages.only(language),
              names.with(terms, LabelFinder.of(reader), List.of(language)),
              stem -> memory.events().getOrDefault(stem, List.of()),
              (pattern, most) -> memory.words(pattern, terms, most),
              scheme);
      return asked(query(request, basis, now), basis);
    };
  }

  private RequestQuery query(SearchRequest request, QueryEnvironment basis, Instant now) {
    Instant from = request.now() == null ? now : request.now();
    return new RequestQuery(unranked(request), from, analyzers, basis);
  }

  private static Asked asked(RequestQuery query, QueryEnvironment basis) throws IOException {
    Query all = query.all();
    Query chosen = all instanceof DrillDownQuery ? all.rewrite(basis.searcher()) : all;
    return new Asked(chosen, chosen.equals(query.marked()) ? null : query.marked(), false);
  }

  // What only ranks is of no use; but events that words mean are matched too.
  private static SearchRequest unranked(SearchRequest request) {
    return SearchRequest.builder(request.query())
        .where(request.where())
        .since(request.since())
        .until(request.until())
        .sort(SortOrder.NEWEST)
        .expandNames(request.expandNames())
        .match(request.match())
        .ranking(new Ranking(1, 1, request.ranking().event(), 0, 0, 0, 0, 0))
        .zone(request.zone())
        .lenient(request.lenient())
        .build();
  }

  /**
   * How rare terms are: by an index, and where that says nothing, by their kind and length.
   *
   * @param terms of the index
   */
  private record Rarity(TermDictionary terms) implements ToDoubleFunction<Term> {
    private static final double KNOWN = 1_000;
    private static final double TAG = 0.1;

    @Override
    public double applyAsDouble(Term term) {
      try {
        double guess = (Schema.isTag(term.bytes()) ? TAG : 1) / (1.0 + term.bytes().length);
        return terms.articles(term) * KNOWN + guess;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Looks for what Lucene rewrites by what there is, as points and misspelt words. */
  private static final class ByWhatThereIs extends QueryVisitor {
    private boolean found;

    static boolean isRewritten(Query query) {
      ByWhatThereIs visitor = new ByWhatThereIs();
      query.visit(visitor);
      return visitor.found;
    }

    @Override
    public void visitLeaf(Query query) {
      found |= !(query instanceof MatchAllDocsQuery || query instanceof MatchNoDocsQuery);
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      found |= query instanceof FuzzyQuery;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }
  }
}
