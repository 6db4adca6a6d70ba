package org.dateline.cli.serve.chart;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.EqualEarth.Point;

/**
 * What lies behind a map's circles: all known places as faint dots, through which the continents
 * show, and meridians and parallels. Make it once of all places that have coordinates and share it.
 * Immutable and thread-safe.
 *
 * @param landmarks the places, of which the most prominent come first
 */
public record MapBackground(List<Landmark> landmarks) {
  /** Units across a map in which paths are written. */
  static final int UNITS = 1000;

  private static final int FINE_GRID = 2;
  private static final int COARSE_GRID = 5;
  private static final int MANY = 2000;
  private static final double[] STEPS = {1, 2, 5, 10, 15, 30};
  private static final int MOST_MERIDIANS = 8;
  private static final double FINE = 2.5;
  private static final int NORTHERNMOST = 80;

  /** Puts the most prominent first. */
  public MapBackground {
    landmarks =
        landmarks.stream()
            .sorted(
                Comparator.<Landmark>comparingInt(place -> -place.weight())
                    .thenComparing(Landmark::name))
            .toList();
  }

  /**
   * A known place.
   *
   * @param weight how prominent it is
   */
  public record Landmark(String name, GeoPoint at, int weight) {}

  /** The places in a window as a path of dots, of those which cover each other but one. */
  String dots(MapWindow window) {
    BitSet fine = taken(window, FINE_GRID);
    return fine.cardinality() <= MANY
        ? path(fine, FINE_GRID)
        : path(taken(window, COARSE_GRID), COARSE_GRID);
  }

  private static int across(int grid) {
    return UNITS / grid + 1;
  }

  private BitSet taken(MapWindow window, int grid) {
    BitSet taken = new BitSet();
    for (Landmark place : landmarks) {
      Point point = window.in(place.at());
      if (MapWindow.contains(point)) {
        int x = (int) (point.x() * UNITS / grid);
        int y = (int) (point.y() * UNITS / window.ratio() / grid);
        taken.set(y * across(grid) + x);
      }
    }
    return taken;
  }

  private static String path(BitSet taken, int grid) {
    StringBuilder path = new StringBuilder().append('M').append(grid / 2).append(' ');
    path.append(grid / 2);
    int x = 0;
    int y = 0;
    for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
      int toX = i % across(grid) * grid;
      int toY = i / across(grid) * grid;
      path.append('m').append(toX - x).append(' ').append(toY - y).append("h0");
      x = toX;
      y = toY;
    }
    return path.toString();
  }

  /** Meridians and parallels at round degrees. */
  static String graticule(MapWindow window) {
    double degrees = 360 * window.width() / (2 * EqualEarth.HALF_WIDTH);
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && degrees / STEPS[i] <= MOST_MERIDIANS; i--) {
      step = STEPS[i];
    }
    double fine = Math.min(FINE, step / 2);
    StringBuilder path = new StringBuilder();
    double first = Math.ceil((window.projection().middle() - 180) / step) * step;
    for (double at = first; at <= first + 360; at += step) {
      double east = window.projection().eastOfMiddle(at);
      for (double north = -NORTHERNMOST; north < NORTHERNMOST; north += fine) {
        line(path, window, EqualEarth.of(north, east), EqualEarth.of(north + fine, east));
      }
    }
    for (double north = -90 + step; north < 90; north += step) {
      for (double east = -180; east < 180; east += fine) {
        line(path, window, EqualEarth.of(north, east), EqualEarth.of(north, east + fine));
      }
    }
    return path.toString();
  }

  private static void line(StringBuilder path, MapWindow window, Point from, Point to) {
    Point start = window.in(from);
    Point end = window.in(to);
    if (MapWindow.contains(start) || MapWindow.contains(end)) {
      path.append('M').append(at(window, start)).append('L').append(at(window, end));
    }
  }

  private static String at(MapWindow window, Point point) {
    return Math.round(point.x() * UNITS) + " " + Math.round(point.y() * UNITS / window.ratio());
  }
}
