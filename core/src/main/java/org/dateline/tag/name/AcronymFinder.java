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

/** Reads "Full Name (ACRO)": the acronym then names that organisation in the whole article. */
final class AcronymFinder {
  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "in", "on", "de", "to");
  private static final int LONGEST = 8;

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
        define(text, word, byEnd.get(word), decided, known);
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

  private void define(
      FieldText text,
      int acronym,
      @Nullable Candidate before,
      List<Candidate> decided,
      Map<String, Entity> known) {
    String key = text.tokens().key(acronym);
    int from = spelledOut(text, acronym, key);
    if (from >= 0 && (before == null || before.from > from)) {
      Entity entity = UnknownEntities.entity(EntityType.ORGANISATION, text.tokens(), from, acronym);
      decided.removeIf(c -> c.words.field() == text.field() && c.from < acronym && from < c.to);
      decided.add(Candidate.decided(text, from, acronym, entity, "full name of an acronym"));
      known.putIfAbsent(key, entity);
    } else if (before != null
        && before.length() > 1
        && before.entity != null
        && mayBear(before.entity, key)) {
      known.putIfAbsent(key, before.entity);
    }
  }

  // "United Arab Emirates (AP)" names the agency that reports, not the country.
  private boolean mayBear(Entity entity, String acronym) {
    List<Gazetteer.Name> known = gazetteer.owners(acronym);
    boolean others =
        !known.isEmpty() && known.stream().noneMatch(n -> n.entity().id().equals(entity.id()));
    return entity.type() == EntityType.ORGANISATION && !others;
  }

  private static boolean inParentheses(Tokens tokens, int word) {
    String text = tokens.text;
    int start = tokens.start(word);
    int end = tokens.end(word);
    int length = tokens.key(word).length();
    return tokens.allUpper(word)
        && length >= 2
        && length <= LONGEST
        && start > 0
        && text.charAt(start - 1) == '('
        && end < text.length()
        && text.charAt(end) == ')'
        && text.substring(tokens.end(word - 1), start).equals(" (");
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
