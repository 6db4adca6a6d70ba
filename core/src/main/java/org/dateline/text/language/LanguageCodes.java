package org.dateline.text.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** ISO 639 codes: of two letters where there is one. */
final class LanguageCodes {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /** Of a text that is not English and of no language that can be told. */
  static final String UNDETERMINED = "und";

  private static final Set<String> NO_LANGUAGE = Set.of("", UNDETERMINED, "mul", "mis", "zxx");
  private static final Pattern THREE_LETTERS = Pattern.compile("[a-z]{3}");

  // Codes of libraries, of parts of a language, and both written forms of Norwegian.
  private static final Map<String, String> OTHERS =
      WordLists.pairs(
          """
          alb:sq arm:hy baq:eu bur:my chi:zh cmn:zh cze:cs dut:nl ekk:et fre:fr geo:ka ger:de gre:el
          ice:is in:id iw:he lvs:lv mac:mk may:ms nb:no nn:no nno:no nob:no per:fa pes:fa plt:mg
          rum:ro slo:sk wel:cy
          """);

  private LanguageCodes() {}

  /** Built when the first code of three letters or name comes. */
  private static final class Names {
    private static final Map<String, String> ALL = names();

    private static Map<String, String> names() {
      Map<String, String> names = new HashMap<>();
      for (String code : TWO_LETTERS) {
        Locale locale = Locale.of(code);
        names.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        try {
          names.putIfAbsent(locale.getISO3Language(), code);
        } catch (MissingResourceException e) {
          names.putIfAbsent(code, code); // has no long form
        }
      }
      return Map.copyOf(names);
    }
  }

  /**
   * The code of a tag ("en-US"), a longer code ("eng") or an English name ("English"); {@code null}
   * if it is none of these.
   */
  static @Nullable String of(@Nullable String language) {
    if (language == null) {
      return null;
    }
    if (TWO_LETTERS.contains(language) && !OTHERS.containsKey(language)) {
      return language;
    }
    String first = language.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}]", 2)[0];
    if (NO_LANGUAGE.contains(first)) {
      return null;
    }
    String other = OTHERS.get(first);
    if (other != null) {
      return other;
    }
    if (TWO_LETTERS.contains(first)) {
      return first;
    }
    String known = Names.ALL.get(first);
    return known == null && THREE_LETTERS.matcher(first).matches() ? first : known;
  }
}
