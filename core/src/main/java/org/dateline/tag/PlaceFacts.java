package org.dateline.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where places are and which region they are in: {@code places.tsv} and {@code regions.tsv} of the
 * facts, both GeoNames'. Without these files it knows nothing.
 */
final class PlaceFacts {
  /** A part of a town, whose people the town has counted already. */
  private static final String SECTION = "PPLX";

  // Regions that GeoNames and the facts call by names too far apart.
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "RU.42", "Q2191",
          "RU.66", "Q656",
          "UA.05", "iso3166-2:UA-14",
          "UA.11", "iso3166-2:UA-43",
          "UA.14", "iso3166-2:UA-09");

  /**
   * A town.
   *
   * @param region country and code of its region, as in {@code UA.05}
   */
  private record Town(
      String id, String name, String country, String region, long people, GeoPoint at) {}

  /** The fact that stands for a region. */
  private record Region(String id, String name) {}

  private final Map<String, Town> towns = new HashMap<>();
  private final Map<String, @Nullable Town> onlyByName = new HashMap<>();
  private final Map<String, String> regionNames = new TreeMap<>();
  private final Map<String, Centre> centres = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * Reads the files if they are there.
   *
   * @throws IOException if one cannot be read
   * @throws GazetteerException if a row is wrong, naming its line
   */
  static PlaceFacts read(Path facts) throws IOException {
    PlaceFacts places = new PlaceFacts();
    rows(facts.resolve("places.tsv"), 8, places::addTown);
    rows(facts.resolve("regions.tsv"), 2, row -> places.regionNames.put(row[0], row[1]));
    return places;
  }

  private static void rows(Path file, int width, Consumer<String[]> rows) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    TsvFile.of(file)
        .lines((number, line) -> {
          String[] row = line.split("\t", -1);
          if (row.length != width) {
            throw new GazetteerException(
                file.toString(), number, "expected " + width + " columns, found " + row.length);
          }
          if (number > 1) {
            rows.accept(row);
          }
        });
  }

  private void addTown(String[] row) {
    String region = row[2] + "." + row[3];
    GeoPoint at = GeoPoint.parse(row[6] + "," + row[7]);
    Town town = new Town(row[0], row[1], row[2], region, Long.parseLong(row[5]), at);
    towns.put(town.id(), town);
    String key = nameKey(town.country(), town.name());
    onlyByName.put(key, onlyByName.containsKey(key) ? null : town);
    if (!row[4].equals(SECTION)) {
      centres.computeIfAbsent(region, k -> new Centre()).add(at, Math.max(1, town.people()));
      centres.computeIfAbsent(town.country(), k -> new Centre()).add(at, Math.max(1, town.people()));
    }
  }

  /**
   * Finds the fact of each region: of the same id, else of the same name in its country, a fact's
   * other names counting last.
   *
   * @param essence what of a region's name is compared
   */
  void matchRegions(Collection<Fact> facts, UnaryOperator<String> essence) {
    Map<String, Region> known = new HashMap<>();
    List<Fact> all = facts.stream().filter(f -> f.subtype().equals("subdivision")).toList();
    for (Fact fact : all) {
      Region region = new Region(fact.id(), fact.name());
      known.putIfAbsent(fact.id(), region);
      known.putIfAbsent(fact.country() + "." + essence.apply(fact.name()), region);
    }
    for (Fact fact : all) {
      for (String alias : fact.aliases()) {
        String key = fact.country() + "." + essence.apply(alias);
        known.putIfAbsent(key, new Region(fact.id(), fact.name()));
      }
    }
    regionNames.forEach((code, name) -> {
      String country = code.substring(0, code.indexOf('.') + 1);
      Region named =
          known.getOrDefault("gn-admin1:" + code, known.get(country + essence.apply(name)));
      Region region =
          OTHER_NAMES.containsKey(code) ? new Region(OTHER_NAMES.get(code), name) : named;
      if (region != null) {
        regions.put(code, region);
        codes.putIfAbsent(region.id(), code);
      }
    });
  }

  /**
   * Where a place is: a town itself, of a region or country the centre of its towns, weighed by
   * their people; {@code null} if that is not known for sure.
   */
  @Nullable GeoPoint at(Fact fact) {
    return switch (fact.subtype()) {
      case "city", "capital" -> {
        Town town = town(fact);
        yield town == null ? null : town.at();
      }
      case "subdivision" -> centre(codes.getOrDefault(fact.id(), ""));
      case "country", "territory" -> centre(fact.country());
      default -> null;
    };
  }

  private @Nullable GeoPoint centre(String code) {
    Centre centre = centres.get(code);
    return centre == null ? null : centre.point();
  }

  /** The town of the same id, else the only one of its name in its country, if as large. */
  private @Nullable Town town(Fact fact) {
    Town same = towns.get(fact.id());
    Town town = same == null ? onlyByName.get(nameKey(fact.country(), fact.name())) : same;
    if (town == null || !town.country().equals(fact.country())) {
      return null;
    }
    long people = fact.population();
    boolean asLarge = people <= town.people() * 2 && town.people() <= people * 2;
    return town.equals(same) || asLarge ? town : null;
  }

  private static String nameKey(String country, String name) {
    return country + "." + Gazetteer.key(name);
  }

  /**
   * The id of the region that a town is in; {@code null} if it is not known, or if town and region
   * are one, as with Seoul: of one name, and the town the capital or nine tenths of the people.
   */
  @Nullable String region(Fact fact) {
    boolean maybe = fact.subtype().equals("city") || fact.subtype().equals("capital");
    Town town = maybe ? town(fact) : null;
    Region region = town == null ? null : regions.get(town.region());
    if (town == null || region == null) {
      return null;
    }
    Centre centre = centres.get(town.region());
    boolean nearlyAll = centre != null && town.people() * 10 >= centre.people() * 9;
    boolean sameName = Gazetteer.key(region.name()).equals(Gazetteer.key(fact.name()));
    return sameName && (nearlyAll || fact.subtype().equals("capital")) ? null : region.id();
  }
}
