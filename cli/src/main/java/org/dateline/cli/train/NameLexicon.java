package org.dateline.cli.train;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

/**
 * How often single words stand in the names of the collected facts: first or last in a person's, as
 * a place's or part of it, in an organisation's. Eight bits a word.
 */
final class NameLexicon {
  private static final int PLACE_SHIFT = 4;

  private final Map<String, Integer> given = new TreeMap<>();
  private final Map<String, Integer> family = new TreeMap<>();
  private final Map<String, Integer> places = new TreeMap<>();
  private final Map<String, Integer> placeParts = new TreeMap<>();
  private final Map<String, Integer> organisations = new TreeMap<>();

  NameLexicon(List<Fact> facts) {
    for (Fact fact : facts) {
      Tokens name = Tokenizer.tokenize(fact.name());
      switch (fact.type()) {
        case "person" -> addPerson(name, GazetteerBuilder.FAMILY_FIRST.contains(fact.country()));
        case "place" -> addPlace(name);
        case "organisation" -> addOrganisation(name);
        default -> {}
      }
    }
  }

  private void addPerson(Tokens name, boolean familyFirst) {
    int last = name.size() - 1;
    if (last > 0) {
      count(given, name.key(familyFirst ? last : 0));
      count(family, name.key(familyFirst ? 0 : last));
    }
  }

  private void addPlace(Tokens name) {
    Map<String, Integer> counts = name.size() == 1 ? places : placeParts;
    name.keys(0, name.size()).forEach(word -> count(counts, word));
  }

  private void addOrganisation(Tokens name) {
    if (name.size() > 1) {
      new TreeSet<>(name.keys(0, name.size())).forEach(word -> count(organisations, word));
    }
  }

  private static void count(Map<String, Integer> counts, String word) {
    counts.merge(word, 1, Integer::sum);
  }

  /** All words of names, in order. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    List.of(given, family, places, placeParts, organisations)
        .forEach(counts -> words.addAll(counts.keySet()));
    return words;
  }

  /** Two bits each for given name, family name, place, organisation, from the lowest; 0 if none. */
  int bits(String word) {
    int place = places.containsKey(word) ? 2 : level(placeParts, word, 2, Integer.MAX_VALUE);
    return level(given, word, 1, 5, 30)
        | level(family, word, 1, 4, 15) << 2
        | place << PLACE_SHIFT
        | level(organisations, word, 3, 15, 100) << 6;
  }

  // How many of the bounds the word's count reaches.
  private static int level(Map<String, Integer> counts, String word, int... bounds) {
    int count = counts.getOrDefault(word, 0);
    int level = 0;
    while (level < bounds.length && count >= bounds[level]) {
      level++;
    }
    return level;
  }
}
