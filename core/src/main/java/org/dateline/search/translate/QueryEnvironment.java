package org.dateline.search.translate;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.search.lucene.ArticleAccess;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.name.NameResolver;
import org.dateline.tag.event.EventScheme;

/**
 * What a query is read by.
 *
 * @param searcher finds what the best matches have in common
 * @param terms of the index
 * @param access reads the articles that queries look into
 * @param zone for dates where the request names none
 * @param languages that the query is read in
 * @param names says whom names mean
 * @param eventWords gives the codes of the events that a stem means
 * @param patterns gives the words of patterns that stand near something
 * @param scheme the event types
 */
@Internal
public record QueryEnvironment(
    IndexSearcher searcher,
    TermDictionary terms,
    ArticleAccess access,
    ZoneId zone,
    QueryLanguages languages,
    NameResolver names,
    Function<BytesRef, List<String>> eventWords,
    NearQueries.PatternWords patterns,
    Supplier<EventScheme> scheme) {}
