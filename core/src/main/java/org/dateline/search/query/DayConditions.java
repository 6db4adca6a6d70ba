package org.dateline.search.query;

import java.util.List;
import java.util.function.Function;
import org.dateline.Internal;
import org.dateline.search.query.QueryToken.Kind;

/** Writes a query anew with other conditions on the days on which something happened. */
@Internal
public final class DayConditions {
  private DayConditions() {}

  /** The query with nothing, or any, in place of each such condition. */
  public static String without(String query, String instead) {
    return rewritten(query, value -> "", instead);
  }

  /** The query in which what has no day counts by the day of publication. */
  public static String approximate(String query) {
    return rewritten(
        query, value -> value.startsWith(EventConditions.APPROXIMATELY) ? value : "~" + value, "");
  }

  private static String rewritten(String query, Function<String, String> days, String empty) {
    StringBuilder made = new StringBuilder();
    List<QueryToken> tokens = QueryLexer.tokens(query, note -> {});
    int copied = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      QueryToken name = tokens.get(i);
      QueryToken value = tokens.get(i + 1);
      if (name.kind() == Kind.FIELD && EventConditions.isDays(name.text()) && isValue(value)) {
        String other = days.apply(query.substring(value.start(), value.end()));
        made.append(query, copied, name.start());
        made.append(other.isEmpty() ? empty : query.substring(name.start(), name.end()) + other);
        copied = value.end();
      }
    }
    return made.append(query.substring(copied)).toString();
  }

  private static boolean isValue(QueryToken token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.PHRASE || token.kind() == Kind.RANGE;
  }
}
