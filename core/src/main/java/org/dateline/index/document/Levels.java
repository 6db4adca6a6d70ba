package org.dateline.index.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;

/** How much an article is about each label of a dimension, in percent. Not thread-safe. */
final class Levels {
  private static final int PERCENT = 100;

  private final List<Level> levels = new ArrayList<>();

  private record Level(BytesRef label, int percent) implements Comparable<Level> {
    // The most first, of which the others are not heard.
    @Override
    public int compareTo(Level other) {
      int byLabel = label.compareTo(other.label);
      return byLabel == 0 ? other.percent - percent : byLabel;
    }
  }

  void add(BytesRef label, double level) {
    levels.add(new Level(label, (int) Math.round(level * PERCENT)));
  }

  /** Adds the highest level of each label, in the order of the labels. */
  void addTo(Document document, Dimension dimension) {
    if (levels.isEmpty()) {
      return;
    }
    levels.sort(null);
    byte[] bytes = new byte[levels.size()];
    int size = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i == 0 || !levels.get(i).label.equals(levels.get(i - 1).label)) {
        bytes[size++] = (byte) levels.get(i).percent;
      }
    }
    BytesRef value = new BytesRef(bytes, 0, size);
    document.add(new BinaryDocValuesField(Schema.prominenceField(dimension), value));
  }
}
