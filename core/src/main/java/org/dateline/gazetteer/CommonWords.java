package org.dateline.gazetteer;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.text.TsvFile;

/**
 * Folded words that guard or hint at names; made together with the gazetteer. Immutable.
 *
 * @param ordinary words of the language that are mostly no names
 * @param givenNames first names of people
 * @param femaleNames first names that only women bear
 * @param maleNames first names that only men bear
 */
@Internal
public record CommonWords(
    Set<String> ordinary, Set<String> givenNames, Set<String> femaleNames, Set<String> maleNames) {

  public static CommonWords bundled() throws IOException {
    return new CommonWords(
        read("ordinary-words.txt"),
        read("given-names.txt"),
        read("female-names.txt"),
        read("male-names.txt"));
  }

  public static CommonWords none() {
    return new CommonWords(Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static Set<String> read(String resource) throws IOException {
    Set<String> words = new HashSet<>();
    TsvFile.resource(CommonWords.class, resource)
        .lines((number, line) -> {
          if (!line.startsWith("#") && !line.isBlank()) {
            words.add(line.strip());
          }
        });
    return Set.copyOf(words);
  }

  public boolean isOrdinary(String key) {
    return ordinary.contains(key);
  }

  public boolean isGivenName(String key) {
    return givenNames.contains(key);
  }

  public boolean isFemaleName(String key) {
    return femaleNames.contains(key);
  }

  public boolean isMaleName(String key) {
    return maleNames.contains(key);
  }
}
