package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.article.GeoPoint;
import org.junit.jupiter.api.Test;

class EqualEarthTest {
  // Reckoned apart by the formula as the paper writes it.
  @Test
  void placesLieWhereTheFormulaHasThem() {
    at(0, 0, 0, 0);
    at(2.70663, 0, 0, 180);
    at(0, -1.31736, 90, 0);
    at(1.60359, -1.31736, 90, 180);
    at(0.44272, -0.96808, 51.7, 36.2);
    at(0, 1.06088, -58, 0);
  }

  @Test
  void areasAreTrue() {
    for (double latitude : new double[] {0, 30, 51.7, 75}) {
      double small = 0.01;
      double wide = EqualEarth.of(latitude, small).x() - EqualEarth.of(latitude, 0).x();
      double high =
          EqualEarth.of(latitude - small / 2, 0).y() - EqualEarth.of(latitude + small / 2, 0).y();
      double expected =
          Math.toRadians(small) * Math.toRadians(small) * Math.cos(Math.toRadians(latitude));
      assertEquals(1, wide * high / expected, 1e-4);
    }
  }

  @Test
  void longitudesAreFromTheMiddle() {
    EqualEarth pacific = new EqualEarth(180);
    assertEquals(-2, pacific.eastOfMiddle(178), 1e-9);
    assertEquals(2, pacific.eastOfMiddle(-178), 1e-9);
    assertEquals(pacific.of(new GeoPoint(5, -178)), EqualEarth.of(5, 2));
  }

  private static void at(double x, double y, double latitude, double east) {
    assertEquals(x, EqualEarth.of(latitude, east).x(), 1e-5);
    assertEquals(y, EqualEarth.of(latitude, east).y(), 1e-5);
  }
}
