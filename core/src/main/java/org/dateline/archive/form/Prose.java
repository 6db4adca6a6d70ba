package org.dateline.archive.form;

import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.text.WordLists;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Makes plain text of markup: a blank line between paragraphs, a line break for a break, one blank
 * for any white space but in {@code pre}. Works without recursion, on HTML and on the XML of wire
 * formats.
 */
@Internal
public final class Prose {
  private static final Set<String> SKIPPED =
      Set.of(
          "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "button");
  private static final Set<String> BLOCKS =
      WordLists.words(
          """
          p div section article aside header footer main nav figure figcaption blockquote pre h1 h2
          h3 h4 h5 h6 ul ol dl table tbody form fieldset address hr hl1 hl2 block body html note
          media media-caption byline details summary
          """);
  private static final Set<String> LINES = Set.of("br", "li", "dt", "dd", "tr", "lang-break");

  // The elements whose tags tell that a text is HTML.
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|blockquote|figure|table|tr|td"
              + "|hr|html|body|section|article|pre|sub|sup|iframe|script)[ \\t\\r\\n/>]");

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</(?:p|div|a|b|i|em|strong|span|h[1-6]|ul|li|blockquote|article|section|figure)>|<br ?/?>");

  private Prose() {}

  /** The text of everything in {@code root}. */
  public static String of(Element root) {
    Writer writer = new Writer();
    root.traverse(writer);
    return writer.text();
  }

  /** The text of a piece of HTML, such as feeds and JSON carry. */
  public static String ofHtml(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    return of(org.jsoup.Jsoup.parseBodyFragment(html).body());
  }

  /** Whether a text that may be either has tags that only markup has. */
  public static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /** As {@link #ofHtml} if the text is markup beyond doubt, else the text as it is. */
  public static String ofMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find() ? ofHtml(text) : text;
  }

  /** A headline or name that may hold markup, on one line. */
  public static String line(String html) {
    return oneLine(html.indexOf('<') < 0 ? Parser.unescapeEntities(html, false) : ofHtml(html));
  }

  /** Any white space, breaks of lines too, as one blank. */
  public static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    appendCollapsed(text, out);
    return out.toString().strip();
  }

  private static void appendCollapsed(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
      if (!blank) {
        out.append(c);
      } else if (!out.isEmpty()
          && out.charAt(out.length() - 1) != ' '
          && out.charAt(out.length() - 1) != '\n') {
        out.append(' ');
      }
    }
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int skipping;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        open(element.normalName());
      } else if (skipping == 0 && node instanceof TextNode text) {
        append(text.getWholeText());
      }
    }

    private void append(String text) {
      if (preformatted > 0) {
        out.append(text.replace("\r\n", "\n"));
      } else {
        appendCollapsed(text, out);
      }
    }

    private void open(String name) {
      preformatted += name.equals("pre") ? 1 : 0;
      if (SKIPPED.contains(name)) {
        skipping++;
      }
      separate(name);
    }

    private void separate(String name) {
      if (BLOCKS.contains(name)) {
        breakTo(2);
      } else if (LINES.contains(name)) {
        breakTo(1);
      } else if (name.equals("td") || name.equals("th")) {
        appendCollapsed(" ", out);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (SKIPPED.contains(name)) {
          skipping--;
        }
        preformatted -= name.equals("pre") ? 1 : 0;
        if (!name.equals("br")) {
          separate(name);
        }
      }
    }

    // Two breaks of lines, one after the other, are how many pages part paragraphs.
    private void breakTo(int lines) {
      while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      int have = 0;
      while (have < out.length() && out.charAt(out.length() - 1 - have) == '\n') {
        have++;
      }
      int wanted = have == 1 && lines == 1 ? 2 : lines;
      if (!out.isEmpty() && have < wanted) {
        out.repeat('\n', wanted - have);
      }
    }

    String text() {
      return out.toString().strip();
    }
  }
}
