package org.dateline.cli.serve.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The address of an article at its publisher, if it is one of the web; it leads to the very
 * sentence where a browser knows text fragments (WICG, "URL Fragment Text Directives").
 */
public final class SourceLink {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\\p{Cntrl}]\\S*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int SHORT = 12;
  private static final int WORDS = 5;

  private SourceLink() {}

  /** The address itself, {@code null} unless it is one of the web. */
  public static @Nullable String web(@Nullable String url) {
    return url != null
            && WEB.matcher(url).matches()
            && url.chars().noneMatch(Character::isISOControl)
        ? url
        : null;
  }

  /** The address with the sentence that shows most of what was asked for. */
  static @Nullable String of(Hit hit) {
    String url = web(hit.article().url());
    Passage best = null;
    long most = 0;
    for (Passage passage : hit.passages()) {
      long marks =
          passage.spans().stream().filter(span -> span.kind() == Passage.Kind.QUERY).count();
      if (marks > most) {
        best = passage;
        most = marks;
      }
    }
    return url == null || best == null ? url : to(url, best.text());
  }

  /** An address of the web with the place of a sentence in it. */
  public static String to(String url, String sentence) {
    String[] words = SPACE.split(sentence.strip());
    String text =
        words.length <= SHORT
            ? encoded(String.join(" ", words))
            : encoded(joined(words, 0)) + "," + encoded(joined(words, words.length - WORDS));
    return text.isEmpty() ? url : bare(url) + ":~:text=" + text;
  }

  // With a fragment, and without a place that it names already.
  private static String bare(String url) {
    int named = url.indexOf(":~:", url.indexOf('#') + 1);
    String bare = url.contains("#") && named >= 0 ? url.substring(0, named) : url;
    return bare.contains("#") ? bare : bare + "#";
  }

  private static String joined(String[] words, int from) {
    return String.join(" ", Arrays.asList(words).subList(from, from + WORDS));
  }

  // Of the signs only letters and digits stay: - , & mean something there.
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (each >= '0' && each <= '9')
              || (each >= 'A' && each <= 'Z')
              || (each >= 'a' && each <= 'z');
      out.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
    }
    return out.toString();
  }
}
