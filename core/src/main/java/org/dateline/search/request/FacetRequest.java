package org.dateline.search.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.index.schema.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A facet to count. Immutable.
 *
 * @param dimension what to count by
 * @param parent only the values right below that of this id (a country's regions, a year's months);
 *     {@code null} for the dimension's usual level: places of every level, event types, years
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

  /** Below the value of this id. */
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
   * :min=2}, {@code :prefix=kim} and {@code :stories}, in any order. Of a path ({@code
   * date/2024/2024-12}) the last id is the parent. A backslash takes the next character of a parent
   * or prefix as it is: {@code place/dl:a\/b}, {@code place/place\:count}.
   *
   * @throws IllegalArgumentException naming the dimensions there are
   */
  public static FacetRequest parse(String text) {
    return parse(text, USUAL);
  }

  /**
   * Reads several as {@link #parse} does each, with commas between them; {@code \,} is no such
   * comma.
   *
   * @param limit of those that have none
   * @throws IllegalArgumentException naming the dimensions there are
   */
  public static List<FacetRequest> parseAll(String text, int limit) {
    return WrittenOption.split(text, ',').stream().map(each -> parse(each, limit)).toList();
  }

  /** The same of one, of so many values where the text names no limit. */
  public static FacetRequest parse(String text, int limit) {
    List<String> parts = new ArrayList<>(WrittenOption.split(text, ':'));
    FacetRequest options = of(Dimension.SOURCE).limited(limit);
    while (parts.size() > 1) {
      FacetRequest more = options.with(parts.getLast());
      if (more == null) {
        break;
      }
      options = more;
      parts.removeLast();
    }
    List<String> path = WrittenOption.split(String.join(":", parts), '/');
    return new FacetRequest(
        Dimension.of(path.getFirst().strip()),
        path.size() == 1 ? null : WrittenOption.value(path.getLast()),
        options.limit,
        options.order,
        options.min,
        options.prefix,
        options.stories);
  }

  private @Nullable FacetRequest with(String option) {
    if (option.startsWith("prefix=")) {
      return startingWith(WrittenOption.value(option.substring(7)));
    }
    String plain = option.strip();
    if (plain.matches("\\d{1,6}")) {
      return limited(Integer.parseInt(plain));
    }
    if (plain.matches("min=\\d{1,9}")) {
      return atLeast(Integer.parseInt(plain.substring(4)));
    }
    return switch (plain) {
      case "count", "name", "significance" ->
          ordered(Order.valueOf(plain.toUpperCase(Locale.ROOT)));
      case "stories" -> ofStories(true);
      default -> null;
    };
  }
}
