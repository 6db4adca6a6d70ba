package org.dateline.cli.train;

import org.dateline.article.GeoPoint;

/**
 * The centre of towns, weighed by their people. It is reckoned on the globe, so that towns on both
 * sides of the date line have theirs between them.
 */
final class Centre {
  private double x;
  private double y;
  private double z;
  private long people;

  void add(GeoPoint at, long weight) {
    double latitude = Math.toRadians(at.latitude());
    double longitude = Math.toRadians(at.longitude());
    x += weight * Math.cos(latitude) * Math.cos(longitude);
    y += weight * Math.cos(latitude) * Math.sin(longitude);
    z += weight * Math.sin(latitude);
    people += weight;
  }

  /** How many people the towns have. */
  long people() {
    return people;
  }

  /** To a hundredth of a degree: it stands for a wide place. */
  GeoPoint point() {
    double latitude = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
    double longitude = Math.toDegrees(Math.atan2(y, x));
    return new GeoPoint(Math.round(latitude * 100) / 100.0, Math.round(longitude * 100) / 100.0);
  }
}
