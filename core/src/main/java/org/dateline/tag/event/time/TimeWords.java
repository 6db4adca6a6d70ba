package org.dateline.tag.event.time;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.text.DayNames;
import org.dateline.text.NumberWords;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** The vocabulary of time expressions, folded. */
final class TimeWords {
  /** What a word that makes an expression stands for. */
  enum Kind {
    WEEKDAY,
    MONTH,
    UNIT,
    DAY,
    SEASON,
    HOLIDAY,
    WEEKEND,
    DAY_PART,
    QUARTER,
    DECADE
  }

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static final Map<String, Integer> ORDINALS =
      numbered("first second third fourth fifth sixth seventh eighth ninth tenth");

  static final Map<String, ChronoUnit> UNITS =
      WordLists.pairs(
          """
          hour:HOURS hours:HOURS minutes:HOURS day:DAYS days:DAYS week:WEEKS weeks:WEEKS
          month:MONTHS months:MONTHS year:YEARS years:YEARS decade:DECADES decades:DECADES
          fortnight:WEEKS fortnights:WEEKS
          """,
          ChronoUnit::valueOf);

  /** The first month of each. */
  static final Map<String, Integer> SEASONS =
      WordLists.pairs("spring:3 summer:6 autumn:9 fall:9 winter:12", Integer::valueOf);

  /** How many days after publication. */
  static final Map<String, Integer> DAYS =
      WordLists.pairs("today:0 tonight:0 yesterday:-1 tomorrow:1 overnight:0", Integer::valueOf);

  /** How many units from the present one. */
  static final Map<String, Integer> OFFSETS =
      WordLists.pairs("last:-1 this:0 current:0 next:1", Integer::valueOf);

  static final Set<String> DAY_PARTS =
      WordLists.words("night morning afternoon evening overnight midday noon midnight dawn");

  private static final Set<String> HOLIDAYS =
      WordLists.words("christmas boxing new valentine valentines halloween");

  /** Words after a weekday, and before one, that make a name of it. */
  static final Set<String> TITLE_AFTER =
      WordLists.words("times telegraph mirror express mail herald world post league magazine");

  static final Set<String> NAME_BEFORE =
      WordLists.words("black good easter palm ash bloody cyber super holy maundy shrove freaky");

  /** Words before a month or year that leave no doubt that it is one. */
  static final Set<String> BEFORE_DATE =
      WordLists.words("in since of until by during from last early late mid between next");

  /** Words that cut a piece from a unit: -1 its start, 0 its middle, 1 its end. */
  static final Map<String, Integer> PARTS =
      WordLists.pairs(
          "early:-1 beginning:-1 start:-1 mid:0 middle:0 late:1 end:1", Integer::valueOf);

  /** Those of them that need an "of". */
  static final Set<String> PART_NOUNS = WordLists.words("beginning start middle end");

  /** The first year of each of the last century. */
  static final Map<String, Integer> TENS =
      WordLists.pairs(
          "twenties:1920 thirties:1930 forties:1940 fifties:1950 sixties:1960 seventies:1970"
              + " eighties:1980 nineties:1990",
          Integer::valueOf);

  /** Words before a day or month that is any of them. */
  static final Set<String> EACH = WordLists.words("every each any per");

  static final Set<String> VAGUE = WordLists.words("few several many couple some");
  static final Set<String> ABOUT =
      WordLists.words("about around nearly almost over roughly some approximately than least");

  // How many they stand for where a number is wanted.
  private static final Map<String, Integer> FEW =
      Map.of("a", 1, "an", 1, "couple", 2, "few", 3, "several", 5);

  static {
    DayNames.WEEKDAYS.keySet().forEach(w -> KINDS.put(w, Kind.WEEKDAY));
    DayNames.MONTHS.keySet().forEach(w -> KINDS.put(w, Kind.MONTH));
    UNITS.keySet().forEach(w -> KINDS.put(w, Kind.UNIT));
    SEASONS.keySet().forEach(w -> KINDS.put(w, Kind.SEASON));
    HOLIDAYS.forEach(w -> KINDS.put(w, Kind.HOLIDAY));
    DAY_PARTS.forEach(w -> KINDS.put(w, Kind.DAY_PART));
    DAYS.keySet().forEach(w -> KINDS.put(w, Kind.DAY));
    TENS.keySet().forEach(w -> KINDS.put(w, Kind.DECADE));
    KINDS.put("weekend", Kind.WEEKEND);
    KINDS.put("quarter", Kind.QUARTER);
  }

  private TimeWords() {}

  private static Map<String, Integer> numbered(String list) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : list.split(" ", -1)) {
      numbers.put(word, numbers.size() + 1);
    }
    return Map.copyOf(numbers);
  }

  static @Nullable Kind kind(String key) {
    return KINDS.get(key);
  }

  /** An amount in a word or in up to three digits, or 0. */
  static int amount(String key) {
    Long small = NumberWords.small(key);
    return small != null
        ? small.intValue()
        : FEW.getOrDefault(key, key.length() <= 3 ? digits(key, key.length()) : 0);
  }

  /** How many of its unit a word stands for. */
  static int times(String unit) {
    return unit.startsWith("fortnight") ? 2 : 1;
  }

  /** A day of a month, "26" or "26th", or 0. */
  static int dayOfMonth(String key) {
    int length = key.length();
    boolean ordinal =
        length > 2
            && (key.endsWith("th")
                || key.endsWith("st")
                || key.endsWith("nd")
                || key.endsWith("rd"));
    int plain = ordinal ? length - 2 : length;
    int day = plain <= 2 ? digits(key, plain) : 0;
    return day <= 31 ? day : 0;
  }

  /** The number that the first {@code length} characters write, or 0. */
  static int digits(CharSequence text, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i > 8) {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
