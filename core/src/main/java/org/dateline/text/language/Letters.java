package org.dateline.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** How many letters of which script a text has. */
final class Letters {
  // Scripts that one language of the news has to itself.
  private static final Map<String, String> OWN =
      WordLists.pairs(
          """
          GREEK:el HEBREW:he ARMENIAN:hy GEORGIAN:ka THAI:th LAO:lo KHMER:km MYANMAR:my TIBETAN:bo
          SINHALA:si TAMIL:ta TELUGU:te KANNADA:kn MALAYALAM:ml GUJARATI:gu GURMUKHI:pa ORIYA:or
          BENGALI:bn HANGUL:ko
          """);

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int tigrinya;
  private int all;

  private Letters() {}

  static Letters of(String text) {
    Letters letters = new Letters();
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        plain += isPlain(c) ? 1 : 0;
      } else {
        int letter = text.codePointAt(i);
        i += Character.charCount(letter) - 1;
        letters.add(letter);
      }
    }
    if (plain > 0) {
      letters.add(UnicodeScript.LATIN, plain);
    }
    return letters;
  }

  /** Whether it is a letter that English has. */
  static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void add(UnicodeScript script, int count) {
    all += count;
    counts.merge(script, count, Integer::sum);
  }

  private void add(int letter) {
    if (!Character.isLetter(letter)) {
      return;
    }
    add(UnicodeScript.of(letter), 1);
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
      default -> OWN.get(script.name());
    };
  }

  private int kana() {
    return count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
  }
}
