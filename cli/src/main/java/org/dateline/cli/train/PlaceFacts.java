package org.dateline.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dateline.article.GeoPoint;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.DataFileException;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/**
 * Where places are and which region they are in: {@code places.tsv} and {@code regions.tsv} of the
 * facts, both GeoNames'. Without these files it knows nothing.
 */
final class PlaceFacts {
  /** A part of a town, whose people the town has counted already. */
  private static final String SECTION = "PPLX";

  private static final long CITY = 100_000;

  // Palestine's centre would lie between its two parts, in neither.
  private static final Set<String> WITHOUT_CENTRE = Set.of("PS");

  // Regions that GeoNames and the facts call by names too far apart, or too alike: a city that is
  // a region of its own is none within the region around it, which has its name.
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "BA.02", "Q11196",
          "RU.42", "Q2191",
          "RU.48", "",
          "RU.59", "Q4341",
          "RU.66", "",
          "TW.04", "",
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
   * @throws DataFileException if a row is wrong, naming its line
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
            throw new DataFileException(
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
      centres
          .computeIfAbsent(town.country(), k -> new Centre())
          .add(at, Math.max(1, town.people()));
    }
  }

  /**
   * Finds the fact of each region: of the same id, else of the same name in its country, a fact's
   * other names counting last.
   *
   * @param essence what of a region's name is compared
   */
  void matchRegions(Collection<Fact> facts, UnaryOperator<String> essence) {
    Map<String, Region> names = new HashMap<>();
    Map<String, Region> aliases = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.subtype().equals("subdivision")) {
        Region region = new Region(fact.id(), fact.name());
        String country = fact.country() + ".";
        names.putIfAbsent(fact.id(), region);
        names.putIfAbsent(country + essence.apply(fact.name()), region);
        fact.aliases().forEach(a -> aliases.putIfAbsent(country + essence.apply(a), region));
      }
    }
    OTHER_NAMES.forEach((code, id) -> match(code, new Region(id, "")));
    regionNames.forEach((code, name) -> match(code, names.get("gn-admin1:" + code)));
    regionNames.forEach((code, name) -> match(code, names.get(key(code, name, essence))));
    regionNames.forEach((code, name) -> match(code, aliases.get(key(code, name, essence))));
  }

  private static String key(String code, String name, UnaryOperator<String> essence) {
    return code.substring(0, code.indexOf('.') + 1) + essence.apply(name);
  }

  // Aliases are the least sure: some are another region's, which has its own by name.
  private void match(String code, @Nullable Region region) {
    boolean free = region != null && (region.id().isEmpty() || !codes.containsKey(region.id()));
    if (region != null && free && regions.putIfAbsent(code, region) == null) {
      codes.put(region.id(), code);
    }
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
      case "subdivision" -> {
        GeoPoint centre = centre(codes.getOrDefault(fact.id(), ""));
        yield centre == null ? cityOf(fact) : centre;
      }
      case "country", "territory" ->
          WITHOUT_CENTRE.contains(fact.country()) ? null : centre(fact.country());
      default -> null;
    };
  }

  // A region called like a city of its country, and no other town there, is the one around it.
  private @Nullable GeoPoint cityOf(Fact region) {
    Town town = onlyByName.get(nameKey(region.country(), region.name()));
    return town == null || town.people() < CITY ? null : town.at();
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
   * are one, as with Seoul: two of the same name, the capital, nine tenths of the people.
   */
  @Nullable String region(Fact fact) {
    boolean maybe = fact.subtype().equals("city") || fact.subtype().equals("capital");
    Town town = maybe ? town(fact) : null;
    Region region = town == null ? null : regions.get(town.region());
    if (town == null || region == null || region.id().isEmpty()) {
      return null;
    }
    Centre centre = centres.get(town.region());
    boolean nearlyAll = centre != null && town.people() * 10 >= centre.people() * 9;
    boolean capital = fact.subtype().equals("capital");
    boolean sameName = Gazetteer.key(region.name()).equals(Gazetteer.key(fact.name()));
    boolean one = (sameName && capital) || (nearlyAll && (sameName || capital));
    return one ? null : region.id();
  }
}
