package org.dateline.search;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dateline.tag.EventScheme;
import org.dateline.tag.Gazetteer;

/**
 * What a query is read by.
 *
 * @param searcher finds what the best matches have in common
 * @param zone for dates where the request names none
 * @param languages that the query is read in
 * @param names says whom names mean
 * @param eventWords gives the tag terms of the events that a stem means
 * @param patterns gives the words of patterns that stand near something
 * @param scheme the event types
 */
record QueryBasis(
    IndexSearcher searcher,
    ZoneId zone,
    QueryLanguages languages,
    NameResolver names,
    Function<BytesRef, List<String>> eventWords,
    NearQueries.PatternWords patterns,
    Supplier<EventScheme> scheme) {

  /**
   * All by an index.
   *
   * @param searcher over the view, with the limits of one search
   */
  static QueryBasis of(
      IndexSearcher searcher,
      View view,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme) {
    IndexReader reader = searcher.getIndexReader();
    QueryLanguages languages = view.languages().get();
    return new QueryBasis(
        searcher,
        view.info().zone(),
        languages,
        new NameResolver(reader, languages.analyzers(), gazetteer, view.names()),
        new EventWords(reader)::of,
        (pattern, most) -> pattern.words(reader, most),
        scheme);
  }
}
