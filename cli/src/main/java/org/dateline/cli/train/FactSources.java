package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.List;

/** Where the facts come from and under which licences: the head of the gazetteer file. */
final class FactSources {
  /**
   * A source.
   *
   * @param start how its name begins in the facts
   * @param code its short name in the gazetteer
   * @param licence name of its licence
   * @param url where it is
   */
  private record Source(String start, String code, String licence, String url) {
    static Source of(String line) {
      String[] columns = line.split(" +", -1);
      return new Source(columns[0], columns[1], columns[2], columns[3]);
    }
  }

  private static final List<Source> SOURCES =
      """
      cities           geonames        CC-BY-4.0   https://www.geonames.org
      every-politician everypolitician CC0-1.0     https://github.com/every-politician-scrapers
      Phoenix          phoenix         MIT         https://github.com/openeventdata/Dictionaries
      partyfacts       partyfacts      MIT         https://partyfacts.herokuapp.com
      factbook         factbook        CC0-1.0     https://github.com/factbook/factbook.json
      iso-3166         cldr            Unicode-3.0 https://cldr.unicode.org
      CLDR             cldr            Unicode-3.0 https://cldr.unicode.org
      dariusk          corpora         CC0-1.0     https://github.com/dariusk/corpora
      FinanceDatabase  financedatabase MIT         https://github.com/JerBouma/FinanceDatabase
      compromise       compromise      MIT         https://github.com/spencermountain/compromise
      congress         congress        CC0-1.0     https://github.com/unitedstates/congress-legislators
      rigour           rigour          MIT         https://github.com/opensanctions/rigour
      datasets/s-and-p sp500           PDDL-1.0    https://github.com/datasets/s-and-p-500-companies
      datasets/country countrycodes    PDDL-1.0    https://github.com/datasets/country-codes
      i18n             i18niso         MIT         https://github.com/michaelwittig/node-i18n-iso-countries
      Xponents         xponents        Apache-2.0  https://github.com/OpenSextant/Xponents
      """
          .lines()
          .map(Source::of)
          .toList();

  private FactSources() {}

  static void header(StringBuilder out) {
    for (Source source : SOURCES) {
      String line = "#source " + source.code() + " " + source.licence() + " " + source.url() + "\n";
      if (out.indexOf(line) < 0) {
        out.append(line);
      }
    }
  }

  /** The codes of the sources that a fact names between semicolons. */
  static String codes(String written) {
    List<String> codes = new ArrayList<>();
    for (String name : written.split(";", -1)) {
      for (Source source : SOURCES) {
        if (name.strip().startsWith(source.start()) && !codes.contains(source.code())) {
          codes.add(source.code());
        }
      }
    }
    return String.join(",", codes);
  }
}
