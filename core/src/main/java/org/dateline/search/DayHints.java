package org.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.search.query.DayConditions;
import org.dateline.search.result.QuerySyntaxException;

/** Says what a query that found little would find with other days: most events are told without. */
final class DayHints {
  /** Counts the articles of a query. */
  @FunctionalInterface
  interface Count {
    long of(String query) throws IOException;
  }

  private DayHints() {}

  /** What would be found, in plain words; empty if the query asks for no days. */
  static List<String> of(String query, Count count) throws IOException {
    String without = DayConditions.without(query, "");
    if (without.equals(query)) {
      return List.of();
    }
    try {
      long all = without(query, count);
      String open = DayConditions.approximate(query);
      String about =
          open.equals(query)
              ? ""
              : String.format(
                  Locale.ROOT,
                  "; with ~ before its days, where what has no day counts by the day of"
                      + " publication: %,d",
                  count.of(open));
      return List.of(String.format(Locale.ROOT, "without happened: %,d", all) + about);
    } catch (QuerySyntaxException e) {
      return List.of();
    }
  }

  // Within brackets nothing may stand there, between operators something must.
  private static long without(String query, Count count) throws IOException {
    try {
      return count.of(DayConditions.without(query, ""));
    } catch (QuerySyntaxException e) {
      return count.of(DayConditions.without(query, "*"));
    }
  }
}
