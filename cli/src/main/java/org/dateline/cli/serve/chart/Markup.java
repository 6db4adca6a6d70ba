package org.dateline.cli.serve.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.dateline.render.ResultHtml;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements that are well formed as HTML and as XML. Every text and attribute value is
 * escaped and cut, every number is finite and bounded. Not thread-safe.
 */
final class Markup {
  private static final double FARTHEST = 1e7;
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_VALUE = 1 << 16;

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn, those without value left out. */
  Markup open(String element, @Nullable Object... attributes) {
    start(element, attributes).out.append('>');
    open.push(element);
    return this;
  }

  /** Opens a link, or where the address is none or harmful an element without one. */
  Markup openLink(@Nullable String href, @Nullable Object... attributes) {
    @Nullable Object[] all = new @Nullable Object[attributes.length + 2];
    all[0] = "href";
    all[1] = harmless(href);
    System.arraycopy(attributes, 0, all, 2, attributes.length);
    return open("a", all);
  }

  /** An SVG element without content. */
  Markup empty(String element, @Nullable Object... attributes) {
    start(element, attributes).out.append("/>");
    return this;
  }

  Markup text(String text) {
    out.append(ResultHtml.escaped(clean(cut(text, LONGEST_TEXT))));
    return this;
  }

  /** An element with nothing but text. */
  Markup leaf(String element, String text, @Nullable Object... attributes) {
    return open(element, attributes).text(text).close();
  }

  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  private Markup start(String element, @Nullable Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      if (value != null) {
        String text = value instanceof Double number ? number(number) : value.toString();
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(ResultHtml.escaped(clean(cut(text, LONGEST_VALUE)))).append('"');
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** A length or position, to two places. */
  static String number(double value) {
    double bounded = Math.clamp(Double.isNaN(value) ? 0 : value, -FARTHEST, FARTHEST);
    long hundredths = Math.round(bounded * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /** A part of the width. */
  static String percent(double share) {
    return number(share * 100) + "%";
  }

  /** A text of at most so many characters, an ellipsis where something is missing. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** An address that leads within the site or to a page of the web; {@code null} for others. */
  static @Nullable String harmless(@Nullable String href) {
    if (href == null || href.chars().anyMatch(Character::isISOControl)) {
      return null;
    }
    String lower = href.toLowerCase(Locale.ROOT);
    boolean inside = href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/\\");
    boolean here = href.startsWith("?") || href.startsWith("#");
    return inside || here || lower.startsWith("https://") || lower.startsWith("http://")
        ? href
        : null;
  }

  // XML knows no lone surrogates and no U+FFFE and U+FFFF.
  private static String clean(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c) || c >= '\uFFFE') {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean == null ? text : clean.toString();
  }
}
