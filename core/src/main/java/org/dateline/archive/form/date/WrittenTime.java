package org.dateline.archive.form.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Published.Precision;
import org.jspecify.annotations.Nullable;

/** The time and the zone in a date, cut out of its text. */
final class WrittenTime {
  private static final String START = "(?<![\\d:./+-])";
  private static final Pattern COLONS =
      Pattern.compile(START + "(\\d{1,2}):(\\d\\d)(?::(\\d{1,2})(?:[.,](\\d{1,12}))?)?(?![\\d:])");
  // 18h20, 18 Uhr, 6 PM
  private static final Pattern HOURS =
      Pattern.compile(START + "(\\d{1,2}) ?h ?(\\d\\d)?(?: ?min)?(?![\\p{L}\\d])()()");
  private static final Pattern HOUR =
      Pattern.compile(START + "(\\d{1,2})(?= ?(?:uhr\\b|[ap]\\.? ?m\\b))()()()");
  private static final Pattern DOTS =
      Pattern.compile(START + "(\\d{1,2})\\.(\\d\\d)(?:\\.(\\d\\d))?(?![\\d:/-]|\\.\\d)()");
  // Behind a whole date in ISO's basic format.
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<=^\\d{4}-\\d\\d-\\d\\d|^\\d{8})[t ](\\d\\d)(?:(\\d\\d)(\\d\\d)?)?(?![\\d:])()");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
  private static final Pattern HALF = Pattern.compile("^ ?([ap])\\.? ?m\\b\\.?");
  private static final Pattern HALF_BEFORE = Pattern.compile("\\b([ap])m ?$");
  private static final Pattern UNIT = Pattern.compile("^ ?(?:uhr|uur|hrs|hs|h)\\b");
  private static final Pattern OFFSET =
      Pattern.compile(
          "^ ?(?:gmt|utc|ut|z)? ?([+-]) ?(\\d{1,2})(?::?(\\d\\d))?(?::?\\d\\d)?(?![\\d:/-])");
  private static final Pattern LATE_OFFSET =
      Pattern.compile("(?<=\\d ?)(?:gmt|utc)?(?<= |[a-z])([+-])(\\d\\d):?(\\d\\d)(?![\\d:/-])");
  private static final Pattern ZONE =
      Pattern.compile(
          "^,? ?(\\p{L}{1,20}(?:/[\\w+-]{1,30}){1,2}|\\p{L}{1,20}(?: (?:dst|time)\\b)?)");
  private static final int LONGEST_NAME = 5;

  private String rest;
  private int hour = -1;
  private int minute;
  private int second = -1;
  private int nanos;
  private @Nullable ZoneOffset offset;
  private String zone = "";
  private @Nullable String unknownZone;

  WrittenTime(String text) {
    rest = text.replaceAll("\\s+", " ");
    for (Pattern form : List.of(COLONS, HOURS, HOUR, COMPACT, DOTS)) {
      Matcher found = form.matcher(rest);
      if (found.find() && (form != DOTS || hasYear(found))) {
        take(found);
        break;
      }
    }
    if (isKnown() && offset == null && zone.isEmpty()) {
      lateOffset();
    }
  }

  // "27.12" may be a day, but not beside a whole date.
  private boolean hasYear(Matcher time) {
    return YEAR.matcher(rest.substring(0, time.start()) + ' ' + rest.substring(time.end())).find();
  }

  private void take(Matcher found) {
    hour = Integer.parseInt(found.group(1));
    minute = number(found.group(2), 0);
    second = number(found.group(3), -1);
    String fraction = found.group(4) == null ? "0" : found.group(4) + "0";
    nanos = number((fraction + "00000000").substring(0, 9), 0);
    String before = rest.substring(0, found.start());
    String after = rest.substring(found.end());
    Matcher half = HALF.matcher(after);
    Matcher halfBefore = HALF_BEFORE.matcher(before);
    if (half.find()) {
      halfDay(half.group(1));
      after = after.substring(half.end());
    } else if (halfBefore.find()) {
      halfDay(halfBefore.group(1));
      before = before.substring(0, halfBefore.start());
    }
    after = zone(UNIT.matcher(after).replaceFirst(""));
    rest = (before + ' ' + after).strip();
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
  }

  private void halfDay(String letter) {
    if (hour <= 12) {
      hour = hour % 12 + (letter.equals("p") ? 12 : 0);
    } else if (letter.equals("a")) {
      throw new DateTimeException("no such hour of the morning");
    }
  }

  /** Takes a zone that stands at the beginning. */
  private String zone(String after) {
    Matcher number = OFFSET.matcher(after);
    if (number.find()) {
      offset = offset(number);
      return withoutName(after.substring(number.end()));
    }
    Matcher name = ZONE.matcher(after);
    if (!name.find()) {
      return after;
    }
    String word = DateWords.fold(name.group(1));
    String others = after.substring(name.end());
    if (DateZones.isKnown(word) && !(word.equals("at") && !others.isEmpty())) {
      zone = word;
      return others;
    }
    boolean isWord =
        DateWords.month(word) > 0 || DateWords.isDayOfWeek(word) || DateWords.isSmall(word);
    if (isWord || (word.length() > LONGEST_NAME && word.indexOf('/') < 0)) {
      return after;
    }
    unknownZone = word;
    return others;
  }

  // "+0000 UTC", as Go writes it.
  private static String withoutName(String after) {
    Matcher name = ZONE.matcher(after);
    return name.find() && DateZones.isKnown(DateWords.fold(name.group(1)))
        ? after.substring(name.end())
        : after;
  }

  private static ZoneOffset offset(Matcher found) {
    return DateZones.offset(
        found.group(1).equals("-"), Integer.parseInt(found.group(2)), number(found.group(3), 0));
  }

  // "Fri Dec 27 18:20:00 2024 +0900"
  private void lateOffset() {
    Matcher found = LATE_OFFSET.matcher(rest);
    if (found.find()) {
      offset = offset(found);
      rest = rest.substring(0, found.start()) + rest.substring(found.end());
    }
  }

  /** What stands there beside time and zone. */
  String rest() {
    return rest;
  }

  boolean isKnown() {
    return hour >= 0;
  }

  /** A zone that stands there but is not known, {@code null} if none does. */
  @Nullable String unknownZone() {
    return unknownZone;
  }

  Precision precision() {
    return second < 0 ? Precision.MINUTE : Precision.SECOND;
  }

  /** This time on a day; 24:00 is the beginning of the next, a leap second the last one. */
  LocalDateTime on(LocalDate day) {
    boolean isEnd = hour == 24 && minute == 0 && second <= 0 && nanos == 0;
    LocalDate begin = isEnd ? day.plusDays(1) : day;
    int seconds = second == 60 ? 59 : Math.max(second, 0);
    return begin.atTime(isEnd ? 0 : hour, minute, seconds, nanos);
  }

  /** The offset that is said, or that of {@code otherZone}; {@code null} if neither is known. */
  @Nullable ZoneOffset offset(String otherZone, LocalDateTime at) {
    return offset != null ? offset : DateZones.offset(zone.isEmpty() ? otherZone : zone, at);
  }
}
