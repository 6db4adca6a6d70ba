package org.dateline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.search.UnknownName;
import org.dateline.tag.Alias;
import org.dateline.tag.Entity;
import org.dateline.tag.EntityType;
import org.dateline.tag.Gazetteer;
import org.dateline.tag.GazetteerDiff;
import org.dateline.tag.GazetteerFinding;
import org.dateline.tag.GazetteerFinding.Severity;
import org.dateline.tag.GazetteerLayer;
import org.dateline.tag.GazetteerStats;
import org.dateline.tag.NameLookup;
import org.jspecify.annotations.Nullable;

/** Draws what the gazetteer commands find as JSON; shapes in {@code docs/gazetteer.md}. */
final class GazetteerJson {
  private GazetteerJson() {}

  private static Map<String, @Nullable Object> map() {
    return new LinkedHashMap<>();
  }

  static Map<String, @Nullable Object> lookup(NameLookup found, Gazetteer gazetteer) {
    Map<String, @Nullable Object> map = map();
    map.put("name", found.name());
    map.put("by_default", found.byDefault() == null ? null : found.byDefault().id());
    map.put("reason", found.reason());
    map.put("matches", found.matches().stream().map(m -> match(m, gazetteer)).toList());
    map.put("near", found.near().stream().map(m -> match(m, gazetteer)).toList());
    map.put("longer", found.longer().stream().map(m -> match(m, gazetteer)).toList());
    return map;
  }

  private static Map<String, @Nullable Object> match(NameLookup.Match match, Gazetteer gazetteer) {
    Map<String, @Nullable Object> map = map();
    map.put("alias", match.alias().toString());
    map.putAll(entity(match.entity()));
    map.put("path", path(match.entity(), gazetteer).stream().map(Entity::name).toList());
    return map;
  }

  static Map<String, @Nullable Object> findings(List<GazetteerFinding> findings) {
    Map<String, @Nullable Object> map = map();
    for (Severity severity : Severity.values()) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      map.put(severity.key() + "s", count);
    }
    map.put("findings", findings.stream().map(GazetteerJson::finding).toList());
    return map;
  }

  static Map<String, @Nullable Object> finding(GazetteerFinding finding) {
    Map<String, @Nullable Object> map = map();
    map.put("file", finding.file());
    map.put("line", finding.line());
    map.put("severity", finding.severity().key());
    map.put("message", finding.message());
    map.put("remedy", finding.remedy());
    return map;
  }

  static Map<String, @Nullable Object> diff(GazetteerDiff diff) {
    Map<String, @Nullable Object> map = map();
    map.put("added", diff.added().stream().map(GazetteerJson::entity).toList());
    map.put("removed", diff.removed().stream().map(GazetteerJson::entity).toList());
    map.put("changed", diff.changed().stream().map(GazetteerJson::change).toList());
    return map;
  }

  private static Map<String, @Nullable Object> change(GazetteerDiff.Change change) {
    Map<String, @Nullable Object> map = map();
    map.put("id", change.id());
    map.put("name", change.name());
    map.put("values", change.values().stream().map(GazetteerJson::value).toList());
    return map;
  }

  private static Map<String, @Nullable Object> value(GazetteerDiff.Value value) {
    Map<String, @Nullable Object> map = map();
    map.put("column", value.column());
    map.put("before", value.before());
    map.put("after", value.after());
    return map;
  }

  static Map<String, @Nullable Object> stats(GazetteerStats stats) {
    Map<String, @Nullable Object> map = map();
    map.put("version", stats.version());
    map.put("files", stats.layers().stream().map(GazetteerJson::layer).toList());
    map.put("entities", stats.entities());
    Map<String, @Nullable Object> types = map();
    for (EntityType type : EntityType.values()) {
      types.put(type.key(), stats.types().getOrDefault(type, 0));
    }
    map.put("types", types);
    map.put("subtypes", new TreeMap<>(stats.subtypes()));
    map.put("with_country", stats.withCountry());
    map.put("with_qid", stats.withQid());
    map.put("names", stats.names());
    map.put("ambiguous", stats.ambiguous());
    map.put("undecided", stats.undecided());
    return map;
  }

  private static Map<String, @Nullable Object> layer(GazetteerLayer layer) {
    Map<String, @Nullable Object> map = map();
    map.put("file", layer.file());
    map.put("rows", layer.rows());
    map.put("added", layer.added());
    map.put("extended", layer.extended());
    return map;
  }

  static Map<String, @Nullable Object> unknown(UnknownName name) {
    Map<String, @Nullable Object> map = map();
    map.put("id", name.id());
    map.put("type", name.type().key());
    map.put("name", name.name());
    map.put("articles", name.articles());
    map.put("forms", name.forms().stream().map(f -> count("text", f.text(), f.count())).toList());
    map.put(
        "countries",
        name.countries().stream().map(c -> count("code", c.code(), c.articles())).toList());
    map.put("row", name.row().line());
    return map;
  }

  private static Map<String, @Nullable Object> count(String key, String value, long count) {
    Map<String, @Nullable Object> map = map();
    map.put(key, value);
    map.put("count", count);
    return map;
  }

  private static Map<String, @Nullable Object> entity(Entity entity) {
    Map<String, @Nullable Object> map = map();
    map.put("id", entity.id());
    map.put("type", entity.type().key());
    map.put("subtype", entity.subtype());
    map.put("name", entity.name());
    map.put("aliases", entity.aliases().stream().map(Alias::toString).toList());
    map.put("country", entity.country());
    map.put("parent", entity.parent());
    map.put("weight", entity.weight());
    return map;
  }

  /** The places that contain a place and itself, or the country of whatever else has one. */
  static List<Entity> path(Entity entity, Gazetteer gazetteer) {
    if (entity.type() == EntityType.PLACE) {
      return gazetteer.path(entity);
    }
    String code = entity.country();
    Entity country = code == null ? null : gazetteer.country(code);
    return country == null ? List.of() : List.of(country);
  }
}
