package org.dateline.archive.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON values as the texts of an article; what holds no text gives an empty one. */
final class JsonValues {
  private static final Pattern BY = Pattern.compile("(?i)^\\s*by[\\s:]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:[;|&]|\\s(?i:and)\\s)\\s*");
  // "Ann Lee, Jr." is one author.
  private static final Pattern COMMA =
      Pattern.compile("\\s*,\\s*+(?!(?i:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d)\\b)");
  private static final Pattern LAST_FIRST = Pattern.compile("[^\\s,]+, ?[^\\s,]+");

  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

  private JsonValues() {}

  /** A string or number; of an array its first text, of an object in it the name. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case String string -> string.isBlank() ? "" : string;
      case Double number -> decimal(number);
      case Number number -> number.toString();
      case List<?> list ->
          list.stream()
              .map(JsonValues::nameOrText)
              .filter(s -> !s.isEmpty())
              .findFirst()
              .orElse("");
      case null, default -> "";
    };
  }

  /** As {@link #text}, but the parts of an array are joined by blank lines. */
  static String prose(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .map(JsonValues::paragraph)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("\n\n"))
        : text(value);
  }

  /**
   * Names of people: an array of strings or of objects with a name, one such object, or a by-line.
   */
  static List<String> names(@Nullable Object value) {
    Stream<String> names =
        switch (value) {
          case List<?> list -> list.stream().map(JsonValues::nameOrText).map(JsonValues::withoutBy);
          case Map<?, ?> object -> Stream.of(nameOrText(object));
          case null, default -> byline(text(value));
        };
    return names.map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Codes or names of subjects: an array of texts or objects, or words between commas. */
  static List<String> subjects(@Nullable Object value) {
    Stream<String> subjects =
        switch (value) {
          case List<?> list -> list.stream().map(JsonValues::codeOrName);
          case Map<?, ?> object -> Stream.of(codeOrName(object));
          case null, default -> Arrays.stream(text(value).split("[,;]", -1));
        };
    return subjects.map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
  }

  private static String codeOrName(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return Stream.of("code", "qcode", "name", "term")
          .map(key -> text(object.get(key)))
          .filter(s -> !s.isEmpty())
          .findFirst()
          .orElse("");
    }
    return text(value);
  }

  /** A whole number from 1, 0 for anything else. */
  static long version(@Nullable String text) {
    return text != null && VERSION.matcher(text).matches() ? Long.parseLong(text) : 0;
  }

  private static String nameOrText(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      String name = text(object.get("name"));
      return name.isEmpty() ? text(object.get("by")) : name;
    }
    return text(value);
  }

  private static String paragraph(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      String text = prose(object.get("text"));
      return text.isEmpty() ? prose(object.get("content")) : text;
    }
    return prose(value);
  }

  private static Stream<String> byline(String text) {
    return AND.splitAsStream(withoutBy(text)).flatMap(JsonValues::splitAtCommas);
  }

  private static Stream<String> splitAtCommas(String text) {
    boolean oneName = LAST_FIRST.matcher(text.strip()).matches();
    return oneName ? Stream.of(text) : Arrays.stream(COMMA.split(text));
  }

  private static String withoutBy(String text) {
    return BY.matcher(text).replaceFirst("");
  }

  private static String decimal(Double number) {
    return number.isNaN() || number.isInfinite()
        ? number.toString()
        : BigDecimal.valueOf(number).toPlainString();
  }
}
