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
import org.dateline.search.result.SearchResult.Alternative;

/** Says what a query that found little would find with other days: most events are told without. */
@Internal
public final class DayHints {
  private DayHints() {}

  /** What would be found; nothing if the query asks for no days. */
  public static Relaxed of(SearchRequest request, ParsedQuery read, DroppedConditions.Count count)
      throws IOException {
    String query = read.toString();
    if (DayConditions.without(query, "").equals(query)) {
      return Relaxed.NOTHING;
    }
    try {
      Alternative all = without(request, query, count);
      String open = DayConditions.approximate(query);
      String about =
          open.equals(query)
              ? ""
              : String.format(
                  Locale.ROOT,
                  "; with ~ before its days, where what has no day counts by the day of"
                      + " publication: %,d",
                  count.of(DroppedConditions.whole(request, open)));
      String note = String.format(Locale.ROOT, "without happened: %,d", all.articles()) + about;
      return new Relaxed(List.of(note), all.articles() == 0 ? List.of() : List.of(all));
    } catch (QuerySyntaxException | SearchLimitException e) {
      return Relaxed.NOTHING;
    }
  }

  // Within brackets nothing may stand there, between operators something must.
  private static Alternative without(
      SearchRequest request, String query, DroppedConditions.Count count) throws IOException {
    try {
      return counted(DroppedConditions.whole(request, DayConditions.without(query, "")), count);
    } catch (QuerySyntaxException e) {
      return counted(DroppedConditions.whole(request, DayConditions.without(query, "*")), count);
    }
  }

  private static Alternative counted(SearchRequest other, DroppedConditions.Count count)
      throws IOException {
    return DroppedConditions.alternative("happened:", false, other, count.of(other));
  }
}
