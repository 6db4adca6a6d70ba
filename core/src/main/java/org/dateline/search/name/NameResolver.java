package org.dateline.search.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.Internal;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.query.Fields;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a name means: first by the names that the index has seen, with their frequencies,
 * then by the gazetteer. Belongs to one state of the index.
 */
@Internal
public class NameResolver {
  // Names are asked for again and again, by every page and every facet chosen.
  private static final int MOST_SEEN = 1_000;
  private static final int SHORTEST = 4;
  private static final int MOST_NAMESAKES = 100;

  private final TermDictionary terms;
  private final LabelFinder labels;
  private final List<QueryBuilder> languages;
  private final Supplier<Gazetteer> gazetteer;
  private final @Nullable Map<Asked, Optional<NameUse>> seen;

  /**
   * What is asked for.
   *
   * @param types that the query calls it; none for plain words
   */
  public record Asked(String name, Set<EntityType> types) {}

  public NameResolver(
      TermDictionary terms,
      LabelFinder labels,
      List<Analyzer> analyzers,
      Supplier<Gazetteer> gazetteer) {
    this(terms, labels, analyzers, gazetteer, null);
  }

  /**
   * @param seen what names meant before in this state of the index; {@code null} to forget
   */
  public NameResolver(
      TermDictionary terms,
      LabelFinder labels,
      List<Analyzer> analyzers,
      Supplier<Gazetteer> gazetteer,
      @Nullable Map<Asked, Optional<NameUse>> seen) {
    this.seen = seen;
    this.terms = terms;
    this.labels = labels;
    this.languages = analyzers.stream().map(QueryBuilder::new).toList();
    this.gazetteer = gazetteer;
  }

  /** A name or an id that the query calls an entity, of one of these types. */
  public NameUse entity(String name, Set<EntityType> types) throws IOException {
    return remembered(new Asked(name, types), () -> found(name, types)).orElseThrow();
  }

  private NameUse found(String name, Set<EntityType> types) throws IOException {
    List<Meaning> matches = byId(name);
    if (matches.isEmpty()) {
      matches = byName(name, types, true);
    }
    if (matches.isEmpty()) {
      matches = byGazetteer(name, types);
    }
    if (matches.isEmpty() && types.contains(EntityType.PERSON)) {
      matches = byFamilyName(name);
    }
    return use(name, matches);
  }

  // Of somebody whom no article calls by the family name alone.
  private List<Meaning> byFamilyName(String name) throws IOException {
    byte[] end = (" " + Gazetteer.key(name)).getBytes(StandardCharsets.UTF_8);
    Map<String, Meaning> found = new HashMap<>();
    if (end.length < SHORTEST) {
      return List.of();
    }
    terms.startingWith(
        Schema.NAME,
        new BytesRef(),
        (term, articles) -> {
          NameTerm seen = endsSo(NameTerm.key(term), end) ? NameTerm.parse(term) : null;
          if (seen != null && seen.type() == EntityType.PERSON) {
            Meaning match = new Meaning(seen.id(), seen.name(), seen.type(), articles);
            found.merge(seen.id(), match, NameResolver::add);
          }
          return found.size() < MOST_NAMESAKES;
        });
    return sorted(found);
  }

  private static boolean endsSo(BytesRef key, byte[] end) {
    int from = key.offset + key.length - end.length;
    return key.length > end.length
        && Arrays.equals(key.bytes, from, from + end.length, end, 0, end.length);
  }

  /** The name that goes with the id of a facet value. */
  String label(Dimension dimension, String id) throws IOException {
    return labels.name(dimension, id);
  }

  /** Whether the index has seen a name of these types. */
  public boolean isSeen(String name, Set<EntityType> types) throws IOException {
    return !byName(name, types, true).isEmpty();
  }

  /**
   * A plain word or several that may be a name; {@code null} if they are not mostly one entity's.
   */
  public @Nullable NameUse plain(String words) throws IOException {
    return remembered(new Asked(words, Set.of()), () -> found(words)).orElse(null);
  }

  private Optional<NameUse> remembered(Asked asked, IOSupplier<? extends @Nullable NameUse> finder)
      throws IOException {
    Map<Asked, Optional<NameUse>> memory = seen;
    Optional<NameUse> known = memory == null ? null : memory.get(asked);
    if (known != null) {
      return known;
    }
    Optional<NameUse> found = Optional.ofNullable(finder.get());
    if (memory != null) {
      if (memory.size() >= MOST_SEEN) {
        memory.clear();
      }
      memory.put(asked, found);
    }
    return found;
  }

  private @Nullable NameUse found(String words) throws IOException {
    List<Meaning> matches = byName(words, EnumSet.allOf(EntityType.class), false);
    if (matches.isEmpty() && unseen(words)) {
      matches = byGazetteer(words, EnumSet.allOf(EntityType.class));
    }
    long all = matches.stream().mapToLong(Meaning::articles).sum();
    boolean clear = !matches.isEmpty() && matches.getFirst().articles() * 2 >= all;
    return clear ? use(words, matches) : null;
  }

  /**
   * A place of this name: one that the index has seen, else one that the gazetteer knows; of
   * several the first of which it is known where it is.
   */
  public NameUse place(String name) throws IOException {
    NameUse seen = entity(name, EnumSet.of(EntityType.PLACE));
    List<Meaning> matches = new ArrayList<>(seen.others());
    if (seen.chosen() == null) {
      matches.addAll(knownPlaces(name));
    } else {
      matches.addFirst(seen.chosen());
    }
    for (Meaning match : matches) {
      if (spot(match.id()) != null) {
        matches.remove(match);
        matches.addFirst(match);
        break;
      }
    }
    return use(name, matches);
  }

  private List<Meaning> knownPlaces(String name) {
    List<Entity> known = new ArrayList<>(gazetteer.get().lookup(name));
    Entity byId = gazetteer.get().entity(name);
    if (byId != null) {
      known.addFirst(byId);
    }
    return known.stream()
        .filter(entity -> entity.type() == EntityType.PLACE)
        .map(entity -> new Meaning(entity.id(), entity.name(), entity.type(), 0))
        .toList();
  }

  /** Where an entity is, by the index if it has it, else by the gazetteer. */
  public @Nullable PlaceTerm spot(String id) throws IOException {
    PlaceTerm seen = spot(terms, id);
    if (seen != null) {
      return seen;
    }
    Entity known = gazetteer.get().entity(id);
    return known == null ? null : PlaceTerm.of(known);
  }

  /** Where an entity is by the index alone, {@code null} if that does not tell. */
  public static @Nullable PlaceTerm spot(TermDictionary terms, String id) throws IOException {
    @Nullable PlaceTerm[] seen = new PlaceTerm[1];
    terms.startingWith(
        Schema.SPOT,
        new BytesRef(PlaceTerm.prefix(id)),
        (term, articles) -> {
          seen[0] = PlaceTerm.parse(term);
          return false;
        });
    return seen[0];
  }

  /** The place with coordinates whose name is nearest in spelling, or "". */
  public String nearestPlace(String name) {
    List<String> places =
        gazetteer.get().entities().stream().filter(e -> e.at() != null).map(Entity::name).toList();
    return Spelling.nearest(name, places);
  }

  private static NameUse use(String name, List<Meaning> matches) {
    return matches.isEmpty()
        ? new NameUse(name, null, List.of())
        : new NameUse(name, matches.getFirst(), matches.subList(1, matches.size()));
  }

  /** Whether a text has the form of an entity's id. */
  public static boolean isId(String text) {
    return text.indexOf(' ') < 0 && text.matches("Q\\d+|.*:.*");
  }

  private List<Meaning> byId(String id) throws IOException {
    if (!isId(id)) {
      return List.of();
    }
    List<Meaning> matches = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      String field = Schema.valueField(Dimension.of(type));
      long articles = terms.articles(new Term(field, Schema.valueTerm(id)));
      if (articles > 0) {
        matches.add(new Meaning(id, labels.name(Dimension.of(type), id), type, articles));
      }
    }
    return matches;
  }

  // A word that no article holds may be a spelling that only the gazetteer knows.
  private boolean unseen(String words) throws IOException {
    for (QueryBuilder language : languages) {
      if (!(language.createPhraseQuery(Fields.BODY, words) instanceof TermQuery word)
          || terms.articles(word.getTerm()) > 0) {
        return false;
      }
    }
    return true;
  }

  private List<Meaning> byName(String name, Set<EntityType> types, boolean demonyms)
      throws IOException {
    String key = Gazetteer.key(name);
    Map<String, Meaning> found = new HashMap<>();
    if (!key.isEmpty()) {
      terms.startingWith(
          Schema.NAME,
          new BytesRef(NameTerm.prefix(key)),
          (term, articles) -> {
            NameTerm seen = NameTerm.parse(term);
            if (seen != null && types.contains(seen.type()) && (demonyms || !seen.demonym())) {
              Meaning match = new Meaning(seen.id(), seen.name(), seen.type(), articles);
              found.merge(seen.id(), match, NameResolver::add);
            }
            return true;
          });
    }
    return sorted(found);
  }

  private static Meaning add(Meaning a, Meaning b) {
    return new Meaning(a.id(), a.name(), a.type(), a.articles() + b.articles());
  }

  public List<Meaning> byGazetteer(String name, Set<EntityType> types) throws IOException {
    Map<String, Meaning> found = new HashMap<>();
    for (Entity entity : gazetteer.get().lookup(name)) {
      String field = Schema.valueField(Dimension.of(entity.type()));
      long articles = terms.articles(new Term(field, Schema.valueTerm(entity.id())));
      if (articles > 0 && types.contains(entity.type())) {
        found.put(entity.id(), new Meaning(entity.id(), entity.name(), entity.type(), articles));
      }
    }
    return sorted(found);
  }

  private static List<Meaning> sorted(Map<String, Meaning> found) {
    return found.values().stream()
        .sorted(Comparator.comparingLong(Meaning::articles).reversed().thenComparing(Meaning::id))
        .toList();
  }
}
