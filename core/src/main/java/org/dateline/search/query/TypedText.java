package org.dateline.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a search box, before it is read as a query: an address of a page is a
 * text, a question asks for what it names, and a month with its year is a date.
 */
@Internal
public final class TypedText {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<=^|\\s)(?:https?://|www\\.)[^\\s\"]{1,500}");
  private static final Pattern SIGNS = Pattern.compile("[\"“”„‟«»:()\\[\\]{}=~^*\\\\]");
  private static final Pattern DATE =
      Pattern.compile(
          TypedDate.NAMED.pattern()
              + "|\\d{1,2}([/.])\\d{1,2}\\5\\d{4}"
              + "|\\d{4}(?:-\\d\\d){0,2}\\.\\.\\d{4}(?:-\\d\\d){0,2}",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> ASKING =
      Set.of("what", "who", "whom", "when", "where", "which", "why", "how");
  private static final Set<String> ASKED =
      Set.of(
          "did",
          "does",
          "do",
          "happened",
          "happen",
          "happens",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "in",
          "on",
          "at",
          "during",
          "about");

  private TypedText() {}

  /** The text as a query. */
  static String asQuery(String text) {
    String quoted =
        ADDRESS.matcher(text).replaceAll(m -> Matcher.quoteReplacement("\"" + m.group() + "\""));
    return SIGNS.matcher(quoted).find() ? quoted : dated(withoutQuestion(quoted));
  }

  private static String withoutQuestion(String text) {
    String[] words = SPACE.split(text.strip(), -1);
    boolean asks = ASKING.contains(lower(words[0]));
    if (!asks || words.length == 1) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      String word = lower(words[i]);
      if (!(kept.isEmpty() && ASKING.contains(word)) && !ASKED.contains(word)) {
        kept.add(words[i]);
      }
    }
    String rest = String.join(" ", kept).replaceFirst("\\?+$", "").strip();
    return rest.isEmpty() ? text : rest;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replaceFirst("[?,]+$", "");
  }

  /** What is told of dates among plain words, which are read as words. */
  public static List<String> notes(String query) {
    List<String> notes = new ArrayList<>();
    Matcher date = DATE.matcher(SIGNS.matcher(query).find() ? "" : query);
    while (date.find() && notes.size() < MOST) {
      String iso = iso(query, date);
      if (iso != null) {
        notes.add("\"" + date.group() + "\" is read as words; date:" + iso + " asks for the date");
      }
    }
    return notes;
  }

  private static @Nullable String iso(String text, Matcher date) {
    if (!whole(text, date)) {
      return null;
    }
    Matcher named = TypedDate.NAMED.matcher(date.group());
    return named.matches() ? TypedDate.iso(named) : date.group();
  }

  private static String dated(String text) {
    Matcher date = DATE.matcher(text);
    StringBuilder query = new StringBuilder();
    int from = 0;
    while (date.find()) {
      String iso = iso(text, date);
      if (iso != null) {
        query.append(text, from, date.start());
        String dates = "(date:" + iso + "^2 OR happened:" + iso + "^2 OR \"" + date.group() + "\")";
        query.append(dates);
        from = date.end();
      }
    }
    return query.append(text, from, text.length()).toString();
  }

  private static boolean whole(String text, Matcher match) {
    return (match.start() == 0 || !Character.isLetterOrDigit(text.charAt(match.start() - 1)))
        && (match.end() == text.length() || !Character.isLetterOrDigit(text.charAt(match.end())));
  }
}
