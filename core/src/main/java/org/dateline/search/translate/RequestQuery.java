package org.dateline.search.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.event.EventSelection;
import org.dateline.search.lucene.RecencyDecay;
import org.dateline.search.name.ChosenValues;
import org.dateline.search.name.EventCodes;
import org.dateline.search.query.DateRange;
import org.dateline.search.query.LenientParser;
import org.dateline.search.query.Moment;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.query.TypedText;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.QuerySyntaxException;

/** What a request asks of one view of the index, as queries of Lucene. */
@Internal
public final class RequestQuery {
  private final SearchRequest request;
  private final Analyzers analyzers;
  private final Moment now;
  private final QueryEnvironment basis;
  private final Reading reading;
  private final List<String> notes = new ArrayList<>();
  private final Set<NameUse> chosenNames = new LinkedHashSet<>();
  private final Set<String> chosenNotes = new LinkedHashSet<>();
  private final Map<Dimension, List<String>> where;
  private final ChosenValues values;

  /** A text as read: the tree, what became of the names in it, and Lucene's query. */
  private record Reading(String text, ParsedQuery parsed, QueryContext context, Query query) {}

  /**
   * @param now the moment that ages and relative dates are counted from
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   */
  public RequestQuery(
      SearchRequest request, Instant now, Analyzers analyzers, QueryEnvironment basis) {
    this.request = request;
    this.analyzers = analyzers;
    this.now = new Moment(now.atZone(request.zone() == null ? basis.zone() : request.zone()));
    this.basis = basis;
    String text = Normalizer.normalize(request.query(), Normalizer.Form.NFC);
    this.reading = request.lenient() ? LenientParser.read(text, this::read) : read(text);
    noteReading(text);
    this.values =
        new ChosenValues(
            basis.names(),
            new EventCodes(basis.scheme()),
            basis.terms(),
            this.now,
            chosenNames,
            chosenNotes);
    this.where = chosenIds();
  }

  private Map<Dimension, List<String>> chosenIds() {
    Map<Dimension, List<String>> ids = new EnumMap<>(Dimension.class);
    request
        .where()
        .forEach((dimension, texts) ->
            ids.put(dimension, texts.stream().map(text -> id(dimension, text)).toList()));
    return ids;
  }

  private String id(Dimension dimension, String text) {
    try {
      return values.id(dimension, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A facet whose parent is an id, whatever it was called by. */
  public FacetRequest facet(FacetRequest facet) {
    String parent = facet.parent();
    return parent == null ? facet : facet.below(id(facet.dimension(), parent));
  }

  /** Tells of a time that ends before it begins. */
  private void noteOrder() {
    String since = request.since();
    String until = request.until();
    if (since == null || until == null) {
      return;
    }
    if (DateRange.parse(since, now).start() >= DateRange.parse(until, now).end()) {
      notes.add("since " + since + " lies after until " + until + ": nothing is between");
    }
  }

  private void noteReading(String text) {
    if (request.lenient() && !reading.text().equals(text)) {
      notes.add("read as: " + reading.parsed());
    }
    notes.addAll(reading.parsed().notes());
    if (!request.lenient()) {
      notes.addAll(TypedText.notes(text));
    }
    notes.addAll(reading.context().notes());
  }

  private Reading read(String text) {
    ParsedQuery parsed = ParsedQuery.parse(text, request.match());
    QueryContext context = QueryContext.of(request, now, basis);
    try {
      return new Reading(text, parsed, context, translated(parsed, context));
    } catch (QuerySyntaxException e) {
      throw e.in(text);
    }
  }

  private Query translated(ParsedQuery parsed, QueryContext context) {
    Query made =
        basis
            .languages()
            .inEach(analyzer -> new QueryTranslator(analyzer, context).translate(parsed.root()));
    if (QueryLanguages.leaves(made) > IndexSearcher.getMaxClauseCount()) {
      throw QueryTranslator.tooMany();
    }
    return made;
  }

  /** The query as it was read. */
  public ParsedQuery parsed() {
    return reading.parsed();
  }

  /** What became of the names in the query. */
  public List<NameUse> names() {
    Set<NameUse> all = new LinkedHashSet<>(reading.context().tags().uses());
    all.addAll(chosenNames);
    return List.copyOf(all);
  }

  /** The analysis of each language that the query was read in. */
  public List<Analyzer> analyzers() {
    return basis.languages().analyzers();
  }

  /** Whether what was asked so far, or tried in vain, depends on the moment of asking. */
  public boolean dependsOnNow() {
    return now.isAsked();
  }

  /** What else was done with the query, in plain words. */
  public List<String> notes() {
    noteOrder();
    Set<String> all = new LinkedHashSet<>(notes);
    all.addAll(reading.context().tags().notes());
    all.addAll(reading.context().events().notes());
    all.addAll(now.notes());
    all.addAll(chosenNotes);
    return List.copyOf(all);
  }

  /** The chosen values by their ids. */
  public Map<Dimension, List<String>> where() {
    return where;
  }

  /** The events that the query is after. */
  public EventSelection events() {
    return new EventSelection(reading.context().events().made(), reading.context().events().days());
  }

  /** What passages are chosen by: the query without what only ranks or filters. */
  public Query marked() {
    return reading.query();
  }

  /** The matching articles in the order of the request, but for chosen facet values. */
  public Query base() throws IOException {
    Query ranked = byAge(withFeedback());
    if (request.since() == null && request.until() == null) {
      return ranked;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    if (request.since() != null) {
      builder.add(reading.context().metadata().since(request.since()), Occur.FILTER);
    }
    if (request.until() != null) {
      builder.add(reading.context().metadata().until(request.until()), Occur.FILTER);
    }
    return builder.build();
  }

  private Query byAge(Query query) {
    double days = request.ranking().recency();
    return days > 0 && request.sort() == SortOrder.RELEVANCE
        ? FunctionScoreQuery.boostByValue(
            query, new RecencyDecay(now.time().toInstant().toEpochMilli(), days))
        : query;
  }

  private Query withFeedback() throws IOException {
    double feedback = request.ranking().feedback();
    boolean wanted =
        feedback > 0 && request.match() != Match.ALL && request.sort() == SortOrder.RELEVANCE;
    if (!wanted) {
      return reading.query();
    }
    TextQueries text = new TextQueries(analyzers.english(), request.ranking());
    return new RelevanceFeedback(basis.searcher(), basis.terms(), analyzers, text)
        .expand(reading.query(), request.query(), feedback);
  }

  /** The matching articles of the chosen facet values. */
  public Query all() throws IOException {
    return request.where().isEmpty() ? base() : drillDown(base());
  }

  /** A query and the chosen facet values. */
  public DrillDownQuery drillDown(Query query) {
    DrillDownQuery drill = new DrillDownQuery(new FacetsConfig(), query);
    for (Dimension dimension : chosen()) {
      for (String value : where.getOrDefault(dimension, List.of())) {
        Term term = new Term(Schema.valueField(dimension), Schema.valueTerm(value));
        drill.add(dimension.key(), new TermQuery(term));
      }
    }
    return drill;
  }

  /** The dimensions of which the request chooses values. */
  public List<Dimension> chosen() {
    return request.where().entrySet().stream()
        .filter(choice -> !choice.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
