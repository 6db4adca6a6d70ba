package org.dateline.article;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A point on the earth (WGS 84). Immutable.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  private static final String FORM = "expected latitude,longitude in degrees, as in 51.7,36.2";

  private static final Pattern DEGREES =
      Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{0,15})?|\\.\\d{1,15})");

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is exceeded or not a number
   */
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException("a latitude is from -90 to 90, not " + latitude);
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("a longitude is from -180 to 180, not " + longitude);
    }
  }

  /**
   * Reads the form that {@link #toString} writes: {@code 51.7,36.2}.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static GeoPoint parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(FORM + ", not \"" + text + "\"");
    }
    return new GeoPoint(degrees(parts[0]), degrees(parts[1]));
  }

  // Stricter than Java, which also reads "1e1", "0x1p3", "NaN" and "1f".
  private static double degrees(String text) {
    if (!DEGREES.matcher(text.strip()).matches()) {
      throw new IllegalArgumentException(FORM + ", not \"" + text + "\"");
    }
    return Double.parseDouble(text.strip());
  }

  /** Latitude and longitude, to the fourth decimal place at most (eleven metres). */
  @Override
  public String toString() {
    return decimals(latitude) + "," + decimals(longitude);
  }

  private static String decimals(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees).replaceAll("\\.?0+$", "");
  }
}
