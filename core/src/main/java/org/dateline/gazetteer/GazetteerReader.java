package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/** Reads gazetteer files one over the other. */
@Internal
public final class GazetteerReader {
  public static final int COLUMNS = 10;
  public static final String HEADER = "#dateline-gazetteer 1";

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<GazetteerLayer> layers = new ArrayList<>();
  private long hash = 1;
  private int rows;

  GazetteerReader() {}

  /** One that has read these entities from these files. */
  GazetteerReader(Iterable<Entity> entities, List<GazetteerLayer> layers) {
    entities.forEach(this::add);
    this.layers.addAll(layers);
  }

  void read(TsvFile file) throws IOException {
    int before = entities.size();
    int rowsBefore = rows;
    file.read("dateline-gazetteer", COLUMNS, row -> add(entity(row)));
    int added = entities.size() - before;
    String name = String.valueOf(Path.of(file.place()).getFileName());
    layers.add(new GazetteerLayer(name, rows - rowsBefore, added, rows - rowsBefore - added));
  }

  void add(Entity entity) {
    rows++;
    hash = hash * 0x5DEECE66DL + stableHash(entity);
    entities.merge(entity.id(), entity, GazetteerReader::extend);
  }

  private static long stableHash(Entity e) {
    String text =
        String.join(
            "\t", e.id(), e.type().key(), e.subtype(), e.name(), String.valueOf(e.country()));
    String place = e.parent() + e.weight() + (e.at() == null ? "" : e.at());
    return 31L * (text + place).hashCode() + e.aliases().toString().hashCode();
  }

  Map<String, Entity> entities() {
    return entities;
  }

  List<GazetteerLayer> layers() {
    return layers;
  }

  String version() {
    return String.format(Locale.ROOT, "%016x", hash);
  }

  public static Entity entity(String[] row) {
    if (row[0].isBlank() || row[3].isBlank()) {
      throw new IllegalArgumentException("a row needs an id and a name");
    }
    return new Entity(
        row[0],
        EntityType.of(row[1]),
        row[2],
        row[3],
        aliases(row[4]),
        orNull(row[5]),
        orNull(row[6]),
        row[7].isEmpty() ? 0 : Integer.parseInt(row[7]),
        row[9].isBlank() ? null : GeoPoint.parse(row[9]));
  }

  private static List<Alias> aliases(String column) {
    return Arrays.stream(column.split("\\|"))
        .filter(text -> !text.isBlank())
        .map(Alias::parse)
        .toList();
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static Entity extend(Entity base, Entity over) {
    return new Entity(
        base.id(),
        over.type(),
        over.subtype().isEmpty() ? base.subtype() : over.subtype(),
        over.name(),
        aliases(base, over),
        over.country() == null ? base.country() : over.country(),
        over.parent() == null ? base.parent() : over.parent(),
        over.weight() == 0 ? base.weight() : over.weight(),
        over.at() == null ? base.at() : over.at());
  }

  // The old canonical name stays an alias; the later file's word on an alias is the last.
  private static List<Alias> aliases(Entity base, Entity over) {
    Map<String, Alias> all = new LinkedHashMap<>();
    all.put(base.name(), Alias.parse(base.name()));
    base.aliases().forEach(alias -> all.put(alias.text(), alias));
    all.put(over.name(), Alias.parse(over.name()));
    over.aliases().forEach(alias -> all.put(alias.text(), alias));
    return new ArrayList<>(all.values());
  }
}
