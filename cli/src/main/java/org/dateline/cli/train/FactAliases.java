package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.Spelling;
import org.dateline.text.WordLists;

/**
 * Which names of a fact may be trusted in English news, and how far. Collected lists carry names in
 * every language and plain errors ("White House" for Casablanca): what is kept is near the name or
 * on a short list.
 */
final class FactAliases {
  private static final Set<String> OLD_CITY_NAMES =
      WordLists.words(
          """
          Kiev Bombay Peking Saigon Odessa Lvov Rangoon Calcutta Madras Kharkov Constantinople
          Stalingrad Leningrad
          """);
  private static final Set<String> LEGAL_FORMS =
      WordLists.words(
          """
          inc corp corporation plc nv sa ag se ltd limited co company group holdings holding spa
          ab asa oyj the class a
          """);

  /** Words of which alone no force or agency can be told. */
  private static final Set<String> GENERIC =
      WordLists.words(
          """
          air force forces army navy national police guard coast border armed security service
          ground land republican presidential federal gendarmerie marine marines corps special
          operations naval defense defence state civil intelligence reserve territorial royal the
          of and maritime military internal troops joint general staff directorate public customs
          prison protection republic command
          """);

  private static final int SHORTEST = 4;

  private final Set<String> ordinary;
  private final Map<String, Integer> personWords;

  /**
   * Takes the words that are ordinary English and how many people carry each word in their name.
   */
  FactAliases(Set<String> ordinary, Map<String, Integer> personWords) {
    this.ordinary = ordinary;
    this.personWords = personWords;
  }

  /** The aliases by their folded form, each with its flags. */
  Map<String, Alias> of(Fact fact) {
    Map<String, Alias> kept = new LinkedHashMap<>();
    for (String name : names(fact)) {
      String key = Gazetteer.key(name);
      if (!key.isEmpty() && isKept(fact, name, key)) {
        kept.putIfAbsent(key, Alias.parse(name + flags(fact, name, key)));
      }
    }
    return kept;
  }

  private static List<String> names(Fact fact) {
    List<String> names = new ArrayList<>();
    for (String name : fact.names()) {
      String plain = name.replaceAll("\\s*\\([^)]*\\)", "").replace('^', ' ').strip();
      names.add(fact.subtype().startsWith("company") ? withoutLegalForm(plain) : plain);
    }
    return names;
  }

  private static String withoutLegalForm(String name) {
    List<String> words = new ArrayList<>(List.of(name.split("[\\s,]+")));
    while (words.size() > 1
        && LEGAL_FORMS.contains(words.getLast().toLowerCase(Locale.ROOT).replace(".", ""))) {
      words.removeLast();
    }
    return String.join(" ", words);
  }

  private boolean isKept(Fact fact, String name, String key) {
    boolean oneWord = key.indexOf(' ') < 0;
    boolean itsName = name.equals(fact.name());
    return switch (fact.type()) {
      case "person" -> !oneWord;
      case "place" -> itsName || placeAlias(fact, name, key);
      default -> isOrganisation(fact, name, key);
    };
  }

  private boolean placeAlias(Fact fact, String name, String key) {
    if (OLD_CITY_NAMES.contains(name)) {
      return true;
    }
    if (ordinary.contains(key) || key.length() < SHORTEST) {
      return false;
    }
    return switch (fact.subtype()) {
      case "country", "territory" -> isEnglish(name) && !isAcronym(name);
      case "city", "capital" -> isEnglish(name) && isNear(Gazetteer.key(fact.name()), key);
      default -> isEnglish(name);
    };
  }

  private static boolean isEnglish(String name) {
    return name.matches("[A-Z][A-Za-z .'-]*");
  }

  private static boolean isNear(String a, String b) {
    return a.charAt(0) == b.charAt(0)
        && Spelling.distance(a, b) * 10 <= 3 * Math.max(a.length(), b.length())
        && !b.equals(a);
  }

  private boolean isOrganisation(Fact fact, String name, String key) {
    if (key.indexOf(' ') < 0) {
      return !ordinary.contains(key) && organisation(fact, name);
    }
    return !GENERIC.containsAll(List.of(key.split(" ", -1))) && capitals(name) >= 2;
  }

  // "It is time" is a party; as a name it cannot be told from the words. Nor can "The party".
  private static long capitals(String name) {
    return Arrays.stream(name.split("\\s+", -1))
        .filter(word -> !word.equals("The") && !word.isEmpty())
        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
        .count();
  }

  // A party's or force's acronym names too many things; an alliance's is its best-known name.
  private static boolean organisation(Fact fact, String name) {
    boolean known = fact.subtype().equals("IGO") || fact.subtype().startsWith("phoenix");
    boolean party = fact.subtype().equals("political party");
    boolean distinct = !party && !isAcronym(name) && name.length() >= SHORTEST + 1;
    return known || fact.subtype().equals("militant group") || distinct;
  }

  private static boolean isAcronym(String name) {
    return name.matches("[A-Z][A-Z.&-]{1,5}");
  }

  private String flags(Fact fact, String name, String key) {
    StringBuilder flags = new StringBuilder();
    if (isAcronym(name) || (ordinary.contains(key) && !fact.isPlace())) {
      flags.append('c');
    }
    if (isShaky(fact, name, key)) {
      flags.append('n');
    }
    return flags.isEmpty() ? "" : "^" + flags;
  }

  private boolean isShaky(Fact fact, String name, String key) {
    boolean town = fact.subtype().equals("city") && fact.population() < 1_000_000;
    boolean likePerson = personWords.getOrDefault(key, 0) >= 5;
    boolean minor = town || fact.subtype().equals("subdivision");
    boolean shortAcronym = isAcronym(name) && name.length() <= 3;
    return (minor && (likePerson || ordinary.contains(key)))
        || (fact.isPlace() && ordinary.contains(key))
        || (!fact.isPlace() && shortAcronym)
        || (fact.subtype().startsWith("company") && key.indexOf(' ') < 0);
  }
}
