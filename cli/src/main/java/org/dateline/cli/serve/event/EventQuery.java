package org.dateline.cli.serve.event;

/**
 * A query with what a form asks of events. Where the query asks for events itself, these must meet
 * the form's conditions too; else the form asks for events of the articles that match.
 *
 * @param text the query to run
 * @param asksType whether it asks for the form's type itself; else that is to be looked at
 * @param ofArticles whether events may be of other sentences than those that match
 * @param unchanged whether the query asks for events in a way to which nothing can be added
 */
public record EventQuery(String text, boolean asksType, boolean ofArticles, boolean unchanged) {
  private static final String EVENT = "event:";

  /** What is asked for by both. */
  public static EventQuery of(String query, EventChoice choice) {
    String conditions = choice.conditions();
    Rewriting rewriting = new Rewriting(query, conditions);
    String rewritten = rewriting.rewritten();
    if (rewriting.events > 0 || (rewriting.groups > 0 && conditions.isEmpty())) {
      return new EventQuery(rewritten, false, false, rewriting.groups > 0 && !conditions.isEmpty());
    }
    boolean isBlank = query.isBlank();
    if (conditions.isEmpty() && (!isBlank || choice.type().isEmpty())) {
      return new EventQuery(query, false, false, false);
    }
    String pattern =
        EVENT
            + (choice.type().isEmpty() ? "*" : choice.type())
            + (conditions.isEmpty() ? "" : "(" + conditions + ")");
    return new EventQuery(
        isBlank ? pattern : "(" + query + ") AND " + pattern, true, !isBlank, rewriting.groups > 0);
  }

  /** Goes through a query, and adds conditions to the events that it is after. */
  private static final class Rewriting {
    private final String query;
    private final String conditions;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int events;
    private int groups;

    Rewriting(String query, String conditions) {
      this.query = query;
      this.conditions = conditions;
    }

    String rewritten() {
      while (at < query.length()) {
        if (query.charAt(at) == '"') {
          copyTo(closing('"'));
        } else if (query.charAt(at) == '/' && isStart()) {
          copyTo(closing('/'));
        } else if (query.regionMatches(true, at, EVENT, 0, EVENT.length()) && isStart()) {
          event();
        } else {
          copyTo(at + 1);
        }
      }
      return out.toString();
    }

    private boolean isStart() {
      return at == 0 || " \t\r\n(:+-!".indexOf(query.charAt(at - 1)) >= 0;
    }

    private boolean isExcluded() {
      String before = query.substring(0, at);
      return before.endsWith("-")
          || before.endsWith("!")
          || (before.stripTrailing().endsWith("NOT") && !before.equals(before.stripTrailing()));
    }

    private void event() {
      boolean excluded = isExcluded();
      copyTo(at + EVENT.length());
      if (at < query.length() && query.charAt(at) == '(') {
        groups++;
        return;
      }
      copyTo(at < query.length() && query.charAt(at) == '"' ? closing('"') : wordEnd());
      if (excluded) {
        return;
      }
      events++;
      if (at < query.length() && query.charAt(at) == '(') {
        copyTo(at + 1);
        out.append(conditions).append(conditions.isEmpty() ? "" : " ");
      } else if (!conditions.isEmpty()) {
        out.append('(').append(conditions).append(')');
      }
    }

    private int wordEnd() {
      int end = at;
      while (end < query.length()
          && !Character.isWhitespace(query.charAt(end))
          && "()\"^".indexOf(query.charAt(end)) < 0) {
        end++;
      }
      return end;
    }

    private int closing(char quote) {
      int end = at + 1;
      while (end < query.length() && query.charAt(end) != quote) {
        end += query.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(query.length(), end + 1);
    }

    private void copyTo(int end) {
      out.append(query, at, end);
      at = end;
    }
  }
}
