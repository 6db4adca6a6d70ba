package org.dateline.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A facet value as its doc value has it.
 *
 * @param path the ids from the outermost down to its own
 * @param name what to show
 */
record FacetLabel(List<String> path, String name) {

  static FacetLabel of(String text) {
    int separator = text.indexOf(Schema.SEPARATOR);
    List<String> path = List.of(text.substring(0, separator).split("/", -1));
    return new FacetLabel(path, text.substring(separator + 1));
  }

  /** The label of an id, whatever its case; {@code null} if the segment has none. */
  static @Nullable FacetLabel find(LeafReader reader, Dimension dimension, String id)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, Schema.facetField(dimension));
    for (long ord = 0; ord < values.getValueCount(); ord++) {
      FacetLabel label = of(values.lookupOrd(ord).utf8ToString());
      if (Schema.valueTerm(label.id()).equals(Schema.valueTerm(id))) {
        return label;
      }
    }
    return null;
  }

  /** The name that goes with an id, the id itself if the index does not know it. */
  static String name(IndexReader reader, Dimension dimension, String id) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FacetLabel label = find(leaf.reader(), dimension, id);
      if (label != null) {
        return label.name();
      }
    }
    return id;
  }

  /** As its doc value has it. */
  String text() {
    return String.join("/", path) + Schema.SEPARATOR + name;
  }

  String id() {
    return path.getLast();
  }

  boolean isSelected(List<String> selected) {
    return selected.contains(Schema.valueTerm(id()));
  }
}
