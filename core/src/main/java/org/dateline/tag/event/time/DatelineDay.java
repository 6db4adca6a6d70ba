package org.dateline.tag.event.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.Field;
import org.dateline.article.Published;
import org.dateline.article.Published.Precision;
import org.dateline.text.DayNames;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The day in the dateline of a body, "KYIV, March 3 (Reuters) -", from which its "yesterday"
 * counts: archives often know a later day.
 */
@Internal
public final class DatelineDay {
  private static final int MOST_WORDS = 8;
  private static final int MOST_BEHIND = 5;
  // Without a year: what is further from publication is a slip, or no dateline.
  private static final int MOST_DAYS = 92;
  private static final int CENTURY = 100;
  private static final Set<String> OF_PLACES = WordLists.words("de del la el and of the on");

  private DatelineDay() {}

  /** The day that a text was written, as its dateline says; else the publication. */
  public static @Nullable Published of(FieldText text, @Nullable Published published) {
    Tokens tokens = text.tokens();
    if (text.field() != Field.BODY || tokens.size() == 0 || !tokens.startsUpper(0)) {
      return published;
    }
    LocalDate last = last(published);
    for (int i = 1; i < Math.min(tokens.size() - 1, MOST_WORDS); i++) {
      Integer month = DayNames.MONTHS.get(tokens.key(i));
      if (month != null && tokens.startsUpper(i)) {
        LocalDate day = new Written(tokens, i, month).day(last);
        return day == null ? published : published(day);
      }
      if (!tokens.startsUpper(i) && !tokens.isNumber(i) && !OF_PLACES.contains(tokens.key(i))) {
        return published;
      }
    }
    return published;
  }

  // A dateline may be a day ahead, where the sun rises earlier.
  private static @Nullable LocalDate last(@Nullable Published published) {
    if (published == null || published.precision().compareTo(Precision.DAY) < 0) {
      return null;
    }
    ZoneOffset zone = published.zone() == null ? ZoneOffset.UTC : published.zone();
    return published.day(zone).plusDays(1);
  }

  private static Published published(LocalDate day) {
    return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), null, Precision.DAY);
  }

  /** A month at a word of what may be a dateline. */
  private record Written(Tokens tokens, int at, int month) {

    @Nullable LocalDate day(@Nullable LocalDate last) {
      int before = number(at - 1);
      int day = before > 0 ? before : number(at + 1);
      int end = before > 0 ? at + 1 : at + 2;
      int first = before > 0 ? at - 1 : at;
      int year = year(end, last, before > 0);
      boolean is =
          day > 0
              && first > 0
              && tokens.gap(first) == Tokens.Gap.BREAK
              && closes(year > 0 ? end + 1 : end);
      return is ? day(day, year, last) : null;
    }

    private int number(int word) {
      return word < tokens.size() && tokens.isNumber(word)
          ? TimeWords.dayOfMonth(tokens.key(word))
          : 0;
    }

    // "20 December 2024", "12 JAN 90".
    private int year(int word, @Nullable LocalDate last, boolean dayFirst) {
      if (word >= tokens.size() || !tokens.isNumber(word)) {
        return 0;
      }
      String key = tokens.key(word);
      int year = TimeWords.digits(key, key.length());
      if (key.length() == 2 && dayFirst) {
        int now = last == null ? DigitDates.LAST_YEAR - 1 : last.getYear();
        int full = now / CENTURY * CENTURY + year;
        return full > now || last == null ? 1900 + year : full;
      }
      return key.length() == 4 && year >= DigitDates.FIRST_YEAR ? year : 0;
    }

    // Up to the dash or colon stands at most the agency, in brackets.
    private boolean closes(int end) {
      for (int i = end; i < Math.min(tokens.size(), end + MOST_BEHIND); i++) {
        String gap = tokens.text.substring(tokens.end(i - 1), tokens.start(i));
        if (opens(gap)) {
          return true;
        }
        boolean bracket = gap.indexOf('(') >= 0 || gap.indexOf('[') >= 0;
        if (i == end && !bracket) {
          return false;
        }
      }
      return false;
    }

    private static boolean opens(String gap) {
      return gap.indexOf('—') >= 0
          || gap.indexOf('–') >= 0
          || gap.contains("--")
          || gap.contains(" -")
          || gap.contains(" _ ")
          || gap.contains("): ")
          || gap.startsWith(": ");
    }

    private @Nullable LocalDate day(int day, int year, @Nullable LocalDate last) {
      if (year == 0) {
        return last == null ? null : latest(day, last);
      }
      LocalDate written = date(day, year);
      return written != null && last != null && written.isAfter(last) ? null : written;
    }

    private @Nullable LocalDate latest(int day, LocalDate last) {
      LocalDate date = date(day, last.getYear());
      if (date == null || date.isAfter(last)) {
        date = date(day, last.getYear() - 1);
      }
      return date != null && ChronoUnit.DAYS.between(date, last) <= MOST_DAYS ? date : null;
    }

    private @Nullable LocalDate date(int day, int year) {
      YearMonth of = YearMonth.of(year, month);
      return of.isValidDay(day) ? of.atDay(day) : null;
    }
  }
}
