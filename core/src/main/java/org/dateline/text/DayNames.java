package org.dateline.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Internal;

/** The English names of weekdays and months, folded. */
@Internal
public final class DayNames {
  private static final int SHORT = 3;

  /** 1 for Monday to 7 for Sunday; short forms too. */
  public static final Map<String, Integer> WEEKDAYS =
      numbered(DayOfWeek.values(), Map.of("tues", 2, "weds", 3, "thur", 4, "thurs", 4));

  /** 1 to 12; short forms too. */
  public static final Map<String, Integer> MONTHS = numbered(Month.values(), Map.of("sept", 9));

  /** No short forms. */
  static final Set<String> LONG =
      Stream.<Enum<?>>concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
          .map(DayNames::folded)
          .collect(Collectors.toUnmodifiableSet());

  private DayNames() {}

  private static String folded(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> numbered(Enum<?>[] names, Map<String, Integer> others) {
    Map<String, Integer> numbers = new HashMap<>(others);
    for (int i = 0; i < names.length; i++) {
      String name = folded(names[i]);
      numbers.put(name, i + 1);
      numbers.put(name.substring(0, SHORT), i + 1);
    }
    return Map.copyOf(numbers);
  }
}
