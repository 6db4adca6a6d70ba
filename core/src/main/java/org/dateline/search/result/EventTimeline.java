package org.dateline.search.result;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.Internal;
import org.dateline.article.EventTime;
import org.dateline.article.EventTime.Days;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * How many events there are in each day, week, month or year. Immutable.
 *
 * <p>An event counts in a bucket only if all its days lie in it: "in December" is in no day and in
 * no week, but in a month. Those that lie in no single bucket are counted apart.
 *
 * @param unit the length of the buckets
 * @param by what time counts
 * @param counts the events by first day of their bucket; buckets without any are left out
 * @param lessExact events whose time is known, but does not lie in one bucket
 * @param undated events whose time is not known
 */
public record EventTimeline(
    Unit unit, By by, SortedMap<LocalDate, Long> counts, long lessExact, long undated) {

  /** Copies the counts. */
  public EventTimeline {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** What time of an event counts. */
  public enum By {
    /** When it happened, as far as the text says. */
    HAPPENED,
    /** When the article was published, in the index's time zone. */
    PUBLISHED;

    /** The name in options and JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The length of a bucket. */
  public enum Unit {
    /** A day: 2024-12-26. */
    DAY(ChronoUnit.DAYS),
    /** A week of ISO 8601, from Monday: 2024-W52. */
    WEEK(ChronoUnit.WEEKS),
    /** A month: 2024-12. */
    MONTH(ChronoUnit.MONTHS),
    /** A year: 2024. */
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit length;

    Unit(ChronoUnit length) {
      this.length = length;
    }

    /** The name in options and JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the bucket of a day. */
    public LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** The first day of the bucket after that which begins on {@code first}. */
    public LocalDate next(LocalDate first) {
      return first.plus(1, length);
    }

    /** The bucket that begins on {@code first}, as ISO 8601 writes it. */
    public String label(LocalDate first) {
      return switch (this) {
        case DAY -> first.toString();
        case WEEK ->
            String.format(
                Locale.ROOT,
                "%04d-W%02d",
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        case MONTH -> YearMonth.from(first).toString();
        case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
      };
    }
  }

  /**
   * The events of a day, week, month or year.
   *
   * @param first its first day
   * @param label its name as ISO 8601 writes it
   * @param count how many events
   */
  public record Bucket(LocalDate first, String label, long count) {}

  /** The buckets from the first to the last with events, those without any between them too. */
  public Stream<Bucket> buckets() {
    if (counts.isEmpty()) {
      return Stream.empty();
    }
    LocalDate last = counts.lastKey();
    return Stream.iterate(counts.firstKey(), day -> !day.isAfter(last), unit::next)
        .map(day -> new Bucket(day, unit.label(day), counts.getOrDefault(day, 0L)));
  }

  /** All events, whether in a bucket or not. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum() + lessExact + undated;
  }

  /** Counts events. Not thread-safe. */
  @Internal
  public static final class Counter {
    private final Unit unit;
    private final By by;
    private final ZoneId zone;
    private final SortedMap<LocalDate, Long> counts = new TreeMap<>();
    private long lessExact;
    private long undated;

    @Internal
    public Counter(Unit unit, By by, ZoneId zone) {
      this.unit = unit;
      this.by = by;
      this.zone = zone;
    }

    /** Counts one; always wants more. */
    @Internal
    public boolean add(EventHit hit) {
      Days days = by == By.HAPPENED ? days(hit.event().time()) : days(hit.article().published());
      if (days == null) {
        undated++;
      } else if (unit.first(days.from()).equals(unit.first(days.to()))) {
        counts.merge(unit.first(days.from()), 1L, Long::sum);
      } else {
        lessExact++;
      }
      return true;
    }

    private static @Nullable Days days(@Nullable EventTime time) {
      return time == null ? null : time.days();
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

    @Internal
    public EventTimeline timeline() {
      return new EventTimeline(unit, by, counts, lessExact, undated);
    }
  }
}
