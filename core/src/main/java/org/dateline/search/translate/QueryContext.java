package org.dateline.search.translate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.dateline.search.name.EventCodes;
import org.dateline.search.query.Moment;
import org.dateline.search.request.SearchRequest;

/**
 * What the translations of one query into each language have in common: the request, and what is
 * kept of its names, events and dates.
 *
 * @param request whose ranking and expansion of names hold
 * @param basis what the query is read by
 * @param notes what else was done with the query, in plain words
 */
record QueryContext(
    SearchRequest request,
    QueryEnvironment basis,
    TagTerms tags,
    EventPatterns events,
    MetadataQueries metadata,
    Set<String> notes) {

  /**
   * A context in which nothing was translated yet.
   *
   * @param now the present moment, in the zone of dates that name none
   */
  static QueryContext of(SearchRequest request, Moment now, QueryEnvironment basis) {
    TagTerms tags = new TagTerms(basis.names(), new EventCodes(basis.scheme()));
    EventPatterns events = new EventPatterns(tags, now, basis.scheme());
    boolean ownZone = now.zone().equals(basis.zone());
    return new QueryContext(
        request,
        basis,
        tags,
        events,
        new MetadataQueries(now, ownZone, events),
        new LinkedHashSet<>());
  }

  /** Takes what is told of a translation; of those into several languages of the first alone. */
  Consumer<String> noting(Analyzer language) {
    return language.equals(basis.languages().analyzers().getFirst()) ? notes::add : note -> {};
  }
}
