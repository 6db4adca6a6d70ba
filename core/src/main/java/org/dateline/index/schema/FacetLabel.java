package org.dateline.index.schema;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A facet value as its doc value has it.
 *
 * @param path the ids from the outermost down to its own, as {@link FacetCode#kept}
 * @param name what to show
 */
@Internal
public record FacetLabel(List<String> path, String name) {

  public static FacetLabel of(String text) {
    return new FacetLabel(FacetCode.path(text), FacetCode.name(text));
  }

  /** The doc value of an id, whatever its case; {@code null} if the index has none. */
  public static @Nullable String find(IndexReader reader, Dimension dimension, String id)
      throws IOException {
    String term = Schema.valueTerm(id);
    if (reader.docFreq(new Term(Schema.valueField(dimension), term)) == 0) {
      return null;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values =
          DocValues.getSortedSet(leaf.reader(), Schema.facetField(dimension));
      for (long ord = 0; ord < values.getValueCount(); ord++) {
        String text = values.lookupOrd(ord).utf8ToString();
        if (of(text).term().equals(term)) {
          return text;
        }
      }
    }
    return null;
  }

  /** The name that goes with an id, the id itself if the index does not know it. */
  public static String name(IndexReader reader, Dimension dimension, String id) throws IOException {
    String text = find(reader, dimension, id);
    return text == null ? id : of(text).name();
  }

  /** Its own id, as {@link FacetCode#kept}. */
  public String id() {
    return path.getLast();
  }

  /** The term that selects its articles. */
  public String term() {
    return FacetCode.term(id());
  }

  public boolean isSelected(Set<String> terms) {
    return terms.contains(term());
  }
}
