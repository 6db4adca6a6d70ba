package org.dateline.archive.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Reads the date of a JSON object: as text, or as seconds or milliseconds since 1970. */
final class DateReader {
  private static final Pattern SECONDS = Pattern.compile("\\d{10}(\\.\\d{1,9})?");
  private static final Pattern MILLIS = Pattern.compile("\\d{13}");

  private DateReader() {}

  /**
   * The first date found, {@code null} only if every place is absent, null or empty.
   *
   * @throws UnreadableRecord if something stands there that is no date
   */
  static @Nullable Published read(List<FieldPath> paths, Map<?, ?> object) throws UnreadableRecord {
    FieldPath odd = null;
    for (FieldPath path : paths) {
      Object value = path.in(object);
      String text = JsonValues.text(value).strip();
      if (!text.isEmpty()) {
        return parse(path, text);
      }
      odd = odd == null && !isEmpty(value) ? path : odd;
    }
    if (odd != null) {
      throw new UnreadableRecord("\"" + odd.name() + "\" is neither a text nor a number");
    }
    return null;
  }

  private static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> object.isEmpty();
      case Boolean flag -> false;
      case List<?> list -> list.stream().allMatch(DateReader::isEmpty);
      case null, default -> true;
    };
  }

  private static Published parse(FieldPath path, String text) throws UnreadableRecord {
    try {
      if (SECONDS.matcher(text).matches()) {
        return epoch(new BigDecimal(text));
      }
      return MILLIS.matcher(text).matches()
          ? epoch(new BigDecimal(text).movePointLeft(3))
          : Published.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord("\"" + path.name() + "\": " + e.getMessage());
    }
  }

  private static Published epoch(BigDecimal seconds) {
    long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
    Instant instant = Instant.ofEpochSecond(seconds.longValue(), nanos);
    return Published.at(instant.atOffset(ZoneOffset.UTC));
  }
}
