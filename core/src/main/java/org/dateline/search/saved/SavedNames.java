package org.dateline.search.saved;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.dateline.Internal;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.name.NameResolver;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Whom the names of one saved search mean: whom the index says, or else, as their first article may
 * be the next one, whom the gazetteer says. What was found out stays so, whatever is asked next.
 * Not thread-safe.
 */
final class SavedNames extends NameResolver {
  private final Supplier<Gazetteer> gazetteer;
  private final Map<String, Optional<NameUse>> uses;
  private final Map<String, Optional<PlaceTerm>> spots;
  private final Set<String> missing = new HashSet<>();

  private SavedNames(
      TermDictionary terms,
      LabelFinder labels,
      List<Analyzer> analyzers,
      Supplier<Gazetteer> gazetteer,
      Map<String, Optional<NameUse>> uses,
      Map<String, Optional<PlaceTerm>> spots) {
    super(terms, labels, analyzers, gazetteer);
    this.gazetteer = gazetteer;
    this.uses = uses;
    this.spots = spots;
  }

  SavedNames(
      TermDictionary terms,
      LabelFinder labels,
      List<Analyzer> analyzers,
      Supplier<Gazetteer> gazetteer) {
    this(terms, labels, analyzers, gazetteer, new HashMap<>(), new HashMap<>());
  }

  /** The same names, and by other terms those that nobody is called by so far. */
  SavedNames with(TermDictionary terms, LabelFinder labels, List<Analyzer> analyzers) {
    return new SavedNames(
        terms, labels, analyzers, gazetteer, new HashMap<>(uses), new HashMap<>(spots));
  }

  /** The keys of the names that nobody is called by so far. */
  Set<String> missing() {
    return missing;
  }

  @Override
  @Internal
  public NameUse entity(String name, Set<EntityType> types) throws IOException {
    String key = name + types;
    Optional<NameUse> known = uses.get(key);
    if (known != null && known.isPresent()) {
      return known.get();
    }
    NameUse found = super.entity(name, types);
    NameUse use = found.chosen() == null && isId(name) ? byId(name) : found;
    if (use.chosen() == null) {
      missing.add(Gazetteer.key(name));
    } else {
      uses.put(key, Optional.of(use));
    }
    return use;
  }

  // An id is an id, whether anybody has heard of it or not.
  private NameUse byId(String id) {
    Entity known = gazetteer.get().entity(id);
    Meaning match =
        known == null
            ? new Meaning(id, id, EntityType.OTHER, 0)
            : new Meaning(id, known.name(), known.type(), 0);
    return new NameUse(id, match, List.of());
  }

  @Override
  @Internal
  public @Nullable NameUse plain(String words) throws IOException {
    Optional<NameUse> known = uses.get(words);
    if (known == null) {
      NameUse use = super.plain(words);
      known = Optional.ofNullable(use == null || isClear(words, use) ? use : null);
      uses.put(words, known);
    }
    return known.orElse(null);
  }

  // By articles if the index has any, else by how prominent each is in the news.
  private boolean isClear(String words, NameUse use) {
    if (use.chosen() == null || use.chosen().articles() > 0) {
      return true;
    }
    List<Integer> weights = gazetteer.get().lookup(words).stream().map(Entity::weight).toList();
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    return weights.getFirst() * 2 >= all;
  }

  @Override
  @Internal
  public List<Meaning> byGazetteer(String name, Set<EntityType> types) throws IOException {
    List<Meaning> seen = super.byGazetteer(name, types);
    return seen.isEmpty()
        ? gazetteer.get().lookup(name).stream()
            .filter(entity -> types.contains(entity.type()))
            .map(entity -> new Meaning(entity.id(), entity.name(), entity.type(), 0))
            .toList()
        : seen;
  }

  @Override
  @Internal
  public @Nullable PlaceTerm spot(String id) throws IOException {
    Optional<PlaceTerm> known = spots.get(id);
    if (known == null) {
      known = Optional.ofNullable(super.spot(id));
      spots.put(id, known);
    }
    return known.orElse(null);
  }
}
