package org.dateline.archive.form.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of months and days in the languages of news, as Unicode's CLDR has them in the JDK, and
 * the small words that stand between them. A name that means two months (Polish and Croatian {@code
 * listopad}) means none.
 */
final class DateWords {
  private static final String LANGUAGES =
      "en de de-AT fr es it pt nl sv da nb nn fi is et lv lt pl cs sk sl hr bs hu ro bg ru uk be sr"
          + " sr-Latn mk el tr az sq ca gl eu ga cy id ms ar he";
  private static final TextStyle[] STYLES = {
    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
  };
  private static final int SHORTEST_PREFIX = 3;
  private static final int NONE = 0;
  // In use beside the names of CLDR.
  private static final Map<String, Integer> MORE = Map.of("feber", 2, "mrz", 3, "ιον", 6, "ιολ", 7);
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  // "27th of December 2024 at 18:20", "den 27. Dezember 2024 um 18:20 Uhr", "27 grudnia 2024 r."
  private static final Set<String> SMALL =
      Set.of(
          ("st nd rd th of the at on er re e le a les o as do da dia de del di el l dell alle ore"
                  + " las los den der am um uhr kl klo klockan klokken om uur u h hs hrs t d w r"
                  + " roku godz rok v ve saat ob pukul luc nam ngay στισ η ο οσ г в у года год ч"
                  + " року р published posted publie publicado pubblicato veroffentlicht")
              .split(" ", -1));

  private DateWords() {}

  /** In lower case, without accents and the dot of an abbreviation. */
  static String fold(String word) {
    String plain = MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT);
    // Of the Turkish capital I the small letter has a mark of its own.
    String bare = MARK.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('ς', 'σ').replaceAll("[.’']+$", "");
  }

  /** The month from 1 that a folded word names, 0 if it is none or more than one. */
  static int month(String word) {
    int month = Names.ENGLISH.month(word);
    return month == NONE ? Others.NAMES.month(word) : month;
  }

  /** Whether a folded word is a day of the week. */
  static boolean isDayOfWeek(String word) {
    return Names.ENGLISH.days.containsKey(word) || Others.NAMES.days.containsKey(word);
  }

  /** Whether a folded word says nothing by itself. */
  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /** Loaded with the first word that is not English. */
  private static final class Others {
    static final Names NAMES = new Names(LANGUAGES);
  }

  /** The names of some languages. */
  private static final class Names {
    static final Names ENGLISH = new Names("en");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> monthsCut = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();

    Names(String languages) {
      for (String tag : languages.split(" ", -1)) {
        Locale locale = Locale.forLanguageTag(tag);
        for (TextStyle style : STYLES) {
          for (Month month : Month.values()) {
            add(month.getDisplayName(style, locale), month.getValue(), months, monthsCut);
          }
          for (DayOfWeek day : DayOfWeek.values()) {
            add(day.getDisplayName(style, locale), 1, days, days);
          }
        }
      }
      MORE.forEach((name, month) -> add(name, month, months, monthsCut));
    }

    int month(String word) {
      Integer whole = months.get(word);
      return whole == null ? monthsCut.getOrDefault(word, NONE) : whole;
    }

    // With every beginning of it, for nobody agrees where to cut a name.
    private static void add(
        String name, int value, Map<String, Integer> whole, Map<String, Integer> cut) {
      String word = fold(name);
      if (word.chars().allMatch(Character::isLetter)) {
        whole.merge(word, value, Names::same);
        for (int end = SHORTEST_PREFIX; end < word.length(); end++) {
          cut.merge(word.substring(0, end), value, Names::same);
        }
      }
    }

    private static int same(int one, int other) {
      return one == other ? one : NONE;
    }
  }
}
