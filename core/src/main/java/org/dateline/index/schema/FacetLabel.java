package org.dateline.index.schema;

import java.util.List;
import java.util.Set;
import org.dateline.Internal;

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
