package org.dateline.cli.serve.page;

import org.dateline.article.Article;
import org.dateline.cli.serve.detail.ShownDate;
import org.dateline.cli.serve.detail.ToldEvent;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.table.EventSentence;
import org.dateline.render.ResultHtml;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.Passage;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * An event as its row shows it.
 *
 * @param told what the sentence says
 * @param sentence as HTML, with its marks
 * @param outlet who published it, "" if that is not known
 * @param date when
 * @param title the headline
 * @param href of the article here
 * @param external the sentence at the publisher, {@code null} if there is no address of the web
 */
public record EventRow(
    ToldEvent told,
    String sentence,
    String outlet,
    ShownDate date,
    String title,
    String href,
    @Nullable String external) {
  private static final int LONGEST = 600;

  public static EventRow of(EventHit hit, EventScheme scheme, Address here) {
    Article article = hit.article();
    String url = SourceLink.web(article.url());
    return new EventRow(
        ToldEvent.of(hit.event(), hit.number(), scheme),
        ResultHtml.passage(sentence(hit), hit.tagged()),
        article.source() == null ? "" : article.source(),
        ShownDate.of(article.published()),
        article.title().isBlank() ? "(no headline)" : article.title(),
        here.only("index").at("/article").set("id", article.id()) + "#e" + hit.number(),
        url == null ? null : SourceLink.to(url, EventSentence.text(article, hit.event())));
  }

  private static Passage sentence(EventHit hit) {
    Passage sentence = hit.sentence();
    return sentence.text().length() > LONGEST ? EventSentence.of(hit) : sentence;
  }
}
