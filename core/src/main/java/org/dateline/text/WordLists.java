package org.dateline.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Internal;

/** Lists of folded words. Immutable, shared. */
@Internal
public final class WordLists {
  /** Words before a name that say it is a person's. */
  public static final Set<String> ROLES =
      and(
          Abbreviation.TITLE.words(),
          """
          president minister premier chancellor secretary senator representative congressman
          congresswoman governor mayor judge justice general colonel major captain
          lieutenant sergeant admiral commander spokesman spokeswoman spokesperson
          politician lawmaker legislator mp ambassador envoy diplomat director chairman chairwoman
          chief boss ceo founder analyst activist journalist reporter correspondent author writer
          singer actor actress musician rapper coach striker midfielder defender goalkeeper lawyer
          attorney prosecutor professor miss sir dame lord lady king queen
          prince princess pope bishop archbishop cardinal imam rabbi sheikh ayatollah leader
          officer adviser advisor aide oligarch tycoon billionaire scientist economist historian
          expert candidate dictator warlord comedian broadcaster presenter husband wife
          """);

  /** Small words inside people's names. */
  public static final Set<String> PARTICLES =
      words("al bin ibn bint de da di del der den el la le van von ter dos du ul abu");

  /** Capitalised words beside a name that do not make it part of a longer one. */
  public static final Set<String> NEUTRAL =
      and(
          and(DayNames.MONTHS.keySet(), DayNames.LONG),
          """
          administration government foreign prime deputy vice former acting
          defence defense interior finance state supreme northern southern eastern western central
          north south east west in on at the and but as when after while with for from by if a an
          of to i its his her
          """);

  /** Long words that headlines may leave small; any other that is small rules title case out. */
  static final Set<String> SMALL_IN_TITLES =
      words(
          """
          about after against across among amid around before behind between beyond despite during
          from into near onto over since than that through toward towards under until upon when
          where while with within without
          """);

  /** Small words inside names: "Bank of England", "Muhammad bin Salman". */
  static final Set<String> INSIDE_NAMES =
      words(
          """
          of the and for in on de la du del der den di da do das dos van von bin ibn al el le les
          des e y et an a to at as with
          """);

  private WordLists() {}

  private static Set<String> and(Set<String> some, String others) {
    return and(some, words(others));
  }

  private static Set<String> and(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a text between white space. */
  public static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }

  /** What stands before and after the colon of each piece between white space. */
  public static Map<String, String> pairs(String text) {
    return pairs(text, value -> value);
  }

  /** The same with what stands after the colon read. */
  public static <T> Map<String, T> pairs(String text, Function<String, T> value) {
    return words(text).stream()
        .map(pair -> pair.split(":", -1))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> value.apply(pair[1])));
  }
}
