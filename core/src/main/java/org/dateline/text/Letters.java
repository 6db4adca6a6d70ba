package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many letters of which script a text has. */
final class Letters {
  // Scripts that one language of the news has to itself.
  private static final Map<UnicodeScript, String> OWN =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.TIBETAN, "bo"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.HANGUL, "ko"));

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int tigrinya;
  private int all;

  private Letters() {}

  static Letters of(String text) {
    Letters letters = new Letters();
    text.codePoints().filter(Character::isLetter).forEach(letters::add);
    return letters;
  }

  private void add(int letter) {
    all++;
    counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
    // Tigrinya writes its opening "a" with the first of these, Amharic with the second.
    tigrinya += letter == 'ኣ' ? 1 : letter == 'አ' ? -1 : 0;
  }

  int count() {
    return all;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }

  /** The script of most letters, {@code null} if there are none. */
  @Nullable UnicodeScript script() {
    UnicodeScript most = null;
    for (UnicodeScript script : counts.keySet()) {
      if (most == null || count(script) > count(most)) {
        most = script;
      }
    }
    return most;
  }

  /**
   * The language that a text mostly in this script must be in, {@code null} if there are several.
   */
  @Nullable String onlyLanguage(UnicodeScript script) {
    return switch (script) {
      case HIRAGANA, KATAKANA -> "ja";
      case HAN -> kana() * 20 > count(script) ? "ja" : "zh";
      case ETHIOPIC -> tigrinya > 0 ? "ti" : "am";
      default -> OWN.get(script);
    };
  }

  private int kana() {
    return count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
  }
}
