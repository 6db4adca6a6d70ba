package org.dateline.tag.name.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.FieldText;
import org.junit.jupiter.api.Test;

/** Holds the trie against a slow, obvious search for the longest name at each word. */
class NameFinderTest {
  private static final List<String> WORDS = List.of("Ana", "Bor", "Cym", "Dov", "Eli");

  @Test
  void findsWhatANaiveSearchFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Set<String> names = randomNames(random);
      String text = randomText(random);
      assertEquals(
          naive(names, text),
          found(names, text),
          "seed " + seed + ", names " + names + ", text " + text);
    }
  }

  private static Set<String> randomNames(Random random) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      List<String> words = new ArrayList<>();
      for (int length = 1 + random.nextInt(3); length > 0; length--) {
        words.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      names.add(String.join(" ", words));
    }
    return names;
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder("Start");
    for (int i = 0; i < 25; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      text.append(random.nextInt(6) == 0 ? ", " : " ");
      text.append(random.nextInt(5) == 0 ? word.toLowerCase(java.util.Locale.ROOT) : word);
    }
    return text.toString();
  }

  private static List<String> found(Set<String> names, String text) {
    List<Entity> entities = new ArrayList<>();
    for (String name : names) {
      entities.add(
          new Entity("x:" + name, EntityType.ORGANISATION, "", name, List.of(), null, null, 1));
    }
    NameFinder finder = new NameFinder(Gazetteer.of(entities), CommonWords.none());
    return finder.find(FieldText.of(Field.BODY, text)).stream()
        .map(c -> c.words.tokens().start(c.from) + ":" + c.surface())
        .toList();
  }

  private static List<String> naive(Set<String> names, String text) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      String longest = "";
      for (String name : names) {
        boolean whole =
            text.startsWith(name, at)
                && (at + name.length() == text.length()
                    || !Character.isLetter(text.charAt(at + name.length())))
                && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
        longest = whole && name.length() > longest.length() ? name : longest;
      }
      if (!longest.isEmpty()) {
        found.add(at + ":" + longest);
      }
      at += Math.max(1, longest.length());
    }
    return found;
  }
}
