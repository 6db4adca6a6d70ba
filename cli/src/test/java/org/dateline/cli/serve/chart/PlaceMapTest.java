package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.MapBackground.Landmark;
import org.dateline.cli.serve.chart.PlaceMap.Place;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlaceMapTest {
  private static final Place KURSK = place("Kursk", 51.7, 36.2, 40);
  private static final Place SUDZHA = place("Sudzha", 51.2, 35.3, 10);
  private static final MapBackground BACKGROUND =
      new MapBackground(
          List.of(
              new Landmark("Kursk", KURSK.at(), 50),
              new Landmark("Bryansk", new GeoPoint(53.2, 34.4), 40),
              new Landmark("Lima", new GeoPoint(-12, -77), 90)));

  @Test
  void everyPlaceIsALinkThatSaysItsCount() {
    ParsedDrawing drawn = drawn(List.of(SUDZHA, KURSK));
    assertEquals(List.of("/?where=Kursk", "/?where=Sudzha"), drawn.values("place", "href"));
    assertEquals("Kursk: 40 articles", drawn.values("place", "aria-label").getFirst());
    assertEquals(List.of("Kursk", "Sudzha"), names(drawn, "name"));
  }

  @Test
  void areasAreCounts() {
    List<Double> radii =
        drawn(List.of(KURSK, SUDZHA)).ofClass("place").stream()
            .map(place -> (Element) place.getLastChild())
            .map(circle -> Double.valueOf(circle.getAttribute("r")))
            .toList();
    assertEquals(List.of(15.0, 9.0), radii);
  }

  @Test
  void theGroundIsDotsOfWhatIsNear() {
    ParsedDrawing drawn = drawn(List.of(KURSK));
    assertEquals(2, drawn.values("dots", "d").getFirst().split("h0", -1).length - 1);
    assertTrue(drawn.values("graticule", "d").getFirst().length() > 100);
  }

  @Test
  void knownPlacesSayWhereOneIs() {
    assertEquals(List.of("Bryansk"), names(drawn(List.of(KURSK)), "landmark"));
  }

  @Test
  void whatLiesElsewhereIsSaidAndLinked() {
    Place lima = place("Lima", -12, -77, 1);
    ParsedDrawing drawn = drawn(List.of(KURSK, SUDZHA, lima));
    assertEquals(2, drawn.ofClass("place").size());
    assertEquals(List.of("Outside this part of the earth: Lima 1."), drawn.texts("chart-note"));
    assertEquals("/?where=Lima", drawn.all("a").getLast().getAttribute("href"));
  }

  @Test
  void whatIsNotDrawnIsCounted() {
    List<Place> many = new ArrayList<>();
    for (int i = 0; i < 305; i++) {
      many.add(place("P" + i, i % 60, i % 160, 1 + i));
    }
    ParsedDrawing drawn = ParsedDrawing.of(PlaceMap.of("t", "articles", many, 3, BACKGROUND));
    assertEquals(300, drawn.ofClass("place").size());
    assertEquals(
        List.of(
            "5 more places are not drawn.",
            "Not on the map, since nothing says where they are: 3."),
        drawn.texts("chart-note"));
  }

  @Test
  void noPlaceIsSaid() {
    assertEquals(List.of("There is no place to draw."), drawn(List.of()).texts("chart-note"));
  }

  @Test
  void polesAndOddCountsAreBounded() {
    drawn(List.of(place("N", 90, 0, Long.MAX_VALUE), place("S", -90, 180, -5)));
    drawn(List.of(place("N", 90, 0, 0)));
    drawn(List.of(place("N", -90, -180, 1)));
  }

  @Test
  void hostileTextsAreTexts() {
    Place hostile = new Place("</text><script>", KURSK.at(), 1, "javascript:alert(1)");
    ParsedDrawing drawn =
        ParsedDrawing.of(
            PlaceMap.of("<b>", "\"><script>", List.of(hostile), 0, new MapBackground(List.of())));
    assertEquals(List.of("</text><script>"), names(drawn, "name"));
    assertEquals(List.of(""), drawn.values("place", "href"));
  }

  @Test
  void itIsAlwaysDrawnAlike() {
    assertEquals(
        PlaceMap.of("t", "articles", List.of(KURSK, SUDZHA), 0, BACKGROUND),
        PlaceMap.of("t", "articles", List.of(SUDZHA, KURSK), 0, BACKGROUND));
  }

  /** Once, not for each width. */
  private static List<String> names(ParsedDrawing drawn, String kind) {
    return drawn.texts(kind).stream().distinct().toList();
  }

  private static Place place(String name, double latitude, double longitude, long count) {
    return new Place(name, new GeoPoint(latitude, longitude), count, "/?where=" + name);
  }

  private static ParsedDrawing drawn(List<Place> places) {
    return ParsedDrawing.of(PlaceMap.of("Where", "articles", places, 0, BACKGROUND));
  }
}
