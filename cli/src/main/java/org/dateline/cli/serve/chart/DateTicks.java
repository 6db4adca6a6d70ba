package org.dateline.cli.serve.chart;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Which buckets begin something worth a label: an hour, a day, a month, a year. The finest that
 * gives few enough is taken.
 */
final class DateTicks {
  private static final DateTimeFormatter HOUR = format("HH:mm");
  private static final DateTimeFormatter DAY = format("d MMM");
  private static final DateTimeFormatter MONTH = format("MMM");
  private static final DateTimeFormatter QUARTER = format("'Q'q");
  private static final DateTimeFormatter YEAR = format("uuuu");
  private static final int DAYS_TO_MONDAY = 3;

  private static final List<Grain> GRAINS = new ArrayList<>();

  static {
    for (int hours : new int[] {1, 3, 6, 12}) {
      grain(Timeline.Unit.HOUR, HOUR, DAY, at -> (day(at) * 24 + at.getHour()) / hours);
    }
    grain(Timeline.Unit.DAY, DAY, YEAR, DateTicks::day);
    grain(Timeline.Unit.DAY, DAY, YEAR, at -> Math.floorDiv(day(at), 2));
    grain(Timeline.Unit.WEEK, DAY, YEAR, at -> Math.floorDiv(day(at) + DAYS_TO_MONDAY, 7));
    grain(Timeline.Unit.WEEK, DAY, YEAR, at -> Math.floorDiv(day(at) + DAYS_TO_MONDAY, 14));
    grain(Timeline.Unit.MONTH, MONTH, YEAR, DateTicks::month);
    grain(Timeline.Unit.QUARTER, QUARTER, YEAR, at -> month(at) / 3);
    for (int years : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}) {
      grain(Timeline.Unit.YEAR, YEAR, null, at -> Math.floorDiv(at.getYear(), years));
    }
  }

  private record Grain(
      Timeline.Unit unit,
      DateTimeFormatter label,
      @Nullable DateTimeFormatter above,
      ToLongFunction<LocalDateTime> number) {}

  /**
   * A label under a bucket.
   *
   * @param above a second line: the day of an hour, the year of a day; "" where it did not change
   */
  record Tick(int bucket, String label, String above) {}

  private DateTicks() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private static void grain(
      Timeline.Unit unit,
      DateTimeFormatter label,
      @Nullable DateTimeFormatter above,
      ToLongFunction<LocalDateTime> number) {
    GRAINS.add(new Grain(unit, label, above, number));
  }

  private static long day(LocalDateTime at) {
    return at.toLocalDate().toEpochDay();
  }

  private static long month(LocalDateTime at) {
    return at.getYear() * 12L + at.getMonthValue() - 1;
  }

  /** At most so many ticks for buckets of a unit that begin at these times. */
  static List<Tick> of(Timeline.Unit unit, List<OffsetDateTime> starts, int most) {
    List<LocalDateTime> times = starts.stream().map(OffsetDateTime::toLocalDateTime).toList();
    List<Integer> places = List.of();
    for (Grain grain : GRAINS) {
      if (grain.unit().compareTo(unit) < 0) {
        continue;
      }
      places = places(times, grain, most);
      if (places.size() <= most) {
        return labelled(times, places, grain);
      }
    }
    return List.of();
  }

  /** A tick for each bucket. */
  static List<Tick> all(Timeline.Unit unit, List<OffsetDateTime> starts) {
    List<LocalDateTime> times = starts.stream().map(OffsetDateTime::toLocalDateTime).toList();
    Grain grain = GRAINS.stream().filter(each -> each.unit() == unit).findFirst().orElseThrow();
    return labelled(times, IntStream.range(0, times.size()).boxed().toList(), grain);
  }

  private static List<Integer> places(List<LocalDateTime> times, Grain grain, int most) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < times.size() && places.size() <= most; i++) {
      long number = grain.number().applyAsLong(times.get(i));
      if (i == 0
          ? times.size() == 1 || begins(times.get(0), grain)
          : number != grain.number().applyAsLong(times.get(i - 1))) {
        places.add(i);
      }
    }
    return places;
  }

  private static boolean begins(LocalDateTime first, Grain grain) {
    return grain.number().applyAsLong(first) != grain.number().applyAsLong(first.minusNanos(1));
  }

  private static List<Tick> labelled(List<LocalDateTime> times, List<Integer> places, Grain grain) {
    List<Tick> ticks = new ArrayList<>();
    String last = "";
    for (int place : places) {
      LocalDateTime time = times.get(place);
      String above = grain.above() == null ? "" : grain.above().format(time);
      ticks.add(new Tick(place, grain.label().format(time), above.equals(last) ? "" : above));
      last = above;
    }
    return ticks;
  }
}
