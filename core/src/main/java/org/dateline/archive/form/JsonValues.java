package org.dateline.archive.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Reads JSON values as the texts of an article; what holds no text gives an empty one. */
@Internal
public final class JsonValues {
  private static final Pattern BY = Pattern.compile("(?i)^\\s*by[\\s:]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:[;|&]|\\s(?i:and)\\s)\\s*");
  // "Ann Lee, Jr." is one author.
  private static final Pattern COMMA =
      Pattern.compile("\\s*,\\s*+(?!(?i:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d)\\b)");
  private static final Pattern LAST_FIRST = Pattern.compile("[^\\s,]+, ?[^\\s,]+");

  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

  private JsonValues() {}

  /** A string or number; of an array its first text, of an object in it the name. */
  public static String text(@Nullable Object value) {
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

  /**
   * As {@link #text} and without markup; the parts of an array or object are joined by blank lines.
   */
  public static String prose(@Nullable Object value) {
    return JsonProse.of(value);
  }

  /**
   * Names of people: an array of strings or of objects with a name, one such object, or a by-line.
   */
  public static List<String> names(@Nullable Object value) {
    Stream<String> names =
        switch (value) {
          case List<?> list -> list.stream().map(JsonValues::nameOrText).map(JsonValues::withoutBy);
          case Map<?, ?> object -> Stream.of(nameOrText(object));
          case null -> Stream.of();
          case Number key -> Stream.of();
          default -> byline(text(value));
        };
    return names.map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Codes or names of subjects: an array of texts or objects, or words between commas. */
  public static List<String> subjects(@Nullable Object value) {
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
      // {"name": "subject", "value": "Ships"} names a kind of keyword first.
      boolean isKind =
          object.get("value") instanceof String && object.get("name") instanceof String;
      return isKind && !object.containsKey("code")
          ? text(object.get("value"))
          : first(object, "code", "qcode", "name", "term", "webTitle", "label", "title", "value");
    }
    return text(value);
  }

  private static String first(Map<?, ?> object, String... keys) {
    for (String key : keys) {
      Object value = object.get(key);
      String text =
          text(
              value instanceof Map<?, ?> map
                  ? map.values().stream().findFirst().orElse(null)
                  : value);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** A whole number from 1, 0 for anything else. */
  public static long version(@Nullable String text) {
    return text != null && VERSION.matcher(text).matches() ? Long.parseLong(text) : 0;
  }

  private static String nameOrText(@Nullable Object value) {
    // A number in a list is the key of a name that stands elsewhere.
    if (!(value instanceof Map<?, ?> object)) {
      return value instanceof Number ? "" : text(value);
    }
    String name = first(object, "name", "by", "fullName", "full_name", "displayName", "label");
    String both = text(object.get("firstname")) + ' ' + text(object.get("lastname"));
    return name.isEmpty() ? both.strip() : name;
  }

  private static Stream<String> byline(String text) {
    // Most are one name.
    boolean isPlain = text.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    String lower = isPlain ? ' ' + text.strip().toLowerCase(Locale.ROOT) : "";
    if (isPlain && !lower.contains(" and ") && !lower.startsWith(" by ")) {
      return Stream.of(text);
    }
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
    return number.isNaN() || number.isInfinite() ? "" : BigDecimal.valueOf(number).toPlainString();
  }
}
