package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import org.dateline.Article;
import org.dateline.search.Hit;
import org.dateline.search.HtmlMarkup;
import org.dateline.search.Passage;

/** Draws hits as a list in HTML, for a page of one's own. */
final class HitsHtml {
  private final PrintStream out;

  HitsHtml(PrintStream out) {
    this.out = out;
  }

  void hits(List<Hit> hits) {
    out.println("<ol class=\"hits\">");
    hits.forEach(this::hit);
    out.println("</ol>");
  }

  private void hit(Hit hit) {
    Article article = hit.article();
    out.println("<li data-id=\"" + HtmlMarkup.escaped(article.id()) + "\">");
    out.println("<h3>" + HtmlMarkup.html(hit.title()) + "</h3>");
    if (article.published() != null) {
      out.println("<time>" + HtmlMarkup.escaped(article.published().toString()) + "</time>");
    }
    if (article.source() != null) {
      out.println("<cite>" + HtmlMarkup.escaped(article.source()) + "</cite>");
    }
    for (Passage passage : hit.passages()) {
      out.println("<p>" + HtmlMarkup.html(passage) + "</p>");
    }
    out.println("</li>");
  }
}
