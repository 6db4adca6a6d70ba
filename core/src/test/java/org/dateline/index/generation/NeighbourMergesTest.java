package org.dateline.index.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class NeighbourMergesTest {
  private static final double MB = 1 << 20;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static IndexWriter writer(Directory directory, double largestMb) throws IOException {
    NeighbourMerges merges = new NeighbourMerges();
    merges.setMaxMergeMB(largestMb);
    return new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(merges));
  }

  /** Writes articles in segments of some, replaces a few; gives the ids in the order left. */
  private List<String> write(IndexWriter writer, int articles) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      boolean again = i > 0 && random.nextInt(10) == 0;
      String id = again ? ids.remove(random.nextInt(ids.size())) : "id" + i;
      ids.add(id);
      Document document = new Document();
      document.add(new StringField("id", id, Store.YES));
      writer.updateDocument(new Term("id", id), document);
      if (random.nextInt(7) == 0) {
        writer.commit();
      }
    }
    writer.commit();
    return ids;
  }

  private static List<String> ids(DirectoryReader reader) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < reader.maxDoc(); i++) {
      ids.add(reader.storedFields().document(i).get("id"));
    }
    return ids;
  }

  @Test
  void aForcedMergeKeepsTheOrderAndDropsTheReplaced() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = writer(directory, 100)) {
      List<String> expected = write(writer, 500);
      writer.forceMerge(1);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertEquals(expected, ids(reader), "seed " + seed);
        assertEquals(1, reader.leaves().size(), "seed " + seed);
      }
    }
  }

  @Test
  void noSegmentIsLargerThanTheLargest() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      List<String> expected;
      try (IndexWriter writer = writer(directory, 0)) {
        expected = write(writer, 300);
      }
      int segments;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        segments = reader.leaves().size();
      }
      // Each has some 1,000 bytes.
      try (IndexWriter writer = writer(directory, 6_000 / MB)) {
        writer.forceMerge(1);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          assertEquals(expected, ids(reader), "seed " + seed);
          int left = reader.leaves().size();
          assertTrue(left > 1 && left < segments / 2, left + " of " + segments + ", seed " + seed);
          int most = reader.leaves().stream().mapToInt(NeighbourMergesTest::size).max().orElse(0);
          assertTrue(most < 300 / 2, most + ", seed " + seed);
        }
      }
    }
  }

  private static int size(LeafReaderContext leaf) {
    return leaf.reader().maxDoc();
  }
}
