package org.dateline.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Proposes people that no list holds: two to four capitalised words after a role ("politician Lee
 * Seong-kweun"), led by a known given name, or said to speak ("Jane Doe said").
 */
final class PersonFinder {
  private static final int LONGEST = 4;
  static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "ibn", "bint", "de", "da", "di", "del", "der", "den", "el", "la", "le",
          "van", "von", "ter", "dos", "du", "ul", "abu");
  private static final Set<String> SPEAKING =
      Set.of("said", "says", "told", "tells", "tweeted", "added", "warned", "claimed", "who");

  private final NameFinder names;
  private final WordLists words;

  PersonFinder(NameFinder names, WordLists words) {
    this.names = names;
    this.words = words;
  }

  /** The people of a text outside the words that {@code known} names have better claims to. */
  List<Candidate> find(FieldText text, List<Candidate> known) {
    BitSet taken = taken(known);
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < text.tokens().size()) {
      int end = text.casing(at) == Casing.NORMAL ? runEnd(text, at, taken) : at;
      if (end - at >= 2) {
        addIfPerson(text, at, end, found);
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private void addIfPerson(FieldText text, int from, int to, List<Candidate> found) {
    Entity meant = names.misspelt(text.tokens(), from, to);
    if (meant != null) {
      found.add(Candidate.decided(text, from, to, meant, "a spelling of " + meant.name()));
      return;
    }
    String reason = evidence(text, from, to);
    if (!reason.isEmpty()) {
      Entity person = unknown(EntityType.PERSON, text.tokens(), from, to);
      found.add(Candidate.decided(text, from, to, person, reason));
    }
  }

  // Long known names and demonyms end a run; a one-word place ("Jordan Peterson") does not.
  private static BitSet taken(List<Candidate> known) {
    BitSet taken = new BitSet();
    for (Candidate candidate : known) {
      boolean demonym = candidate.names.stream().anyMatch(name -> name.is(Alias.Flag.DEMONYM));
      if (candidate.length() > 1 || demonym) {
        taken.set(candidate.from, candidate.to);
      }
    }
    return taken;
  }

  /** The end of the run of name-like words from here; {@code from} itself if there is none. */
  private int runEnd(FieldText text, int from, BitSet taken) {
    if (taken.get(from) || !canStart(text.tokens(), from)) {
      return from;
    }
    int end = from + 1;
    while (end < text.tokens().size() && !taken.get(end) && continues(text, end)) {
      end++;
    }
    while (PARTICLES.contains(text.tokens().key(end - 1)) && !text.tokens().startsUpper(end - 1)) {
      end--;
    }
    return end - from > LONGEST + 1 || hasOther(text.tokens(), from, end) ? from : end;
  }

  private boolean canStart(Tokens tokens, int word) {
    String key = tokens.key(word);
    boolean initial = key.length() == 1;
    return tokens.startsUpper(word)
        && (initial || !tokens.allUpper(word))
        && !WordLists.ROLES.contains(key)
        && !WordLists.NEUTRAL.contains(key)
        && !words.isOrdinary(key);
  }

  private static boolean continues(FieldText text, int word) {
    Tokens tokens = text.tokens();
    if (!text.joined(word - 1, word)) {
      return false;
    }
    String key = tokens.key(word);
    boolean hyphened = tokens.text.charAt(tokens.end(word - 1)) == '-';
    if (!tokens.startsUpper(word)) {
      return (hyphened && key.length() > 1 && tokens.startsUpper(word - 1) && properTail(key))
          || PARTICLES.contains(key);
    }
    return !WordLists.NEUTRAL.contains(key) && !WordLists.ROLES.contains(key);
  }

  // "Seong-kweun" is a name, "London-based" is not.
  private static boolean properTail(String key) {
    return !Set.of("based", "backed", "led", "born", "style", "era", "held", "run", "controlled")
        .contains(key);
  }

  private static boolean hasOther(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (WordLists.NOT_IN_PERSONS.contains(tokens.key(i)) || tokens.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  private String evidence(FieldText text, int from, int to) {
    Tokens tokens = text.tokens();
    if (text.joined(from - 1, from) && WordLists.ROLES.contains(tokens.key(from - 1))) {
      return "name after \"" + tokens.surface(from - 1, from) + "\"";
    }
    if (words.isGivenName(tokens.key(from)) && !tokens.allUpper(to - 1)) {
      return "given name and family name";
    }
    boolean speaks =
        to < tokens.size() && text.joined(to - 1, to) && SPEAKING.contains(tokens.key(to));
    return speaks && to - from <= 3 && !tokens.opensSentence(from)
        ? "name before \"" + tokens.key(to) + "\""
        : "";
  }

  /** An entity that no gazetteer has, with an id made of its name. */
  static Entity unknown(EntityType type, Tokens tokens, int from, int to) {
    StringBuilder slug = new StringBuilder();
    for (int i = from; i < to; i++) {
      slug.append(i == from ? "" : "-").append(tokens.key(i));
    }
    String name = tokens.surface(from, to).replaceAll("\\s+", " ");
    String id = type.key() + ":" + slug.toString().toLowerCase(Locale.ROOT);
    return new Entity(id, type, "", name, List.of(), null, null, 0);
  }
}
