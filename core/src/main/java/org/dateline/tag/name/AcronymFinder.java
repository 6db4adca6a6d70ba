package org.dateline.tag.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads "Full Name (ACRO)" and "Full Name (Funa)": the acronym then names that organisation in the
 * whole article.
 */
final class AcronymFinder {
  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "in", "on", "de", "to");
  private static final int LONGEST = 8;
  private static final Set<String> BEFORE = Set.of(" (", "'s (", "’s (");

  // How many words of the full name the recogniser may have left out at its end.
  private static final int LEFT_OUT = 3;

  private final Gazetteer gazetteer;

  AcronymFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Adds what it learns of {@code text} to {@code known}; unknown full names to {@code decided}.
   */
  void find(FieldText text, List<Candidate> decided, Map<String, Entity> known) {
    Map<Integer, Candidate> byEnd = null;
    for (int word = 1; word < text.tokens().size(); word++) {
      if (inParentheses(text.tokens(), word)) {
        byEnd = byEnd == null ? byEnd(text, decided) : byEnd;
        define(text, word, before(text, word, byEnd), decided, known);
      }
    }
  }

  private static Map<Integer, Candidate> byEnd(FieldText text, List<Candidate> decided) {
    Map<Integer, Candidate> byEnd = new HashMap<>();
    for (Candidate candidate : decided) {
      if (candidate.words.field() == text.field()) {
        byEnd.put(candidate.to, candidate);
      }
    }
    return byEnd;
  }

  // "Ministry of Agriculture" in "Ministry of Agriculture and Livestock (MAG)" too.
  private static @Nullable Candidate before(
      FieldText text, int acronym, Map<Integer, Candidate> byEnd) {
    int end = acronym;
    while (!byEnd.containsKey(end) && acronym - end < LEFT_OUT && text.joined(end - 2, end - 1)) {
      end--;
    }
    return byEnd.get(end);
  }

  private void define(
      FieldText text,
      int acronym,
      @Nullable Candidate before,
      List<Candidate> decided,
      Map<String, Entity> known) {
    String key = text.tokens().key(acronym);
    boolean capitals = text.tokens().allUpper(acronym);
    int from = capitals ? spelledOut(text, acronym, key) : -1;
    boolean whole = before != null && before.to == acronym && before.from <= from;
    if (from >= 0 && !whole) {
      Entity entity = UnknownEntities.entity(EntityType.ORGANISATION, text.tokens(), from, acronym);
      decided.removeIf(c -> c.words.field() == text.field() && c.from < acronym && from < c.to);
      decided.add(Candidate.decided(text, from, acronym, entity, "full name of an acronym"));
      known.putIfAbsent(key, entity);
    } else if (before != null
        && before.length() > 1
        && before.entity != null
        && mayBear(before.entity, key)
        && ((capitals && before.to == acronym) || isShortForm(before, acronym, key))) {
      known.putIfAbsent(key(text.tokens(), acronym), before.entity);
    }
  }

  // "United Arab Emirates (AP)" names the agency that reports, not the country.
  private boolean mayBear(Entity entity, String acronym) {
    List<Gazetteer.Name> known = gazetteer.owners(acronym);
    boolean others =
        !known.isEmpty() && known.stream().noneMatch(n -> n.entity().id().equals(entity.id()));
    return entity.type() == EntityType.ORGANISATION && !others;
  }

  /** How an acronym is known: "NATO" in small letters, "Unasur" as it is written. */
  static String key(Tokens tokens, int word) {
    return tokens.allUpper(word) ? tokens.key(word) : tokens.surface(word, word + 1);
  }

  private boolean isShortForm(Candidate name, int acronym, String key) {
    String all = String.join("", name.words.tokens().keys(name.from, acronym));
    int at = -1;
    for (int i = 0; i < key.length(); i++) {
      at = all.indexOf(key.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return gazetteer.owners(key).isEmpty();
  }

  private static boolean inParentheses(Tokens tokens, int word) {
    if (!tokens.startsUpper(word) || tokens.text.charAt(tokens.start(word) - 1) != '(') {
      return false;
    }
    String text = tokens.text;
    int start = tokens.start(word);
    int end = tokens.end(word);
    int length = tokens.key(word).length();
    return length >= 2
        && length <= LONGEST
        && end < text.length()
        && text.charAt(end) == ')'
        && BEFORE.contains(text.substring(tokens.end(word - 1), start));
  }

  /** Where a capitalised name whose initials are the acronym begins, or -1. */
  private static int spelledOut(FieldText text, int acronym, String key) {
    Tokens tokens = text.tokens();
    int letter = key.length() - 1;
    int word = acronym - 1;
    while (word >= 0 && letter >= 0 && (word == acronym - 1 || text.joined(word, word + 1))) {
      boolean initial = tokens.key(word).charAt(0) == key.charAt(letter);
      if (tokens.startsUpper(word) && initial) {
        letter--;
      } else if (!SMALL.contains(tokens.key(word))) {
        return -1;
      }
      word--;
    }
    return letter < 0 && acronym - word > 2 ? word + 1 : -1;
  }
}
