package org.dateline.cli.serve.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dateline.article.EventTime.Days;
import org.dateline.article.Published;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline.By;
import org.dateline.search.result.EventTimeline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Counts events by the days on which they happened or were published, and draws them together by a
 * unit that suits. Not thread-safe.
 */
public final class EventDays {
  private static final int MOST_BUCKETS = 400;
  private static final double OUTSIDE = 0.01;

  private final By by;
  private final ZoneId zone;
  private final Map<Days, Long> counts = new HashMap<>();
  private long undated;

  /**
   * @param zone in which the day of publication is
   */
  public EventDays(By by, ZoneId zone) {
    this.by = by;
    this.zone = zone;
  }

  /**
   * Counts in buckets.
   *
   * @param first the first days of the buckets
   * @param counts how many are in each
   * @param lessExact how many have days in more than one bucket
   * @param undated how many have no day
   * @param outside how many are far before or after all others and not drawn
   */
  public record Counted(
      Unit unit,
      List<LocalDate> first,
      List<Long> counts,
      long lessExact,
      long undated,
      long outside) {
    /** Copies the lists. */
    public Counted {
      first = List.copyOf(first);
      counts = List.copyOf(counts);
    }
  }

  void add(EventHit hit) {
    Days days =
        by == By.PUBLISHED
            ? days(hit.article().published())
            : hit.event().time() == null ? null : hit.event().time().days();
    if (days == null) {
      undated++;
    } else {
      counts.merge(days, 1L, Long::sum);
    }
  }

  private @Nullable Days days(@Nullable Published published) {
    if (published == null) {
      return null;
    }
    LocalDate day = published.day(zone);
    return switch (published.precision()) {
      case YEAR -> Days.ofYear(day.getYear());
      case MONTH -> Days.of(YearMonth.from(day));
      case DAY, MINUTE, SECOND -> Days.of(day);
    };
  }

  /** How many have a day, or some. */
  public long dated() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What was counted, by a unit; by one that suits for {@code null}. */
  public Counted counted(@Nullable Unit wanted) {
    TreeMap<LocalDate, Long> byDay = new TreeMap<>();
    counts.forEach((days, count) -> byDay.merge(days.from(), count, Long::sum));
    if (byDay.isEmpty()) {
      return new Counted(wanted == null ? Unit.DAY : wanted, List.of(), List.of(), 0, undated, 0);
    }
    LocalDate low = quantile(byDay, OUTSIDE);
    LocalDate high = quantile(byDay, 1 - OUTSIDE);
    Unit unit = wanted == null ? suiting(low, high) : wanted;
    TreeMap<LocalDate, Long> buckets = new TreeMap<>();
    long lessExact = 0;
    for (Map.Entry<Days, Long> each : counts.entrySet()) {
      LocalDate first = unit.first(each.getKey().from());
      if (first.equals(unit.first(each.getKey().to()))) {
        buckets.merge(first, each.getValue(), Long::sum);
      } else {
        lessExact += each.getValue();
      }
    }
    return drawn(unit, buckets, low, high, lessExact);
  }

  // A day in 1945 is not to squeeze all of this year into one column.
  private Counted drawn(
      Unit unit,
      NavigableMap<LocalDate, Long> buckets,
      LocalDate low,
      LocalDate high,
      long lessExact) {
    if (buckets.isEmpty()) {
      return new Counted(unit, List.of(), List.of(), lessExact, undated, 0);
    }
    LocalDate from = buckets.firstKey();
    LocalDate to = buckets.lastKey();
    if (length(unit, from, to) > MOST_BUCKETS) {
      from = unit.first(low);
      to = unit.first(high);
    }
    List<LocalDate> first = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    long outside = buckets.values().stream().mapToLong(Long::longValue).sum();
    for (LocalDate day = from; !day.isAfter(to); day = unit.next(day)) {
      long count = buckets.getOrDefault(day, 0L);
      first.add(day);
      numbers.add(count);
      outside -= count;
    }
    return new Counted(unit, first, numbers, lessExact, undated, outside);
  }

  private static LocalDate quantile(NavigableMap<LocalDate, Long> byDay, double share) {
    double left = share * byDay.values().stream().mapToLong(Long::longValue).sum();
    for (Map.Entry<LocalDate, Long> each : byDay.entrySet()) {
      left -= each.getValue();
      if (left <= 0) {
        return each.getKey();
      }
    }
    return byDay.lastKey();
  }

  private static Unit suiting(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    return days <= 120
        ? Unit.DAY
        : days <= 800 ? Unit.WEEK : days <= 8_000 ? Unit.MONTH : Unit.YEAR;
  }

  private static long length(Unit unit, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    return switch (unit) {
      case DAY -> days;
      case WEEK -> days / 7;
      case MONTH -> days / 30;
      case YEAR -> days / 365;
    };
  }
}
