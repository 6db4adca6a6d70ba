package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.dateline.article.Published.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  @ParameterizedTest
  @CsvSource({
    "2024, YEAR, 2024-01-01T00:00:00Z",
    "2024-12, MONTH, 2024-12-01T00:00:00Z",
    "2024-02-29, DAY, 2024-02-29T00:00:00Z",
    "2024-12-27T18:20, MINUTE, 2024-12-27T18:20:00Z",
    "2024-12-27 18:20:05, SECOND, 2024-12-27T18:20:05Z",
    "2024-12-27T18:20:05.25+09:00, SECOND, 2024-12-27T09:20:05.250Z",
    "2024-12-27T18:20:05 UTC, SECOND, 2024-12-27T18:20:05Z",
    "2024-12-27t18:20:05z, SECOND, 2024-12-27T18:20:05Z",
    "2024-12-27T18:20:05-0330, SECOND, 2024-12-27T21:50:05Z",
    "2024-12-27T18:20+09, MINUTE, 2024-12-27T09:20:00Z",
    "20241227, DAY, 2024-12-27T00:00:00Z",
    "20241227T1820Z, MINUTE, 2024-12-27T18:20:00Z",
    "20241227T182000Z, SECOND, 2024-12-27T18:20:00Z",
    "20241227T182000+0100, SECOND, 2024-12-27T17:20:00Z",
  })
  void readsIsoAtThePrecisionOfItsText(String text, Precision precision, Instant instant) {
    Published published = Published.parse(text);
    assertEquals(precision, published.precision());
    assertEquals(instant, published.instant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 27 Dec 2024 18:20:00 +0900 | 2024-12-27T09:20:00Z",
        "27 Dec 2024 18:20 GMT           | 2024-12-27T18:20:00Z",
        "Friday, 27 December 2024 18:20:00 EST | 2024-12-27T23:20:00Z",
        "1 Jan 87 00:00:00 PDT           | 1987-01-01T07:00:00Z",
        "1 Jan 24 00:00:00 Z             | 2024-01-01T00:00:00Z",
        "Fri, 27 Dec 2024 18:20:00 -0500 (EST) | 2024-12-27T23:20:00Z",
      })
  void readsRfc822(String text, Instant instant) {
    assertEquals(instant, Published.parse(text).instant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024",
        "2024-12",
        "2024-12-27",
        "2024-12-27T18:20",
        "2024-12-27T18:20+09:00",
        "2024-12-27T18:20:00",
        "2024-12-27T18:20:00Z",
        "2024-12-27T18:20:05.123456789-03:30",
        "0000-01-01",
        "9999-12-31T23:59:59Z"
      })
  void printsWhatItHasRead(String text) {
    assertEquals(text, Published.parse(text).toString());
    assertEquals(Published.parse(text), Published.parse(Published.parse(text).toString()));
  }

  @Test
  void namesNoZoneWhereTheTextNamesNone() {
    assertNull(Published.parse("2024-12-27T18:20").zone());
    assertEquals(ZoneOffset.UTC, Published.parse("2024-12-27T18:20Z").zone());
  }

  @Test
  void aLeapSecondIsTheLastOfItsMinuteButLaterSecondsAreNone() {
    assertEquals(
        Instant.parse("2016-12-31T23:59:59Z"), Published.parse("2016-12-31T23:59:60Z").instant());
    assertThrows(IllegalArgumentException.class, () -> Published.parse("2016-12-31T23:59:61Z"));
    assertThrows(IllegalArgumentException.class, () -> Published.parse("2016-12-31T23:59:99Z"));
  }

  @Test
  void aYearOfFourDigitsIsTakenAsItIs() {
    assertEquals(
        Instant.parse("0024-12-27T18:20:00Z"),
        Published.parse("27 Dec 0024 18:20:00 GMT").instant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-13-01",
        "2024-02-30",
        "2023-02-29",
        "2024-12-27T25:00",
        "27 Foo 2024 18:20",
        "27 Anf 2024 18:20",
        "2024-12-27T18:20+25:00",
        "2024-12-27T18:20Q",
        "12/27/2024",
        "20241327",
        "20241227T18",
        "20241227182000",
        "2024122",
        "२०२४-१२-२७"
      })
  void refusesWhatIsNoDate(String text) {
    assertThrows(IllegalArgumentException.class, () -> Published.parse(text));
  }

  @Test
  void showsOnlyTheBeginningOfALongText() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Published.parse("1".repeat(1_000_000)));
    assertTrue(String.valueOf(e.getMessage()).length() < 200);
  }

  @Test
  void keepsTheOffsetOfATime() {
    Published published = Published.at(OffsetDateTime.parse("2024-12-27T18:20:00+09:00"));
    assertEquals("2024-12-27T18:20:00+09:00", published.toString());
  }
}
