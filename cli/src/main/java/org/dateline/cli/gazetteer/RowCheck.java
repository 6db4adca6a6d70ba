package org.dateline.cli.gazetteer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.gazetteer.GazetteerReader;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Checks the columns of one row by themselves. Belongs to one row. */
final class RowCheck {
  private static final Pattern LIKE_QID = Pattern.compile("[Qq][ _-]?\\d\\w*");
  private static final Pattern QID = Pattern.compile("Q[1-9]\\d*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int HEAVIEST = 100;

  private final String[] columns;
  private final RowPlace place;
  private final Set<String> countries;
  private boolean sound = true;

  RowCheck(String line, RowPlace place, Set<String> countries) {
    this.columns = line.split("\t", -1);
    this.place = place;
    this.countries = countries;
  }

  /** The id that the row gives, sound or not. */
  String id() {
    return columns[0];
  }

  /** The row's entity, or {@code null} if it has an error. */
  @Nullable Entity check() {
    if (columns.length > GazetteerReader.COLUMNS) {
      error(
          "the row has " + columns.length + " columns",
          "take the tabs after column " + GazetteerReader.COLUMNS + " away");
      return null;
    }
    if (columns.length < 4) {
      error(
          "the row has " + columns.length + " columns and needs id, type, subtype and name",
          "part the columns by tabs, not by blanks");
      return null;
    }
    String[] row = Arrays.copyOf(columns, GazetteerReader.COLUMNS);
    Arrays.fill(row, columns.length, row.length, "");
    checkId(row[0]);
    checkType(row[1]);
    if (row[3].isBlank()) {
      error("the row has no name", "fill column 4");
    }
    checkAliases(row[3], row[4]);
    checkCountry(row[5]);
    checkWeight(row[7]);
    checkPoint(row[9]);
    return sound ? GazetteerReader.entity(row) : null;
  }

  private void error(String message, String remedy) {
    sound = false;
    place.error(message, remedy);
  }

  private void checkId(String id) {
    if (id.isBlank()) {
      error("the row has no id", "fill column 1, as in acme:1");
    } else if (LIKE_QID.matcher(id).matches() && !QID.matcher(id).matches()) {
      error("\"" + id + "\" is no Wikidata id", "write it like Q423, or use a prefix of your own");
    } else if (!id.strip().equals(id) || id.contains(" ")) {
      error("the id \"" + id + "\" holds a blank", "write a hyphen");
    } else if (!id.contains(":") && !QID.matcher(id).matches()) {
      place.warn(
          "queries do not take \"" + id + "\" for an id", "give it a prefix, as in acme:" + id);
    }
  }

  private void checkType(String type) {
    try {
      EntityType.of(type);
    } catch (IllegalArgumentException e) {
      List<String> keys = Arrays.stream(EntityType.values()).map(EntityType::key).toList();
      String nearest = Spelling.nearest(type, keys);
      error(
          String.valueOf(e.getMessage()),
          nearest.isEmpty() ? "choose one" : "perhaps \"" + nearest + "\"");
    }
  }

  private void checkAliases(String name, String column) {
    Set<String> seen = new HashSet<>();
    for (String written : column.split("\\|", -1)) {
      if (!written.isBlank()) {
        checkAlias(name, written, seen);
      }
    }
  }

  private void checkAlias(String name, String written, Set<String> seen) {
    try {
      Alias alias = Alias.parse(written);
      if (!seen.add(alias.text())) {
        place.warn(
            "\"" + alias.text() + "\" stands twice in column 5", "keep one; the last one counts");
      } else if (alias.text().equals(name) && alias.flags().isEmpty()) {
        place.warn("the alias \"" + name + "\" is the name itself", "leave it out");
      }
    } catch (IllegalArgumentException e) {
      error(
          "alias \"" + written.strip() + "\": " + e.getMessage(),
          "write NAME or NAME^flags, parted by |");
    }
  }

  private void checkCountry(String country) {
    if (!country.isBlank() && !COUNTRY.matcher(country).matches()) {
      error("\"" + country + "\" is no country code", "write two capitals, as in KR");
    } else if (!country.isBlank() && !countries.contains(country)) {
      place.warn("no known country has the code \"" + country + "\"", "see ISO 3166 alpha-2");
    }
  }

  private void checkWeight(String weight) {
    if (!weight.isEmpty() && !isWeight(weight)) {
      error("the weight \"" + weight + "\" is not 0 to 100", "write a whole number, as in 30");
    }
  }

  private void checkPoint(String at) {
    try {
      if (!at.isBlank()) {
        GeoPoint.parse(at);
      }
    } catch (IllegalArgumentException e) {
      error(String.valueOf(e.getMessage()), "write latitude,longitude, as in 51.7,36.2");
    }
  }

  private static boolean isWeight(String weight) {
    return weight.matches("\\d{1,3}") && Integer.parseInt(weight) <= HEAVIEST;
  }
}
