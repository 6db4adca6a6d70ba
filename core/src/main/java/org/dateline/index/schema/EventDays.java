package org.dateline.index.schema;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.Query;
import org.dateline.Internal;
import org.dateline.article.EventTime;

/**
 * The days on which events happened: of an article, ranges of days since 1970; of one event, terms.
 * A day has terms for stretches of 1, 16, 256 and so many days, so that few of them cover any range
 * (the trie of Lucene's first numeric fields).
 */
@Internal
public final class EventDays {
  private static final String FIELD = "happened";

  private static final int STEP = 4;
  private static final int LOWEST = (1 << STEP) - 1;
  // 16 to the fifth is more than a million days; four such hold all years of four digits.
  private static final int WIDEST = 5 * STEP;

  private EventDays() {}

  /** The stretches that a day is in. */
  static List<String> stretches(LocalDate day) {
    List<String> stretches = new ArrayList<>();
    for (int shift = 0; shift <= WIDEST; shift += STEP) {
      stretches.add(stretch(shift, number(day) >> shift));
    }
    return stretches;
  }

  /** The fewest stretches that hold these days, both ends included, and no others. */
  public static List<String> covering(LocalDate from, LocalDate to) {
    List<String> stretches = new ArrayList<>();
    int low = number(from);
    int high = number(to);
    for (int shift = 0; low <= high; shift += STEP) {
      while (low <= high && (shift == WIDEST || (low & LOWEST) != 0)) {
        stretches.add(stretch(shift, low++));
      }
      while (low <= high && (high & LOWEST) != LOWEST) {
        stretches.add(stretch(shift, high--));
      }
      if (low > high) {
        return stretches;
      }
      low >>= STEP;
      high >>= STEP;
    }
    return stretches;
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(EventTerms.FIRST_DAY, day));
  }

  private static String stretch(int shift, int number) {
    return (char) ('a' + shift / STEP) + Integer.toHexString(number);
  }

  public static LongRange field(EventTime time) {
    return new LongRange(
        FIELD, new long[] {time.from().toEpochDay()}, new long[] {time.to().toEpochDay()});
  }

  /** The articles that assert something that happened within these days, both ends included. */
  public static Query within(LocalDate from, LocalDate to) {
    return LongRange.newWithinQuery(
        FIELD, new long[] {from.toEpochDay()}, new long[] {to.toEpochDay()});
  }
}
