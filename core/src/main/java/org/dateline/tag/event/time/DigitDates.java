package org.dateline.tag.event.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.jspecify.annotations.Nullable;

/** Reads dates that are digits alone, and tells years from other numbers. */
record DigitDates(SyntaxSentence words, @Nullable DayMath math) {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;
  private static final int YEARS_AHEAD = 10;
  private static final Set<String> DASHES = Set.of("-", "–", "—");

  /** A year in four plain digits, not before 1900 and not far ahead; else 0. */
  int year(int word) {
    int year = plain(word, 4);
    int last = math == null ? LAST_YEAR : math.today().getYear() + YEARS_AHEAD;
    return year >= FIRST_YEAR && year <= last ? year : 0;
  }

  /** Digits alone, "1999" and not "1,999", of so many places; else 0. */
  int plain(int word, int places) {
    boolean plain =
        words.isNumber(word)
            && words.tokens.end(word) - words.tokens.start(word) == places
            && words.key(word).length() == places;
    return plain ? TimeWords.digits(words.key(word), places) : 0;
  }

  boolean dashAfter(int word) {
    return DASHES.contains(words.gapAfter(word));
  }

  // 2024-12-26, 2024/12/26, 12/26/2024 if one number is no month, 26.12.2024.
  @Nullable TimeExpression read(int i) {
    String gap = words.gapAfter(i);
    if ((gap.equals("-") || gap.equals("/")) && words.gapAfter(i + 1).equals(gap)) {
      return gap.equals("/") && year(i) == 0 ? slashes(i) : date(i, i + 3, i, i + 1, i + 2);
    }
    return words.key(i).length() == 8 ? dots(i) : null;
  }

  private @Nullable TimeExpression slashes(int i) {
    int a = TimeWords.dayOfMonth(words.key(i));
    int b = TimeWords.dayOfMonth(words.key(i + 1));
    boolean monthFirst = a <= 12 && (b > 12 || a == b);
    boolean dayFirst = b <= 12 && a > 12;
    if (!monthFirst && !dayFirst) {
      return null;
    }
    return monthFirst ? date(i, i + 3, i + 2, i, i + 1) : date(i, i + 3, i + 2, i + 1, i);
  }

  private @Nullable TimeExpression date(int first, int end, int year, int month, int day) {
    return dated(
        first,
        end,
        year(year),
        TimeWords.dayOfMonth(words.key(month)),
        TimeWords.dayOfMonth(words.key(day)));
  }

  private @Nullable TimeExpression dots(int i) {
    String text = words.tokens.surface(i, i + 1);
    boolean shape = text.length() == 10 && text.charAt(2) == '.' && text.charAt(5) == '.';
    String key = words.key(i);
    return shape
        ? dated(
            i,
            i + 1,
            TimeWords.digits(key.substring(4), 4),
            TimeWords.digits(key.substring(2), 2),
            TimeWords.digits(key, 2))
        : null;
  }

  private static @Nullable TimeExpression dated(int first, int end, int year, int month, int day) {
    try {
      return year < FIRST_YEAR
          ? null
          : new TimeExpression(
              first, end, Days.of(LocalDate.of(year, month, day)), Precision.DAY, false);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
