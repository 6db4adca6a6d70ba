package org.dateline.gazetteer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.text.Binary;
import org.dateline.text.PhraseTable;
import org.dateline.text.TextTable;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A gazetteer as arrays, so that loading it is reading them: strings as stretches of one block of
 * UTF-8, entities and aliases as rows of numbers, names as a {@link PhraseTable} with the aliases
 * of each sequence: who looks a name up there compares it with them. Objects are made when they are
 * asked for. Immutable.
 *
 * @param layers the files it was read from
 * @param countries the numbers of the countries
 * @param famous the aliases that are family names by which famous people are known
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
record GazetteerData(
    String version,
    List<GazetteerLayer> layers,
    byte[] text,
    int[] textStarts,
    int[] entities,
    int[] aliases,
    PhraseTable names,
    int[] nameStarts,
    int[] nameAliases,
    TextTable ids,
    TextTable families,
    int[] familyNames,
    int[] familyStarts,
    int[] familyMembers,
    int[] countries,
    int[] famous) {
  private static final int[] NOBODY = {};
  private static final int MAGIC = 0x444C4733;
  // Columns of an entity's row.
  private static final int ID = 0;
  private static final int TYPE = 1;
  private static final int SUBTYPE = 2;
  private static final int NAME = 3;
  private static final int COUNTRY = 4;
  private static final int PARENT = 5;
  private static final int WEIGHT = 6;
  private static final int AT = 7;
  private static final int FIRST_ALIAS = 8;
  private static final int COLUMNS = 9;
  // Columns of an alias's row.
  private static final int TEXT = 0;
  private static final int FLAGS = 1;
  private static final int OWNER = 2;
  private static final int ALIAS_COLUMNS = 3;
  // A name that the entity's own list of aliases has not: its canonical one.
  private static final int CANONICAL = 1 << 8;

  private static final int FAMOUS = 60;

  // People there put the family name first, in English news too.
  private static final Set<String> FAMILY_FIRST = Set.of("CN", "KP", "KR", "TW");

  private static final List<EntityType> TYPES = List.of(EntityType.values());
  private static final List<Alias.Flag> ALL_FLAGS = List.of(Alias.Flag.values());

  int size() {
    return entities.length / COLUMNS;
  }

  static boolean familyNameFirst(@Nullable String country) {
    return country != null && FAMILY_FIRST.contains(country);
  }

  /** The number of the entity with this id, or {@link PhraseTable#NONE}. */
  int find(String id) {
    return ids.find(id, number -> is(entities[number * COLUMNS + ID], id));
  }

  Entity entity(int number) {
    int row = number * COLUMNS;
    String at = optional(entities[row + AT]);
    return new Entity(
        string(entities[row + ID]),
        TYPES.get(entities[row + TYPE]),
        string(entities[row + SUBTYPE]),
        string(entities[row + NAME]),
        ownAliases(number),
        optional(entities[row + COUNTRY]),
        optional(entities[row + PARENT]),
        entities[row + WEIGHT],
        at == null ? null : GeoPoint.parse(at));
  }

  private List<Alias> ownAliases(int number) {
    List<Alias> own = new ArrayList<>();
    for (int alias = firstAlias(number); alias < firstAlias(number + 1); alias++) {
      if ((aliases[alias * ALIAS_COLUMNS + FLAGS] & CANONICAL) == 0) {
        own.add(alias(alias));
      }
    }
    return own;
  }

  private int firstAlias(int number) {
    return number == size()
        ? aliases.length / ALIAS_COLUMNS
        : entities[number * COLUMNS + FIRST_ALIAS];
  }

  Alias alias(int number) {
    int flags = aliases[number * ALIAS_COLUMNS + FLAGS];
    Set<Alias.Flag> set = EnumSet.noneOf(Alias.Flag.class);
    for (int i = 0; i < ALL_FLAGS.size(); i++) {
      if ((flags & 1 << i) != 0) {
        set.add(ALL_FLAGS.get(i));
      }
    }
    return new Alias(text(number), set);
  }

  /** The code of an entity's country. */
  @Nullable String country(int number) {
    return optional(entities[number * COLUMNS + COUNTRY]);
  }

  /** What an alias is. */
  String text(int alias) {
    return string(aliases[alias * ALIAS_COLUMNS + TEXT]);
  }

  /** The number of the entity that an alias names. */
  int owner(int alias) {
    return aliases[alias * ALIAS_COLUMNS + OWNER];
  }

  /** The aliases that a sequence of words is, as numbers. */
  int[] aliases(int name) {
    return Arrays.copyOfRange(nameAliases, nameStarts[name], nameStarts[name + 1]);
  }

  /** The numbers of the people whose family name this is. */
  int[] family(String key) {
    int family = families.find(key, number -> is(familyNames[number], key));
    return family == PhraseTable.NONE
        ? NOBODY
        : Arrays.copyOfRange(familyMembers, familyStarts[family], familyStarts[family + 1]);
  }

  private String string(int number) {
    int start = textStarts[number];
    return new String(text, start, textStarts[number + 1] - start, StandardCharsets.UTF_8);
  }

  // Compared without making a string, if it is ASCII: else it has more bytes than letters.
  private boolean is(int number, String wanted) {
    int start = textStarts[number];
    if (textStarts[number + 1] - start != wanted.length()) {
      return string(number).equals(wanted);
    }
    int same = 0;
    while (same < wanted.length() && text[start + same] == wanted.charAt(same)) {
      same++;
    }
    return same == wanted.length();
  }

  private @Nullable String optional(int number) {
    return number < 0 ? null : string(number);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(version);
    out.writeInt(layers.size());
    for (GazetteerLayer layer : layers) {
      out.writeUTF(layer.file());
      out.writeInt(layer.rows());
      out.writeInt(layer.added());
      out.writeInt(layer.extended());
    }
    Binary.writeBytes(out, text);
    Binary.writeInts(out, textStarts);
    Binary.writeInts(out, entities);
    Binary.writeInts(out, aliases);
    Binary.writeLongs(out, names.states());
    Binary.writeInts(out, nameStarts);
    Binary.writeInts(out, nameAliases);
    Binary.writeInts(out, ids.slots());
    Binary.writeInts(out, families.slots());
    Binary.writeInts(out, familyNames);
    Binary.writeInts(out, familyStarts);
    Binary.writeInts(out, familyMembers);
    Binary.writeInts(out, countries);
    Binary.writeInts(out, famous);
  }

  static GazetteerData read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a gazetteer compiled by this version");
    }
    // In the order of writing.
    return new GazetteerData(
        in.readUTF(),
        readLayers(in),
        Binary.readBytes(in),
        Binary.readInts(in),
        Binary.readInts(in),
        Binary.readInts(in),
        new PhraseTable(Binary.readLongs(in)),
        Binary.readInts(in),
        Binary.readInts(in),
        new TextTable(Binary.readInts(in)),
        new TextTable(Binary.readInts(in)),
        Binary.readInts(in),
        Binary.readInts(in),
        Binary.readInts(in),
        Binary.readInts(in),
        Binary.readInts(in));
  }

  private static List<GazetteerLayer> readLayers(DataInputStream in) throws IOException {
    List<GazetteerLayer> layers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      layers.add(new GazetteerLayer(in.readUTF(), in.readInt(), in.readInt(), in.readInt()));
    }
    return List.copyOf(layers);
  }

  static GazetteerData of(Iterable<Entity> entities, String version, List<GazetteerLayer> layers) {
    Compiler compiler = new Compiler();
    entities.forEach(compiler::add);
    return compiler.finish(version, List.copyOf(layers));
  }

  /** Collects the arrays. */
  private static final class Compiler {
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Ints entities = new Ints();
    private final Ints aliases = new Ints();
    private final PhraseTable names = new PhraseTable();
    private final List<Ints> nameAliases = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Ints> families = new LinkedHashMap<>();
    private final Ints countries = new Ints();
    private final Ints famous = new Ints();

    void add(Entity entity) {
      int owner = ids.size();
      ids.add(entity.id());
      entities.add(string(entity.id()));
      entities.add(TYPES.indexOf(entity.type()));
      entities.add(string(entity.subtype()));
      entities.add(string(entity.name()));
      entities.add(string(entity.country()));
      entities.add(string(entity.parent()));
      entities.add(entity.weight());
      entities.add(string(entity.at() == null ? null : entity.at().toString()));
      entities.add(aliases.size() / ALIAS_COLUMNS);
      if (entity.aliases().stream().noneMatch(alias -> alias.text().equals(entity.name()))) {
        add(new Alias(entity.name(), Set.of()), CANONICAL, owner);
      }
      Map<String, Alias> own = new LinkedHashMap<>();
      entity.aliases().forEach(alias -> own.put(alias.text(), alias));
      for (Alias alias : own.values()) {
        add(alias, 0, owner);
        boolean known = alias.is(Alias.Flag.PRIMARY) && entity.weight() >= FAMOUS;
        if (entity.type() == EntityType.PERSON && known && alias.text().indexOf(' ') < 0) {
          famous.add(aliases.size() / ALIAS_COLUMNS - 1);
        }
      }
      if (entity.isCountry() && entity.country() != null) {
        countries.add(owner);
      }
      if (entity.type() == EntityType.PERSON) {
        addFamilyName(entity, owner);
      }
    }

    private void addFamilyName(Entity person, int owner) {
      Tokens words = Tokenizer.tokenize(person.name());
      if (words.size() > 1) {
        String key = words.key(familyNameFirst(person.country()) ? 0 : words.size() - 1);
        families.computeIfAbsent(key, k -> new Ints()).add(owner);
      }
    }

    private void addName(List<String> words, int alias) {
      int number = names.add(words);
      while (nameAliases.size() < names.size()) {
        nameAliases.add(new Ints());
      }
      nameAliases.get(number).add(alias);
    }

    private void add(Alias alias, int mark, int owner) {
      int flags = mark;
      for (int i = 0; i < ALL_FLAGS.size(); i++) {
        flags |= alias.is(ALL_FLAGS.get(i)) ? 1 << i : 0;
      }
      int number = aliases.size() / ALIAS_COLUMNS;
      aliases.add(string(alias.text()));
      aliases.add(flags);
      aliases.add(owner);
      Tokens words = Tokenizer.tokenize(alias.text());
      if (!alias.is(Alias.Flag.REMOVED) && words.size() > 0) {
        addName(words.keys(0, words.size()), number);
      }
    }

    private int string(@Nullable String text) {
      return text == null ? -1 : strings.computeIfAbsent(text, t -> strings.size());
    }

    GazetteerData finish(String version, List<GazetteerLayer> layers) {
      Ints familyNames = new Ints();
      families.keySet().forEach(name -> familyNames.add(string(name)));
      StringBuilder all = new StringBuilder();
      Ints starts = new Ints();
      int at = 0;
      for (String each : strings.keySet()) {
        starts.add(at);
        at += each.getBytes(StandardCharsets.UTF_8).length;
        all.append(each);
      }
      starts.add(at);
      Ints flatNames = new Ints();
      int[] nameStarts = flatten(nameAliases, flatNames);
      Ints flatFamilies = new Ints();
      int[] familyStarts = flatten(families.values(), flatFamilies);
      return new GazetteerData(
          version,
          layers,
          all.toString().getBytes(StandardCharsets.UTF_8),
          starts.toArray(),
          entities.toArray(),
          aliases.toArray(),
          names,
          nameStarts,
          flatNames.toArray(),
          TextTable.of(ids),
          TextTable.of(List.copyOf(families.keySet())),
          familyNames.toArray(),
          familyStarts,
          flatFamilies.toArray(),
          countries.toArray(),
          famous.toArray());
    }

    private static int[] flatten(Collection<Ints> lists, Ints flat) {
      Ints starts = new Ints();
      for (Ints each : lists) {
        starts.add(flat.size());
        flat.addAll(each);
      }
      starts.add(flat.size());
      return starts.toArray();
    }
  }

  /** A growing array of ints. */
  private static final class Ints {
    private int[] values = new int[2];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    void addAll(Ints other) {
      for (int i = 0; i < other.size; i++) {
        add(other.values[i]);
      }
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
