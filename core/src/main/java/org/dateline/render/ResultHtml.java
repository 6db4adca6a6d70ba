package org.dateline.render;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;

/**
 * Results as fragments of HTML: query hits in {@code <mark>}, entities and events in {@code <span
 * class="entity" data-id="Q212">} and {@code <span class="event" data-id="custody.capture">}; where
 * the article is known, with the type of the entity and the modality of the event as second class.
 * Spans that overlap are cut where they cross, so that the elements nest. All text is escaped.
 * Stateless and thread-safe.
 */
public final class ResultHtml {
  private ResultHtml() {}

  /**
   * Hits as a list, {@code <ol class="hits">}, with headline, date, source and passages of each.
   */
  public static String hits(List<Hit> hits) {
    StringBuilder out = new StringBuilder("<ol class=\"hits\">\n");
    hits.forEach(hit -> append(out, hit));
    return out.append("</ol>\n").toString();
  }

  private static void append(StringBuilder out, Hit hit) {
    Article article = hit.article();
    out.append("<li data-id=\"").append(escaped(article.id())).append("\">\n");
    line(out, "h3", passage(hit.title(), hit.tagged()));
    if (article.published() != null) {
      line(out, "time", escaped(article.published().toString()));
    }
    if (article.source() != null) {
      line(out, "cite", escaped(article.source()));
    }
    hit.passages().forEach(passage -> line(out, "p", passage(passage, hit.tagged())));
    out.append("</li>\n");
  }

  private static void line(StringBuilder out, String element, String html) {
    out.append('<').append(element).append('>').append(html);
    out.append("</").append(element).append(">\n");
  }

  /** A passage, for the content of an element. */
  public static String passage(Passage passage) {
    return new MarkedHtml(passage, null).inline();
  }

  /**
   * A passage of an article, for the content of an element. Its marks say more than those of a
   * passage alone: {@code <span class="entity person" data-id="Q212" data-n="4">} is the fifth of
   * the article's mentions and names a person, {@code <span class="event denied" data-n="0">} the
   * first of its events, which did not happen. So a page can show people, places and events apart,
   * and switch each on and off.
   */
  public static String passage(Passage passage, TaggedArticle tagged) {
    return new MarkedHtml(passage, tagged).inline();
  }

  /**
   * A whole text of an article, as {@link org.dateline.search.ArticleSearcher#whole} gives it: a
   * headline for the content of an element, a body as paragraphs, {@code <p>}, which blank lines
   * part. Marks are those of {@link #passage(Passage, TaggedArticle)} and have names to link to:
   * {@code id="m4"} the fifth mention, {@code id="e0"} the first event.
   */
  public static String whole(Passage text, TaggedArticle tagged) {
    MarkedHtml html = new MarkedHtml(text, tagged);
    return text.field() == Field.TITLE ? html.line() : html.paragraphs();
  }

  /** A text as HTML: nothing in it is markup. Control characters but white space are blanks. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}
