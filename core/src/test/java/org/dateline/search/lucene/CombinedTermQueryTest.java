package org.dateline.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.dateline.search.query.Fields;
import org.junit.jupiter.api.Test;

/** Finds and scores as Lucene's query over any number of fields. */
class CombinedTermQueryTest {
  private static final int ALL = 1_000;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private String text(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(8))).append(' ');
    }
    return text.toString();
  }

  private Document document() {
    Document document = new Document();
    if (random.nextInt(5) > 0) {
      document.add(new TextField(Fields.TITLE, text(6), Store.NO));
    }
    if (random.nextInt(5) > 0) {
      document.add(new TextField(Fields.BODY, text(60), Store.NO));
    }
    return document;
  }

  private static Query ours(String word, float weight) {
    return new CombinedTermQuery(new BytesRef(word), weight);
  }

  private static Query lucene(String word, float weight) {
    return new CombinedFieldQuery.Builder(word)
        .addField(Fields.TITLE, weight)
        .addField(Fields.BODY)
        .build();
  }

  @Test
  void scoresAreThoseOfLucene() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < 500; i++) {
          writer.addDocument(document());
          if (random.nextInt(100) == 0) {
            writer.commit();
          }
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (float weight : new float[] {1, 1.5f, 4}) {
          for (char word = 'a'; word <= 'i'; word++) {
            String one = String.valueOf(word);
            check(searcher, ours(one, weight), lucene(one, weight));
            String other = String.valueOf((char) ('a' + random.nextInt(8)));
            check(
                searcher,
                both(ours(one, weight), ours(other, weight)),
                both(lucene(one, weight), lucene(other, weight)));
          }
        }
      }
    }
  }

  /** A searcher of a part, that knows the statistics of the whole. */
  private static final class PartSearcher extends IndexSearcher {
    private final IndexSearcher whole;

    PartSearcher(IndexReader part, IndexSearcher whole) {
      super(part);
      this.whole = whole;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
        throws IOException {
      TermStates states = TermStates.build(whole, term, true);
      return whole.termStatistics(term, states.docFreq(), states.totalTermFreq());
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
      return whole.collectionStatistics(field);
    }
  }

  @Test
  void aPartThatKnowsTheStatisticsOfTheWholeScoresAsTheWhole() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
      config.setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < 300; i++) {
          writer.addDocument(document());
          if (i == 200) {
            writer.commit();
          }
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher whole = new IndexSearcher(reader);
        boolean alone = true;
        for (char word = 'a'; word <= 'h'; word++) {
          Query query = ours(String.valueOf(word), 3);
          for (LeafReaderContext leaf : reader.leaves()) {
            Map<Integer, Float> expected = scores(whole, query, 0);
            expected
                .keySet()
                .removeIf(doc -> ReaderUtil.subIndex(doc, reader.leaves()) != leaf.ord);
            assertEquals(
                expected, scores(new PartSearcher(leaf.reader(), whole), query, leaf.docBase));
            alone &= expected.equals(scores(new IndexSearcher(leaf.reader()), query, leaf.docBase));
          }
        }
        assertFalse(alone, "statistics make no difference, seed " + seed);
      }
    }
  }

  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query, int base)
      throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc found : searcher.search(query, ALL).scoreDocs) {
      scores.put(found.doc + base, found.score);
    }
    return scores;
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
  }

  private void check(IndexSearcher searcher, Query ours, Query lucene) throws IOException {
    String context = "seed " + seed + ", " + ours;
    assertEquals(searcher.count(lucene), searcher.count(ours), context);
    ScoreDoc[] expected = searcher.search(lucene, ALL).scoreDocs;
    ScoreDoc[] found = searcher.search(ours, ALL).scoreDocs;
    assertEquals(expected.length, found.length, context);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i].doc, found[i].doc, context);
      assertEquals(expected[i].score, found[i].score, 1e-6, context);
      assertTrue(searcher.explain(ours, found[i].doc).isMatch(), context);
    }
  }
}
