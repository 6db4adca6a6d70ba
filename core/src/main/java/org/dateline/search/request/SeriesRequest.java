package org.dateline.search.request;

import java.util.List;
import org.dateline.index.schema.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which series a timeline has: the most frequent values of a dimension, or values by name.
 * Immutable.
 *
 * @param dimension what the series are of; {@code null} for entities of any kind, by name
 * @param values entities by id or name, event types by code or name, ids of other values; empty for
 *     the most frequent
 * @param top how many of the most frequent, if no values are given
 */
public record SeriesRequest(@Nullable Dimension dimension, List<String> values, int top) {
  private static final String ENTITY = "entity";
  private static final int USUAL = 5;
  private static final String FORMS =
      "series are person:5 (the most frequent), entity=Q42,North Korea or event=capture (by"
          + " name), not ";

  /** Checks that there is something to choose by, and copies the values. */
  public SeriesRequest {
    values = List.copyOf(values);
    if (values.isEmpty() && (dimension == null || top < 1)) {
      throw new IllegalArgumentException(
          "series are of a dimension and 1 or more in number, or of values by name");
    }
  }

  /** The most frequent values of a dimension. */
  public static SeriesRequest top(Dimension dimension, int number) {
    return new SeriesRequest(dimension, List.of(), number);
  }

  /** Entities of any kind, by id or name. */
  public static SeriesRequest entities(List<String> idsOrNames) {
    return new SeriesRequest(null, idsOrNames, 0);
  }

  /** Event types, by code ({@code custody.capture}), its last part, or name. */
  public static SeriesRequest events(List<String> types) {
    return new SeriesRequest(Dimension.EVENT, types, 0);
  }

  /**
   * Reads {@code person:5}, {@code person} (five), {@code entity=Q42,Kursk} or {@code
   * event=capture,attack}. A backslash takes the next character of a value as it is: {@code
   * source=Acme\, Inc.}.
   *
   * @throws IllegalArgumentException naming the forms or the dimensions there are
   */
  public static SeriesRequest parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      FacetRequest top = FacetRequest.parse(text, USUAL);
      if (top.parent() != null || top.limit() < 1) {
        throw new IllegalArgumentException(FORMS + "\"" + text + "\"");
      }
      return top(top.dimension(), top.limit());
    }
    String key = text.substring(0, equals).strip();
    List<String> values =
        WrittenOption.split(text.substring(equals + 1), ',').stream()
            .map(WrittenOption::value)
            .filter(value -> !value.isEmpty())
            .toList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException(FORMS + "\"" + text + "\"");
    }
    return key.equalsIgnoreCase(ENTITY)
        ? entities(values)
        : new SeriesRequest(Dimension.of(key), values, 0);
  }
}
