package org.dateline.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.search.result.QuerySyntaxException;

/**
 * Reads a query that may break the language: what an error points at loses its meaning, until the
 * rest can be read. In the end there are only words.
 */
@Internal
public final class LenientParser {
  private static final int MOST_REPAIRS = 40;
  // Words may stand for names in several languages: if so many are too many, then fewer.
  private static final int[] MOST_WORDS = {60, 20, 5};
  private static final int LONGEST = 2_000;
  // Signs of a sentence that would be signs of the language: a mark behind a word, which inside one
  // stands for a letter; a dash; "NOT" behind an auxiliary.
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=\\p{L})[?!]{1,3}(?=[\"'”’)]?(?:\\s|$))"
              + "|(?<=\\s)-{1,3}(?=\\s)"
              + "|(?<=\\s(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)"
              + "\\s)NOT(?=\\s)");
  private static final String SPECIAL = "()[]{}~^:/+-!=*?\\<>|&\"“”„‟«»";

  private LenientParser() {}

  /** What {@code reading} makes of the query, or of what is left of it. */
  public static <T> T read(String query, Function<String, T> reading) {
    String text = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
    text = SENTENCE.matcher(text).replaceAll(sign -> sign.group().equals("NOT") ? "not" : "");
    text = TypedText.asQuery(text);
    for (int i = 0; i < MOST_REPAIRS; i++) {
      try {
        return reading.apply(text);
      } catch (QuerySyntaxException e) {
        String repaired = repaired(text, Math.min(e.position(), text.length()));
        if (repaired.equals(text)) {
          break;
        }
        text = repaired;
      }
    }
    return ofWords(query, reading, 0);
  }

  private static <T> T ofWords(String query, Function<String, T> reading, int attempt) {
    String words = attempt < MOST_WORDS.length ? words(query, MOST_WORDS[attempt]) : "";
    try {
      return reading.apply(words);
    } catch (QuerySyntaxException e) {
      if (words.isEmpty()) {
        throw e;
      }
      return ofWords(query, reading, attempt + 1);
    }
  }

  private static String repaired(String text, int position) {
    int end = wordEnd(text, position);
    if (isOperator(text.substring(position, end))) {
      return lower(text, position, end);
    }
    if (text.substring(position).isBlank()) {
      int last = text.stripTrailing().length();
      int start = wordStart(text, last);
      if (isOperator(text.substring(start, last))) {
        return lower(text, start, last);
      }
    }
    return withoutSign(text, position);
  }

  // The sign at the place, else the nearest one before it, else after it.
  private static String withoutSign(String text, int position) {
    for (int i = Math.min(position, text.length() - 1); i >= 0; i--) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return blanked(text, i);
      }
    }
    for (int i = position; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return blanked(text, i);
      }
    }
    return text;
  }

  private static String blanked(String text, int at) {
    return text.substring(0, at) + ' ' + text.substring(at + 1);
  }

  private static boolean isOperator(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && QueryLexer.standsForOperator(word);
  }

  private static String lower(String text, int start, int end) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('/', ' ');
    return text.substring(0, start) + word + text.substring(end);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int wordStart(String text, int from) {
    int start = from;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static String words(String query, int most) {
    List<String> words = new ArrayList<>();
    for (String word : query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
      if (!word.isEmpty() && words.size() < most) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }
}
