package org.dateline.search.result;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.index.schema.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * How many articles were published in each hour, day, week, month, quarter or year, altogether and
 * for each series that was asked for. Immutable. For events there is {@link EventTimeline}.
 *
 * <p>An article counts in a bucket only if its date is exact enough: "2024" is in no month, and a
 * date without a time in no hour. What is not exact enough is counted apart. The index does not
 * tell a date without a time from exactly 0:00 in its own time zone; that is read as the date, and
 * so stays the same day in any other zone.
 *
 * @param unit the length of the buckets
 * @param zone the time zone in which they begin
 * @param buckets from the first to the last with articles, those without any between them too
 * @param all the counts of all articles found
 * @param series the counts of those asked for, in the order of the request, the most frequent first
 *     where it left the choice; an article counts in each series that it belongs to
 * @param lessExact articles whose date is known, but does not lie in one bucket
 * @param undated articles without a date
 */
public record Timeline(
    Unit unit,
    ZoneId zone,
    List<Bucket> buckets,
    Series all,
    List<Series> series,
    long lessExact,
    long undated) {

  /** The most buckets that a timeline may have. */
  public static final int MOST_BUCKETS = 10_000;

  /** Copies the lists. */
  public Timeline {
    buckets = List.copyOf(buckets);
    series = List.copyOf(series);
  }

  /** All articles found, whether in a bucket or not. */
  public long total() {
    return all.total() + lessExact + undated;
  }

  /**
   * What share the counts of a series are of all articles, one number for each of the buckets: 0.02
   * is every fiftieth. Where there are no articles at all there is no share, {@code null}, and not
   * 0.
   *
   * <pre>{@code
   * Timeline grain = searcher.articleTimeline(SearchRequest.builder("grain").build(), byMonth);
   * Timeline whole = searcher.articleTimeline(SearchRequest.builder("").build(), byMonth);
   * List<Double> shares = grain.shares(grain.all(), whole);
   * }</pre>
   *
   * @param series one of this timeline's, or {@link #all}
   * @param whole the counts of all articles; of a request with the same since and until, if it has
   *     such, for they may cut a bucket in two
   * @throws IllegalArgumentException if that has other buckets: another unit or time zone
   */
  public List<@Nullable Double> shares(Series series, Timeline whole) {
    if (unit != whole.unit || !zone.equals(whole.zone)) {
      throw new IllegalArgumentException(
          "a share needs counts by one unit in one zone, not %s in %s of %s in %s"
              .formatted(unit.key(), zone, whole.unit.key(), whole.zone));
    }
    Map<OffsetDateTime, Long> articles = new HashMap<>();
    for (int i = 0; i < whole.buckets.size(); i++) {
      articles.put(whole.buckets.get(i).start(), whole.all.counts().get(i));
    }
    List<@Nullable Double> shares = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      long of = articles.getOrDefault(buckets.get(i).start(), 0L);
      shares.add(of == 0 ? null : series.counts().get(i) / (double) of);
    }
    return Collections.unmodifiableList(shares);
  }

  /** The length of a bucket. */
  public enum Unit {
    /**
     * An hour of the clock: 2024-12-26T14:00+09:00. Where clocks are set back by an hour, the hour
     * that comes twice is two buckets.
     */
    HOUR(ChronoUnit.HOURS),
    /** A day, of 23 or 25 hours where clocks change: 2024-12-26. */
    DAY(ChronoUnit.DAYS),
    /** A week of ISO 8601, from Monday: 2024-W52. */
    WEEK(ChronoUnit.WEEKS),
    /** A month: 2024-12. */
    MONTH(ChronoUnit.MONTHS),
    /** A quarter of a year: 2024-Q4. */
    QUARTER(IsoFields.QUARTER_YEARS),
    /** A year: 2024. */
    YEAR(ChronoUnit.YEARS);

    private static final DateTimeFormatter HOURS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);

    private final TemporalUnit length;

    Unit(TemporalUnit length) {
      this.length = length;
    }

    /** The name in options and JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** When the bucket of a time begins, in the zone of that time. */
    public ZonedDateTime start(ZonedDateTime time) {
      return this == HOUR
          ? time.truncatedTo(ChronoUnit.HOURS)
          : first(time.toLocalDate()).atStartOfDay(time.getZone());
    }

    private LocalDate first(LocalDate day) {
      return switch (this) {
        case HOUR, DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** When the bucket after that which begins at {@code start} begins. */
    public ZonedDateTime next(ZonedDateTime start) {
      if (this != HOUR) {
        return first(start.toLocalDate()).plus(1, length).atStartOfDay(start.getZone());
      }
      // Lord Howe sets its clocks back by half an hour: one of its hours has 90 minutes.
      ZonedDateTime after = start.plusHours(1);
      ZonedDateTime next = start(after);
      return next.isAfter(start) ? next : start(after.plusHours(1));
    }

    /** The bucket that begins at {@code start}, as ISO 8601 writes it (quarters: 2024-Q4). */
    public String label(ZonedDateTime start) {
      return switch (this) {
        case HOUR -> HOURS.format(start);
        case DAY -> start.toLocalDate().toString();
        case WEEK ->
            String.format(
                Locale.ROOT,
                "%04d-W%02d",
                start.get(IsoFields.WEEK_BASED_YEAR),
                start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        case MONTH -> YearMonth.from(start).toString();
        case QUARTER ->
            String.format(
                Locale.ROOT, "%04d-Q%d", start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
        case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
      };
    }
  }

  /**
   * A stretch of time.
   *
   * @param start its first moment
   * @param label its name; see {@link Unit#label}
   */
  public record Bucket(OffsetDateTime start, String label) {}

  /**
   * The counts of all articles or of those that name an entity or have another value.
   *
   * @param dimension of which dimension the value is, {@code null} for all articles
   * @param id the value's id, "" for all articles
   * @param name what to show
   * @param counts how many articles, one number for each of the timeline's buckets
   * @param peaks where there are unusually many, in order of time; empty unless asked for
   */
  public record Series(
      @Nullable Dimension dimension, String id, String name, List<Long> counts, List<Peak> peaks) {
    /** Copies the lists. */
    public Series {
      counts = List.copyOf(counts);
      peaks = List.copyOf(peaks);
    }

    /** The articles of all buckets. */
    public long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * A bucket with unusually many articles, by the identifier of Hampel as Davies and Gather give it
   * ("The identification of multiple outliers", Journal of the American Statistical Association 88,
   * 1993): the count lies above the series' median by at least three times its spread. The spread
   * is 1.4826 times the median absolute deviation, but at least the square root of the median, by
   * which counts of nothing but chance spread (Poisson), and at least 1: so a peak has at least
   * three articles.
   *
   * @param bucket which of the timeline's buckets, from 0
   * @param count how many articles
   * @param median how many a bucket of this series usually has
   * @param articles up to three typical ones: those with the highest score; if all score alike, as
   *     for no query, those whose entities are nearest by cosine to those of the peak altogether
   *     (the centroid of Radev et al., "Centroid-based summarization of multiple documents",
   *     Information Processing and Management 40, 2004)
   */
  public record Peak(int bucket, long count, double median, List<Typical> articles) {
    /** Copies the list. */
    public Peak {
      articles = List.copyOf(articles);
    }
  }

  /**
   * An article that stands for a peak.
   *
   * @param id its id
   * @param title its headline, "" if it has none
   * @param published when it was published, as exactly as is known
   */
  public record Typical(String id, String title, String published) {}
}
