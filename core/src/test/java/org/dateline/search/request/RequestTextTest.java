package org.dateline.search.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dateline.index.schema.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of what somebody typed. */
class RequestTextTest {
  private static final String NO_TOWN =
      "no facet \"town\"; there are person, organisation, place, group, other, event, source,"
          + " section, language, author, subject, date, happened";

  private final SearchRequest.Builder request = SearchRequest.builder("rain");

  private static void refused(String sentence, Executable reading) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, reading).getMessage());
  }

  @Test
  void aChoiceIsFacetAndValue() {
    request.where("place=Q159").where("place=Q212").where("org=dl:a=b").where("author=Kim");
    assertEquals(
        Map.of(
            Dimension.PLACE, List.of("Q159", "Q212"),
            Dimension.ORGANISATION, List.of("dl:a=b"),
            Dimension.AUTHOR, List.of("Kim")),
        request.build().where());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "person", "person=", "=Q1"})
  void whatIsNoChoiceIsToldHowItIsWritten(String odd) {
    refused(
        "--where takes FACET=ID, as in --where person=Q3874799, not \"" + odd + "\"",
        () -> request.where(odd));
  }

  @Test
  void anUnknownFacetIsToldWhichThereAre() {
    refused(NO_TOWN, () -> request.where("town=Q1"));
    refused(NO_TOWN, () -> FacetRequest.parse("town", 3));
    refused(NO_TOWN, () -> GraphRequest.parse("person,town", 9, 1, 9));
    refused(NO_TOWN, () -> SeriesRequest.parse("town=Q1"));
  }

  @Test
  void aZoneIsANameOrAnOffset() {
    assertEquals(ZoneId.of("Asia/Seoul"), request.zone("Asia/Seoul").build().zone());
    assertEquals(ZoneId.of("+09:00"), request.zone("+09:00").build().zone());
    assertNull(request.zone((String) null).build().zone());
    for (String odd : List.of("Seoul", "", "+99", "Asia Seoul")) {
      refused(
          "no time zone \"" + odd + "\"; they are as Asia/Seoul, UTC or +09:00",
          () -> request.zone(odd));
    }
  }

  @Test
  void nowIsADateOrATime() {
    assertEquals(
        Instant.parse("2024-12-27T03:20:00Z"), request.now("2024-12-27T12:20+09:00").build().now());
    assertEquals(Instant.parse("2024-12-01T00:00:00Z"), request.now("2024-12").build().now());
    assertNull(request.now((String) null).build().now());
    refused(
        "not a date: \"today\"; expected ISO 8601 (2024-12-27T18:20:00+09:00) or RFC 822",
        () -> request.now("today"));
    refused("no such date: \"2024-02-30\"", () -> request.now("2024-02-30"));
  }

  @Test
  void aFacetHasAsManyValuesAsItSays() {
    FacetRequest places = FacetRequest.of(Dimension.PLACE).below("Q159");
    assertEquals(places.limited(7), FacetRequest.parse("place/Q159", 7));
    assertEquals(places.limited(25), FacetRequest.parse("place/Q159:25", 7));
    assertEquals(
        places.limited(25).ordered(FacetRequest.Order.NAME),
        FacetRequest.parse("place/Q159:25:name", 7));
    assertEquals(
        FacetRequest.of(Dimension.PERSON)
            .limited(7)
            .ordered(FacetRequest.Order.SIGNIFICANCE)
            .atLeast(2)
            .startingWith("kim")
            .ofStories(true),
        FacetRequest.parse(" person:significance:min=2:prefix=kim:stories ", 7));
    assertEquals(FacetRequest.of(Dimension.SOURCE), FacetRequest.parse("source"));
    refused("a facet's limit and min must not be negative", () -> FacetRequest.parse("source", -1));
  }

  @Test
  void seriesAreTheMostFrequentOrNamed() {
    assertEquals(SeriesRequest.top(Dimension.PERSON, 5), SeriesRequest.parse("person"));
    assertEquals(SeriesRequest.top(Dimension.PERSON, 3), SeriesRequest.parse("person:3"));
    assertEquals(
        SeriesRequest.entities(List.of("Q42", "North Korea")),
        SeriesRequest.parse("entity=Q42, North Korea"));
    assertEquals(SeriesRequest.events(List.of("capture")), SeriesRequest.parse("event=capture"));
    for (String odd : List.of("person:0", "place/Q159", "entity=", "event=,")) {
      refused(
          "series are person:5 (the most frequent), entity=Q42,North Korea or event=capture (by"
              + " name), not \""
              + odd
              + "\"",
          () -> SeriesRequest.parse(odd));
    }
  }

  @Test
  void aGraphIsOfSeveralFacets() {
    assertEquals(GraphRequest.usual(), GraphRequest.parse("person, org,place", 30, 2, 100));
    refused("a graph has 1 to 1000 nodes, not 0", () -> GraphRequest.parse("person", 0, 2, 100));
  }

  @Test
  void aTimeLimitIsInSeconds() {
    assertEquals(new Limits(Duration.ofMillis(250), 9), Limits.of(.25, 9));
    assertEquals(Limits.NONE, Limits.of(null, Long.MAX_VALUE));
    refused("a limit must not be negative", () -> Limits.of(-1.0, 9));
    refused("a limit must not be negative", () -> Limits.of(1.0, -9));
  }
}
