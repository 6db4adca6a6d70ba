package org.dateline.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.tag.Alias.Flag;
import org.dateline.tag.Gazetteer.Name;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entity each proposed span means, with the whole article in view. Every entity with
 * the name gets a score of its prominence, of how far it fits what the recogniser saw, and of what
 * the article says otherwise; the best one wins if it is good enough. The parts of the score were
 * set by hand and held against the linked sets of {@code docs/benchmarks.md}.
 */
final class Resolver {
  private static final double A_POINT_OF_WEIGHT = 0.05;
  private static final double PRIMARY = 2;
  private static final double NEEDS_CONTEXT = -4;
  // The name of a club or paper that is first the name of something else.
  private static final double HALF_CONFIRMED = -1;
  private static final double NAMED_ELSEWHERE = 4;
  private static final double OF_A_COUNTRY_HERE = 2;
  private static final double LONG_NAME = 2;
  private static final double SAME_TYPE = 3;
  private static final double OTHER_TYPE = -3;
  private static final double FAMILY_NAME_ONLY = -3;
  private static final int WELL_KNOWN = 60;
  // What a name must reach, and by how much it must lead where nothing else decides.
  private static final double ENOUGH = 2;
  private static final double LEAD = 0.5;
  private static final double CLEAR_LEAD = 1;

  private static final Comparator<Choice> BEST_FIRST =
      Comparator.comparingDouble(Choice::score).reversed().thenComparing(c -> c.entity().id());

  private final Gazetteer gazetteer;
  private final NeighbourGuard guard;
  private final NameFinder finder;
  private final Evidence evidence;

  Resolver(Gazetteer gazetteer, WordLists words, NameFinder finder, Evidence evidence) {
    this.gazetteer = gazetteer;
    this.guard = new NeighbourGuard(words);
    this.finder = finder;
    this.evidence = evidence;
  }

  /** The candidates that are decided, in their order; the others are held back. */
  List<Candidate> resolve(List<Candidate> candidates) {
    List<Candidate> open = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.seenAs != null || guard.admits(candidate)) {
        open.add(candidate);
      }
    }
    open.forEach(this::confirm);
    open.forEach(this::decide);
    return open.stream().filter(Candidate::isDecided).toList();
  }

  private void confirm(Candidate candidate) {
    List<Scored> scored = scored(candidate);
    if (!scored.isEmpty() && leads(scored, CLEAR_LEAD)) {
      evidence.name(scored.getFirst().choice().entity());
    }
  }

  private void decide(Candidate candidate) {
    List<Scored> scored = scored(candidate);
    candidate.choices = scored.stream().map(Scored::choice).toList();
    if (!scored.isEmpty() && leads(scored, LEAD)) {
      Name name = scored.getFirst().name();
      candidate.decide(target(name), reason(scored));
      candidate.demonym = name.is(Flag.DEMONYM);
    } else {
      unknown(candidate);
    }
  }

  private static boolean leads(List<Scored> scored, double lead) {
    Scored first = scored.getFirst();
    if (first.choice().score() < ENOUGH) {
      return false;
    }
    return scored.size() == 1
        || first.name().is(Flag.PRIMARY)
        || first.choice().score() - scored.get(1).choice().score() >= lead;
  }

  private record Scored(Name name, Choice choice) {}

  private List<Scored> scored(Candidate candidate) {
    List<Scored> scored = new ArrayList<>(candidate.names.size());
    for (Name name : candidate.names) {
      scored.add(score(candidate, name));
    }
    if (scored.isEmpty() && candidate.seenAs == EntityType.PERSON) {
      for (Name name : finder.nearly(candidate)) {
        scored.add(score(candidate, name));
      }
    }
    scored.sort(Comparator.comparing(Scored::choice, BEST_FIRST));
    return scored;
  }

  private Scored score(Candidate candidate, Name name) {
    Entity entity = name.entity();
    StringBuilder why = new StringBuilder();
    double score = A_POINT_OF_WEIGHT * entity.weight();
    why.append("weight ").append(entity.weight());
    if (candidate.seenAs != null) {
      score += fit(name, candidate.seenAs, why);
    } else {
      score += SAME_TYPE;
    }
    if (name.is(Flag.PRIMARY)) {
      score += PRIMARY;
      why.append(", first owner of the name");
    }
    if (candidate.length() > 1) {
      score += LONG_NAME;
    }
    if (name.isFamilyName()) {
      score += entity.weight() < WELL_KNOWN ? 2 * FAMILY_NAME_ONLY : FAMILY_NAME_ONLY;
      why.append(", by family name alone");
    }
    score += context(name, candidate.seenAs, why);
    return new Scored(name, new Choice(entity, Math.round(score * 100) / 100.0, why.toString()));
  }

  private double context(Name name, @Nullable EntityType seenAs, StringBuilder why) {
    Entity entity = name.entity();
    boolean elsewhere = evidence.names(entity);
    int itself = entity.isCountry() && elsewhere ? 1 : 0;
    boolean country = evidence.inCountry(entity.country()) > itself;
    double score = 0;
    if (name.is(Flag.NEEDS_CONTEXT)) {
      boolean organisation =
          seenAs == EntityType.ORGANISATION && entity.type() == EntityType.ORGANISATION;
      score += elsewhere || country ? 0 : organisation ? HALF_CONFIRMED : NEEDS_CONTEXT;
      why.append(elsewhere || country ? ", confirmed by the article" : ", not confirmed");
    }
    if (elsewhere) {
      score += NAMED_ELSEWHERE;
      why.append(", named elsewhere");
    }
    if (country) {
      score += OF_A_COUNTRY_HERE;
      why.append(", of a country named here");
    }
    return score;
  }

  private static double fit(Name name, EntityType seenAs, StringBuilder why) {
    EntityType own = name.is(Flag.DEMONYM) ? EntityType.GROUP : name.entity().type();
    double fit =
        own == seenAs || (own == EntityType.GROUP && seenAs == EntityType.OTHER)
            ? SAME_TYPE
            : own == EntityType.PERSON || seenAs == EntityType.PERSON ? OTHER_TYPE : 0;
    why.append(fit == SAME_TYPE ? ", seen as a " : fit == 0 ? ", though seen as a " : ", but seen as a ")
        .append(seenAs.key());
    return fit;
  }

  private static void unknown(Candidate candidate) {
    EntityType type = candidate.seenAs;
    if (type != null) {
      candidate.decide(
          UnknownNames.entity(type, candidate.words.tokens(), candidate.from, candidate.to),
          "recognised as a " + type.key() + ", in no gazetteer");
    }
  }

  // A demonym row of its own kind counts for the country that it belongs to.
  private Entity target(Name name) {
    Entity entity = name.entity();
    if (name.is(Flag.DEMONYM) && entity.type() == EntityType.GROUP && entity.country() != null) {
      @Nullable Entity country = gazetteer.country(entity.country());
      return country == null ? entity : country;
    }
    return entity;
  }

  private static String reason(List<Scored> scored) {
    Scored winner = scored.getFirst();
    String kind = winner.name().is(Flag.DEMONYM) ? "demonym" : "known name";
    String of = scored.size() > 1 ? ", chosen of " + scored.size() + " with this name" : "";
    return kind + of + ": " + winner.choice().why();
  }
}
