package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dateline.search.result.Timeline.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DateTicksTest {
  @Test
  void hoursHaveTheirDay() {
    assertEquals(
        "00:00/24 Jun 06:00/ 12:00/ 18:00/ 00:00/25 Jun",
        ticks(Unit.HOUR, "2023-06-24T00:00Z", 30, 6));
  }

  @Test
  void daysHaveTheirYear() {
    assertEquals("30 Dec/2024 31 Dec/ 1 Jan/2025", ticks(Unit.DAY, "2024-12-30T00:00Z", 3, 6));
  }

  @Test
  void manyDaysHaveWeeksMonthsQuartersOrYears() {
    assertEquals("6 Jan/2025 13 Jan/ 20 Jan/ 27 Jan/", ticks(Unit.DAY, "2025-01-03T00:00Z", 28, 6));
    assertEquals("Feb/2025 Mar/ Apr/ May/", ticks(Unit.DAY, "2025-01-20T00:00Z", 120, 6));
    assertEquals("Q1/2025 Q2/ Q3/ Q4/ Q1/2026", ticks(Unit.DAY, "2025-01-01T00:00Z", 400, 6));
    assertEquals("2025/ 2026/ 2027/", ticks(Unit.DAY, "2024-12-31T00:00Z", 1000, 6));
  }

  @Test
  void manyYearsHaveDecades() {
    assertEquals("1990/ 2000/ 2010/ 2020/", ticks(Unit.YEAR, "1987-01-01T00:00Z", 38, 6));
  }

  @Test
  void oneBucketHasOne() {
    assertEquals("Q2/2024", ticks(Unit.QUARTER, "2024-04-01T00:00Z", 1, 6));
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void thereAreNeverTooMany(Unit unit) {
    for (int buckets = 1; buckets < 1000; buckets = buckets * 3 / 2 + 1) {
      assertTrue(DateTicks.of(unit, starts(unit, "2019-11-17T00:00Z", buckets), 6).size() <= 6);
    }
  }

  private static String ticks(Unit unit, String first, int buckets, int most) {
    return String.join(
        " ",
        DateTicks.of(unit, starts(unit, first, buckets), most).stream()
            .map(tick -> tick.label() + "/" + tick.above())
            .toList());
  }

  static List<OffsetDateTime> starts(Unit unit, String first, int buckets) {
    List<OffsetDateTime> starts = new ArrayList<>();
    ZonedDateTime at = unit.start(ZonedDateTime.parse(first));
    for (int i = 0; i < buckets; i++) {
      starts.add(at.toOffsetDateTime());
      at = unit.next(at);
    }
    return starts;
  }
}
