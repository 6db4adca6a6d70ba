package org.dateline.search.facet;

import java.io.IOException;
import java.util.List;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FacetLabel;
import org.dateline.search.lucene.LabelFinder;

/**
 * A facet value that something is counted for.
 *
 * @param path the ids from the outermost down to its own, only its own if that is all that is
 *     known, as {@link FacetCode#kept}
 * @param id its whole id
 * @param name what to show
 */
@Internal
public record ChosenValue(Dimension dimension, List<String> path, String id, String name) {

  public static ChosenValue of(Dimension dimension, String id, String name) {
    return new ChosenValue(dimension, List.of(FacetCode.kept(id)), id, name);
  }

  /** The value of a label; its id is as that has it until it is {@link #whole}. */
  public static ChosenValue of(Dimension dimension, FacetLabel label) {
    return new ChosenValue(dimension, label.path(), label.id(), label.name());
  }

  /** The same with its whole id. */
  public ChosenValue whole(LabelFinder labels) throws IOException {
    String kept = path.getLast();
    String shown = FacetCode.shown(kept);
    String whole = labels.whole(dimension, kept, shown);
    return new ChosenValue(dimension, path, whole, name.equals(shown) ? whole : name);
  }

  /** What values are compared by: {@link FacetLabel#term}. */
  public String key() {
    return FacetCode.term(path.getLast());
  }
}
