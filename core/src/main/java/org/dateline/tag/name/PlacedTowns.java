package org.dateline.tag.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.article.Alias.Flag;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.GeoPoint;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * "Town, Region": what stands behind the comma tells a town from its namesakes, here and wherever
 * the article names it again. A town that no known place of that name can be is one of its own.
 * Belongs to one article.
 */
final class PlacedTowns {
  private static final Set<String> REGIONS =
      Set.of("country", "region", "subdivision", "territory");
  private static final Set<String> PREPOSITIONS =
      WordLists.words("in near from at outside to around into of for leaving via through");

  static final Set<String> INSIDE = WordLists.words("in near at");
  private static final Set<String> HEADS =
      WordLists.words("governor governors state states province region oblast gov");
  private static final Set<String> TAILS =
      WordLists.words("province region oblast governorate prefecture");
  private static final Set<String> BEHIND =
      WordLists.words(
          "on in at after before when where who which for to with by during since is was");
  private static final NavigableMap<Integer, Candidate> NOWHERE =
      Collections.unmodifiableNavigableMap(new TreeMap<>());

  // Farther from its middle no region reaches, no country but the largest.
  private static final double REACH_OF_REGION = 400;
  private static final double REACH_OF_COUNTRY = 1500;
  private static final int LARGE = 30;
  private static final double KILOMETRES_A_DEGREE = 111.2;

  private final Gazetteer gazetteer;
  private final Map<Candidate, Set<String>> meant = new HashMap<>();
  private final Map<Candidate, Entity> strangers = new HashMap<>();
  // By field and name, then by where they stand.
  private final Map<String, NavigableMap<Integer, Candidate>> towns = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();

  /** Reads what stands behind the comma of each candidate; they are in their order. */
  PlacedTowns(List<Candidate> proposed, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    boolean spelled = false;
    for (int i = 0; i < proposed.size(); i++) {
      Candidate town = proposed.get(i);
      if (!spelled) {
        candidates.add(town);
      }
      Candidate next = i + 1 < proposed.size() ? proposed.get(i + 1) : null;
      Candidate region = region(town, next);
      spelled = region != null && region != next && isBehind(town, next);
      if (region != null) {
        read(town, region);
        if (region != next) {
          candidates.add(region);
        }
      }
    }
  }

  private static boolean isBehind(Candidate town, @Nullable Candidate next) {
    return next != null && next.from == town.to && next.words.field() == town.words.field();
  }

  /** The candidates, with the short forms of states behind a town as what they stand for. */
  List<Candidate> candidates() {
    return candidates;
  }

  private static boolean isParted(Candidate town) {
    Tokens tokens = town.words.tokens();
    int next = town.to;
    return next < tokens.size()
        && tokens.startsUpper(next)
        && tokens.gap(next) == Tokens.Gap.BREAK
        && (town.from == 0 || !tokens.hyphenAfter(town.from - 1))
        && tokens.sentenceOf(next) == tokens.sentenceOf(town.from)
        && tokens.text.substring(tokens.end(next - 1), tokens.start(next)).equals(", ");
  }

  private static boolean mayBePlace(Candidate candidate) {
    return candidate.seenAs != EntityType.PERSON
        && candidate.names.stream().anyMatch(PlacedTowns::isPlace);
  }

  private static boolean isPlace(Gazetteer.Name name) {
    return name.entity().type() == EntityType.PLACE && !name.is(Flag.DEMONYM);
  }

  // What stands behind a town's comma; "Ala." is Alabama there.
  private @Nullable Candidate region(Candidate town, @Nullable Candidate next) {
    if (!isParted(town) || !mayBePlace(town)) {
      return null;
    }
    Candidate found = isBehind(town, next) ? next : null;
    boolean known = found != null && (found.length() > 1 || !regions(found).isEmpty());
    String state = known ? null : StateNames.at(town.words, town.to);
    List<Gazetteer.Name> names =
        state == null
            ? List.of()
            : gazetteer.owners(state).stream().filter(PlacedTowns::isState).toList();
    return names.isEmpty()
        ? found
        : new Candidate(town.words, town.to, town.to + 1, names, EntityType.PLACE);
  }

  private static boolean isState(Gazetteer.Name name) {
    return REGIONS.contains(name.entity().subtype()) && !name.entity().isCountry();
  }

  private void read(Candidate town, Candidate next) {
    List<Entity> regions = regions(next);
    if (regions.isEmpty()) {
      return;
    }
    List<Entity> places = places(town);
    for (Entity place : places) {
      List<Entity> path = gazetteer.path(place);
      for (Entity region : regions) {
        if (!place.equals(region) && path.contains(region)) {
          meant.computeIfAbsent(town, t -> new HashSet<>()).add(place.id());
          meant.computeIfAbsent(next, t -> new HashSet<>()).add(region.id());
        }
      }
    }
    Entity region = regions.getFirst();
    boolean stranger =
        !meant.containsKey(town)
            && places.stream()
                .allMatch(place -> regions.stream().allMatch(r -> isOutside(place, r)))
            && places.stream()
                .allMatch(place -> !isLarge(place) || mayBeCalledSo(town, place, region))
            && isApposition(town, next, region);
    if (stranger) {
      strangers.put(town, stranger(town, region));
    }
    if (stranger || meant.containsKey(town)) {
      towns
          .computeIfAbsent(key(town.words.field(), town), key -> new TreeMap<>())
          .put(town.from, town);
    }
  }

  // A country or a state, after which hardly anybody calls a town by the same name.
  private static boolean isLarge(Entity place) {
    return REGIONS.contains(place.subtype()) && place.weight() >= LARGE;
  }

  // "In Lebanon, Pennsylvania", but not "Turkey, Ankara" and "Nebraska, Nevada".
  private static boolean mayBeCalledSo(Candidate town, Entity large, Entity region) {
    int before = town.from - 1;
    return !region.isCountry()
        && "US".equals(region.country())
        && !"US".equals(large.country())
        && town.words.joined(before, town.from)
        && INSIDE.contains(town.words.tokens().key(before));
  }

  private static String key(Field field, Candidate town) {
    return field + " " + town.key();
  }

  /** Whether "governor of" stands before it or "province" behind, which towns do not have. */
  static boolean saysRegion(Candidate candidate) {
    FieldText text = candidate.words;
    int before = candidate.from - 1;
    boolean headed =
        text.joined(before - 1, before)
            && text.joined(before, candidate.from)
            && text.tokens().key(before).equals("of")
            && HEADS.contains(text.tokens().key(before - 1));
    return headed
        || (text.joined(candidate.to - 1, candidate.to)
            && TAILS.contains(text.tokens().key(candidate.to)));
  }

  private static List<Entity> places(Candidate candidate) {
    return candidate.names.stream()
        .filter(PlacedTowns::isPlace)
        .map(Gazetteer.Name::entity)
        .toList();
  }

  private static List<Entity> regions(Candidate candidate) {
    return candidate.names.stream()
        .filter(PlacedTowns::isPlace)
        .sorted((a, b) -> Boolean.compare(b.is(Flag.PRIMARY), a.is(Flag.PRIMARY)))
        .map(Gazetteer.Name::entity)
        .filter(place -> REGIONS.contains(place.subtype()))
        .toList();
  }

  private static boolean isOutside(Entity place, Entity region) {
    GeoPoint here = place.at();
    GeoPoint there = region.at();
    if (here == null || there == null) {
      return place.country() != null
          && region.country() != null
          && !place.country().equals(region.country());
    }
    return kilometres(here, there) > (region.isCountry() ? REACH_OF_COUNTRY : REACH_OF_REGION);
  }

  // As on a map, which is near enough.
  private static double kilometres(GeoPoint a, GeoPoint b) {
    double east = Math.abs(a.longitude() - b.longitude());
    double middle = Math.toRadians((a.latitude() + b.latitude()) / 2);
    double x = Math.min(east, 360 - east) * Math.cos(middle);
    return KILOMETRES_A_DEGREE * Math.hypot(x, a.latitude() - b.latitude());
  }

  // "In London, Ukraine said" and "Moscow, Iran and Syria" place no town.
  private boolean isApposition(Candidate town, Candidate next, Entity region) {
    FieldText text = town.words;
    Tokens tokens = text.tokens();
    int before = town.from - 1;
    boolean after = text.joined(before, town.from) && PREPOSITIONS.contains(tokens.key(before));
    boolean sure = !region.isCountry() && places(next).stream().noneMatch(PlacedTowns::isCity);
    if (!sure && (text.field() == Field.TITLE || (!after && town.from > 0))) {
      return false;
    }
    int end = next.to;
    if (end >= tokens.size() || tokens.sentenceOf(end) != tokens.sentenceOf(town.from)) {
      return true;
    }
    char sign = tokens.text.charAt(tokens.end(end - 1));
    String key = tokens.key(end);
    if (tokens.gap(end) == Tokens.Gap.BREAK) {
      boolean and = key.equals("and") || key.equals("or");
      return !Word.isApostrophe(sign) && !isPlaceAt(text, end) && (sure || !and);
    }
    boolean opening = after && tokens.opensSentence(before);
    return sure && !opening && BEHIND.contains(key);
  }

  private static boolean isCity(Entity place) {
    return place.subtype().equals("city") || place.subtype().equals("capital");
  }

  private boolean isPlaceAt(FieldText text, int word) {
    return text.tokens().startsUpper(word)
        && gazetteer.names(text.tokens(), word, word + 1).stream().anyMatch(PlacedTowns::isPlace);
  }

  private static Entity stranger(Candidate town, Entity region) {
    String name = town.surface() + ", " + region.name();
    String id = "place:" + Gazetteer.key(name).replace(' ', '-').toLowerCase(Locale.ROOT);
    return new Entity(id, EntityType.PLACE, "", name, List.of(), null, null, 0);
  }

  /** Whether the article places a town of this name so that it is this one. */
  boolean confirms(Candidate candidate, Entity entity) {
    Candidate town = placed(candidate);
    return town != null && meant.getOrDefault(town, Set.of()).contains(entity.id());
  }

  /** What the candidate means if the article places it where no known place of its name is. */
  @Nullable Entity stranger(Candidate candidate) {
    Candidate town = placed(candidate);
    return town == null ? null : strangers.get(town);
  }

  // The candidate if it is placed itself, else the last before it that was; of a headline the
  // first.
  private @Nullable Candidate placed(Candidate candidate) {
    if (towns.isEmpty()) {
      return null;
    }
    if (meant.containsKey(candidate) || strangers.containsKey(candidate)) {
      return candidate;
    }
    if (candidate.seenAs != null && candidate.seenAs != EntityType.PLACE) {
      return null;
    }
    Field field = candidate.words.field();
    Map.Entry<Integer, Candidate> last =
        towns.getOrDefault(key(field, candidate), NOWHERE).floorEntry(candidate.from);
    if (last == null && field == Field.TITLE) {
      last = towns.getOrDefault(key(Field.BODY, candidate), NOWHERE).firstEntry();
    }
    return last == null ? null : last.getValue();
  }
}
