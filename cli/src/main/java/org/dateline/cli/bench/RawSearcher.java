package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.index.schema.Dimension;

/** Searches with nothing but Lucene what {@link RawIndexer} wrote. Thread-safe. */
final class RawSearcher implements SearchEngine {
  private static final int HITS = 10;
  private static final int PASSAGES = 2;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final SortedSetDocValuesReaderState state;
  private final List<Dimension> facets;
  private final int countTo;

  /**
   * @param facets what is counted where facets are asked for
   * @param countTo up to how many matches are counted exactly
   */
  RawSearcher(Path folder, List<Dimension> facets, int countTo) throws IOException {
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    state = new DefaultSortedSetDocValuesReaderState(reader, RawDocument.FACETS);
    this.facets = facets;
    this.countTo = countTo;
  }

  /** What a search gives; as much of it as was asked for. */
  record Result(
      long total, List<Document> hits, List<FacetResult> facets, Map<String, String[]> passages) {}

  @Override
  public long count(BenchQuery query, Parts parts) throws IOException {
    return search(query, parts).total();
  }

  Result search(BenchQuery asked, Parts parts) throws IOException {
    Query query = query(asked);
    TopDocs top;
    List<FacetResult> counts = new ArrayList<>();
    if (parts.facets()) {
      Object[] both =
          searcher.search(
              query, new MultiCollectorManager(hits(asked), new FacetsCollectorManager()));
      top = (TopDocs) both[0];
      count((FacetsCollector) both[1], counts);
    } else {
      top = searcher.search(query, hits(asked));
    }
    return new Result(
        top.totalHits.value(),
        stored(top),
        counts,
        parts.passages() ? passages(query, top) : Map.of());
  }

  private CollectorManager<?, ? extends TopDocs> hits(BenchQuery asked) {
    return asked.newest()
        ? new TopFieldCollectorManager(
            new Sort(
                LongField.newSortField(
                    RawDocument.PUBLISHED, true, SortedNumericSelector.Type.MAX)),
            HITS,
            countTo)
        : new TopScoreDocCollectorManager(HITS, countTo);
  }

  private void count(FacetsCollector found, List<FacetResult> counts) throws IOException {
    Facets all = new SortedSetDocValuesFacetCounts(state, found);
    for (Dimension facet : facets) {
      FacetResult count = all.getTopChildren(HITS, facet.key());
      if (count != null) {
        counts.add(count);
      }
    }
  }

  private List<Document> stored(TopDocs top) throws IOException {
    StoredFields fields = searcher.storedFields();
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) {
      documents.add(fields.document(hit.doc));
    }
    return documents;
  }

  private Map<String, String[]> passages(Query query, TopDocs top) throws IOException {
    if (top.scoreDocs.length == 0) {
      return new HashMap<>();
    }
    // By default it stops at 10,000 characters.
    return UnifiedHighlighter.builder(searcher, analyzer)
        .withMaxLength(Integer.MAX_VALUE - 1)
        .build()
        .highlightFields(
            new String[] {RawDocument.TITLE, RawDocument.BODY},
            query,
            top,
            new int[] {1, PASSAGES});
  }

  private Query query(BenchQuery asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Occur occur = asked.any() ? Occur.SHOULD : Occur.MUST;
    for (String item : asked.items()) {
      all.add(inBothFields(item, asked.prefix()), occur);
    }
    Query words = all.build();
    return asked.days() == null
        ? words
        : new BooleanQuery.Builder()
            .add(words, Occur.MUST)
            .add(
                LongField.newRangeQuery(
                    RawDocument.PUBLISHED, asked.days().first(), asked.days().last()),
                Occur.FILTER)
            .build();
  }

  private Query inBothFields(String item, boolean prefix) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    for (String field : List.of(RawDocument.TITLE, RawDocument.BODY)) {
      Query one =
          prefix
              ? new PrefixQuery(new Term(field, item))
              : new QueryBuilder(analyzer).createPhraseQuery(field, item);
      if (one != null) {
        both.add(one, Occur.SHOULD);
      }
    }
    return both.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
