package org.dateline.search;

import org.dateline.index.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A facet to count. Immutable.
 *
 * @param dimension what to count by
 * @param parent only the values right below this one (a country's regions, a year's months); {@code
 *     null} for the dimension's usual level: places of every level, event types, years
 * @param limit how many values at most; those selected come on top of it
 */
public record FacetRequest(Dimension dimension, @Nullable String parent, int limit) {
  private static final int USUAL = 10;

  /** Checks the limit. */
  public FacetRequest {
    if (limit < 0) {
      throw new IllegalArgumentException("a facet's limit must not be negative");
    }
  }

  /** The ten most frequent values. */
  public static FacetRequest of(Dimension dimension) {
    return new FacetRequest(dimension, null, USUAL);
  }

  /**
   * Reads {@code person}, {@code date/2024-12} or {@code place/Q159:25}: dimension, parent, limit.
   *
   * @throws IllegalArgumentException naming the dimensions there are
   */
  public static FacetRequest parse(String text) {
    String rest = text.strip();
    int limit = USUAL;
    int colon = rest.lastIndexOf(':');
    if (colon > 0 && rest.substring(colon + 1).matches("\\d{1,6}")) {
      limit = Integer.parseInt(rest.substring(colon + 1));
      rest = rest.substring(0, colon);
    }
    int slash = rest.indexOf('/');
    String parent = slash < 0 ? null : rest.substring(slash + 1);
    return new FacetRequest(
        Dimension.of(slash < 0 ? rest : rest.substring(0, slash)), parent, limit);
  }
}
