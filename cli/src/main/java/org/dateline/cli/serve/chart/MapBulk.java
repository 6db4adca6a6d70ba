package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.PlaceMap.Place;

/**
 * Where most of what is counted lies: the large ones, and of the others those nearest to the
 * weighted medoid until nine tenths of the counts are there. News of one town names far countries
 * too, which would make it a point on a map of the earth.
 */
final class MapBulk {
  private static final double BULK = 0.9;
  private static final double LARGE = 0.25;
  private static final double MUCH_SMALLER = 0.5;

  private MapBulk() {}

  /** The window for places: of most of them if that is much smaller, else of all. */
  static MapWindow window(List<Place> places) {
    MapWindow all = MapWindow.around(points(places));
    MapWindow bulk = MapWindow.around(points(bulk(places)));
    return bulk.width() < all.width() * MUCH_SMALLER ? bulk : all;
  }

  private static List<GeoPoint> points(List<Place> places) {
    return places.stream().map(Place::at).toList();
  }

  private static List<Place> bulk(List<Place> places) {
    if (places.isEmpty()) {
      return places;
    }
    Place medoid =
        places.stream().min(Comparator.comparingDouble(place -> cost(place, places))).get();
    double wanted = BULK * places.stream().mapToDouble(MapBulk::weight).sum();
    double large = LARGE * places.stream().mapToDouble(MapBulk::weight).max().orElse(0);
    List<Place> bulk = new ArrayList<>();
    for (Place place :
        places.stream()
            .sorted(Comparator.comparingDouble((Place place) -> apart(place.at(), medoid.at())))
            .toList()) {
      if (wanted > 0 || weight(place) >= large) {
        bulk.add(place);
        wanted -= weight(place);
      }
    }
    return bulk;
  }

  private static double weight(Place place) {
    return Math.max(1, place.count());
  }

  private static double cost(Place centre, List<Place> places) {
    return places.stream()
        .mapToDouble(place -> weight(place) * apart(place.at(), centre.at()))
        .sum();
  }

  /** The angle between two places, by the haversine formula. */
  private static double apart(GeoPoint one, GeoPoint other) {
    double north = Math.toRadians(other.latitude() - one.latitude()) / 2;
    double east = Math.toRadians(other.longitude() - one.longitude()) / 2;
    double along =
        StrictMath.cos(Math.toRadians(one.latitude()))
            * StrictMath.cos(Math.toRadians(other.latitude()));
    double square =
        StrictMath.pow(StrictMath.sin(north), 2) + along * StrictMath.pow(StrictMath.sin(east), 2);
    return 2 * StrictMath.asin(Math.sqrt(Math.clamp(square, 0, 1)));
  }
}
