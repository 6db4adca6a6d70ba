package org.dateline.cli.serve.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.article.Modality;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Period;
import org.dateline.cli.serve.request.WrongRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which events a form asks for; "" for what it does not ask.
 *
 * @param type the code of a type
 * @param agent who does it: a name, an id or words; {@code *} for whoever
 * @param target to whom
 * @param place where
 * @param said by whose word
 * @param modality how it is told: asserted if not said
 * @param since the first day on which it happened, or a month or year
 * @param until the last day
 * @param about whether what has no day counts by the day of publication
 */
public record EventChoice(
    String type,
    String agent,
    String target,
    String place,
    String said,
    String modality,
    String since,
    String until,
    boolean about) {
  /** Those that stand in the form's own fields. */
  public static final List<String> PARAMETERS =
      List.of(
          "agent",
          "target",
          "place",
          "said",
          "modality",
          "happened-since",
          "happened-until",
          "about");

  private static final String ANY = "any";
  private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
  private static final Pattern CODE = Pattern.compile("[a-z_.-]{0,60}");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+|\\*");

  /**
   * Reads them.
   *
   * @throws WrongRequestException if one cannot be understood
   */
  public static EventChoice of(Asked asked) {
    return new EventChoice(
        type(asked.text("type")),
        asked.text("agent").strip(),
        asked.text("target").strip(),
        asked.text("place").strip(),
        asked.text("said").strip(),
        modality(asked.text("modality")),
        day("happened-since", Period.since(asked.one("happened-since"))),
        day("happened-until", Period.until(asked.one("happened-until"))),
        asked.is("about"));
  }

  private static String type(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new WrongRequestException("type", "no code of a type: \"" + code + "\"");
    }
    return code;
  }

  private static String modality(String key) {
    if (!key.isEmpty() && !key.equals(ANY)) {
      try {
        Modality.of(key);
      } catch (IllegalArgumentException e) {
        throw new WrongRequestException("modality", String.valueOf(e.getMessage()));
      }
    }
    return key;
  }

  private static String day(String name, @Nullable String day) {
    if (day != null && !DAY.matcher(day.strip()).matches()) {
      throw new WrongRequestException(
          name, "no day: \"" + day + "\"; expected 2024-12-26, 2024-12 or 2024");
    }
    return day == null ? "" : day.strip();
  }

  /** All but the type, as they stand in the brackets of an event; "" if there are none. */
  public String conditions() {
    List<String> conditions = new ArrayList<>();
    add(conditions, "agent", agent);
    add(conditions, "target", target);
    add(conditions, "place", place);
    add(conditions, "by", said);
    add(conditions, "modality", modality);
    if (!since.isEmpty() || !until.isEmpty()) {
      conditions.add(
          "happened:" + (about ? "~" : "") + "[" + end(since) + " TO " + end(until) + "]");
    }
    return String.join(" ", conditions);
  }

  private static void add(List<String> conditions, String name, String value) {
    if (!value.isEmpty()) {
      conditions.add(name + ":" + quoted(value));
    }
  }

  private static String end(String day) {
    return day.isEmpty() ? "*" : day;
  }

  /** A text as a value that means just this. */
  public static String quoted(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
