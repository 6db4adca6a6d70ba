package org.dateline.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** The words that numbers are written with, folded. */
@Internal
public final class NumberWords {
  private static final Map<String, Long> SMALL =
      WordLists.pairs(
          """
          one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12
          thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19
          twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90
          """,
          Long::valueOf);
  private static final Map<String, Long> FACTORS =
      WordLists.pairs(
          "dozen:12 hundred:100 thousand:1000 lakh:100000 million:1000000 billion:1000000000",
          Long::valueOf);

  // At least two of them.
  private static final Map<String, Long> ROUND =
      WordLists.pairs(
          "tens:20 dozens:24 scores:40 hundreds:200 thousands:2000 millions:2000000",
          Long::valueOf);
  private static final Set<String> VAGUE = Set.of("several", "many");
  private static final Set<String> ALL =
      Stream.of(SMALL.keySet(), FACTORS.keySet(), ROUND.keySet(), VAGUE)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private NumberWords() {}

  /** One to nineteen and the tens to ninety. */
  public static @Nullable Long small(String key) {
    return SMALL.get(key);
  }

  /** What a number before it is multiplied by: "hundred". */
  public static @Nullable Long factor(String key) {
    return FACTORS.get(key);
  }

  /** The least that a plural stands for: 200 for "hundreds". */
  public static @Nullable Long round(String key) {
    return ROUND.get(key);
  }

  /** Whether the word says how many. */
  public static boolean isOne(String key) {
    return ALL.contains(key);
  }
}
