package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the collected facts: columns id, type, subtype, name, aliases, country, importance,
 * source, licence, xid.
 */
record Fact(
    String id,
    String type,
    String subtype,
    String name,
    List<String> aliases,
    String country,
    String importance,
    String source) {
  private static final int COLUMNS = 10;

  static Fact of(String[] row) {
    if (row.length != COLUMNS) {
      throw new IllegalArgumentException("expected " + COLUMNS + " columns, found " + row.length);
    }
    List<String> aliases =
        Arrays.stream(row[4].split("\\|", -1))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .toList();
    return new Fact(row[0], row[1], row[2], row[3].strip(), aliases, row[5], row[6], row[7]);
  }

  boolean hasQid() {
    return id.matches("Q\\d+");
  }

  /** Its importance as a number of people; 0 if it is none. */
  long population() {
    return importance.matches("\\d{1,12}") ? Long.parseLong(importance) : 0;
  }

  /** The last year its importance speaks of; the year itself if it is still open ("2019-"). */
  int lastYear() {
    String[] years = importance.split("-", -1);
    String last = years[years.length - 1];
    if (last.matches("\\d{4}")) {
      return Integer.parseInt(last);
    }
    return years[0].matches("\\d{4}") ? STILL : 0;
  }

  /** Stands for the end of a time in office that has none. */
  static final int STILL = 9999;

  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(name);
    names.addAll(aliases);
    return names;
  }

  boolean isPlace() {
    return type.equals("place");
  }

  boolean isPerson() {
    return type.equals("person");
  }
}
