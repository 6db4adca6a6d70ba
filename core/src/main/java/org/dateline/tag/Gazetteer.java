package org.dateline.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.tag.GazetteerStats.Layer;
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

  private final Map<String, Entity> entities;
  private final Map<String, Entity> countries;
  private final TokenTrie<Name> names;
  private final DenyList denied;
  private final String version;
  private final List<Layer> layers;

  /**
   * One alias of one entity as the finder meets it.
   *
   * @param capitals bit i: word i of the alias starts with a capital letter
   */
  record Name(Entity entity, Alias alias, long capitals) {
    boolean is(Alias.Flag flag) {
      return alias.is(flag);
    }
  }

  private Gazetteer(
      Map<String, Entity> entities, DenyList denied, String version, List<Layer> layers) {
    this.entities = entities;
    this.denied = denied;
    this.layers = List.copyOf(layers);
    this.version = version;
    this.countries = new LinkedHashMap<>();
    this.names = new TokenTrie<>();
    for (Entity entity : entities.values()) {
      addNames(entity);
      if (entity.isCountry() && entity.country() != null) {
        countries.putIfAbsent(entity.country(), entity);
      }
    }
  }

  /**
   * The gazetteer in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static Gazetteer bundled() throws IOException {
    return load(List.of(TsvFile.resource("gazetteer.tsv.gz"), TsvFile.resource("curated.tsv")));
  }

  /**
   * The gazetteer in the jar, extended by the user's files in order.
   *
   * @throws IOException if a file cannot be read
   * @throws GazetteerException if a file is not a gazetteer, naming its line
   */
  public static Gazetteer bundledWith(List<Path> overlays) throws IOException {
    List<TsvFile> files = new ArrayList<>();
    files.add(TsvFile.resource("gazetteer.tsv.gz"));
    files.add(TsvFile.resource("curated.tsv"));
    overlays.forEach(path -> files.add(TsvFile.of(path)));
    return load(files);
  }

  /**
   * A gazetteer of these files alone.
   *
   * @throws IOException if a file cannot be read
   * @throws GazetteerException if a file is not a gazetteer, naming its line
   */
  public static Gazetteer read(List<Path> files) throws IOException {
    return load(files.stream().map(TsvFile::of).toList());
  }

  /** A gazetteer of these entities. */
  public static Gazetteer of(Collection<Entity> entities) {
    GazetteerReader reader = new GazetteerReader();
    entities.forEach(reader::add);
    return new Gazetteer(reader.entities(), DenyList.NONE, reader.version(), reader.layers());
  }

  /**
   * The same entities without the denied names: none of them is tagged by such a name, unless an
   * article itself introduces somebody so. The {@link #version} is another.
   */
  public Gazetteer without(DenyList names) {
    return names.isEmpty()
        ? this
        : new Gazetteer(entities, denied.and(names), names.mixInto(version), layers);
  }

  /** This one with more entities over it, as if they came in a later file. */
  Gazetteer extendedBy(List<Entity> more) {
    GazetteerReader reader = new GazetteerReader();
    entities.values().forEach(reader::add);
    more.forEach(reader::add);
    return new Gazetteer(reader.entities(), denied, reader.version(), layers);
  }

  private static Gazetteer load(List<TsvFile> files) throws IOException {
    GazetteerReader reader = new GazetteerReader();
    for (TsvFile file : files) {
      reader.read(file);
    }
    return new Gazetteer(reader.entities(), DenyList.NONE, reader.version(), reader.layers());
  }

  private void addNames(Entity entity) {
    usable(entity).forEach(alias -> addName(entity, alias));
  }

  /** The aliases of an entity that it may be found by, its name among them. */
  List<Alias> usable(Entity entity) {
    Map<String, Alias> aliases = new LinkedHashMap<>();
    aliases.put(entity.name(), new Alias(entity.name(), Set.of()));
    entity.aliases().forEach(alias -> aliases.put(alias.text(), alias));
    return aliases.values().stream()
        .filter(alias -> !alias.is(Alias.Flag.REMOVED))
        .filter(alias -> !denied.denies(alias.text(), entity.id()))
        .toList();
  }

  private void addName(Entity entity, Alias alias) {
    Tokens words = Tokenizer.tokenize(alias.text());
    long capitals = 0;
    for (int i = 0; i < Math.min(words.size(), Long.SIZE); i++) {
      capitals |= words.startsUpper(i) ? 1L << i : 0;
    }
    names.add(words.keys(0, words.size()), new Name(entity, alias, capitals));
  }

  TokenTrie<Name> names() {
    return names;
  }

  /** Who has a name, given as its {@link #key}. */
  List<Name> owners(String key) {
    return names.get(List.of(key.split(" ", -1)));
  }

  /** The files it was read from; none if it was not read from files. */
  List<Layer> layers() {
    return layers;
  }

  /** The entity with this id, or {@code null}. */
  public @Nullable Entity entity(String id) {
    return entities.get(id);
  }

  /** The country with this ISO 3166 alpha-2 code, or {@code null}. */
  public @Nullable Entity country(String code) {
    return countries.get(code);
  }

  /** How many entities there are. */
  public int size() {
    return entities.size();
  }

  /** All entities, in the order of their files. */
  public Collection<Entity> entities() {
    return entities.values();
  }

  /** Which gazetteer this is: a hash over its rows, equal for equal content. */
  public String version() {
    return version;
  }

  /** The form in which names are compared: folded words with single spaces between. */
  public static String key(String name) {
    Tokens words = Tokenizer.tokenize(name);
    return String.join(" ", words.keys(0, words.size()));
  }

  /** Who could be meant by a name, whatever its case and accents, most prominent first. */
  public List<Entity> lookup(String name) {
    Tokens words = Tokenizer.tokenize(name);
    return names.get(words.keys(0, words.size())).stream()
        .sorted(
            Comparator.<Name>comparingInt(n -> n.is(Alias.Flag.PRIMARY) ? 0 : 1)
                .thenComparingInt(n -> -n.entity().weight())
                .thenComparing(n -> n.entity().id()))
        .map(Name::entity)
        .distinct()
        .toList();
  }

  /** The places that contain a place and itself, outermost first: country, region, city. */
  public List<Entity> path(Entity place) {
    List<Entity> path = new ArrayList<>();
    @Nullable Entity at = place;
    while (at != null && path.size() < DEEPEST_PATH && !path.contains(at)) {
      path.addFirst(at);
      at = container(at);
    }
    return path;
  }

  private @Nullable Entity container(Entity place) {
    if (place.parent() != null) {
      return entities.get(place.parent());
    }
    boolean inCountry = !place.isCountry() && place.country() != null;
    return inCountry ? countries.get(place.country()) : null;
  }
}
