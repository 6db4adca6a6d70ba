package org.dateline.archive.form;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of a page's article and leaves the rest of the page out. Takes the page apart.
 *
 * <p>Paragraphs give points to the elements that they stand in, the more the longer they are and
 * the fewer links they hold; the element with the most is the article (Arc90's Readability, in
 * short).
 */
final class HtmlBody {
  private static final String NEVER =
      "script, style, noscript, template, svg, iframe, object, embed, form, button, input, select,"
          + " textarea, nav, footer, aside, figure, figcaption, picture, video, audio, canvas,"
          + " dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
          + " [role=dialog], [role=banner], [style*=display:none], [style*=display: none]";
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?i)(?:^|[-_\\s])(?:share|sharing|social|related|recommend(?:ed|ations?)?|newsletter|"
              + "comments?|promo(?:tion)?|adverts?|advertisement|ads?|sponsor(?:ed)?|cookies?|"
              + "breadcrumbs?|caption|copyright|credits?|toolbar|sidebar|widget|teasers?|"
              + "most-?read|read-?more|also-?read|outbrain|taboola|paywall|subscribe|subscription|"
              + "author-?(?:bio|box|info|card)?|byline|bio|tags?|topics|keywords|print|popup|modal|"
              + "banner|disclaimer|pagination|skip|menu|signup|sign-up|register|meta|timestamp|"
              + "dateline-?box|gallery|slideshow|video|player|audio|poll|rating|feedback|consent|"
              + "infobox|fact-?box|more-?(?:on|from|stories)|trending|popular|follow)(?:$|[-_\\s])");
  private static final int LEAST_PARAGRAPH = 25;
  private static final double MOST_LINKED = 0.5;
  private static final double MOSTLY_LINKED = 0.8;
  private static final int LONG = 300;

  private final Document page;
  private final String title;
  private final String said;

  /**
   * A finder of the body.
   *
   * @param said the text that the page's JSON-LD gives, empty if none
   */
  HtmlBody(Document page, String title, String said) {
    this.page = page;
    this.title = title;
    this.said = said;
  }

  String text() {
    clean();
    TextLengths lengths = TextLengths.of(page);
    Element best = best(lengths);
    String found = best == null ? "" : paragraphs(best, lengths);
    return said.length() > 2 * found.length() ? said : found;
  }

  private void clean() {
    page.select(NEVER).remove();
    TextLengths before = TextLengths.of(page);
    for (Element element : page.select("[class], [id]")) {
      String names = element.className() + " " + element.id();
      if (BOILERPLATE.matcher(names).find() && !holdsArticle(element, before)) {
        element.remove();
      }
    }
  }

  // Some pages name the body of the page itself "has-sidebar".
  private boolean holdsArticle(Element element, TextLengths lengths) {
    return element.normalName().equals("body")
        || element.normalName().equals("html")
        || element.normalName().equals("article")
        || element.normalName().equals("main")
        || lengths.plain(element) * 3 > lengths.plain(page);
  }

  private @Nullable Element best(TextLengths lengths) {
    IdentityHashMap<Element, Double> points = new IdentityHashMap<>();
    Element best = null;
    for (Element block : page.select("p, blockquote, pre, li, h2, h3, div, section, td")) {
      int length = isContainer(block) ? block.ownText().length() : lengths.text(block);
      if (length < LEAST_PARAGRAPH || lengths.linked(block) > MOST_LINKED) {
        continue;
      }
      double worth = 1 + Math.min(length / 100.0, 10);
      Element at = isContainer(block) ? block : block.parent();
      for (double share = 1; at != null && share > 0.1; share /= 2) {
        double now = points.merge(at, worth * share, Double::sum);
        if (best == null || now > points.getOrDefault(best, 0.0)) {
          best = at;
        }
        at = at.parent();
      }
    }
    return best;
  }

  private static boolean isContainer(Element element) {
    return switch (element.normalName()) {
      case "div", "section", "td" -> true;
      default -> false;
    };
  }

  private String paragraphs(Element best, TextLengths lengths) {
    for (Element block : best.select("p, li, h2, h3, h4, h5, h6, div, ul, ol")) {
      if (lengths.linked(block) > MOSTLY_LINKED && lengths.text(block) < LONG) {
        block.remove();
      }
    }
    best.select("h1").remove();
    Set<String> seen = new LinkedHashSet<>();
    List<String> kept = new ArrayList<>();
    for (String paragraph : Prose.of(best).split("\n\n+", -1)) {
      if (!paragraph.isBlank() && !paragraph.equals(title) && seen.add(paragraph)) {
        kept.add(paragraph);
      }
    }
    return String.join("\n\n", kept);
  }
}
