package org.dateline.tag.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.article.Alias;
import org.dateline.article.Alias.Flag;
import org.dateline.article.Choice;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Gazetteer.Name;
import org.dateline.tag.name.detection.FirmName;
import org.dateline.tag.name.detection.NameFinder;
import org.dateline.tag.name.recogniser.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entity each proposed span means, with the whole article in view. Every entity with
 * the name gets a score of its prominence, of how far it fits what the recogniser saw, and of what
 * the article says otherwise; the best one wins if it is good enough. The parts of the score were
 * set by hand. Each moved by a third down and by two fifths up, none makes more names right on all
 * the linked sets of {@code docs/benchmarks.md}, and few matter by half a point on any.
 */
final class Resolver {
  // The unit of all: a well-known entity of weight 80 has 4 points for that.
  private static final double A_POINT_OF_WEIGHT = 0.05;
  private static final double PRIMARY = 2;

  // More than prominence and a long name bring together: only the article can outweigh it.
  private static final double NEEDS_CONTEXT = -6;
  // The name of a club or paper that is first the name of something else.
  private static final double HALF_CONFIRMED = -1;
  private static final double NAMED_ELSEWHERE = 4;
  private static final double OF_A_COUNTRY_HERE = 2.5;
  private static final double OF_THE_SOURCES_COUNTRY = 1;
  private static final double LONG_NAME = 2;

  // More than fame, which is what the region behind the comma is named against.
  private static final double PLACED_HERE = 8;
  private static final double SAME_TYPE = 3;
  private static final double OTHER_TYPE = -3;
  private static final double FAMILY_NAME_ONLY = -3;

  // The weight from which on a family name alone costs but once.
  private static final int WELL_KNOWN = 60;

  // What a name must reach, and by how much it must lead where nothing else decides.
  private static final double ENOUGH = 2;
  private static final double LEAD = 0.5;
  private static final double CLEAR_LEAD = 1;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparing(scored -> scored.name().entity().id());

  private final Gazetteer gazetteer;
  private final CommonWords words;
  private final NeighbourGuard guard;
  private final NameFinder finder;
  private final Evidence evidence;
  private final boolean explaining;
  private PlacedTowns placed;

  Resolver(
      Gazetteer gazetteer,
      CommonWords words,
      NameFinder finder,
      Evidence evidence,
      boolean explaining) {
    this.explaining = explaining;
    this.gazetteer = gazetteer;
    this.words = words;
    this.guard = new NeighbourGuard(words);
    this.finder = finder;
    this.evidence = evidence;
    this.placed = new PlacedTowns(List.of(), gazetteer);
  }

  /** The candidates that are decided, in their order; the others are held back. */
  List<Candidate> resolve(List<Candidate> candidates) {
    placed = new PlacedTowns(candidates, gazetteer);
    List<Open> open = new ArrayList<>();
    for (Candidate candidate : placed.candidates()) {
      if (candidate.seenAs != null || guard.admits(candidate)) {
        open.add(new Open(candidate, names(candidate), candidate.key()));
      }
    }
    open.forEach(this::confirm);
    open.forEach(this::decide);
    List<Candidate> decided = new ArrayList<>(open.size());
    for (Open each : open) {
      if (each.candidate().isDecided()) {
        decided.add(each.candidate());
      }
    }
    return decided;
  }

  /**
   * A candidate and what its scores are made of twice: before the article has confirmed anything,
   * and after.
   *
   * @param names the entities that it could mean
   * @param key its words as other names are compared with them
   */
  private record Open(Candidate candidate, List<Name> names, String key) {}

  private List<Name> names(Candidate candidate) {
    List<Name> names = withoutDistricts(candidate, fitting(candidate, candidate.names));
    return names.isEmpty() && candidate.seenAs != null
        ? fitting(candidate, finder.nearly(candidate, candidate.seenAs))
        : names;
  }

  // "Leeds" is the city, not what administers it; where no other place is called so it needs no
  // context.
  private static List<Name> withoutDistricts(Candidate candidate, List<Name> names) {
    if (names.size() < 2 || !hasDistrict(names) || PlacedTowns.saysRegion(candidate)) {
      return names;
    }
    List<Name> kept =
        names.stream()
            .filter(name -> names.stream().noneMatch(n -> isCityOf(n.entity(), name.entity())))
            .toList();
    boolean only =
        candidate.seenAs == EntityType.PLACE
            && kept.size() < names.size()
            && kept.stream().filter(Resolver::isPlace).count() == 1;
    return only ? kept.stream().map(name -> isPlace(name) ? freed(name) : name).toList() : kept;
  }

  private static boolean hasDistrict(List<Name> names) {
    for (Name name : names) {
      if (isDistrict(name.entity())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDistrict(Entity entity) {
    return entity.subtype().equals("subdivision");
  }

  private static boolean isPlace(Name name) {
    return name.entity().type() == EntityType.PLACE;
  }

  private static Name freed(Name city) {
    Alias free = new Alias(city.alias().text(), Set.of());
    return new Name(city.entity(), free, city.capitals(), city.key());
  }

  private static boolean isCityOf(Entity city, Entity district) {
    return isDistrict(district)
        && city.country() != null
        && city.country().equals(district.country())
        && (city.subtype().equals("city") || city.subtype().equals("capital"));
  }

  // "Mrs Putin" is not Vladimir Putin.
  private List<Name> fitting(Candidate candidate, List<Name> names) {
    Gender titled = candidate.length() == 1 ? Gender.titled(candidate.words, candidate.from) : null;
    return titled == null || names.isEmpty()
        ? names
        : names.stream().filter(n -> titled.mayBe(Gender.of(n.entity(), words))).toList();
  }

  private void confirm(Open open) {
    List<Scored> scored = scored(open);
    boolean stranger = placed.stranger(open.candidate()) != null;
    if (!stranger && !scored.isEmpty() && leads(scored, CLEAR_LEAD, false)) {
      evidence.name(scored.getFirst().name().entity(), open.key());
    }
  }

  private void decide(Open open) {
    Candidate candidate = open.candidate();
    List<Scored> scored = scored(open);
    Entity stranger = placed.stranger(candidate);
    if (explaining) {
      candidate.choices = scored.stream().map(s -> choice(open, s)).toList();
    }
    if (stranger != null) {
      candidate.decide(stranger, "a place that no gazetteer has where the article puts it");
    } else if (!scored.isEmpty() && leads(scored, LEAD, candidate.seenAs != null)) {
      Name name = scored.getFirst().name();
      candidate.decide(target(name), reason(name, scored.size()));
      candidate.demonym = name.is(Flag.DEMONYM);
      candidate.withEnding = FirmName.isOf(candidate, name);
    } else {
      unknown(open);
    }
  }

  // Two of one name and nothing to tell them apart: of people neither, else the weightier.
  private static boolean leads(List<Scored> scored, double lead, boolean seen) {
    Scored first = scored.getFirst();
    if (first.score() < ENOUGH) {
      return false;
    }
    return scored.size() == 1
        || first.name().is(Flag.PRIMARY)
        || first.score() - scored.get(1).score() >= lead
        || (seen && first.name().entity().type() != EntityType.PERSON);
  }

  private record Scored(Name name, double score) {}

  private List<Scored> scored(Open open) {
    List<Scored> scored = new ArrayList<>(open.names().size());
    for (Name name : open.names()) {
      scored.add(new Scored(name, score(open, name, null)));
    }
    if (scored.size() > 1) {
      scored.sort(BEST_FIRST);
    }
    return scored;
  }

  private Choice choice(Open open, Scored scored) {
    StringBuilder why = new StringBuilder();
    score(open, scored.name(), why);
    double rounded = Math.round(scored.score() * 100) / 100.0;
    return new Choice(scored.name().entity(), rounded, why.toString());
  }

  private double score(Open open, Name name, @Nullable StringBuilder why) {
    Candidate candidate = open.candidate();
    Entity entity = name.entity();
    double score = A_POINT_OF_WEIGHT * entity.weight();
    note(why, () -> "weight " + entity.weight());
    score += candidate.seenAs == null ? SAME_TYPE : fit(name, candidate.seenAs, why);
    if (name.is(Flag.PRIMARY)) {
      score += PRIMARY;
      note(why, () -> "first owner of the name");
    }
    if (candidate.length() > 1) {
      score += LONG_NAME;
    }
    if (name.isFamilyName()) {
      score += entity.weight() < WELL_KNOWN ? 2 * FAMILY_NAME_ONLY : FAMILY_NAME_ONLY;
      note(why, () -> "by family name alone");
    }
    return score + context(open, name, why);
  }

  private static void note(@Nullable StringBuilder why, Supplier<String> words) {
    if (why != null) {
      why.append(why.isEmpty() ? "" : ", ").append(words.get());
    }
  }

  private double context(Open open, Name name, @Nullable StringBuilder why) {
    Entity entity = name.entity();
    boolean elsewhere = evidence.namesOtherwise(entity, open.key());
    boolean country = evidence.sharesCountry(entity, open.key());
    double score = 0;
    boolean here =
        placed.confirms(open.candidate(), entity)
            || (isRegion(entity) && PlacedTowns.saysRegion(open.candidate()));
    if (here) {
      score += PLACED_HERE;
      note(why, () -> "named with its region or as one");
    }
    if (name.is(Flag.NEEDS_CONTEXT) && !elsewhere && !country && !here) {
      score += bothOrganisations(entity, open.candidate().seenAs) ? HALF_CONFIRMED : NEEDS_CONTEXT;
      note(why, () -> "a name that needs context");
    }
    if (elsewhere) {
      score += NAMED_ELSEWHERE;
      note(why, () -> "named elsewhere in the article");
    }
    if (country) {
      score += OF_A_COUNTRY_HERE;
      note(why, () -> "of a country named here");
    } else if (evidence.isHome(entity.country())) {
      score += OF_THE_SOURCES_COUNTRY;
      note(why, () -> "of the source's country");
    }
    return score;
  }

  private static boolean isRegion(Entity entity) {
    return entity.subtype().equals("region") || entity.subtype().equals("subdivision");
  }

  private static boolean bothOrganisations(Entity entity, @Nullable EntityType seenAs) {
    return seenAs == EntityType.ORGANISATION && entity.type() == EntityType.ORGANISATION;
  }

  private static double fit(Name name, EntityType seenAs, @Nullable StringBuilder why) {
    EntityType own = name.is(Flag.DEMONYM) ? EntityType.GROUP : name.entity().type();
    boolean same = own == seenAs || (own == EntityType.GROUP && seenAs == EntityType.OTHER);
    note(why, () -> (same ? "looks like " : "though it looks like ") + described(seenAs));
    if (same) {
      return SAME_TYPE;
    }
    if (own == EntityType.ORGANISATION && seenAs == EntityType.PERSON) {
      return 0;
    }
    return own == EntityType.PERSON || seenAs == EntityType.PERSON ? OTHER_TYPE : 0;
  }

  private static String described(EntityType type) {
    return switch (type) {
      case PERSON -> "a person";
      case ORGANISATION -> "an organisation";
      case PLACE -> "a place";
      case GROUP -> "a group";
      case OTHER -> "a name of another kind";
    };
  }

  // Whom a title tells from the known bearer of the name is not that bearer's unknown namesake.
  private void unknown(Open open) {
    Candidate candidate = open.candidate();
    EntityType type = candidate.seenAs;
    if (type != null) {
      boolean other = fitting(candidate, candidate.names).size() < candidate.names.size();
      int from = other ? candidate.from - 1 : candidate.from;
      candidate.withEnding =
          type == EntityType.ORGANISATION && FirmName.endsAt(candidate.words, candidate.to);
      candidate.decide(
          UnknownEntities.entity(type, candidate.words.tokens(), from, candidate.to),
          "looks like " + described(type) + ", in no gazetteer");
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

  private static String reason(Name winner, int choices) {
    String kind = winner.is(Flag.DEMONYM) ? "demonym" : "known name";
    return choices > 1 ? kind + ", chosen of " + choices + " with this name" : kind;
  }
}
