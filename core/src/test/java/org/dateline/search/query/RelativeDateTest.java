package org.dateline.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.EventTime.Days;
import org.dateline.search.Fixture;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // An ordinary Wednesday.
    "today,              2024-12-25T10:15:30Z, UTC, 2024-12-25T00:00Z, 2024-12-26T00:00Z",
    "Today,              2024-12-25T10:15:30Z, UTC, 2024-12-25T00:00Z, 2024-12-26T00:00Z",
    "yesterday,          2024-12-25T10:15:30Z, UTC, 2024-12-24T00:00Z, 2024-12-25T00:00Z",
    "this hour,          2024-12-25T10:15:30Z, UTC, 2024-12-25T10:00Z, 2024-12-25T11:00Z",
    "last hour,          2024-12-25T10:15:30Z, UTC, 2024-12-25T09:00Z, 2024-12-25T10:00Z",
    "this week,          2024-12-25T10:15:30Z, UTC, 2024-12-23T00:00Z, 2024-12-30T00:00Z",
    "last week,          2024-12-25T10:15:30Z, UTC, 2024-12-16T00:00Z, 2024-12-23T00:00Z",
    "this month,         2024-12-25T10:15:30Z, UTC, 2024-12-01T00:00Z, 2025-01-01T00:00Z",
    "last month,         2024-12-25T10:15:30Z, UTC, 2024-11-01T00:00Z, 2024-12-01T00:00Z",
    "this year,          2024-12-25T10:15:30Z, UTC, 2024-01-01T00:00Z, 2025-01-01T00:00Z",
    "last year,          2024-12-25T10:15:30Z, UTC, 2023-01-01T00:00Z, 2024-01-01T00:00Z",
    "last-month,         2024-12-25T10:15:30Z, UTC, 2024-11-01T00:00Z, 2024-12-01T00:00Z",
    "last_7_days,        2024-12-25T10:15:30Z, UTC, 2024-12-18T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "last 7 days,        2024-12-25T10:15:30Z, UTC, 2024-12-18T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "past 1 day,         2024-12-25T10:15:30Z, UTC, 2024-12-24T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "7d,                 2024-12-25T10:15:30Z, UTC, 2024-12-18T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "24h,                2024-12-25T10:15:30Z, UTC, 2024-12-24T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "2w,                 2024-12-25T10:15:30Z, UTC, 2024-12-11T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "1mo,                2024-12-25T10:15:30Z, UTC, 2024-11-25T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "3m,                 2024-12-25T10:15:30Z, UTC, 2024-09-25T10:15:30Z, 2024-12-25T10:15:30.001Z",
    "1y,                 2024-12-25T10:15:30Z, UTC, 2023-12-25T10:15:30Z, 2024-12-25T10:15:30.001Z",
    // The same moment is another day elsewhere.
    "today,              2024-12-25T20:00Z, Asia/Seoul, 2024-12-25T15:00Z, 2024-12-26T15:00Z",
    "yesterday,          2024-12-25T02:00Z, America/New_York, 2024-12-23T05:00Z, 2024-12-24T05:00Z",
    "this hour,          2024-12-25T10:15Z, Asia/Kathmandu, 2024-12-25T10:15Z, 2024-12-25T11:15Z",
    // Weeks begin on Monday, also on a Sunday, a Monday and over the end of a year.
    "this week,          2024-12-29T23:00Z, UTC, 2024-12-23T00:00Z, 2024-12-30T00:00Z",
    "this week,          2024-12-30T00:00Z, UTC, 2024-12-30T00:00Z, 2025-01-06T00:00Z",
    "last week,          2025-01-01T12:00Z, UTC, 2024-12-23T00:00Z, 2024-12-30T00:00Z",
    // Months of other lengths.
    "last month,         2024-03-31T12:00Z, UTC, 2024-02-01T00:00Z, 2024-03-01T00:00Z",
    "1mo,                2024-03-31T12:00Z, UTC, 2024-02-29T12:00Z, 2024-03-31T12:00:00.001Z",
    "1y,                 2024-02-29T12:00Z, UTC, 2023-02-28T12:00Z, 2024-02-29T12:00:00.001Z",
    // A day of 23 and one of 25 hours.
    "today,              2024-03-31T12:00Z, Europe/Berlin, 2024-03-30T23:00Z, 2024-03-31T22:00Z",
    "today,              2024-10-27T12:00Z, Europe/Berlin, 2024-10-26T22:00Z, 2024-10-27T23:00Z",
    "yesterday,          2024-10-28T12:00Z, Europe/Berlin, 2024-10-26T22:00Z, 2024-10-27T23:00Z",
    "1d,                 2024-03-31T12:00Z, Europe/Berlin, 2024-03-30T13:00Z, 2024-03-31T12:00:00.001Z",
    "24h,                2024-03-31T12:00Z, Europe/Berlin, 2024-03-30T12:00Z, 2024-03-31T12:00:00.001Z",
    "this week,          2024-03-31T12:00Z, Europe/Berlin, 2024-03-24T23:00Z, 2024-03-31T22:00Z",
    // The hour that comes twice.
    "this hour,          2024-10-27T01:30Z, Europe/Berlin, 2024-10-27T01:00Z, 2024-10-27T02:00Z",
    "last hour,          2024-10-27T01:30Z, Europe/Berlin, 2024-10-27T00:00Z, 2024-10-27T01:00Z",
    // A day that begins at one o'clock; the days before and after it do not.
    "today,              2018-11-04T12:00Z, America/Sao_Paulo, 2018-11-04T03:00Z, 2018-11-05T02:00Z",
    "yesterday,          2018-11-05T12:00Z, America/Sao_Paulo, 2018-11-04T03:00Z, 2018-11-05T02:00Z",
    "yesterday,          2018-11-04T12:00Z, America/Sao_Paulo, 2018-11-03T03:00Z, 2018-11-04T03:00Z",
    "this week,          2018-11-04T12:00Z, America/Sao_Paulo, 2018-10-29T03:00Z, 2018-11-05T02:00Z",
    // Dates that are told in full go by the same calendar.
    "2018-11-04,         2024-01-01T00:00Z, America/Sao_Paulo, 2018-11-04T03:00Z, 2018-11-05T02:00Z",
    "2018-11,            2024-01-01T00:00Z, America/Sao_Paulo, 2018-11-01T03:00Z, 2018-12-01T02:00Z",
    "2024-03-31,         2024-01-01T00:00Z, Europe/Berlin, 2024-03-30T23:00Z, 2024-03-31T22:00Z",
    "2024,               2024-01-01T00:00Z, Asia/Seoul, 2023-12-31T15:00Z, 2024-12-31T15:00Z",
    "2024-12-26T10:15,   2024-01-01T00:00Z, Asia/Seoul, 2024-12-26T01:15Z, 2024-12-26T01:16Z",
    "2024-12-26T10:15Z,  2024-01-01T00:00Z, Asia/Seoul, 2024-12-26T10:15Z, 2024-12-26T10:16Z",
  })
  void aDateIsAStretchOfTimeInAZone(
      String date, OffsetDateTime now, ZoneId zone, OffsetDateTime start, OffsetDateTime end) {
    DateRange range = DateRange.parse(date, new Moment(now.atZoneSameInstant(zone)));
    assertEquals(start.toInstant(), Instant.ofEpochMilli(range.start()));
    assertEquals(end.toInstant(), Instant.ofEpochMilli(range.end()));
  }

  @Test
  void whatIsNoDateIsToldWithTheFormsThereAre() {
    Moment now = new Moment(Instant.parse("2024-12-25T10:15:30Z").atZone(ZoneId.of("UTC")));
    for (String odd : List.of("tomorrow", "7", "7x", "last", "last days", "99999d", "-1d", "")) {
      assertNull(RelativeDate.parse(odd, now), odd);
      if (!odd.equals("7")) {
        IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> DateRange.parse(odd, now), odd);
        assertTrue(String.valueOf(e.getMessage()).contains("\"last 7 days\""), e.getMessage());
      }
    }
    assertFalse(now.isAsked());
  }

  @ParameterizedTest
  @CsvSource({
    "now, true",
    "today, true",
    "last 7 days, true",
    "this month, true",
    "3d, true",
    "2024, false",
    "2024-12-26, false",
    "2024-12-26T10:15Z, false",
  })
  void onlyARelativeDateDependsOnTheMoment(String date, boolean depends) {
    Moment ofTime = new Moment(Instant.parse("2024-12-25T10:15:30Z").atZone(ZoneId.of("UTC")));
    DateRange range = DateRange.parse(date, ofTime);
    assertTrue(range.start() < range.end());
    assertEquals(depends, ofTime.isAsked());
    Moment ofDays = new Moment(Instant.parse("2024-12-25T10:15:30Z").atZone(ZoneId.of("UTC")));
    Days days = DateRange.days(date, ofDays);
    assertFalse(days.from().isAfter(days.to()));
    assertEquals(depends, ofDays.isAsked());
  }

  private Fixture fixture(String zone) throws IOException {
    return new Fixture(
        folder,
        zone,
        Fixture.dated("old", "2024-12-17", "one"),
        Fixture.dated("week", "2024-12-19T10:00:00Z", "two"),
        Fixture.dated("yesterday", "2024-12-24T20:00:00Z", "three"),
        Fixture.dated("today", "2024-12-25T08:00:00Z", "four"),
        Fixture.dated("later", "2024-12-25T18:00:00Z", "five"),
        Article.builder("undated").body("six").build());
  }

  private static List<String> ids(Fixture f, String query, String zone) throws IOException {
    return ids(f, SearchRequest.builder(query), zone);
  }

  private static List<String> ids(Fixture f, SearchRequest.Builder request, String zone)
      throws IOException {
    request.now(Instant.parse("2024-12-25T12:00:00Z")).zone(ZoneId.of(zone));
    return f.search(request).hits().stream().map(hit -> hit.article().id()).sorted().toList();
  }

  @Test
  void queriesCountFromTheNowOfTheRequest() throws IOException {
    try (Fixture f = fixture("UTC")) {
      assertEquals(List.of("later", "today"), ids(f, "date:today", "UTC"));
      assertEquals(List.of("yesterday"), ids(f, "date:yesterday", "UTC"));
      assertEquals(List.of("today", "week", "yesterday"), ids(f, "date:\"last 7 days\"", "UTC"));
      assertEquals(List.of("today", "week", "yesterday"), ids(f, "date:7d", "UTC"));
      assertEquals(List.of("later", "today", "week", "yesterday"), ids(f, "since:7d", "UTC"));
      assertEquals(List.of("old"), ids(f, "before:7d", "UTC"));
      assertEquals(List.of("old", "week", "yesterday"), ids(f, "until:yesterday", "UTC"));
      assertEquals(List.of("later", "today"), ids(f, "after:yesterday", "UTC"));
      assertEquals(List.of("today", "yesterday"), ids(f, "date:[yesterday TO now]", "UTC"));
      assertEquals(
          List.of("week", "yesterday"), ids(f, "date:[\"last 7 days\" TO yesterday]", "UTC"));
      assertEquals(List.of("week", "yesterday"), ids(f, "date:[last 7 days TO yesterday]", "UTC"));
      assertEquals(List.of("today", "yesterday"), ids(f, "date:today", "Asia/Seoul"));
    }
  }

  @Test
  void sinceAndUntilOfTheRequestMayBeRelativeToo() throws IOException {
    try (Fixture f = fixture("UTC")) {
      SearchRequest.Builder week = SearchRequest.builder("").since("7d").until("yesterday");
      assertEquals(List.of("week", "yesterday"), ids(f, week, "UTC"));
      SearchRequest.Builder month = SearchRequest.builder("").since("this month");
      assertEquals(5, ids(f, month, "UTC").size());
      SearchRequest.Builder odd = SearchRequest.builder("").since("next year");
      assertThrows(IllegalArgumentException.class, () -> ids(f, odd, "UTC"));
    }
  }

  @Test
  void anErrorPointsAtTheDate() throws IOException {
    try (Fixture f = fixture("UTC")) {
      QuerySyntaxException e =
          assertThrows(QuerySyntaxException.class, () -> ids(f, "one date:\"last days\"", "UTC"));
      assertEquals(9, e.position());
      assertTrue(e.pointer().contains("today, yesterday, \"last 7 days\""), e.pointer());
    }
  }

  @Test
  void aRangeHasTwoEnds() {
    Moment now = new Moment(Instant.parse("2024-12-28T12:00:00Z").atZone(ZoneId.of("UTC")));
    assertEquals(DateRange.days("2024-01..2024-05", now), DateRange.days("2024..2024-05", now));
    for (String odd : List.of("2024..2024..2024", "2024" + "..2024".repeat(20_000))) {
      assertThrows(IllegalArgumentException.class, () -> DateRange.days(odd, now));
      assertThrows(IllegalArgumentException.class, () -> DateRange.parse(odd, now));
    }
  }
}
