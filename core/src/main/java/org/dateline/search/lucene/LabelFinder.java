package org.dateline.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Finds what is told of facet values by their ids. It may stand for one index or for several. */
@Internal
public interface LabelFinder {
  /** The labels of an index. Belongs to the reader, is as thread-safe as that. */
  static LabelFinder of(IndexReader reader) {
    return new IndexLabels(reader);
  }

  /**
   * The label of each of these terms, as its doc value has it; none for a term that nothing has.
   *
   * @param terms see {@link FacetLabel#term}
   */
  Map<String, String> labels(Dimension dimension, Set<String> terms) throws IOException;

  /**
   * The whole of an id that is too long for the index, {@code other} if no article tells it.
   *
   * @param kept as {@link FacetCode#kept} has it, cut or not
   */
  String whole(Dimension dimension, String kept, String other) throws IOException;

  /** The label of an id, whatever its case; {@code null} if nothing has it. */
  default @Nullable String label(Dimension dimension, String id) throws IOException {
    String term = Schema.valueTerm(id);
    return labels(dimension, Set.of(term)).get(term);
  }

  /** The name that goes with an id, the id itself if nothing has it. */
  default String name(Dimension dimension, String id) throws IOException {
    String label = label(dimension, id);
    return label == null ? id : FacetLabel.of(label).name();
  }
}
