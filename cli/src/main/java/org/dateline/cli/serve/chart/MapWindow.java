package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.EqualEarth.Point;

/**
 * Which part of the earth a map shows: what is there with a margin, never less than some 1,000 km,
 * and the whole earth if that is what is there. Places on both sides of 180° lie beside each other.
 *
 * @param ratio width by height
 */
record MapWindow(EqualEarth projection, double left, double top, double width, double ratio) {
  static final double WIDE = 2;
  static final double TALL = 1.5;

  private static final double USUAL_MIDDLE = 11;
  private static final double WORLD_ARC = 160;
  private static final double WORLD_WIDTH = 3.6;
  private static final double WORLD_CENTRE = -0.17;
  private static final double MARGIN = 1.3;
  private static final double LEAST_WIDTH = 0.16;
  private static final double FARTHEST_NORTH = 1.3174;

  /** Around all. */
  static MapWindow around(List<GeoPoint> places) {
    double[] arc = arc(places);
    if (places.isEmpty() || arc[1] > WORLD_ARC) {
      return world();
    }
    EqualEarth projection = new EqualEarth(arc[0] + arc[1] / 2);
    List<Point> points = places.stream().map(projection::of).toList();
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    double ratio = right - left > (bottom - top) * (WIDE + TALL) / 2 ? WIDE : TALL;
    double width = Math.max(LEAST_WIDTH, MARGIN * Math.max(right - left, (bottom - top) * ratio));
    if (width > WORLD_WIDTH) {
      return world();
    }
    double height = width / ratio;
    double y =
        Math.clamp((top + bottom) / 2, height / 2 - FARTHEST_NORTH, FARTHEST_NORTH - height / 2);
    return new MapWindow(projection, (left + right) / 2 - width / 2, y - height / 2, width, ratio);
  }

  private static MapWindow world() {
    double width = 2 * EqualEarth.HALF_WIDTH;
    double height = width / WIDE;
    return new MapWindow(
        new EqualEarth(USUAL_MIDDLE),
        -EqualEarth.HALF_WIDTH,
        WORLD_CENTRE - height / 2,
        width,
        WIDE);
  }

  /** Where the shortest arc that holds all longitudes begins, and how long it is. */
  private static double[] arc(List<GeoPoint> places) {
    List<Double> sorted =
        new ArrayList<>(places.stream().map(GeoPoint::longitude).sorted().toList());
    if (sorted.isEmpty()) {
      return new double[] {0, 0};
    }
    sorted.add(sorted.getFirst() + 360);
    double widest = -1;
    double start = 0;
    for (int i = 1; i < sorted.size(); i++) {
      double gap = sorted.get(i) - sorted.get(i - 1);
      if (gap > widest) {
        widest = gap;
        start = sorted.get(i);
      }
    }
    return new double[] {start, 360 - widest};
  }

  double height() {
    return width / ratio;
  }

  boolean isWorld() {
    return width > WORLD_WIDTH;
  }

  /** A place in shares of the window's width and height. */
  Point in(GeoPoint at) {
    return in(projection.of(at));
  }

  Point in(Point projected) {
    return new Point((projected.x() - left) / width, (projected.y() - top) / height());
  }

  static boolean contains(Point point) {
    return point.x() >= 0 && point.x() <= 1 && point.y() >= 0 && point.y() <= 1;
  }
}
