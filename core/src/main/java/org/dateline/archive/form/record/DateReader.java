package org.dateline.archive.form.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FieldPath;
import org.dateline.archive.form.JsonValues;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Reads the date of a JSON object: a text, a number, or what programs wrap these in. */
final class DateReader {
  // MongoDB, JSON-LD, XML as JSON, Parse, PHP, Firestore, protocol buffers.
  private static final List<String> INNER =
      List.of(
          "$date",
          "$numberLong",
          "$numberInt",
          "$numberDouble",
          "@value",
          "#text",
          "iso",
          "date",
          "_seconds",
          "seconds",
          "value");
  private static final Pattern MILLIS = Pattern.compile("-?\\d{1,15}");
  private static final int PARTS = 3;

  private DateReader() {}

  /** The first that is a date, {@code null} if none is; what stands before it is a doubt. */
  static @Nullable Published read(
      Dates dates, String field, List<FieldPath> paths, Map<?, ?> object) {
    for (FieldPath path : paths) {
      Object value = path.in(object);
      String text = text(value);
      Published date = text.isEmpty() ? null : dates.read(field, text);
      if (date != null) {
        return date;
      }
      if (text.isEmpty() && !isEmpty(value)) {
        dates.doubt(field, "neither a text nor a number: \"" + path.name() + '"');
      }
    }
    return null;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> inner(object);
      case List<?> list when list.size() >= PARTS && isNumbers(list) -> ofParts(list);
      case null, default -> JsonValues.text(value).strip();
    };
  }

  private static String inner(Map<?, ?> object) {
    for (String name : INNER) {
      Object value = object.get(name);
      if (value != null) {
        String text = text(value);
        String zone = name.equals("date") ? JsonValues.text(object.get("timezone")) : "";
        return name.equals("$date") ? ofMillis(text) : (text + ' ' + zone).strip();
      }
    }
    return "";
  }

  // Of whatever length: MongoDB means milliseconds.
  private static String ofMillis(String text) {
    return MILLIS.matcher(text).matches()
        ? Instant.ofEpochMilli(Long.parseLong(text)).toString()
        : text;
  }

  private static boolean isNumbers(List<?> list) {
    return list.stream().allMatch(Number.class::isInstance);
  }

  // [2024, 12, 27, 18, 20], as Java's programs write it.
  private static String ofParts(List<?> list) {
    List<Integer> parts = list.stream().map(part -> ((Number) part).intValue()).toList();
    try {
      LocalDateTime time =
          LocalDateTime.of(
              parts.get(0), parts.get(1), parts.get(2), at(3, parts), at(4, parts), at(5, parts));
      String text = time.toString();
      return parts.size() == PARTS ? time.toLocalDate().toString() : text;
    } catch (DateTimeException e) {
      return list.toString();
    }
  }

  private static int at(int index, List<Integer> parts) {
    return index < parts.size() ? parts.get(index) : 0;
  }

  private static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          object.values().stream()
              .allMatch(inner -> isEmpty(inner) && JsonValues.text(inner).isEmpty());
      case Boolean flag -> !flag;
      case List<?> list -> list.stream().allMatch(DateReader::isEmpty);
      case null, default -> true;
    };
  }
}
