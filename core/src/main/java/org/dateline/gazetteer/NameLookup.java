package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Alias;
import org.dateline.article.Alias.Flag;
import org.dateline.article.Entity;
import org.dateline.gazetteer.Gazetteer.Name;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Who could be meant by a name, and why. Immutable.
 *
 * <pre>{@code
 * NameLookup.of(gazetteer, "Georgia").matches().forEach(System.out::println);
 * }</pre>
 *
 * @param name as it was asked for
 * @param byDefault who is meant where the article says nothing else; {@code null} if nobody
 * @param reason why it is so
 * @param matches all that have the name, the one meant by default first, then the most prominent
 * @param near names that are written almost so, if nobody has the name; at most {@value #MOST}
 * @param longer names of others that contain this one, the most prominent first; at most {@value
 *     #MOST}
 */
public record NameLookup(
    String name,
    @Nullable Entity byDefault,
    String reason,
    List<Match> matches,
    List<Match> near,
    List<Match> longer) {
  private static final int MOST = 8;

  /** An entity and its alias that fits. */
  public record Match(Entity entity, Alias alias) {}

  /** Copies the lists. */
  public NameLookup {
    matches = List.copyOf(matches);
    near = List.copyOf(near);
    longer = List.copyOf(longer);
  }

  /** Looks a name up, whatever its case and accents. */
  public static NameLookup of(Gazetteer gazetteer, String name) {
    String key = Gazetteer.key(name);
    List<Name> names = gazetteer.owners(key);
    if (names.isEmpty()) {
      List<Match> near = near(gazetteer, key);
      return new NameLookup(
          name, null, "nobody has it", List.of(), near, longer(gazetteer, key, Set.of()));
    }
    Set<String> ids = names.stream().map(n -> n.entity().id()).collect(Collectors.toSet());
    DefaultMeaning meaning = DefaultMeaning.of(names);
    Comparator<Name> order =
        Comparator.<Name>comparingInt(n -> meaning.is(n.entity()) ? 0 : 1)
            .thenComparingInt(n -> n.is(Flag.NEEDS_CONTEXT) ? 1 : 0)
            .thenComparing(n -> n.entity(), prominence());
    return new NameLookup(
        name,
        meaning.name() == null ? null : meaning.name().entity(),
        meaning.reason(),
        once(names.stream().sorted(order).map(n -> new Match(n.entity(), n.alias())).toList()),
        List.of(),
        longer(gazetteer, key, ids));
  }

  private static Comparator<Entity> prominence() {
    return Comparator.<Entity>comparingInt(entity -> -entity.weight()).thenComparing(Entity::id);
  }

  // At most a third of the letters off, the nearest first.
  private static List<Match> near(Gazetteer gazetteer, String key) {
    int limit = key.length() / 3;
    Map<Match, Integer> distances = new LinkedHashMap<>();
    for (Match match : all(gazetteer)) {
      String other = Gazetteer.key(match.alias().text());
      if (Math.abs(other.length() - key.length()) <= limit) {
        int distance = Spelling.distance(key, other);
        if (distance <= limit) {
          distances.put(match, distance);
        }
      }
    }
    return first(
        new ArrayList<>(distances.keySet()),
        Comparator.<Match>comparingInt(distances::get).thenComparing(Match::entity, prominence()));
  }

  private static List<Match> longer(Gazetteer gazetteer, String key, Set<String> but) {
    String wanted = " " + key + " ";
    List<Match> longer = new ArrayList<>();
    for (Match match : key.isEmpty() ? List.<Match>of() : all(gazetteer)) {
      // Longer in words is longer in letters: most names need not be cut into words.
      String other = match.alias().text().length() > key.length() ? match.alias().text() : "";
      String padded = " " + Gazetteer.key(other) + " ";
      boolean isLonger = padded.length() > wanted.length() && padded.contains(wanted);
      if (isLonger && !but.contains(match.entity().id())) {
        longer.add(match);
      }
    }
    return first(longer, Comparator.comparing(Match::entity, prominence()));
  }

  private static List<Match> all(Gazetteer gazetteer) {
    List<Match> all = new ArrayList<>();
    for (Entity entity : gazetteer.entities()) {
      gazetteer.usable(entity).forEach(alias -> all.add(new Match(entity, alias)));
    }
    return all;
  }

  private static List<Match> first(List<Match> matches, Comparator<Match> order) {
    return once(matches.stream().sorted(order).toList()).stream().limit(MOST).toList();
  }

  // Each entity once, by its first fitting name.
  private static List<Match> once(List<Match> matches) {
    Map<String, Match> first = new LinkedHashMap<>();
    matches.forEach(match -> first.putIfAbsent(match.entity().id(), match));
    return List.copyOf(first.values());
  }
}
