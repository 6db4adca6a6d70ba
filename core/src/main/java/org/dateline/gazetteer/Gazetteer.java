package org.dateline.gazetteer;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dateline.Internal;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.text.DataFileException;
import org.dateline.text.Folding;
import org.dateline.text.PhraseTable;
import org.dateline.text.Resources;
import org.dateline.text.Slips;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/**
 * The known entities and their names. Immutable and thread-safe; loading the {@linkplain #bundled
 * bundled} one takes a few hundred milliseconds, so load once and share.
 *
 * <p>Files are described in {@code docs/gazetteer.md}. A later file extends the entities of an
 * earlier one: its filled columns win, its aliases add up, an alias flagged {@code x} goes.
 */
public final class Gazetteer {
  private static final int DEEPEST_PATH = 8;
  private static final long FAMILY_NAME = -1;
  private static final int LONG = 7;
  private static final String COMPILED = "gazetteer.bin";

  private final GazetteerData data;
  private final DenyList denied;
  private final String version;
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<Character, List<Famous>> famous = new HashMap<>();
  // Filled as they are asked for; two threads may make equal ones at once.
  private final AtomicReferenceArray<@Nullable Entity> entities;
  private final AtomicReferenceArray<@Nullable List<Name>> names;

  /**
   * One alias of one entity as the finder meets it.
   *
   * @param capitals bit i: word i of the alias starts with a capital letter
   * @param key the alias as {@link #key} gives it
   */
  @Internal
  public record Name(Entity entity, Alias alias, long capitals, String key) {
    @Internal
    public boolean is(Alias.Flag flag) {
      return alias.is(flag);
    }

    /** Whether it is but the last word of a person's name, listed as no alias. */
    @Internal
    public boolean isFamilyName() {
      return capitals == FAMILY_NAME;
    }
  }

  /** A family name by which somebody is known, folded, and the number of its alias. */
  private record Famous(String key, int alias) {}

  private Gazetteer(GazetteerData data) {
    this(data, DenyList.NONE);
  }

  private Gazetteer(GazetteerData data, DenyList denied) {
    this.data = data;
    this.denied = denied;
    this.version = denied.isEmpty() ? data.version() : denied.mixInto(data.version());
    this.entities = new AtomicReferenceArray<>(data.size());
    this.names = new AtomicReferenceArray<>(data.names().size());
    for (int country : data.countries()) {
      String code = data.country(country);
      if (code != null) {
        countries.putIfAbsent(code, country);
      }
    }
    for (int alias : data.famous()) {
      String text = data.text(alias);
      if (text.length() >= LONG) {
        String key = Folding.fold(text);
        famous
            .computeIfAbsent(key.charAt(0), first -> new ArrayList<>())
            .add(new Famous(key, alias));
      }
    }
  }

  private static Gazetteer of(GazetteerReader reader) {
    return new Gazetteer(
        GazetteerData.of(reader.entities().values(), reader.version(), reader.layers()));
  }

  /**
   * The same entities without the denied names: nobody is tagged by such a name. The {@link
   * #version} is another.
   */
  public Gazetteer without(DenyList names) {
    return names.isEmpty() ? this : new Gazetteer(data, denied.and(names));
  }

  /** This one with more entities over it, as if they came in a later file. */
  @Internal
  public Gazetteer extendedBy(List<Entity> more) {
    GazetteerReader reader = new GazetteerReader(entities(), layers());
    more.forEach(reader::add);
    return of(reader).without(denied);
  }

  /** The aliases of an entity that it may be found by, its name among them. */
  @Internal
  public List<Alias> usable(Entity entity) {
    Map<String, Alias> aliases = new LinkedHashMap<>();
    aliases.put(entity.name(), new Alias(entity.name(), Set.of()));
    entity.aliases().forEach(alias -> aliases.put(alias.text(), alias));
    return aliases.values().stream()
        .filter(alias -> !alias.is(Alias.Flag.REMOVED))
        .filter(alias -> !denied.denies(alias.text(), entity.id()))
        .toList();
  }

  /** Who has a name, given as its {@link #key}. */
  @Internal
  public List<Name> owners(String key) {
    int number = find(PhraseTable.state(List.of(key.split(" ", -1))));
    return number == PhraseTable.NONE
        ? List.of()
        : names(number).stream().filter(name -> name.key().equals(key)).toList();
  }

  /** The files it was read from; none if it was not read from files. */
  @Internal
  public List<GazetteerLayer> layers() {
    return data.layers();
  }

  /**
   * The gazetteer in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static Gazetteer bundled() throws IOException {
    try (InputStream in = Resources.open(Gazetteer.class, COMPILED)) {
      return new Gazetteer(GazetteerData.read(new DataInputStream(in)));
    }
  }

  /**
   * The gazetteer in the jar, extended by the user's files in order.
   *
   * @throws IOException if a file cannot be read
   * @throws DataFileException if a file is not a gazetteer, naming its line
   */
  public static Gazetteer bundledWith(List<Path> overlays) throws IOException {
    Gazetteer bundled = bundled();
    if (overlays.isEmpty()) {
      return bundled;
    }
    GazetteerReader reader = new GazetteerReader(bundled.entities(), bundled.layers());
    for (Path overlay : overlays) {
      reader.read(TsvFile.of(overlay));
    }
    return of(reader);
  }

  /**
   * A gazetteer of these files alone.
   *
   * @throws IOException if a file cannot be read
   * @throws DataFileException if a file is not a gazetteer, naming its line
   */
  public static Gazetteer read(List<Path> files) throws IOException {
    GazetteerReader reader = new GazetteerReader();
    for (Path file : files) {
      reader.read(TsvFile.of(file));
    }
    return of(reader);
  }

  /** The gazetteer without entities. */
  @Internal
  public static Gazetteer none() {
    return new Gazetteer(GazetteerData.of(List.of(), "none", List.of()));
  }

  /** A gazetteer of these entities. */
  public static Gazetteer of(Collection<Entity> entities) {
    GazetteerReader reader = new GazetteerReader();
    entities.forEach(reader::add);
    return of(reader);
  }

  /** Writes it as {@link #bundled} reads it. */
  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      data.write(out);
    }
  }

  private Entity entity(int number) {
    Entity known = entities.get(number);
    if (known == null) {
      known = data.entity(number);
      entities.set(number, known);
    }
    return known;
  }

  private Name name(int alias) {
    Alias written = data.alias(alias);
    Tokens words = Tokenizer.tokenize(written.text());
    long capitals = 0;
    for (int i = 0; i < Math.min(words.size(), Long.SIZE); i++) {
      capitals |= words.startsUpper(i) ? 1L << i : 0;
    }
    return new Name(entity(data.owner(alias)), written, capitals, key(words));
  }

  /**
   * The number of a sequence of words or a beginning of one, or {@link PhraseTable#NONE}. Other
   * words may have its state; {@link #names} compares.
   */
  @Internal
  public int find(long state) {
    return data.names().find(state);
  }

  /** Whether the sequence with this number is a name, not just the beginning of one. */
  @Internal
  public boolean isName(int number) {
    return number != PhraseTable.NONE && data.aliases(number).length > 0;
  }

  private List<Name> names(int number) {
    List<Name> known = names.get(number);
    if (known == null) {
      known =
          Arrays.stream(data.aliases(number)).mapToObj(this::name).filter(this::isAllowed).toList();
      names.set(number, known);
    }
    return known;
  }

  private boolean isAllowed(Name name) {
    return !denies(name.alias().text(), name.entity().id());
  }

  /** Whether nobody, or not this entity, is to be tagged by a name. */
  @Internal
  public boolean denies(String name, String id) {
    return denied.denies(name, id);
  }

  /** What these words name. */
  @Internal
  public List<Name> names(Tokens words, int from, int to) {
    int number = find(words.state(from, to));
    return number == PhraseTable.NONE ? List.of() : names(number, words, from, to);
  }

  /** What these words name, whose number was found. */
  @Internal
  public List<Name> names(int number, Tokens words, int from, int to) {
    List<Name> names = names(number);
    for (int i = 0; i < names.size(); i++) {
      if (!words.are(from, to, names.get(i).key())) {
        return names.stream().filter(name -> words.are(from, to, name.key())).toList();
      }
    }
    return names;
  }

  /** The famous people whose family name, known alone, this long word is but for a slip. */
  @Internal
  public List<Name> withSlip(String key) {
    if (key.length() < LONG) {
      return List.of();
    }
    List<Name> found = new ArrayList<>();
    for (Famous known : famous.getOrDefault(key.charAt(0), List.of())) {
      if (Slips.isOneSlip(key, known.key())) {
        Name name = name(known.alias());
        if (isAllowed(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** Whether people of a country put the family name first. */
  @Internal
  public static boolean familyNameFirst(@Nullable String country) {
    return GazetteerData.familyNameFirst(country);
  }

  /** The people whose family name this is. */
  @Internal
  public List<Name> withFamilyName(String key) {
    int[] people = data.family(key);
    if (people.length == 0) {
      return List.of();
    }
    Alias alias = new Alias(key, Set.of(Alias.Flag.NEEDS_CONTEXT));
    return Arrays.stream(people)
        .mapToObj(person -> new Name(entity(person), alias, FAMILY_NAME, key))
        .filter(this::isAllowed)
        .toList();
  }

  /** The entity with this id, or {@code null}. */
  public @Nullable Entity entity(String id) {
    int number = data.find(id);
    return number == PhraseTable.NONE ? null : entity(number);
  }

  /** The country with this ISO 3166 alpha-2 code, or {@code null}. */
  public @Nullable Entity country(String code) {
    Integer number = countries.get(code);
    return number == null ? null : entity(number);
  }

  /** How many entities there are. */
  public int size() {
    return data.size();
  }

  /** All entities, in the order of their files. */
  public Collection<Entity> entities() {
    return new AbstractList<>() {
      @Override
      public Entity get(int index) {
        return entity(index);
      }

      @Override
      public int size() {
        return data.size();
      }
    };
  }

  /** Which gazetteer this is: a hash over its rows, equal for equal content. */
  public String version() {
    return version;
  }

  /** The form in which names are compared: folded words with single spaces between. */
  public static String key(String name) {
    return Tokenizer.key(name);
  }

  private static String key(Tokens name) {
    return String.join(" ", name.keys(0, name.size()));
  }

  /** Who could be meant by a name, whatever its case and accents, most prominent first. */
  public List<Entity> lookup(String name) {
    Tokens words = Tokenizer.tokenize(name);
    return names(words, 0, words.size()).stream()
        .sorted(
            Comparator.<Name>comparingInt(n -> n.is(Alias.Flag.PRIMARY) ? 0 : 1)
                .thenComparingInt(n -> -n.entity().weight())
                .thenComparing(n -> n.entity().id()))
        .map(Name::entity)
        .distinct()
        .toList();
  }

  /**
   * The places that contain a place and itself, outermost first: country, region, city. Of whatever
   * else has a country, that alone.
   */
  public List<Entity> path(Entity entity) {
    List<Entity> path = new ArrayList<>();
    @Nullable Entity at = entity;
    if (entity.type() != EntityType.PLACE) {
      at = entity.country() == null ? null : country(entity.country());
    }
    while (at != null && path.size() < DEEPEST_PATH && !path.contains(at)) {
      path.addFirst(at);
      at = container(at);
    }
    return path;
  }

  private @Nullable Entity container(Entity place) {
    if (place.parent() != null) {
      return entity(place.parent());
    }
    String country = place.country();
    return place.isCountry() || country == null ? null : country(country);
  }
}
