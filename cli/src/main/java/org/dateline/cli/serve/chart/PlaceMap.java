package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.EqualEarth.Point;
import org.dateline.cli.serve.chart.LabelSpots.Side;
import org.dateline.cli.serve.chart.LabelSpots.Spot;
import org.dateline.cli.serve.chart.MapBackground.Landmark;
import org.jspecify.annotations.Nullable;

/**
 * Draws places as circles whose areas are their counts, on a map of as much of the earth as they
 * need, over the dots of all known places. Every circle is a link; the largest are named, and where
 * it is no map of the whole earth some known places too, to see where one is.
 */
public final class PlaceMap {
  /** More places are not drawn. */
  public static final int MOST_PLACES = 300;

  private static final int WIDE = 640;
  private static final int NARROW = 340;
  private static final int MOST_NAMED = 40;
  private static final int MOST_LANDMARKS = 8;
  private static final int LANDMARKS_TRIED = 200;
  private static final int MOST_OUTSIDE = 12;
  private static final int LONGEST_NAME = 24;
  private static final int MOST_IN_TAB_ORDER = 40;
  private static final double SMALLEST = 3;
  private static final double LARGEST = 15;
  private static final List<Side> SIDES = List.of(Side.values());

  private final List<Place> places;
  private final List<Place> outside;
  private final MapBackground background;
  private final MapWindow window;
  private final List<Point> points;
  private final Markup out = new Markup();

  /**
   * A place to draw.
   *
   * @param count of what
   * @param href where it leads
   */
  public record Place(String name, GeoPoint at, long count, @Nullable String href) {}

  private record Name(String text, String kind, NamedSpot spot, Point at) {}

  private PlaceMap(List<Place> places, MapBackground background) {
    List<Place> most =
        places.stream()
            .sorted(
                Comparator.comparingLong((Place place) -> -place.count())
                    .thenComparing(Place::name))
            .limit(MOST_PLACES)
            .toList();
    this.background = background;
    this.window = MapBulk.window(most);
    this.places = most.stream().filter(this::isInside).toList();
    this.outside = most.stream().filter(place -> !isInside(place)).toList();
    this.points = this.places.stream().map(place -> window.in(place.at())).toList();
  }

  private boolean isInside(Place place) {
    return MapWindow.contains(window.in(place.at()));
  }

  /**
   * A {@code <figure>}: the map and what was left out.
   *
   * @param title what it shows, for readers of the screen
   * @param noun what is counted, after a number: {@code articles}
   * @param withoutPoint how many places are not given since nothing says where they are
   */
  public static String of(
      String title, String noun, List<Place> places, int withoutPoint, MapBackground background) {
    return new PlaceMap(places, background).draw(title, noun, places.size(), withoutPoint);
  }

  private String draw(String title, String noun, int given, int withoutPoint) {
    out.open("figure", "class", "chart map");
    if (places.isEmpty()) {
      note("There is no place to draw.");
    } else {
      String ratio = window.ratio() == MapWindow.WIDE ? " wide-map" : " tall-map";
      out.open("svg", "class", "drawing" + ratio, "role", "group", "width", "100%");
      out.leaf("title", title);
      out.leaf("desc", places.size() + " places; most: " + told(places.getFirst(), noun) + ".");
      ground();
      circles(noun);
      names();
      out.close();
    }
    outside(noun);
    if (given > MOST_PLACES) {
      note((given - MOST_PLACES) + " more places are not drawn.");
    }
    if (withoutPoint > 0) {
      note("Not on the map, since nothing says where they are: " + withoutPoint + ".");
    }
    return out.close().toString();
  }

  private void ground() {
    out.open(
        "svg",
        "class",
        "ground",
        "width",
        "100%",
        "height",
        "100%",
        "viewBox",
        "0 0 " + MapBackground.UNITS + " " + Markup.number(MapBackground.UNITS / window.ratio()),
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    out.empty("path", "class", "graticule", "d", MapBackground.graticule(window));
    out.empty("path", "class", "dots", "d", background.dots(window)).close();
  }

  private double radius(Place place) {
    double share = (double) place.count() / Math.max(1, places.getFirst().count());
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.clamp(share, 0, 1));
  }

  private static String told(Place place, String noun) {
    return String.format(Locale.ROOT, "%s: %,d %s", place.name(), place.count(), noun);
  }

  private void circles(String noun) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String told = told(place, noun);
      Object index = i < MOST_IN_TAB_ORDER ? null : -1;
      out.openLink(place.href(), "class", "place", "aria-label", told, "tabindex", index);
      out.leaf("title", told);
      out.empty(
          "circle",
          "cx",
          Markup.percent(points.get(i).x()),
          "cy",
          Markup.percent(points.get(i).y()),
          "r",
          radius(place));
      out.close();
    }
  }

  private void names() {
    LabelSpots wide = spots(WIDE);
    LabelSpots narrow = spots(NARROW);
    Set<String> named = new HashSet<>();
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_NAMED, places.size()); i++) {
      Place place = places.get(i);
      named.add(place.name());
      name(names, place.name(), "name", points.get(i), radius(place), wide, narrow);
    }
    if (!window.isWorld()) {
      landmarks(names, named, wide, narrow);
    }
    names.forEach(this::draw);
  }

  private void landmarks(List<Name> names, Set<String> named, LabelSpots wide, LabelSpots narrow) {
    List<Landmark> near =
        background.landmarks().stream()
            .filter(place -> MapWindow.contains(window.in(place.at())))
            .limit(LANDMARKS_TRIED)
            .filter(place -> named.add(place.name()))
            .toList();
    int before = names.size();
    for (Landmark place : near) {
      if (names.size() - before < MOST_LANDMARKS) {
        name(names, place.name(), "landmark", window.in(place.at()), 1, wide, narrow);
      }
    }
  }

  private LabelSpots spots(int width) {
    double height = width / window.ratio();
    LabelSpots spots = new LabelSpots(width, height);
    for (int i = 0; i < Math.min(MOST_NAMED, places.size()); i++) {
      Point point = points.get(i);
      double radius = radius(places.get(i)) * scale(width);
      spots.block(point.x() * width, point.y() * height, radius * 0.8);
    }
    return spots;
  }

  private void name(
      List<Name> names,
      String name,
      String kind,
      Point at,
      double radius,
      LabelSpots wide,
      LabelSpots narrow) {
    String text = Markup.cut(name, LONGEST_NAME);
    NamedSpot spot =
        new NamedSpot(place(wide, text, at, radius, WIDE), place(narrow, text, at, radius, NARROW));
    if (spot.wide() != null || spot.narrow() != null) {
      names.add(new Name(text, kind, spot, at));
    }
  }

  private @Nullable Spot place(LabelSpots spots, String text, Point at, double radius, int width) {
    double y = at.y() * width / window.ratio();
    return spots.place(text, at.x() * width, y, radius * scale(width), SIDES);
  }

  /** As {@code chart.css} shrinks circles. */
  private static double scale(int width) {
    return width == NARROW ? 0.6 : 1;
  }

  private void draw(Name name) {
    out.open(
        "svg",
        "class",
        name.kind() + "-at",
        "x",
        Markup.percent(name.at().x()),
        "y",
        Markup.percent(name.at().y()),
        "overflow",
        "visible",
        "aria-hidden",
        "true");
    if (name.kind().equals("landmark")) {
      out.empty("circle", "class", "landmark-dot", "r", 1.5);
    }
    name.spot().draw(out, name.text(), name.kind());
    out.close();
  }

  /** What lies elsewhere is said and linked. */
  private void outside(String noun) {
    if (outside.isEmpty()) {
      return;
    }
    out.open("p", "class", "chart-note").text("Outside this part of the earth:");
    for (int i = 0; i < Math.min(MOST_OUTSIDE, outside.size()); i++) {
      Place place = outside.get(i);
      out.text(i == 0 ? " " : ", ").openLink(place.href(), "aria-label", told(place, noun));
      out.leaf("bdi", Markup.cut(place.name(), LONGEST_NAME)).close();
      out.text(String.format(Locale.ROOT, " %,d", place.count()));
    }
    int more = outside.size() - MOST_OUTSIDE;
    out.text(more > 0 ? " and " + more + " more." : ".").close();
  }

  private void note(String text) {
    out.leaf("p", text, "class", "chart-note");
  }
}
