package org.dateline.cli.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Alias.Flag;
import org.dateline.article.Entity;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.DefaultMeaning;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Gazetteer.Name;

/** Checks the names of rows against the language and against all other names. */
final class NameCheck {
  private static final int SHORT = 2;
  private static final int MANY = 8;

  private final Gazetteer base;
  private final Gazetteer all;
  private final CommonWords words;
  private final Map<String, Set<String>> earlier = new HashMap<>();
  // Names that many have, by their keys.
  private final Map<String, Owners> shared = new HashMap<>();

  /** A row that can be read. */
  record Row(RowPlace place, Entity entity) {}

  NameCheck(Gazetteer base, Gazetteer all, CommonWords words) {
    this.base = base;
    this.all = all;
    this.words = words;
  }

  /** Checks the names of a row; the rows come in their order. */
  void check(Row row) {
    Entity entity = row.entity();
    Set<String> before = earlier.computeIfAbsent(entity.id(), this::known);
    boolean isNew = before.isEmpty();
    for (Alias alias : entity.aliases()) {
      boolean own = alias.text().equals(entity.name());
      if (alias.is(Flag.REMOVED) && !own && !before.contains(alias.text())) {
        row.place()
            .warn(
                "\"" + alias + "\" takes nothing away: " + entity.id() + " has no such alias",
                "copy its spelling from `dateline gazetteer lookup`");
      }
    }
    for (Alias alias : all.usable(entity)) {
      before.add(alias.text());
      checkWords(row.place(), alias);
      checkOwners(row, alias, isNew);
    }
  }

  private Set<String> known(String id) {
    Set<String> known = new HashSet<>();
    Entity entity = base.entity(id);
    if (entity != null) {
      known.add(entity.name());
      entity.aliases().forEach(alias -> known.add(alias.text()));
    }
    return known;
  }

  private void checkWords(RowPlace place, Alias alias) {
    String key = Gazetteer.key(alias.text());
    String quoted = "\"" + alias.text() + "\"";
    boolean guarded = alias.is(Flag.CASE_SENSITIVE) || alias.is(Flag.NEEDS_CONTEXT);
    if (key.isEmpty()) {
      place.error(quoted + " holds no word and is never found", "write a name of letters");
    } else if (key.codePoints().noneMatch(Character::isLetter)) {
      if (!alias.is(Flag.NEEDS_CONTEXT)) {
        place.warn(quoted + " is a number and would tag such numbers", "give it ^n or drop it");
      }
    } else if (!guarded && words.isOrdinary(key)) {
      place.warn(
          quoted + " is an ordinary word",
          "give it ^c (only so capitalised) or ^n (only with context)");
    } else if (!guarded && key.length() <= SHORT) {
      place.warn(quoted + " is very short", "give it ^c (only so capitalised) or ^n");
    }
  }

  private void checkOwners(Row row, Alias alias, boolean isNew) {
    Entity entity = row.entity();
    Owners owners = owners(Gazetteer.key(alias.text()));
    Entity twin = isNew && alias.text().equals(entity.name()) ? owners.alike(entity) : null;
    if (twin != null) {
      row.place()
          .warn(
              "\"" + alias.text() + "\" is known as " + named(twin) + ": perhaps the same",
              "if so, use its id, and this row extends it");
    } else if (owners.others(entity) > 0
        && !alias.is(Flag.NEEDS_CONTEXT)
        && !alias.is(Flag.DEMONYM)) {
      checkCollision(row, alias, owners);
    }
  }

  private Owners owners(String key) {
    Owners known = shared.get(key);
    if (known != null) {
      return known;
    }
    Owners owners = new Owners(all.owners(key));
    if (owners.size() > MANY) {
      shared.put(key, owners);
    }
    return owners;
  }

  // Where the row says ^p and gets it, or ^n, its author has decided.
  private void checkCollision(Row row, Alias alias, Owners owners) {
    DefaultMeaning meaning = owners.meaning();
    boolean wins = meaning.is(row.entity());
    boolean sameType = owners.anyOfType(row.entity(), all.entity(row.entity().id()));
    Entity other = owners.other(row.entity());
    if (other == null || (wins && (alias.is(Flag.PRIMARY) || !sameType))) {
      return;
    }
    String text = alias.text();
    row.place()
        .warn(
            "\"%s\" is also %s; without context %s is meant, %s"
                .formatted(
                    text,
                    named(other, owners.others(row.entity())),
                    who(meaning, wins),
                    meaning.reason()),
            ("decide: %s this one the default, ^n lets it count only with context, %s^x in a row of %s"
                    + " takes the name from that one")
                .formatted(primary(meaning, wins), text, other.id()));
  }

  // Of several primary ones the heaviest is meant.
  private static String primary(DefaultMeaning meaning, boolean wins) {
    Name winner = meaning.name();
    return winner == null || wins || !winner.is(Flag.PRIMARY)
        ? "^p makes"
        : "^p and a weight above " + winner.entity().weight() + " make";
  }

  private static String who(DefaultMeaning meaning, boolean wins) {
    if (meaning.name() == null) {
      return "nobody";
    }
    return wins ? "this one" : meaning.name().entity().id();
  }

  private static String named(Entity first, int count) {
    return named(first) + (count == 1 ? "" : " and " + (count - 1) + " more");
  }

  private static String named(Entity entity) {
    List<String> parts = new ArrayList<>(List.of(entity.id(), entity.type().key()));
    if (entity.country() != null) {
      parts.add(entity.country());
    }
    return entity.name() + " (" + String.join(", ", parts) + ", weight " + entity.weight() + ")";
  }
}
