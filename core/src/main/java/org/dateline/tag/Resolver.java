package org.dateline.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.tag.Alias.Flag;
import org.dateline.tag.Gazetteer.Name;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entity each proposed span means, with the whole article in view: what is certain
 * confirms what needs context.
 */
final class Resolver {
  private static final int FAR_AHEAD = 15;

  private final Gazetteer gazetteer;
  private final NeighbourGuard guard;
  private final Set<String> confirmed = new HashSet<>();
  private final Map<String, Integer> confirmedCountries = new HashMap<>();

  Resolver(Gazetteer gazetteer, WordLists words) {
    this.gazetteer = gazetteer;
    this.guard = new NeighbourGuard(words);
  }

  /** The candidates that are decided, in their order; the others are held back. */
  List<Candidate> resolve(List<Candidate> candidates) {
    List<Candidate> open = candidates.stream().filter(guard::admits).collect(Collectors.toList());
    open.forEach(this::confirm);
    open.forEach(this::decide);
    return open.stream().filter(Candidate::isDecided).toList();
  }

  private void confirm(Candidate candidate) {
    Entity sure = candidate.entity;
    if (sure == null) {
      sure = beyondDoubt(candidate.names);
    }
    if (sure != null && confirmed.add(sure.id()) && sure.country() != null) {
      confirmedCountries.merge(sure.country(), 1, Integer::sum);
    }
  }

  // The only owner of a name, or one far ahead of the others: Tbilisi says that this is Georgia.
  private static @Nullable Entity beyondDoubt(List<Name> names) {
    Name first = heaviest(names);
    for (Name other : names) {
      if (!other.equals(first) && other.entity().weight() > first.entity().weight() - FAR_AHEAD) {
        return null;
      }
    }
    boolean meant = names.size() == 1 || first.is(Flag.PRIMARY);
    return meant && !first.is(Flag.NEEDS_CONTEXT) ? first.entity() : null;
  }

  private void decide(Candidate candidate) {
    if (candidate.isDecided()) {
      return;
    }
    Name winner = winner(candidate.names);
    if (winner == null) {
      return;
    }
    candidate.decide(target(winner), reason(winner, candidate.names));
    candidate.demonym = winner.is(Flag.DEMONYM);
  }

  private @Nullable Name winner(List<Name> names) {
    Name byContext = byContext(names);
    if (byContext != null) {
      return byContext;
    }
    List<Name> free = names.stream().filter(name -> !name.is(Flag.NEEDS_CONTEXT)).toList();
    if (free.size() == 1) {
      return free.getFirst();
    }
    List<Name> primary = free.stream().filter(name -> name.is(Flag.PRIMARY)).toList();
    return primary.isEmpty() ? null : heaviest(primary);
  }

  // Of several owners the one that the article names otherwise; a country's own name needs no help
  // from its country code.
  private @Nullable Name byContext(List<Name> names) {
    List<Name> named = names.stream().filter(n -> confirmed.contains(n.entity().id())).toList();
    if (named.size() == 1 && (names.size() > 1 || named.getFirst().is(Flag.NEEDS_CONTEXT))) {
      return named.getFirst();
    }
    List<Name> near = names.stream().filter(this::inConfirmedCountry).toList();
    return near.size() == 1 && mayOust(near.getFirst(), names) ? near.getFirst() : null;
  }

  // A village in a country that the article names does not oust the capital of another.
  private static boolean mayOust(Name near, List<Name> names) {
    return names.stream()
        .filter(name -> name.is(Flag.PRIMARY))
        .allMatch(primary -> near.entity().weight() >= primary.entity().weight());
  }

  private boolean inConfirmedCountry(Name name) {
    String country = name.entity().country();
    return country != null && confirmedCountries.containsKey(country);
  }

  private static Name heaviest(List<Name> names) {
    Name best = names.getFirst();
    for (Name name : names) {
      if (name.entity().weight() > best.entity().weight()) {
        best = name;
      }
    }
    return best;
  }

  // A demonym row of its own kind counts for the country that it belongs to.
  private Entity target(Name name) {
    Entity entity = name.entity();
    if (name.is(Flag.DEMONYM) && entity.type() == EntityType.GROUP && entity.country() != null) {
      Entity country = gazetteer.country(entity.country());
      return country == null ? entity : country;
    }
    return entity;
  }

  private static String reason(Name winner, List<Name> names) {
    List<String> why = new ArrayList<>();
    why.add(winner.is(Flag.DEMONYM) ? "demonym" : "known name");
    if (winner.is(Flag.NEEDS_CONTEXT)) {
      why.add("confirmed by the article");
    }
    if (names.size() > 1) {
      why.add("chosen of " + names.size() + " with this name");
    }
    return String.join(", ", why);
  }
}
