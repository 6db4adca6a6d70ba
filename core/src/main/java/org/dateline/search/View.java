package org.dateline.search;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.Internal;
import org.dateline.index.generation.IndexInfo;
import org.dateline.search.facet.LabelCache;
import org.dateline.search.facet.Stories;
import org.dateline.search.lucene.Memoized;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.lucene.WordCountSearcher;
import org.dateline.search.name.NameResolver;
import org.dateline.search.result.NameUse;
import org.dateline.search.translate.Analyzers;
import org.dateline.search.translate.QueryLanguages;

/**
 * One state of an index, as searches see it.
 *
 * @param reader counted: closed with the last search that uses it
 * @param searcher on the reader
 * @param key what cursors name it by, different for each
 * @param stories which articles tell one story, found out when first asked for
 * @param languages of its articles, found out when first asked for
 * @param labels what is known of the labels of its segments
 * @param names whom names were found to mean
 * @param info what the index says of itself
 */
@Internal
public record View(
    DirectoryReader reader,
    IndexSearcher searcher,
    long key,
    Supplier<Stories> stories,
    Supplier<QueryLanguages> languages,
    LabelCache labels,
    Map<NameResolver.Asked, Optional<NameUse>> names,
    IndexInfo info) {
  /** Takes the reader over. */
  static View of(DirectoryReader reader, IndexInfo info, Analyzers analyzers, LabelCache labels) {
    return new View(
        reader,
        new WordCountSearcher(reader),
        ThreadLocalRandom.current().nextLong(),
        new Memoized<>(() -> Stories.of(reader)),
        new Memoized<>(() -> QueryLanguages.of(TermDictionary.of(reader), analyzers)),
        labels,
        new ConcurrentHashMap<>(),
        info);
  }
}
