package org.dateline.cli.serve.chart;

import org.dateline.article.GeoPoint;

/**
 * The Equal Earth projection of Šavrič, Patterson and Jenny ("The Equal Earth map projection",
 * International Journal of Geographical Information Science 33, 2019): areas are true, on a sphere
 * of radius 1. North is up, so {@code y} falls to the north as in SVG.
 *
 * @param middle the longitude that is a straight line, in degrees
 */
record EqualEarth(double middle) {
  /** Half the length of the equator. */
  static final double HALF_WIDTH = 2.7066;

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double HALF_ROOT_3 = StrictMath.sqrt(3) / 2;

  /** A place on the map. */
  record Point(double x, double y) {}

  Point of(GeoPoint at) {
    return of(at.latitude(), eastOfMiddle(at.longitude()));
  }

  /** From -180 to 180 degrees. */
  double eastOfMiddle(double longitude) {
    return longitude - middle - 360 * Math.floor((longitude - middle + 180) / 360);
  }

  static Point of(double latitude, double east) {
    double theta = StrictMath.asin(HALF_ROOT_3 * StrictMath.sin(Math.toRadians(latitude)));
    double square = theta * theta;
    double sixth = square * square * square;
    double slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
    double x = Math.toRadians(east) * StrictMath.cos(theta) / (HALF_ROOT_3 * slope);
    double y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    return new Point(x, -y);
  }
}
