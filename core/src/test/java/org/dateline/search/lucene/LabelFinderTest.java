package org.dateline.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.Schema;
import org.junit.jupiter.api.Test;

/** The label of an id is the first that a segment has of it, deleted articles or not. */
class LabelFinderTest {
  private static final int IDS = 12;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void labelsAreTheFirstOfAllOfASegment() throws IOException {
    for (int round = 0; round < 30; round++) {
      try (Directory directory = index();
          DirectoryReader reader = DirectoryReader.open(directory)) {
        Set<String> terms =
            IntStream.rangeClosed(0, IDS).mapToObj(i -> "q" + i).collect(Collectors.toSet());
        for (Dimension dimension : List.of(Dimension.PLACE, Dimension.SOURCE)) {
          assertEquals(
              first(reader, dimension, terms),
              LabelFinder.of(reader).labels(dimension, terms),
              dimension + " seed " + seed);
        }
      }
    }
  }

  private static Map<String, String> first(
      DirectoryReader reader, Dimension dimension, Set<String> terms) throws IOException {
    Map<String, String> first = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values =
          DocValues.getSortedSet(leaf.reader(), Schema.facetField(dimension));
      for (long ord = 0; ord < values.getValueCount(); ord++) {
        String label = values.lookupOrd(ord).utf8ToString();
        String term = FacetLabel.of(label).term();
        if (terms.contains(term)) {
          first.putIfAbsent(term, label);
        }
      }
    }
    return first;
  }

  private Directory index() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = random.nextInt(40); i > 0; i--) {
        writer.addDocument(document(i));
        if (random.nextInt(8) == 0) {
          writer.flush();
        }
      }
      for (int i = random.nextInt(10); i > 0; i--) {
        writer.deleteDocuments(new Term(Schema.ID, "" + random.nextInt(40)));
      }
    }
    return directory;
  }

  private Document document(int number) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, "" + number, Store.NO));
    for (int i = random.nextInt(4); i > 0; i--) {
      int id = random.nextInt(IDS);
      // A third of the places lie in others; ids of places are written in one way.
      add(document, Dimension.PLACE, id % 3 == 0 ? List.of("Q" + id) : List.of("Q0", "Q" + id));
      add(document, Dimension.SOURCE, List.of((random.nextBoolean() ? "Q" : "q") + id));
    }
    return document;
  }

  private void add(Document document, Dimension dimension, List<String> path) {
    String name = List.of(path.getLast(), "Name", "Other \"name\"").get(random.nextInt(3));
    BytesRef label = new BytesRef(FacetCode.label(path, name));
    document.add(new SortedSetDocValuesField(Schema.facetField(dimension), label));
    String term = Schema.valueTerm(path.getLast());
    document.add(new StringField(Schema.valueField(dimension), term, Store.NO));
  }
}
