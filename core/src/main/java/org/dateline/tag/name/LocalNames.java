package org.dateline.tag.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.PhraseTable;
import org.dateline.text.Slips;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The names that an article itself introduced: surnames of people it named in full, acronyms it
 * spelled out, and what a slip of the pen makes of them. Belongs to one article.
 */
final class LocalNames {
  // Letters from which on a slip is told from another word; where every word is capitalised, more.
  private static final int LONG_NAME = 6;
  private static final int LONG_OPENING = 8;

  // From this weight on a name is not taken for the first of two surnames.
  private static final int WELL_KNOWN = 40;
  // Words of an organisation's name that may stand for it.
  private static final int LONGEST_ENDING = 4;
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "near", "from", "at", "outside", "to", "around", "into");

  // Of each there is one at a time, or few.
  private static final Set<String> OFFICES =
      WordLists.words(
          "president minister premier chancellor pm secretary senator sen governor gov king queen"
              + " pope mayor ayatollah");

  // That of the people, not the White House.
  private static final String HOUSE = "house";
  private static final String CLUB = "sports league";

  private static final Set<String> KINDS =
      Set.of("agency", "ministry", "newspaper", "bank", "party", "court", "company", "union");

  private static final long THE = PhraseTable.word("the");

  private final List<Candidate> organisations = new ArrayList<>();
  private final Map<String, List<Candidate>> surnames = new HashMap<>();
  private final Map<String, List<Candidate>> firstSurnames = new HashMap<>();
  private final List<Candidate> longer = new ArrayList<>();
  // What few articles ask for: made when it is.
  private @Nullable Map<String, Optional<Entity>> endings;
  private @Nullable Map<String, Optional<Entity>> firstWords;
  private final Map<String, Entity> acronyms;
  private final Map<Character, Map<String, Entity>> longNames = new HashMap<>();
  private final Map<String, Map<List<String>, Entity>> fullNames = new HashMap<>();
  private final Map<String, Optional<Entity>> slips = new HashMap<>();
  private final Set<String> inFull = new HashSet<>();
  private final Gazetteer gazetteer;
  private final CommonWords words;

  LocalNames(
      List<Candidate> decided,
      Map<String, Entity> acronyms,
      Gazetteer gazetteer,
      CommonWords words) {
    this.acronyms = acronyms;
    this.gazetteer = gazetteer;
    this.words = words;
    decided.forEach(this::learn);
  }

  private void learn(Candidate candidate) {
    Entity entity = candidate.entity;
    if (entity == null || candidate.demonym) {
      return;
    }
    Tokens tokens = candidate.words.tokens();
    if (entity.type() == EntityType.ORGANISATION) {
      organisations.add(candidate);
    }
    if (candidate.length() > 1 && entity.type() != EntityType.PLACE) {
      longer.add(candidate);
    }
    if (candidate.length() == 1) {
      if (!isUnknown(candidate)) {
        learnLong(tokens.key(candidate.from), entity);
      }
    } else if (entity.type() == EntityType.PERSON) {
      inFull.add(entity.id());
      String surname = tokens.key(surname(candidate, entity));
      if (!WordLists.PARTICLES.contains(surname)) {
        surnames.computeIfAbsent(surname, k -> new ArrayList<>()).add(candidate);
      }
      learnLong(surname, entity);
      learnFirstSurname(candidate);
      List<String> keys = tokens.keys(candidate.from, candidate.to);
      fullNames
          .computeIfAbsent(keys.getFirst(), k -> new LinkedHashMap<>())
          .putIfAbsent(keys, entity);
    }
  }

  private Map<String, Optional<Entity>> endings() {
    if (endings == null) {
      endings = new HashMap<>();
      for (Candidate organisation : organisations) {
        addEndings(organisation, endings);
      }
    }
    return endings;
  }

  private static void addEndings(Candidate organisation, Map<String, Optional<Entity>> all) {
    Tokens tokens = organisation.words.tokens();
    for (int i = Math.max(organisation.from + 1, organisation.to - LONGEST_ENDING);
        i < organisation.to;
        i++) {
      if (tokens.startsUpper(i)) {
        addOnly(all, String.join(" ", tokens.keys(i, organisation.to)), organisation.entity);
      }
    }
  }

  private Map<String, Optional<Entity>> firstWords() {
    if (firstWords == null) {
      firstWords = new HashMap<>();
      for (Candidate candidate : longer) {
        addOnly(firstWords, candidate.words.tokens().key(candidate.from), candidate.entity);
      }
    }
    return firstWords;
  }

  // Of two entities neither is the only one.
  private static void addOnly(
      Map<String, Optional<Entity>> all, String key, @Nullable Entity entity) {
    Optional<Entity> one = Optional.ofNullable(entity);
    all.merge(key, one, (old, now) -> old.equals(now) ? old : Optional.empty());
  }

  private static @Nullable Entity only(Map<String, Optional<Entity>> all, String key) {
    return all.getOrDefault(key, Optional.empty()).orElse(null);
  }

  // "Quispe" of "Rosa Elvira Quispe Mamani", but no second given name.
  private void learnFirstSurname(Candidate person) {
    Tokens tokens = person.words.tokens();
    int word = person.to - 2;
    String key = tokens.key(word);
    boolean may =
        word > person.from
            && tokens.startsUpper(word)
            && key.length() > 2
            && !tokens.hyphenAfter(word)
            && !words.isGivenName(key)
            && !words.isFemaleName(key)
            && !words.isMaleName(key)
            && !SUFFIXES.contains(tokens.key(word + 1))
            && !WordLists.PARTICLES.contains(key);
    if (may) {
      firstSurnames.computeIfAbsent(key, k -> new ArrayList<>()).add(person);
    }
  }

  private void learnLong(String key, Entity entity) {
    if (key.length() >= LONG_NAME) {
      longNames.computeIfAbsent(key.charAt(0), k -> new LinkedHashMap<>()).putIfAbsent(key, entity);
    }
  }

  private static int surname(Candidate person, Entity entity) {
    Tokens tokens = person.words.tokens();
    int last = person.to - 1;
    boolean hyphened =
        last - person.from == 2 && tokens.hyphenAfter(last - 1) && !tokens.startsUpper(last);
    if (hyphened || Gazetteer.familyNameFirst(entity.country())) {
      return person.from;
    }
    return SUFFIXES.contains(tokens.key(last)) && last - 1 > person.from ? last - 1 : last;
  }

  /**
   * The name that begins at a word, if the article introduced it; {@code now} is what stands there.
   */
  @Nullable Candidate at(FieldText text, int word, @Nullable Candidate now) {
    Tokens tokens = text.tokens();
    if (now == null && tokens.hash(word) == THE && tokens.key(word).equals("the")) {
      return organisations.isEmpty() ? null : theAgency(text, word);
    }
    if (now != null && now.from == word) {
      Candidate ending = ending(text, now);
      if (ending != null) {
        return ending;
      }
    }
    if (!tokens.startsUpper(word) || (now != null && now.length() > 1)) {
      return null;
    }
    boolean open = now == null || isUnknown(now);
    Candidate found = acronym(text, word);
    if (found == null) {
      found = surname(text, word, now);
    }
    if (found == null && open) {
      found = fullName(text, word);
    }
    if (found == null && now != null && (open || mayBeClub(now))) {
      found = shortName(text, word, now);
    }
    return found == null && open ? slip(text, word) : found;
  }

  // Safe only of a known organisation that is one ("news agency"), the only one of that kind in
  // the article, named in this sentence or the one before.
  private @Nullable Candidate theAgency(FieldText text, int word) {
    Tokens tokens = text.tokens();
    int noun = word + 1;
    boolean alone =
        text.joined(word, noun)
            && KINDS.contains(tokens.key(noun))
            && !tokens.startsUpper(noun)
            && !(text.joined(noun, noun + 1) && tokens.key(noun + 1).equals("of"));
    if (!alone) {
      return null;
    }
    List<Candidate> ofKind =
        organisations.stream().filter(c -> isOfKind(c.entity, tokens.key(noun))).toList();
    boolean near =
        ofKind.stream()
            .anyMatch(c ->
                c.words.field() == text.field()
                    && c.to <= word
                    && tokens.sentenceOf(word) - tokens.sentenceOf(c.from) <= 1);
    Entity first = ofKind.isEmpty() ? null : ofKind.getFirst().entity;
    boolean only = ofKind.stream().allMatch(c -> Objects.equals(c.entity, first));
    return first == null || !near || !only
        ? null
        : Candidate.decided(
            text,
            word,
            noun + 1,
            first,
            "the only " + tokens.key(noun) + " that the article names");
  }

  private static boolean isOfKind(@Nullable Entity entity, String kind) {
    return entity != null
        && (entity.subtype().endsWith(kind)
            || (kind.equals("agency") && entity.subtype().endsWith("service"))
            || Gazetteer.key(entity.name()).endsWith(" " + kind));
  }

  private static boolean isUnknown(Candidate candidate) {
    return candidate.entity != null
        && candidate.entity.id().contains(":")
        && candidate.names.isEmpty();
  }

  // A town that plays.
  private static boolean mayBeClub(Candidate now) {
    return now.seenAs == EntityType.ORGANISATION
        && now.entity != null
        && now.entity.type() == EntityType.PLACE;
  }

  // "Boris" after "Boris Quillby", "Azimio" after "Azimio la Umoja", if only one name begins so.
  private @Nullable Candidate shortName(FieldText text, int word, Candidate now) {
    Entity only = only(firstWords(), text.tokens().key(word));
    boolean fits =
        only != null
            && only.type() == now.seenAs
            && (isUnknown(now) || only.subtype().equals(CLUB));
    return only == null || !fits
        ? null
        : Candidate.decided(
            text, word, word + 1, only, "short for " + only.name() + " in this article");
  }

  // "The Navy" after "the U.S. Navy", if only one organisation's name ends so.
  private @Nullable Candidate ending(FieldText text, Candidate now) {
    Tokens tokens = text.tokens();
    boolean open =
        now.seenAs == EntityType.ORGANISATION
            && isUnknown(now)
            && text.joined(now.from - 1, now.from)
            && tokens.key(now.from - 1).equals("the")
            && !(text.joined(now.to - 1, now.to) && tokens.key(now.to).equals("of"))
            && !now.key().equals(HOUSE);
    Entity only = open ? only(endings(), now.key()) : null;
    return only == null || only.equals(now.entity)
        ? null
        : Candidate.decided(
            text, now.from, now.to, only, "short for " + only.name() + " in this article");
  }

  private @Nullable Candidate acronym(FieldText text, int word) {
    Entity entity =
        acronyms.isEmpty() ? null : acronyms.get(AcronymFinder.key(text.tokens(), word));
    return entity == null
        ? null
        : Candidate.decided(
            text, word, word + 1, entity, "acronym of \"" + entity.name() + "\" in this article");
  }

  private @Nullable Candidate surname(FieldText text, int word, @Nullable Candidate now) {
    String key = text.tokens().key(word);
    List<Candidate> people = surnames.get(key);
    if (people == null && isLittleKnown(now)) {
      people = firstSurnames.get(key);
    }
    if (people == null || !mayBePerson(text, word, now)) {
      return null;
    }
    Entity person = nearest(fitting(people, text, word), text, word);
    return person == null
        ? null
        : Candidate.decided(
            text, word, word + 1, person, "family name of " + person.name() + " in this article");
  }

  private static boolean isLittleKnown(@Nullable Candidate now) {
    return now == null || now.entity == null || now.entity.weight() < WELL_KNOWN;
  }

  // A person named in full takes the word over from a place or a namesake that the article does
  // not name in full.
  private boolean mayBePerson(FieldText text, int word, @Nullable Candidate now) {
    if (now != null && now.entity != null) {
      if (now.entity.type() == EntityType.PERSON) {
        return !inFull.contains(now.entity.id()) && !holdsTheOffice(text, word, now);
      }
      return !now.entity.isCountry() && !afterPlacePreposition(text, word);
    }
    if (text.casing(word) != Casing.NORMAL) {
      return !words.isOrdinary(text.tokens().key(word));
    }
    return !partOfOtherName(text, word);
  }

  // "President Trump" is no Melania Trump, unless the article called her so.
  private boolean holdsTheOffice(FieldText text, int word, Candidate now) {
    Tokens tokens = text.tokens();
    int title = word - 1;
    if (isUnknown(now) || !text.joined(title, word) || !tokens.startsUpper(title)) {
      return false;
    }
    String office = tokens.key(title);
    return OFFICES.contains(office)
        && surnames.getOrDefault(tokens.key(word), List.of()).stream()
            .noneMatch(p -> p.from > 0 && p.words.tokens().key(p.from - 1).equals(office));
  }

  private static boolean afterPlacePreposition(FieldText text, int word) {
    return text.joined(word - 1, word) && PLACE_PREPOSITIONS.contains(text.tokens().key(word - 1));
  }

  private static boolean partOfOtherName(FieldText text, int word) {
    Tokens tokens = text.tokens();
    int left = word - 1;
    return text.joined(left, word)
        && tokens.startsUpper(left)
        && !tokens.opensSentence(left)
        && !tokens.allUpper(left)
        && !WordLists.ROLES.contains(tokens.key(left))
        && !WordLists.NEUTRAL.contains(tokens.key(left));
  }

  // "Mrs" is none of the men; some woman rather than somebody whose name does not tell.
  private List<Candidate> fitting(List<Candidate> people, FieldText text, int word) {
    Gender titled = Gender.titled(text, word);
    if (titled == null) {
      return people;
    }
    List<Candidate> told = people.stream().filter(p -> gender(p) == titled).toList();
    return told.isEmpty() ? people.stream().filter(p -> titled.mayBe(gender(p))).toList() : told;
  }

  private @Nullable Gender gender(Candidate person) {
    return person.entity == null ? null : Gender.of(person, person.entity, words);
  }

  // Of two people with one family name the one named last before this word; from a headline, only
  // if there is one.
  private static @Nullable Entity nearest(List<Candidate> people, FieldText text, int word) {
    Entity nearest = null;
    Set<Entity> all = new HashSet<>();
    for (Candidate person : people) {
      if (person.entity != null) {
        all.add(person.entity);
        nearest =
            person.words.field() == text.field() && person.from < word ? person.entity : nearest;
      }
    }
    return all.size() == 1 ? all.iterator().next() : nearest;
  }

  private @Nullable Candidate fullName(FieldText text, int word) {
    String first = text.tokens().key(word);
    for (Map.Entry<List<String>, Entity> name :
        fullNames.getOrDefault(first, Map.of()).entrySet()) {
      int to = word + name.getKey().size();
      if (to <= text.tokens().size()
          && name.getKey().equals(text.tokens().keys(word, to))
          && text.tokens().startsUpper(to - 1)) {
        return Candidate.decided(text, word, to, name.getValue(), "named in full in this article");
      }
    }
    return null;
  }

  private @Nullable Candidate slip(FieldText text, int word) {
    String key = text.tokens().key(word);
    int shortest = text.tokens().opensSentence(word) ? LONG_OPENING : LONG_NAME;
    if (key.length() < shortest || words.isOrdinary(key) || isKnown(text.tokens(), word)) {
      return null;
    }
    Optional<Entity> meant = slips.computeIfAbsent(key, this::meantBy);
    return meant
        .map(
            entity -> Candidate.decided(text, word, word + 1, entity, "a slip of " + entity.name()))
        .orElse(null);
  }

  private Optional<Entity> meantBy(String key) {
    for (Map.Entry<String, Entity> name :
        longNames.getOrDefault(key.charAt(0), Map.of()).entrySet()) {
      if (Slips.isOneSlip(key, name.getKey())) {
        return Optional.of(name.getValue());
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(Tokens tokens, int word) {
    return tokens.word(word).may(Word.NAMED) && !gazetteer.names(tokens, word, word + 1).isEmpty();
  }
}
