package org.dateline.archive.form.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Published.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A day or a month, in numbers or words.
 *
 * @param day of a month its first
 * @param zone a name of a time zone that stands beside it, empty if none does
 */
record CalendarText(LocalDate day, Precision precision, String zone) {
  private static final Pattern TRIPLE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,4}) ?([-/.]) ?(\\d{1,3}) ?\\2 ?(\\d{1,4})(?!\\d)(?:[tz]\\b)?");
  private static final Pattern PAIR = Pattern.compile("(\\d{1,4})[-/.](\\d{1,4})");
  private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}\\p{M}]+");
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\d\\s,.;|·•/'’`\"@–—-]");
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d\\d)(\\d\\d)(?=$|[t ])");
  private static final Pattern OFFSET = Pattern.compile("(?<=\\d)[+-]\\d\\d:\\d\\d$");

  /** What the text says, {@code null} if it is no date or more than one. */
  static @Nullable CalendarText of(String text) {
    if (ODD.matcher(text).find() && !OFFSET.matcher(text).find()) {
      return null;
    }
    String spaced = COMPACT.matcher(OFFSET.matcher(text).replaceFirst("")).replaceFirst("$1-$2-$3");
    Matcher triple = TRIPLE.matcher(spaced);
    if (triple.find()) {
      Words words =
          new Words(spaced.substring(0, triple.start()) + ' ' + spaced.substring(triple.end()));
      boolean alone = words.isRead() && words.months.isEmpty() && words.numbers.isEmpty();
      return alone ? new CalendarText(ofNumbers(triple), Precision.DAY, words.zone) : null;
    }
    Matcher pair = PAIR.matcher(spaced);
    return pair.matches() ? ofPair(pair) : new Words(spaced).date();
  }

  /** The day of a week of ISO's calendar. */
  static LocalDate ofWeek(int year, int week, int day) {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(ChronoField.DAY_OF_WEEK, day);
  }

  // The year stands where four digits do, and behind dots the day comes first everywhere. With two
  // digits, or slashes and hyphens, each order that gives a day is possible.
  private static LocalDate ofNumbers(Matcher m) {
    boolean leading = m.group(1).length() > 2;
    boolean trailing = m.group(4).length() > 2;
    boolean dots = m.group(2).equals(".");
    if (leading && trailing) {
      throw new DateTimeException("two years");
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    int third = Integer.parseInt(m.group(4));
    if (leading) {
      return LocalDate.of(year(m.group(1)), second, third);
    }
    Set<LocalDate> days = new HashSet<>();
    add(year(m.group(4)), second, first, days);
    if (!dots) {
      add(year(m.group(4)), first, second, days);
    }
    if (!trailing) {
      add(year(m.group(1)), second, third, days);
    }
    if (days.size() > 1) {
      throw new AmbiguousDateException();
    }
    return days.stream().findFirst().orElseThrow(() -> new DateTimeException("no such day"));
  }

  private static void add(int year, int month, int day, Set<LocalDate> to) {
    try {
      to.add(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // Not in this order.
      return;
    }
  }

  private static @Nullable CalendarText ofPair(Matcher m) {
    boolean leading = m.group(1).length() == 4;
    if (leading == (m.group(2).length() == 4)) {
      return null;
    }
    int year = Integer.parseInt(leading ? m.group(1) : m.group(2));
    int month = Integer.parseInt(leading ? m.group(2) : m.group(1));
    return new CalendarText(LocalDate.of(year, month, 1), Precision.MONTH, "");
  }

  // RFC 2822, 4.3.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 3
        ? year
        : digits.length() == 3 || year >= 50 ? year + 1900 : year + 2000;
  }

  /** The words and numbers of a text in their order. */
  private static final class Words {
    private final List<String> numbers = new ArrayList<>();
    private final List<String> months = new ArrayList<>();
    private String zone = "";
    private boolean odd;

    Words(String text) {
      Matcher token = TOKEN.matcher(text);
      while (token.find()) {
        if (Character.isDigit(token.group().charAt(0))) {
          numbers.add(token.group());
        } else {
          add(DateWords.fold(token.group()));
        }
      }
      if (months.size() > 1) {
        // Some days of the week are called like months: martes and marzo are both "mar".
        Set<Integer> certain = new HashSet<>();
        months.stream()
            .filter(word -> !DateWords.isDayOfWeek(word))
            .forEach(word -> certain.add(DateWords.month(word)));
        months.removeIf(word -> certain.size() == 1 && DateWords.isDayOfWeek(word));
      }
    }

    private void add(String word) {
      if (DateWords.month(word) > 0) {
        months.add(word);
      } else if (zone.isEmpty() && DateZones.isKnown(word) && !DateWords.isSmall(word)) {
        zone = word;
      } else if (!DateWords.isSmall(word) && !DateWords.isDayOfWeek(word)) {
        odd = true;
      }
    }

    boolean isRead() {
      return !odd;
    }

    @Nullable CalendarText date() {
      Set<Integer> named = new HashSet<>();
      months.forEach(word -> named.add(DateWords.month(word)));
      if (odd || named.size() != 1) {
        return null;
      }
      int month = named.iterator().next();
      if (numbers.size() == 1 && numbers.getFirst().length() == 4) {
        LocalDate first = LocalDate.of(Integer.parseInt(numbers.getFirst()), month, 1);
        return new CalendarText(first, Precision.MONTH, zone);
      }
      return numbers.size() == 2 ? ofDayAndYear(month) : null;
    }

    private @Nullable CalendarText ofDayAndYear(int month) {
      boolean yearFirst = numbers.getFirst().length() > 2;
      String year = yearFirst ? numbers.getFirst() : numbers.getLast();
      String day = yearFirst ? numbers.getLast() : numbers.getFirst();
      if (year.length() > 4 || day.length() > 2) {
        return null;
      }
      LocalDate date = LocalDate.of(year(year), month, Integer.parseInt(day));
      return new CalendarText(date, Precision.DAY, zone);
    }
  }
}
