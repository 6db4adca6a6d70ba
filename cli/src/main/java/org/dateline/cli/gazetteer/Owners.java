package org.dateline.cli.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.DefaultMeaning;
import org.dateline.gazetteer.Gazetteer.Name;
import org.jspecify.annotations.Nullable;

/**
 * Who has one name. What it is asked takes no longer for a name that a hundred thousand rows have.
 */
final class Owners {
  private static final Comparator<Name> HEAVIEST =
      Comparator.comparingInt((Name name) -> -name.entity().weight());

  private final List<Name> heaviest;
  private final Map<String, Integer> ofEntity = new HashMap<>();
  private final Map<EntityType, Integer> ofType = new HashMap<>();
  private final Map<Kind, List<Ranked>> alike = new HashMap<>();
  private final DefaultMeaning meaning;

  /** Of one type, of places also of one subtype; of a country, or of any if that is null. */
  private record Kind(EntityType type, String subtype, @Nullable String country) {}

  private record Ranked(int rank, Name name) {}

  Owners(List<Name> names) {
    heaviest = names.stream().sorted(HEAVIEST).toList();
    meaning = DefaultMeaning.of(names);
    for (int rank = 0; rank < heaviest.size(); rank++) {
      Name name = heaviest.get(rank);
      Entity entity = name.entity();
      ofEntity.merge(entity.id(), 1, Integer::sum);
      ofType.merge(entity.type(), 1, Integer::sum);
      if (!name.is(Alias.Flag.NEEDS_CONTEXT)) {
        add(kind(entity, entity.country() == null ? "" : entity.country()), rank, name);
        add(kind(entity, null), rank, name);
      }
    }
  }

  private static Kind kind(Entity entity, @Nullable String country) {
    String subtype = entity.type() == EntityType.PLACE ? entity.subtype() : "";
    return new Kind(entity.type(), subtype, country);
  }

  private void add(Kind kind, int rank, Name name) {
    alike.computeIfAbsent(kind, k -> new ArrayList<>(1)).add(new Ranked(rank, name));
  }

  int size() {
    return heaviest.size();
  }

  DefaultMeaning meaning() {
    return meaning;
  }

  /** How many of the names are not this entity's. */
  int others(Entity but) {
    return heaviest.size() - ofEntity.getOrDefault(but.id(), 0);
  }

  /** The heaviest other, {@code null} if there is none. */
  @Nullable Entity other(Entity but) {
    for (Name name : heaviest) {
      if (!name.entity().id().equals(but.id())) {
        return name.entity();
      }
    }
    return null;
  }

  /** Whether another has the type of this one. */
  boolean anyOfType(Entity one, @Nullable Entity asKnown) {
    boolean same = asKnown != null && asKnown.type() == one.type();
    int own = same ? ofEntity.getOrDefault(one.id(), 0) : 0;
    return ofType.getOrDefault(one.type(), 0) > own;
  }

  /** The heaviest other of the same type, and of the same country as far as both are known. */
  @Nullable Entity alike(Entity one) {
    if (one.country() == null) {
      Ranked any = first(kind(one, null), one);
      return any == null ? null : any.name().entity();
    }
    Ranked here = first(kind(one, one.country()), one);
    Ranked nowhere = first(kind(one, ""), one);
    Ranked first =
        here == null || (nowhere != null && nowhere.rank() < here.rank()) ? nowhere : here;
    return first == null ? null : first.name().entity();
  }

  private @Nullable Ranked first(Kind kind, Entity but) {
    for (Ranked ranked : alike.getOrDefault(kind, List.of())) {
      if (!ranked.name().entity().id().equals(but.id())) {
        return ranked;
      }
    }
    return null;
  }
}
