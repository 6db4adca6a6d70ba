package org.dateline.search.timeline;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.facet.ChosenValue;
import org.dateline.search.facet.ValueReader;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/** Counts articles found in the buckets of a {@link Timeline}, from doc values alone. */
@Internal
public final class TimelineCounter {
  // How many levels the path of a date's facet has.
  private static final int YEAR = 1;
  private static final int MONTH = 2;

  private final Timeline.Unit unit;
  private final ZoneId zone;
  private final ZoneId indexZone;
  private final List<ChosenValue> chosen;
  private final int leastProminence;

  /** The counts by first second of the bucket: of all articles, then of each series. */
  private final NavigableMap<Long, long[]> counts = new TreeMap<>();

  private long lessExact;
  private long undated;

  /**
   * @param indexZone in which zone the index reads dates without a time
   * @param leastProminence how much, in percent, an article must be about an entity or event
   */
  public TimelineCounter(
      TimelineRequest request, ZoneId indexZone, List<ChosenValue> chosen, int leastProminence) {
    this.unit = request.unit();
    this.zone = request.zone() == null ? indexZone : request.zone();
    this.indexZone = indexZone;
    this.chosen = chosen;
    this.leastProminence = leastProminence;
  }

  /** Takes an article that lies in a bucket. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes one.
     *
     * @param bucket the first second of its bucket
     * @param has for all articles and each series, whether it belongs to it
     * @param rank which of the segment's articles found it is, from 0
     */
    void take(long bucket, boolean[] has, int doc, int rank);
  }

  public Timeline count(List<MatchingDocs> found, @Nullable TypicalArticles typical)
      throws IOException {
    for (MatchingDocs docs : found) {
      Segment segment = new Segment(docs.context().reader(), true);
      segment.walk(docs, (bucket, has, doc, rank) -> count(bucket, has));
    }
    List<Timeline.Bucket> buckets = buckets();
    List<List<Long>> series =
        IntStream.rangeClosed(0, chosen.size()).mapToObj(this::column).toList();
    List<List<Timeline.Peak>> peaks = peaks(series, found, typical);
    List<Timeline.Series> named = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      ChosenValue value = chosen.get(i);
      named.add(
          new Timeline.Series(
              value.dimension(), value.id(), value.name(), series.get(i + 1), peaks.get(i + 1)));
    }
    Timeline.Series all =
        new Timeline.Series(null, "", "all articles", series.getFirst(), peaks.getFirst());
    return new Timeline(unit, zone, buckets, all, named, lessExact, undated);
  }

  private void count(long bucket, boolean[] has) {
    if (counts.size() > Timeline.MOST_BUCKETS) {
      widen(bucket);
      return;
    }
    long[] cell = counts.computeIfAbsent(bucket, b -> new long[has.length]);
    for (int i = 0; i < has.length; i++) {
      cell[i] += has[i] ? 1 : 0;
    }
  }

  // So many that they are refused in any case: only the first and the last matter.
  private void widen(long bucket) {
    if (bucket < counts.firstKey()) {
      counts.pollFirstEntry();
      counts.put(bucket, new long[1]);
    } else if (bucket > counts.lastKey()) {
      counts.pollLastEntry();
      counts.put(bucket, new long[1]);
    }
  }

  private ZonedDateTime at(long bucket) {
    return Instant.ofEpochSecond(bucket).atZone(zone);
  }

  // Fills the gaps between those counted.
  private List<Timeline.Bucket> buckets() {
    if (!counts.isEmpty()) {
      ZonedDateTime first = at(counts.firstKey());
      ZonedDateTime last = at(counts.lastKey());
      if (!isFew(unit, first, last)) {
        throw tooMany(first, last);
      }
      for (ZonedDateTime start = first; !start.isAfter(last); start = unit.next(start)) {
        counts.computeIfAbsent(start.toEpochSecond(), s -> new long[chosen.size() + 1]);
      }
    }
    List<Timeline.Bucket> buckets = new ArrayList<>();
    for (long start : counts.keySet()) {
      buckets.add(new Timeline.Bucket(at(start).toOffsetDateTime(), unit.label(at(start))));
    }
    return buckets;
  }

  private static boolean isFew(Timeline.Unit unit, ZonedDateTime first, ZonedDateTime last) {
    int buckets = 0;
    for (ZonedDateTime start = unit.start(first); !start.isAfter(last); start = unit.next(start)) {
      if (++buckets > Timeline.MOST_BUCKETS) {
        return false;
      }
    }
    return true;
  }

  private IllegalArgumentException tooMany(ZonedDateTime first, ZonedDateTime last) {
    Timeline.Unit coarser = Timeline.Unit.YEAR;
    for (Timeline.Unit each : Timeline.Unit.values()) {
      if (each.compareTo(coarser) < 0 && each.compareTo(unit) > 0 && isFew(each, first, last)) {
        coarser = each;
      }
    }
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "by %s there are more than %,d buckets from %s to %s: count by %s or coarser, or ask"
                + " for fewer articles, as by since and until",
            unit.key(),
            Timeline.MOST_BUCKETS,
            first.toLocalDate(),
            last.toLocalDate(),
            coarser.key()));
  }

  private List<Long> column(int series) {
    return counts.values().stream().map(cell -> cell[series]).toList();
  }

  private List<List<Timeline.Peak>> peaks(
      List<List<Long>> series, List<MatchingDocs> found, @Nullable TypicalArticles typical)
      throws IOException {
    if (typical == null) {
      return series.stream().map(each -> List.<Timeline.Peak>of()).toList();
    }
    List<Long> starts = List.copyOf(counts.keySet());
    Map<Long, Integer> places = new HashMap<>();
    List<Peaks> each = series.stream().map(Peaks::of).toList();
    for (int i = 0; i < starts.size(); i++) {
      int bucket = i;
      if (each.stream().anyMatch(peaks -> peaks.contains(bucket))) {
        places.put(starts.get(i), i);
      }
    }
    for (MatchingDocs docs : found) {
      Segment segment = new Segment(docs.context().reader(), false);
      segment.walk(
          docs,
          (start, has, doc, rank) -> {
            Integer bucket = places.get(start);
            if (bucket != null) {
              offer(typical, each, bucket, has, docs, doc, rank);
            }
          });
    }
    List<List<Timeline.Peak>> peaks = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      peaks.add(each.get(i).with(typical, i));
    }
    return peaks;
  }

  private static void offer(
      TypicalArticles typical,
      List<Peaks> peaks,
      int bucket,
      boolean[] has,
      MatchingDocs docs,
      int doc,
      int rank) {
    for (int i = 0; i < has.length; i++) {
      if (has[i] && peaks.get(i).contains(bucket)) {
        typical.offer(i, bucket, docs.context().docBase + doc, docs.scores()[rank]);
      }
    }
  }

  /** The doc values of one segment. */
  private final class Segment {
    private final SortedNumericDocValues published;
    private final SortedSetDocValues dates;
    private final List<ValueReader> values;
    private final boolean countsRest;

    Segment(LeafReader reader, boolean countsRest) throws IOException {
      this.published = DocValues.getSortedNumeric(reader, Schema.PUBLISHED);
      this.dates = DocValues.getSortedSet(reader, Schema.facetField(Dimension.DATE));
      this.values = ValueReader.of(reader, chosen, leastProminence);
      this.countsRest = countsRest;
    }

    void walk(MatchingDocs docs, Taker taker) throws IOException {
      DocIdSetIterator each = docs.bits().iterator();
      int rank = 0;
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        ZonedDateTime time = time(doc);
        if (time != null) {
          taker.take(unit.start(time).toEpochSecond(), has(doc), doc, rank);
        }
        rank++;
      }
    }

    private boolean[] has(int doc) throws IOException {
      boolean[] has = new boolean[chosen.size() + 1];
      has[0] = true;
      for (ValueReader value : values) {
        value.each(doc, place -> has[place + 1] = true);
      }
      return has;
    }

    /** When an article was published; {@code null} if that is not known, or in no one bucket. */
    private @Nullable ZonedDateTime time(int doc) throws IOException {
      if (!published.advanceExact(doc)) {
        undated += countsRest ? 1 : 0;
        return null;
      }
      Instant instant = Instant.ofEpochMilli(published.nextValue());
      int levels = dates.advanceExact(doc) ? dates.docValueCount() : YEAR;
      LocalDate day = zone.equals(indexZone) && unit != Timeline.Unit.HOUR ? null : day(instant);
      boolean exact =
          switch (unit) {
            case HOUR -> levels > MONTH && day == null;
            case DAY, WEEK -> levels > MONTH;
            case MONTH, QUARTER -> levels > YEAR;
            case YEAR -> true;
          };
      if (!exact) {
        lessExact += countsRest ? 1 : 0;
        return null;
      }
      return day == null ? instant.atZone(zone) : day.atStartOfDay(zone);
    }

    /** The day of a date without a time: the index has its first moment. */
    private @Nullable LocalDate day(Instant instant) {
      ZonedDateTime time = instant.atZone(indexZone);
      LocalDate day = time.toLocalDate();
      return time.equals(day.atStartOfDay(indexZone)) ? day : null;
    }
  }
}
