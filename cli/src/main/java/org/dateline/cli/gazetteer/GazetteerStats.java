package org.dateline.cli.gazetteer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.DefaultMeaning;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.GazetteerLayer;

/**
 * What a gazetteer holds. Immutable.
 *
 * @param version the gazetteer's version
 * @param files in the order in which they were read
 * @param entities how many entities
 * @param types how many of each type, all types named
 * @param subtypes how many of each "type, subtype"
 * @param withCountry how many entities have a country
 * @param withQid how many have a Wikidata id
 * @param names how many names entities may be found by, names and aliases together
 * @param ambiguous how many different names, whatever their case and accents, mean several entities
 * @param undecided how many of these mean nobody where the article says nothing else
 */
public record GazetteerStats(
    String version,
    List<GazetteerLayer> files,
    int entities,
    Map<EntityType, Integer> types,
    Map<String, Integer> subtypes,
    int withCountry,
    int withQid,
    int names,
    int ambiguous,
    int undecided) {

  /** Copies the collections. */
  public GazetteerStats {
    files = List.copyOf(files);
    types = Map.copyOf(types);
    subtypes = Collections.unmodifiableSortedMap(new TreeMap<>(subtypes));
  }

  /** Counts what a gazetteer holds. */
  public static GazetteerStats of(Gazetteer gazetteer) {
    Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
    List.of(EntityType.values()).forEach(type -> types.put(type, 0));
    Map<String, Integer> subtypes = new TreeMap<>();
    int names = 0;
    int countries = 0;
    int qids = 0;
    for (Entity entity : gazetteer.entities()) {
      types.merge(entity.type(), 1, Integer::sum);
      subtypes.merge(entity.type().key() + ", " + entity.subtype(), 1, Integer::sum);
      names += gazetteer.usable(entity).size();
      countries += entity.country() == null ? 0 : 1;
      qids += entity.id().matches("Q[1-9]\\d*") ? 1 : 0;
    }
    Set<String> ambiguous = ambiguous(gazetteer);
    return new GazetteerStats(
        gazetteer.version(),
        gazetteer.layers(),
        gazetteer.size(),
        types,
        subtypes,
        countries,
        qids,
        names,
        ambiguous.size(),
        undecided(gazetteer, ambiguous));
  }

  private static Set<String> ambiguous(Gazetteer gazetteer) {
    Map<String, String> owners = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (Entity entity : gazetteer.entities()) {
      for (Alias alias : gazetteer.usable(entity)) {
        String key = Gazetteer.key(alias.text());
        String owner = owners.putIfAbsent(key, entity.id());
        if (owner != null && !owner.equals(entity.id())) {
          ambiguous.add(key);
        }
      }
    }
    return ambiguous;
  }

  private static int undecided(Gazetteer gazetteer, Set<String> ambiguous) {
    int undecided = 0;
    for (String key : ambiguous) {
      DefaultMeaning meaning = DefaultMeaning.of(gazetteer.owners(key));
      undecided += meaning.name() == null ? 1 : 0;
    }
    return undecided;
  }
}
