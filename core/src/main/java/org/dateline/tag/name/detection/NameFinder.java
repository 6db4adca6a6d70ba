package org.dateline.tag.name.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.Internal;
import org.dateline.article.Alias.Flag;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Gazetteer.Name;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.Folding;
import org.dateline.text.PhraseTable;
import org.dateline.text.Slips;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** Proposes spans by the gazetteer: at each word the longest alias whose capitals fit. */
@Internal
public final class NameFinder {
  /** Words that an alias has in capitals and news often has not ("Kursk region"). */
  private static final Set<String> SMALL_TAILS =
      Set.of(
          "region",
          "oblast",
          "province",
          "city",
          "district",
          "state",
          "county",
          "strip",
          "peninsula",
          "river",
          "sea",
          "army",
          "group",
          "party",
          "government",
          "parliament",
          "ministry",
          "police",
          "forces",
          "front",
          "movement",
          "agency",
          "service");

  // Where people bear their father's surname and after it their mother's.
  private static final Set<String> SPANISH =
      WordLists.words("AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE");

  private final Gazetteer gazetteer;
  private final CommonWords words;

  public NameFinder(Gazetteer gazetteer, CommonWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  public List<Candidate> find(FieldText text) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < text.tokens().size()) {
      Candidate candidate = longestAt(text, at);
      if (candidate == null) {
        at++;
      } else {
        found.add(candidate);
        at = candidate.to;
      }
    }
    return found;
  }

  private @Nullable Candidate longestAt(FieldText text, int from) {
    Tokens tokens = text.tokens();
    Candidate longest = null;
    long state = PhraseTable.START;
    for (int to = from; to < tokens.size(); to++) {
      if (to > from && !text.joined(to - 1, to)) {
        break;
      }
      state = PhraseTable.next(state, tokens.hash(to));
      Word word = tokens.word(to);
      int name = to == from && word.known ? word.name : gazetteer.find(state);
      if (name == PhraseTable.NONE) {
        break;
      }
      if (to == from && !word.may(Word.NAMED)) {
        continue;
      }
      int end = to + 1;
      List<Name> fitting =
          fitting(gazetteer.names(name, tokens, from, end), n -> fits(text, from, end, n));
      if (!fitting.isEmpty()) {
        longest = new Candidate(text, from, end, fitting);
      }
    }
    return longest;
  }

  /** The names that exactly these words may be, said to be a name whatever their capitals say. */
  public List<Name> exactly(FieldText text, int from, int to) {
    List<Name> names = named(text, from, to);
    if (names.isEmpty() && to - from > 1 && text.tokens().key(from).equals("the")) {
      return named(text, from + 1, to);
    }
    return names;
  }

  private List<Name> named(FieldText text, int from, int to) {
    if (to - from == 1 && !text.tokens().word(from).may(Word.NAMED)) {
      return List.of();
    }
    return fitting(gazetteer.names(text.tokens(), from, to), name -> cased(text, from, to, name));
  }

  /**
   * The known people whom a person's name may mean that no alias spells so: by family name alone,
   * without titles and middle names ("Gen. Martin E. Dempsey"), or with a slip in the given name
   * ("Volodymr Zelensky").
   */
  public List<Name> nearly(Candidate candidate, EntityType seenAs) {
    Tokens tokens = candidate.words.tokens();
    boolean person = seenAs == EntityType.PERSON;
    if (candidate.length() == 1) {
      String key = tokens.key(candidate.from);
      List<Name> family = person ? gazetteer.withFamilyName(key) : List.of();
      return family.isEmpty() ? gazetteer.withSlip(key) : family;
    }
    if (!person) {
      return List.of();
    }
    if (candidate.length() == 2 && isInitial(tokens, candidate.from)) {
      return withInitial(tokens, candidate.from);
    }
    for (int from = candidate.from; from < candidate.to - 1; from++) {
      List<Name> known =
          from == candidate.from ? List.of() : people(gazetteer.names(tokens, from, candidate.to));
      if (known.isEmpty() && candidate.to - from > 2) {
        known = people(gazetteer.owners(ends(tokens, from, candidate.to)));
      }
      if (known.isEmpty() && candidate.to - from > 2) {
        known = withSecondSurname(tokens, from, candidate.to);
      }
      if (!known.isEmpty()) {
        return known;
      }
    }
    if (isTitle(tokens.key(candidate.to - 2))) {
      return gazetteer.withFamilyName(tokens.key(candidate.to - 1));
    }
    return misspelt(tokens, candidate.from, candidate.to);
  }

  /** Whether it is one, or a word that means nothing else. */
  boolean mayBeFamilyName(FieldText text, int word) {
    String key = text.tokens().key(word);
    List<Name> known = exactly(text, word, word + 1);
    boolean strange = !words.isOrdinary(key) && people(known).size() == known.size();
    return strange || !gazetteer.withFamilyName(key).isEmpty();
  }

  /** Whether the word is a person's initials, by how it is written: "K.M." or "K.". */
  static boolean isInitial(Tokens tokens, int word) {
    boolean single =
        tokens.key(word).length() == 1 && tokens.text.startsWith(".", tokens.end(word));
    return tokens.allUpper(word) && (tokens.dotted(word) || single);
  }

  // "V. Putin", but not "A.Q. Putin", and nobody of many.
  private List<Name> withInitial(Tokens tokens, int from) {
    String initial = tokens.key(from);
    List<Name> family = gazetteer.withFamilyName(tokens.key(from + 1));
    boolean fits =
        family.size() == 1
            && initial.length() == 1
            && Folding.fold(family.getFirst().entity().name()).startsWith(initial);
    return fits ? family : List.of();
  }

  // "Evo Morales Ayma" is Evo Morales; only Spanish names go on so.
  private List<Name> withSecondSurname(Tokens tokens, int from, int to) {
    return people(gazetteer.names(tokens, from, to - 1)).stream()
        .filter(name -> SPANISH.contains(Objects.requireNonNullElse(name.entity().country(), "")))
        .toList();
  }

  private static String ends(Tokens tokens, int from, int to) {
    return tokens.key(from) + " " + tokens.key(to - 1);
  }

  private static boolean isTitle(String key) {
    return WordLists.ROLES.contains(key) || WordLists.NEUTRAL.contains(key);
  }

  private static List<Name> people(List<Name> names) {
    return names.stream().filter(n -> n.entity().type() == EntityType.PERSON).toList();
  }

  /** Whether these words are a famous person's name with a slip in the given name. */
  boolean isMisspelt(Tokens tokens, int from, int to) {
    return !misspelt(tokens, from, to).isEmpty();
  }

  // A slip in the given name, or one in the family name.
  private List<Name> misspelt(Tokens tokens, int from, int to) {
    List<Name> family = gazetteer.names(tokens, to - 1, to);
    for (Name name : family.isEmpty() ? gazetteer.withSlip(tokens.key(to - 1)) : family) {
      Entity entity = name.entity();
      if (entity.type() == EntityType.PERSON && name.is(Flag.PRIMARY)) {
        Tokens full = Tokenizer.tokenize(entity.name());
        if (full.size() > 1 && Slips.isAlmost(tokens.key(from), full.key(0))) {
          return List.of(name);
        }
      }
    }
    return List.of();
  }

  private static List<Name> fitting(List<Name> names, Predicate<Name> fits) {
    if (names.isEmpty()) {
      return List.of();
    }
    if (names.size() == 1) {
      return fits.test(names.getFirst()) ? List.of(names.getFirst()) : List.of();
    }
    Map<String, Name> fitting = new LinkedHashMap<>();
    for (Name name : names) {
      if (fits.test(name)) {
        fitting.merge(name.entity().id(), name, NameFinder::stronger);
      }
    }
    return List.copyOf(fitting.values());
  }

  // Of two aliases of one entity that both fit ("NATO", "Nato") the one with fewer conditions.
  private static Name stronger(Name a, Name b) {
    boolean first = a.is(Flag.PRIMARY) || (!a.is(Flag.NEEDS_CONTEXT) && !b.is(Flag.PRIMARY));
    return first ? a : b;
  }

  private boolean fits(FieldText text, int from, int to, Name name) {
    if (to - from == 1 && heldBack(text, from, name)) {
      return false;
    }
    return name.is(Flag.CASE_SENSITIVE)
        ? cased(text, from, to, name)
        : capitalsFit(text.tokens(), from, to, name.capitals());
  }

  // Whether the words are written as a case-sensitive alias asks; the others ask nothing.
  private static boolean cased(FieldText text, int from, int to, Name name) {
    return !name.is(Flag.CASE_SENSITIVE)
        || text.casing(from) == Casing.CAPITALS
        || sameCase(text.tokens(), from, to, name);
  }

  // An ordinary word counts as a name only where its capital cannot be the sentence's.
  private boolean heldBack(FieldText text, int word, Name name) {
    String key = text.tokens().key(word);
    if (!words.isOrdinary(key)) {
      return false;
    }
    if (name.is(Flag.CASE_SENSITIVE) && isAcronym(name)) {
      return text.casing(word) == Casing.CAPITALS;
    }
    return text.casing(word) != Casing.NORMAL || text.tokens().opensSentence(word);
  }

  private static boolean isAcronym(Name name) {
    String alias = plain(name.alias().text());
    return alias.length() > 1 && Character.isUpperCase(alias.charAt(1));
  }

  private static boolean sameCase(Tokens tokens, int from, int to, Name name) {
    String surface = tokens.surface(from, to);
    String alias = name.alias().text();
    return surface.equals(alias) || plain(surface).equals(plain(alias));
  }

  private static String plain(String text) {
    return text.replace(".", "").replace('-', ' ').replace('’', '\'');
  }

  private static boolean capitalsFit(Tokens tokens, int from, int to, long capitals) {
    for (int i = from; i < to; i++) {
      boolean wanted = (capitals >> Math.min(i - from, Long.SIZE - 1) & 1) != 0;
      // "Kim Jong-un" is "Kim Jong Un".
      boolean excused =
          i > from && (tokens.hyphenAfter(i - 1) || SMALL_TAILS.contains(tokens.key(i)));
      if (wanted && !tokens.startsUpper(i) && !excused) {
        return false;
      }
    }
    return capitals != 0 || tokens.startsUpper(from);
  }
}
