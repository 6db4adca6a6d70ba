package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.EqualEarth.Point;
import org.dateline.cli.serve.chart.PlaceMap.Place;
import org.junit.jupiter.api.Test;

class MapWindowTest {
  private static final GeoPoint KURSK = new GeoPoint(51.7, 36.2);
  private static final GeoPoint SUDZHA = new GeoPoint(51.2, 35.3);
  private static final GeoPoint SYDNEY = new GeoPoint(-33.9, 151.2);
  private static final GeoPoint LIMA = new GeoPoint(-12, -77);

  @Test
  void onePlaceLiesInTheMiddleOfSomeThousandKilometres() {
    MapWindow window = MapWindow.around(List.of(KURSK));
    Point point = window.in(KURSK);
    assertEquals(0.5, point.x(), 1e-9);
    assertEquals(0.5, point.y(), 1e-9);
    assertEquals(1019, window.width() * 6371, 1);
  }

  @Test
  void placesFarApartAreOnAMapOfTheEarth() {
    assertTrue(MapWindow.around(List.of(KURSK, SYDNEY, LIMA)).isWorld());
    assertFalse(MapWindow.around(List.of(KURSK, SUDZHA)).isWorld());
  }

  @Test
  void neighboursAcrossTheDateLineAreNeighbours() {
    GeoPoint fiji = new GeoPoint(-17.8, 178);
    GeoPoint samoa = new GeoPoint(-13.8, -172);
    MapWindow window = MapWindow.around(List.of(fiji, samoa));
    assertFalse(window.isWorld());
    assertTrue(window.in(fiji).x() < window.in(samoa).x());
  }

  @Test
  void allPlacesAreInside() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      double size = random.nextDouble() * 170;
      double east = random.nextDouble() * 360;
      double north = (random.nextDouble() - 0.5) * 160;
      List<GeoPoint> places =
          Stream.generate(() -> near(random, north, east, size)).limit(5).toList();
      MapWindow window = MapWindow.around(places);
      if (!window.isWorld()) {
        places.forEach(
            place -> assertTrue(MapWindow.contains(window.in(place)), place + ", seed " + seed));
      }
    }
  }

  private static GeoPoint near(Random random, double north, double east, double size) {
    double latitude = Math.clamp(north + (random.nextDouble() - 0.5) * size / 2, -90, 90);
    double longitude = (east + random.nextDouble() * size) % 360;
    return new GeoPoint(latitude, longitude > 180 ? longitude - 360 : longitude);
  }

  @Test
  void aFewFarPlacesDoNotMakeItAMapOfTheEarth() {
    assertFalse(MapBulk.window(List.of(of(KURSK, 50), of(SUDZHA, 30), of(SYDNEY, 1))).isWorld());
    assertFalse(
        MapWindow.contains(
            MapBulk.window(List.of(of(KURSK, 50), of(SUDZHA, 30), of(SYDNEY, 1))).in(SYDNEY)));
  }

  @Test
  void aLargeFarPlaceDoes() {
    MapWindow window =
        MapBulk.window(List.of(of(KURSK, 400), of(SUDZHA, 300), of(SYDNEY, 100), of(LIMA, 100)));
    assertTrue(window.isWorld());
  }

  private static Place of(GeoPoint at, long count) {
    return new Place("A", at, count, "/");
  }
}
