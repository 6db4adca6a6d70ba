package org.dateline.cli.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two gazetteers. Immutable; everything in the order of its gazetteer.
 *
 * @param added entities that only the second has
 * @param removed entities that only the first has
 * @param changed entities that both have, not in the same words
 */
public record GazetteerDiff(List<Entity> added, List<Entity> removed, List<Change> changed) {

  /**
   * An entity that changed.
   *
   * @param id its id, the same in both
   * @param name its name in the second gazetteer
   * @param values what differs
   */
  public record Change(String id, String name, List<Value> values) {
    /** Copies the list. */
    public Change {
      values = List.copyOf(values);
    }
  }

  /**
   * A column, or an alias, that changed.
   *
   * @param column {@code type}, {@code subtype}, {@code name}, {@code country}, {@code parent},
   *     {@code at}, {@code weight} or {@code alias}
   * @param before the value, or the alias with its flags; "" if there was none
   * @param after the same in the second gazetteer
   */
  public record Value(String column, String before, String after) {}

  /** Copies the lists. */
  public GazetteerDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** Compares the entities of two gazetteers by their ids. */
  public static GazetteerDiff between(Gazetteer before, Gazetteer after) {
    List<Entity> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    for (Entity now : after.entities()) {
      Entity then = before.entity(now.id());
      List<Value> values = then == null ? List.of() : values(then, now);
      if (then == null) {
        added.add(now);
      } else if (!values.isEmpty()) {
        changed.add(new Change(now.id(), now.name(), values));
      }
    }
    List<Entity> removed =
        before.entities().stream().filter(entity -> after.entity(entity.id()) == null).toList();
    return new GazetteerDiff(added, removed, changed);
  }

  /** Whether the entities are equal. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static List<Value> values(Entity then, Entity now) {
    List<Value> values = new ArrayList<>();
    add(values, "type", then.type().key(), now.type().key());
    add(values, "subtype", then.subtype(), now.subtype());
    add(values, "name", then.name(), now.name());
    add(values, "country", then.country(), now.country());
    add(values, "parent", then.parent(), now.parent());
    add(values, "at", point(then), point(now));
    add(values, "weight", String.valueOf(then.weight()), String.valueOf(now.weight()));
    addAliases(values, aliases(then), aliases(now));
    return values;
  }

  private static @Nullable String point(Entity entity) {
    return entity.at() == null ? null : entity.at().toString();
  }

  private static void add(
      List<Value> values, String column, @Nullable String then, @Nullable String now) {
    String before = then == null ? "" : then;
    String after = now == null ? "" : now;
    if (!before.equals(after)) {
      values.add(new Value(column, before, after));
    }
  }

  // The bare name says nothing as an alias: it is one anyway.
  private static Map<String, String> aliases(Entity entity) {
    Map<String, String> aliases = new LinkedHashMap<>();
    for (Alias alias : entity.aliases()) {
      if (!alias.toString().equals(entity.name())) {
        aliases.put(alias.text(), alias.toString());
      }
    }
    return aliases;
  }

  private static void addAliases(
      List<Value> values, Map<String, String> then, Map<String, String> now) {
    then.forEach((text, written) -> add(values, "alias", written, now.get(text)));
    now.forEach((text, written) -> {
      if (!then.containsKey(text)) {
        add(values, "alias", "", written);
      }
    });
  }
}
