package org.dateline.search.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.SortOrder;
import org.junit.jupiter.api.Test;

/** The best by score against Lucene's own collector, with many that are alike. */
class TopScoreCollectorManagerTest {
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void theBestAreThoseOfLucene() throws IOException {
    Query query =
        new FunctionScoreQuery(
            MatchAllDocsQuery.INSTANCE, DoubleValuesSource.fromFloatField("score"));
    for (int round = 0; round < 30; round++) {
      try (Directory directory = index();
          DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        int most = 1 + random.nextInt(20);
        TopDocs found = searcher.search(query, new TopScoreCollectorManager(most));
        TopDocs expected =
            searcher.search(
                query,
                new TopFieldCollectorManager(
                    Sorting.of(SortOrder.RELEVANCE), most, null, Integer.MAX_VALUE));
        assertEquals(expected.totalHits, found.totalHits, "seed " + seed);
        assertEquals(expected.scoreDocs.length, found.scoreDocs.length, "seed " + seed);
        for (int i = 0; i < expected.scoreDocs.length; i++) {
          FieldDoc one = (FieldDoc) expected.scoreDocs[i];
          FieldDoc other = (FieldDoc) found.scoreDocs[i];
          assertEquals(one.doc, other.doc, "seed " + seed);
          assertArrayEquals(one.fields, other.fields, "seed " + seed);
        }
      }
    }
  }

  private Directory index() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      int count = random.nextInt(100);
      for (int i = 0; i < count; i++) {
        Document document = new Document();
        document.add(new FloatDocValuesField("score", random.nextInt(4)));
        if (random.nextInt(5) > 0) {
          document.add(new NumericDocValuesField(Schema.RANK, random.nextInt(5) - 2));
        }
        writer.addDocument(document);
        if (random.nextInt(10) == 0) {
          writer.flush();
        }
      }
    }
    return directory;
  }
}
