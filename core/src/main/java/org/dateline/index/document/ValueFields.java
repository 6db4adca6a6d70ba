package org.dateline.index.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.Schema;

/**
 * The fields by which a facet counts and selects a value. Values come again and again, and so do
 * their fields: the last are remembered. Not thread-safe.
 */
final class ValueFields {
  private static final int MOST = 4_096;
  private static final int LONGEST = 100;

  private final Map<Key, Path> known = new HashMap<>();

  private record Key(Dimension dimension, Object value) {}

  /** One step of a facet's path. */
  record Step(String id, String name) {
    static Step of(String id) {
      return new Step(id, id);
    }
  }

  /**
   * A value with the values that contain it.
   *
   * @param ids outermost first
   * @param labels that the facet counts
   */
  record Path(List<String> ids, List<BytesRef> labels, List<IndexableField> fields) {
    static Path of(Dimension dimension, List<Step> steps) {
      List<String> ids = new ArrayList<>();
      List<BytesRef> labels = new ArrayList<>();
      List<IndexableField> fields = new ArrayList<>();
      for (Step step : steps) {
        ids.add(step.id());
        BytesRef label = new BytesRef(FacetCode.label(ids, step.name()));
        labels.add(label);
        fields.add(new SortedSetDocValuesField(Schema.facetField(dimension), label));
        String term = Schema.valueTerm(step.id());
        fields.add(new StringField(Schema.valueField(dimension), term, Store.NO));
      }
      return new Path(ids, labels, fields);
    }

    void addTo(Document document) {
      fields.forEach(document::add);
    }
  }

  /**
   * The path of a value.
   *
   * @param steps makes it if it is not remembered
   */
  Path of(Dimension dimension, Object value, Supplier<List<Step>> steps) {
    Key key = new Key(dimension, value);
    Path path = known.get(key);
    if (path == null) {
      path = Path.of(dimension, steps.get());
      if (known.size() >= MOST) {
        known.clear();
      }
      if (!(value instanceof String text) || text.length() <= LONGEST) {
        known.put(key, path);
      }
    }
    return path;
  }
}
