package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dateline.cli.serve.chart.TimelineChart.Measure;
import org.dateline.cli.serve.chart.TimelineChart.Peak;
import org.dateline.cli.serve.chart.TimelineChart.Series;
import org.dateline.search.result.Timeline.Bucket;
import org.dateline.search.result.Timeline.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class TimelineChartTest {
  private static final String HOSTILE = "\"><script>alert(1)</script>\u202E\u0007\uD800&";

  @Test
  void eachBucketIsALinkThatSaysItsValue() {
    ParsedDrawing drawn = drawn(one(Unit.DAY, 3.0, null, 1200.0));
    assertEquals(
        List.of("/?from=2024-12-30&to=2024-12-30", "/?from=2024-12-31&to=2024-12-31"),
        drawn.values("bucket", "href").subList(0, 2));
    assertEquals(
        List.of(
            "30 December 2024: 3 articles",
            "31 December 2024: no value",
            "1 January 2025: 1,200 articles"),
        drawn.values("bucket", "aria-label"));
    assertEquals(
        List.of("2024-12-30", "2024-12-31", "2025-01-01"), drawn.values("bucket", "data-since"));
  }

  @Test
  void aPeriodIsDrawnOnlyWhereThereIsAnAddressForIt() {
    TimelineChart chart = one(Unit.DAY, 1.0);
    ParsedDrawing with = drawn(chart);
    assertEquals(
        List.of("/?since={since}&until={until}"), with.values("timeline", "data-brush-href"));
    assertEquals(1, with.ofClass("readout").size());
    ParsedDrawing without = ParsedDrawing.of(chart.draw((a, b) -> null, null));
    assertEquals(List.of(), without.ofClass("readout"));
    assertFalse(without.ofClass("timeline").getFirst().hasAttribute("data-brush-href"));
  }

  // Else brush.js, which goes by them, would find nothing.
  @Test
  void theModuleUsesTheClassesOfTheDrawing() throws IOException {
    String module = resource("brush.js");
    ParsedDrawing drawn = drawn(one(Unit.DAY, 1.0));
    for (String used : List.of("timeline", "drawing", "buckets", "bucket", "readout")) {
      assertTrue(module.contains("'." + used), used);
      assertEquals(1, drawn.ofClass(used).size(), used);
    }
    assertTrue(resource("chart.css").contains(".timeline .brush "));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            TimelineChart.class.getResourceAsStream("/org/dateline/cli/serve/static/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void columnsAreAsHighAsTheirValue() {
    ParsedDrawing drawn = drawn(one(Unit.DAY, 0.0, 1.0, 4.0));
    assertEquals(
        List.of("M13.13 140V105h3.75V140zM23.13 140V0h3.75V140z"), drawn.values("columns", "d"));
    assertEquals(List.of("1", "2", "3", "4 articles"), drawn.texts("value"));
  }

  @Test
  void linesHaveGapsWhereThereIsNoValue() {
    Series gaps = series("A", 0.5, null, 0.25, 0.5);
    Series other = series("B", 0.1, 0.1, 0.1, 0.1);
    ParsedDrawing drawn =
        drawn(
            new TimelineChart(
                "t",
                "of all",
                Measure.SHARE,
                Unit.DAY,
                buckets(Unit.DAY, 4),
                List.of(gaps, other)));
    assertEquals("M5 23.33h0M25 81.67h0L35 23.33", drawn.values("line", "d").getFirst());
    assertEquals(
        "31 December 2024: A no value, B 10% of all", drawn.values("bucket", "aria-label").get(1));
  }

  @Test
  void seriesDifferByMarkerAndAreNamed() {
    List<Series> six =
        List.of("A", "B", "C", "D", "E", "F").stream().map(name -> series(name, 1.0, 2.0)).toList();
    ParsedDrawing drawn =
        drawn(
            new TimelineChart("t", "articles", Measure.COUNT, Unit.DAY, buckets(Unit.DAY, 2), six));
    assertEquals(
        6,
        drawn.ofClass("mark").stream()
            .map(mark -> ((Element) mark.getFirstChild()).getAttribute("d"))
            .distinct()
            .count());
    assertEquals(
        List.of("A", "B", "C", "D", "E", "F"),
        drawn.all("bdi").stream().map(Element::getTextContent).toList());
    assertEquals(List.of(), drawn.texts("chart-note"));
  }

  @Test
  void aSeventhSeriesIsSaidToBeLeftOut() {
    List<Series> eight = Collections.nCopies(8, series("A", 1.0));
    ParsedDrawing drawn =
        drawn(
            new TimelineChart(
                "t", "articles", Measure.COUNT, Unit.DAY, buckets(Unit.DAY, 1), eight));
    assertEquals(List.of("2 more series are not drawn."), drawn.texts("chart-note"));
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR,'30 December 2024, 00:00'",
    "DAY,30 December 2024",
    "WEEK,week of 30 December 2024",
    "MONTH,December 2024",
    "QUARTER,Q4 2024",
    "YEAR,2024"
  })
  void aBucketIsNamedAsPeopleDo(Unit unit, String name) {
    assertEquals(
        List.of(name + ": 1 article"), drawn(one(unit, 1.0)).values("bucket", "aria-label"));
  }

  @Test
  void oneArticleIsOne() {
    assertEquals(List.of("1 article"), drawn(one(Unit.DAY, 1.0)).texts("value"));
  }

  @Test
  void peaksLeadToTheirArticles() {
    Series peaks =
        new Series(
            "A",
            List.of(1.0, 9.0, 1.0),
            List.of(new Peak(1, "Prices rise", "/article?id=1"), new Peak(7, "", null)));
    ParsedDrawing drawn = drawn(chart(Unit.DAY, 3, peaks));
    assertEquals(List.of("/article?id=1"), drawn.values("peak", "href"));
    assertEquals(
        List.of("Peak 31 December 2024: 9 articles. Prices rise"),
        drawn.values("peak", "aria-label"));
    assertEquals(List.of("31 December 2024: 9 articles Prices rise"), drawn.texts("peaks"));
  }

  @Test
  void theHighestPeaksAreListedAndTheOthersCounted() {
    List<Double> values = new ArrayList<>();
    List<Peak> peaks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      values.add(i + 1.0);
      peaks.add(new Peak(i, "T" + i, "/" + i));
    }
    ParsedDrawing drawn = drawn(chart(Unit.DAY, 9, new Series("A", values, peaks)));
    assertEquals(9, drawn.ofClass("peak").size());
    assertEquals("3 January 2025: 5 articles", drawn.texts("when").getFirst());
    assertEquals(5, drawn.texts("when").size());
    assertEquals(List.of("The 5 highest of 9 peaks are listed."), drawn.texts("chart-note"));
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void oneBucketIsDrawn(Unit unit) {
    ParsedDrawing drawn = drawn(one(unit, 7.0));
    assertEquals(1, drawn.ofClass("bucket").size());
    assertEquals(1, drawn.ofClass("date").stream().filter(t -> !is(t, "above")).count());
  }

  @Test
  void tooManyBucketsAreMergedAndThatIsSaid() {
    Double[] values = new Double[10_000];
    Arrays.fill(values, 2.0);
    ParsedDrawing drawn = drawn(one(Unit.DAY, values));
    assertEquals(400, drawn.ofClass("bucket").size());
    assertEquals("/?from=2024-12-30&to=2025-01-23", drawn.values("bucket", "href").getFirst());
    assertEquals(
        "30 December 2024 – 23 January 2025: 50 articles",
        drawn.values("bucket", "aria-label").getFirst());
    assertEquals(
        List.of("Drawn in steps of 25 days, added up: there are 10,000 days."),
        drawn.texts("chart-note"));
  }

  @Test
  void nothingAtAllIsSaid() {
    assertEquals(
        List.of("There is nothing to draw over time."), drawn(one(Unit.DAY)).texts("chart-note"));
  }

  @Test
  void zerosAndNumbersThatAreNoneAreBounded() {
    assertEquals(List.of(), drawn(one(Unit.DAY, 0.0, 0.0)).values("columns", "d"));
    ParsedDrawing odd =
        drawn(one(Unit.DAY, Double.NaN, -5.0, Double.POSITIVE_INFINITY, 1e300, Double.MIN_VALUE));
    assertTrue(odd.values("bucket", "aria-label").getFirst().endsWith("no value"));
  }

  @Test
  void hostileTextsAreTexts() {
    Peak peak = new Peak(0, HOSTILE, "javascript:alert(1)");
    Series series = new Series(HOSTILE, List.of(1.0), List.of(peak));
    TimelineChart chart =
        new TimelineChart(
            HOSTILE,
            HOSTILE,
            Measure.COUNT,
            Unit.DAY,
            List.of(new Bucket(buckets(Unit.DAY, 1).getFirst().start(), HOSTILE)),
            List.of(series, series));
    ParsedDrawing drawn = ParsedDrawing.of(chart.draw((a, b) -> "javascript:" + a, "data:x"));
    assertEquals(List.of(""), drawn.values("bucket", "href"));
    assertEquals(List.of("", ""), drawn.values("peak", "href"));
    assertFalse(drawn.ofClass("chart").getFirst().hasAttribute("data-brush-href"));
  }

  @Test
  void itIsAlwaysDrawnAlike() {
    TimelineChart chart = one(Unit.HOUR, 1.0, 5.0, 3.0);
    assertEquals(chart.draw((a, b) -> "/", null), chart.draw((a, b) -> "/", null));
  }

  private static boolean is(Element element, String kind) {
    return element.getAttribute("class").contains(kind);
  }

  private static ParsedDrawing drawn(TimelineChart chart) {
    return ParsedDrawing.of(
        chart.draw((a, b) -> "/?from=" + a + "&to=" + b, "/?since={since}&until={until}"));
  }

  private static Series series(String name, @Nullable Double... values) {
    return new Series(name, Arrays.asList(values), List.of());
  }

  private static TimelineChart one(Unit unit, @Nullable Double... values) {
    return chart(unit, values.length, series("A", values));
  }

  private static TimelineChart chart(Unit unit, int buckets, Series series) {
    return new TimelineChart(
        "Articles", "articles", Measure.COUNT, unit, buckets(unit, buckets), List.of(series));
  }

  private static List<Bucket> buckets(Unit unit, int count) {
    return DateTicksTest.starts(unit, "2024-12-30T00:00Z", count).stream()
        .map(start -> new Bucket(start, unit.label(start.atZoneSameInstant(ZoneOffset.UTC))))
        .toList();
  }
}
