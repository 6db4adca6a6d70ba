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

  /** The first that is a date, {@code null} if none is; what stands before it is a doubt. */
  static @Nullable Published read(
      Dates dates, String field, List<FieldPath> paths, Map<?, ?> object) {
    for (FieldPath path : paths) {
      Object value = path.in(object);
      String text = JsonValues.text(value).strip();
      Published date = text.isEmpty() ? null : parse(dates, field, text);
      if (date != null) {
        return date;
      }
      if (text.isEmpty() && !isEmpty(value)) {
        dates.doubt(field, "neither a text nor a number: \"" + path.name() + '"');
      }
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

  private static @Nullable Published parse(Dates dates, String field, String text) {
    if (SECONDS.matcher(text).matches()) {
      return epoch(new BigDecimal(text));
    }
    return MILLIS.matcher(text).matches()
        ? epoch(new BigDecimal(text).movePointLeft(3))
        : dates.read(field, text);
  }

  private static Published epoch(BigDecimal seconds) {
    long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
    Instant instant = Instant.ofEpochSecond(seconds.longValue(), nanos);
    return Published.at(instant.atOffset(ZoneOffset.UTC));
  }
}
