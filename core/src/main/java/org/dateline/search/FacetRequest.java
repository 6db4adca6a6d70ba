package org.dateline.search;

import java.util.Locale;
import org.dateline.index.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A facet to count. Immutable.
 *
 * @param dimension what to count by
 * @param parent only the values right below this one (a country's regions, a year's months); {@code
 *     null} for the dimension's usual level: places of every level, event types, years
 * @param limit how many values at most; those selected come on top of it
 * @param order which values come first
 * @param min the least count of a value that is shown
 * @param prefix only values of whose name a word begins so, whatever the case; "" for all
 * @param stories whether copies and rewrites of one text count once
 */
public record FacetRequest(
    Dimension dimension,
    @Nullable String parent,
    int limit,
    Order order,
    int min,
    String prefix,
    boolean stories) {
  private static final int USUAL = 10;

  /** Which values of a facet come first, and so which are shown. */
  public enum Order {
    /** Dates by date, others by count. */
    USUAL,
    /** The most frequent. */
    COUNT,
    /** By name, as dictionaries have it. */
    NAME,
    /**
     * What is unusual in this result against the whole index: by how much its share is greater here
     * than there, times how many times greater (JLH, the measure of Elasticsearch's significant
     * terms). Both shares are counted alike: of articles or stories, and by the least prominence.
     */
    SIGNIFICANCE
  }

  /** Checks the numbers. */
  public FacetRequest {
    if (limit < 0 || min < 0) {
      throw new IllegalArgumentException("a facet's limit and min must not be negative");
    }
  }

  /** The ten most frequent values. */
  public static FacetRequest of(Dimension dimension) {
    return new FacetRequest(dimension, null, USUAL, Order.USUAL, 1, "", false);
  }

  /** Below this value. */
  public FacetRequest below(@Nullable String value) {
    return new FacetRequest(dimension, value, limit, order, min, prefix, stories);
  }

  /** So many values at most. */
  public FacetRequest limited(int value) {
    return new FacetRequest(dimension, parent, value, order, min, prefix, stories);
  }

  /** These first. */
  public FacetRequest ordered(Order value) {
    return new FacetRequest(dimension, parent, limit, value, min, prefix, stories);
  }

  /** No values of fewer articles. */
  public FacetRequest atLeast(int value) {
    return new FacetRequest(dimension, parent, limit, order, value, prefix, stories);
  }

  /** Only values whose names begin so. */
  public FacetRequest startingWith(String value) {
    return new FacetRequest(dimension, parent, limit, order, min, value, stories);
  }

  /** Counts of stories instead of articles. */
  public FacetRequest ofStories(boolean value) {
    return new FacetRequest(dimension, parent, limit, order, min, prefix, value);
  }

  /**
   * Reads {@code person}, {@code date/2024-12} or {@code place/Q159:25}: dimension, parent, limit;
   * and behind these {@code :count}, {@code :name} or {@code :significance} for the order, {@code
   * :min=2}, {@code :prefix=kim} and {@code :stories}, in any order.
   *
   * @throws IllegalArgumentException naming the dimensions there are
   */
  public static FacetRequest parse(String text) {
    return parse(text, USUAL);
  }

  /**
   * The same, of so many values where the text names no limit.
   *
   * @throws IllegalArgumentException naming the dimensions there are
   */
  public static FacetRequest parse(String text, int limit) {
    String rest = text.strip();
    FacetRequest options = of(Dimension.SOURCE).limited(limit);
    for (int colon = rest.lastIndexOf(':'); colon > 0; colon = rest.lastIndexOf(':')) {
      FacetRequest more = options.with(rest.substring(colon + 1));
      if (more == null) {
        break;
      }
      options = more;
      rest = rest.substring(0, colon);
    }
    int slash = rest.indexOf('/');
    return new FacetRequest(
        Dimension.of(slash < 0 ? rest : rest.substring(0, slash)),
        slash < 0 ? null : rest.substring(slash + 1),
        options.limit,
        options.order,
        options.min,
        options.prefix,
        options.stories);
  }

  private @Nullable FacetRequest with(String option) {
    if (option.matches("\\d{1,6}")) {
      return limited(Integer.parseInt(option));
    }
    if (option.matches("min=\\d{1,9}")) {
      return atLeast(Integer.parseInt(option.substring(4)));
    }
    if (option.startsWith("prefix=")) {
      return startingWith(option.substring(7));
    }
    return switch (option) {
      case "count", "name", "significance" ->
          ordered(Order.valueOf(option.toUpperCase(Locale.ROOT)));
      case "stories" -> ofStories(true);
      default -> null;
    };
  }
}
