package org.dateline.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.dateline.index.Dimension;
import org.dateline.index.Schema;

/** What a request asks of one view of the index, as queries of Lucene. */
final class RequestQuery {
  private final SearchRequest request;
  private final Analyzers analyzers;
  private final Moment now;
  private final QueryBasis basis;
  private final Reading reading;
  private final List<String> notes = new ArrayList<>();

  /** A text as read: the tree, what became of the names in it, and Lucene's query. */
  private record Reading(String text, ParsedQuery parsed, QueryContext context, Query query) {}

  /**
   * @param now the moment that ages and relative dates are counted from
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   */
  RequestQuery(SearchRequest request, Instant now, Analyzers analyzers, QueryBasis basis) {
    this.request = request;
    this.analyzers = analyzers;
    this.now = new Moment(now.atZone(request.zone() == null ? basis.zone() : request.zone()));
    this.basis = basis;
    this.reading =
        request.lenient() ? Lenient.read(request.query(), this::read) : read(request.query());
    noteReading();
  }

  private void noteReading() {
    if (request.lenient() && !reading.text().equals(request.query())) {
      notes.add("read as: " + reading.parsed());
    }
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
  ParsedQuery parsed() {
    return reading.parsed();
  }

  /** What became of the names in the query. */
  List<NameUse> names() {
    return reading.context().tags().uses();
  }

  /** The analysis of each language that the query was read in. */
  List<Analyzer> analyzers() {
    return basis.languages().analyzers();
  }

  /** Whether what was asked so far, or tried in vain, depends on the moment of asking. */
  boolean dependsOnNow() {
    return now.isAsked();
  }

  /** What else was done with the query, in plain words. */
  List<String> notes() {
    return notes;
  }

  /** The events that the query is after. */
  EventSelection events() {
    return new EventSelection(reading.context().events().made(), reading.context().events().days());
  }

  /** What passages are chosen by: the query without what only ranks or filters. */
  Query marked() {
    return reading.query();
  }

  /** The matching articles in the order of the request, but for chosen facet values. */
  Query base() throws IOException {
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
            query, new Recency(now.time().toInstant().toEpochMilli(), days))
        : query;
  }

  private Query withFeedback() throws IOException {
    double feedback = request.ranking().feedback();
    boolean wanted =
        feedback > 0 && request.match() == Match.ANY && request.sort() == SortOrder.RELEVANCE;
    if (!wanted) {
      return reading.query();
    }
    TextQueries text = new TextQueries(analyzers.english(), request.ranking());
    return new Feedback(basis.searcher(), analyzers, text)
        .expand(reading.query(), request.query(), feedback);
  }

  /** The matching articles of the chosen facet values. */
  Query all() throws IOException {
    return request.where().isEmpty() ? base() : drillDown(base());
  }

  /** A query and the chosen facet values. */
  DrillDownQuery drillDown(Query query) {
    DrillDownQuery drill = new DrillDownQuery(new FacetsConfig(), query);
    for (Dimension dimension : chosen()) {
      for (String value : request.where().getOrDefault(dimension, List.of())) {
        Term term = new Term(Schema.valueField(dimension), Schema.valueTerm(value));
        drill.add(dimension.key(), new TermQuery(term));
      }
    }
    return drill;
  }

  /** The dimensions of which the request chooses values. */
  List<Dimension> chosen() {
    return request.where().entrySet().stream()
        .filter(choice -> !choice.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
