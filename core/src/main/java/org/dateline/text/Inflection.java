package org.dateline.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.Internal;

/** The regular endings of English verbs and nouns. */
@Internal
public final class Inflection {
  private Inflection() {}

  public static List<String> forms(String written) {
    if (written.contains(",")) {
      return List.of(written.split(","));
    }
    int slash = written.indexOf('/');
    String word = Folding.fold(slash < 0 ? written : written.substring(0, slash));
    String ending = slash < 0 ? "" : written.substring(slash);
    if (word.isEmpty()) {
      throw new IllegalArgumentException("an empty word in a pattern");
    }
    return switch (ending) {
      case "" -> List.of(word);
      case "/n" -> List.of(word, withS(word));
      case "/v" -> verb(word);
      default -> throw new IllegalArgumentException("no ending \"" + ending + "\"; use /v or /n");
    };
  }

  private static List<String> verb(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    forms.add(withS(word));
    if (word.endsWith("e")) {
      forms.add(word + "d");
      forms.add((word.endsWith("ee") ? word : word.substring(0, word.length() - 1)) + "ing");
    } else if (endsConsonantY(word)) {
      forms.add(word.substring(0, word.length() - 1) + "ied");
      forms.add(word + "ing");
    } else {
      String stem = doubles(word) ? word + word.charAt(word.length() - 1) : word;
      forms.add(stem + "ed");
      forms.add(stem + "ing");
    }
    return List.copyOf(forms);
  }

  private static String withS(String word) {
    if (endsConsonantY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hissing = List.of("s", "x", "z", "ch", "sh").stream().anyMatch(word::endsWith);
    return word + (hissing ? "es" : "s");
  }

  private static boolean endsConsonantY(String word) {
    int length = word.length();
    return length > 1 && word.endsWith("y") && !isVowel(word.charAt(length - 2));
  }

  // "ban", "stop", "gun": one syllable that ends in one vowel and one consonant.
  private static boolean doubles(String word) {
    int length = word.length();
    return length >= 3
        && "wxy".indexOf(word.charAt(length - 1)) < 0
        && !isVowel(word.charAt(length - 1))
        && isVowel(word.charAt(length - 2))
        && !isVowel(word.charAt(length - 3))
        && word.chars().limit(length - 2).noneMatch(c -> isVowel((char) c));
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
