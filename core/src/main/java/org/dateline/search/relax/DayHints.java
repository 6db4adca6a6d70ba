package org.dateline.search.relax;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.Internal;
import org.dateline.search.query.DayConditions;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;

/** Says what a query that found little would find with other days: most events are told without. */
@Internal
public final class DayHints {
  private DayHints() {}

  /** What would be found, in plain words; empty if the query asks for no days. */
  public static List<String> of(
      SearchRequest request, ParsedQuery read, DroppedConditions.Count count) throws IOException {
    String query = read.toString();
    String without = DayConditions.without(query, "");
    if (without.equals(query)) {
      return List.of();
    }
    try {
      long all = without(request, query, count);
      String open = DayConditions.approximate(query);
      String about =
          open.equals(query)
              ? ""
              : String.format(
                  Locale.ROOT,
                  "; with ~ before its days, where what has no day counts by the day of"
                      + " publication: %,d",
                  count.of(DroppedConditions.whole(request, open)));
      return List.of(String.format(Locale.ROOT, "without happened: %,d", all) + about);
    } catch (QuerySyntaxException | SearchLimitException e) {
      return List.of();
    }
  }

  // Within brackets nothing may stand there, between operators something must.
  private static long without(SearchRequest request, String query, DroppedConditions.Count count)
      throws IOException {
    try {
      return count.of(DroppedConditions.whole(request, DayConditions.without(query, "")));
    } catch (QuerySyntaxException e) {
      return count.of(DroppedConditions.whole(request, DayConditions.without(query, "*")));
    }
  }
}
