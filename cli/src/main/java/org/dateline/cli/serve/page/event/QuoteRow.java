package org.dateline.cli.serve.page.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.cli.serve.detail.ShownDate;
import org.dateline.cli.serve.detail.ToldEvent;
import org.dateline.cli.serve.page.Links;
import org.dateline.cli.serve.page.SourceLink;
import org.dateline.cli.serve.request.Address;
import org.dateline.render.ResultHtml;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;
import org.dateline.search.result.Quote;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it is shown.
 *
 * @param speaker who says it, as written
 * @param speakerHref all that they say
 * @param name who that is, "" if they are not named
 * @param kind of entity, "" if they are not named
 * @param entity the page of that one, {@code null} if they are not named
 * @param sentence as HTML: marked is who says it, and of what
 * @param events of what it says
 * @param outlet who published it, "" if that is not known
 * @param date when
 * @param title the headline
 * @param href of the article here
 * @param external the sentence at the publisher, {@code null} if there is no address of the web
 */
public record QuoteRow(
    String speaker,
    String speakerHref,
    String name,
    String kind,
    @Nullable String entity,
    String sentence,
    List<ToldEvent> events,
    String outlet,
    ShownDate date,
    String title,
    String href,
    @Nullable String external) {
  private static final int LONGEST = 800;

  /** Copies the list. */
  public QuoteRow {
    events = List.copyOf(events);
  }

  static QuoteRow of(Quote quote, EventScheme scheme, Address here) {
    Article article = quote.tagged().article();
    Mention named = quote.speaker().mention();
    String url = SourceLink.web(article.url());
    List<ToldEvent> events = new ArrayList<>();
    for (Event event : quote.events()) {
      events.add(ToldEvent.of(event, quote.tagged().events().indexOf(event), scheme));
    }
    return new QuoteRow(
        quote.speaker().text(),
        here.without("offset", "format").set("by", quote.key()).toString(),
        named == null ? "" : named.name(),
        named == null ? "" : named.type().key(),
        named == null ? null : Links.entity(here, named.entityId()),
        ResultHtml.passage(shown(quote), quote.tagged()),
        events,
        article.source() == null ? "" : article.source(),
        ShownDate.of(article.published()),
        article.title().isBlank() ? "(no headline)" : article.title(),
        here.only("index").at("/article").set("id", article.id())
            + "#e"
            + events.getFirst().number(),
        url == null ? null : SourceLink.to(url, quote.sentence().text()));
  }

  // Who speaks is marked in place of what the query matches: that is what was asked for here.
  private static Passage shown(Quote quote) {
    Passage sentence = quote.sentence();
    int start = quote.speaker().start() - sentence.start();
    Span speaker = new Span(start, quote.speaker().end() - sentence.start(), Kind.QUERY, "");
    List<Span> spans = new ArrayList<>(sentence.spans());
    spans.removeIf(span -> span.kind() != Kind.ENTITY);
    for (Event event : quote.events()) {
      int from = event.start() - sentence.start();
      spans.add(new Span(from, event.end() - sentence.start(), Kind.EVENT, event.type()));
    }
    spans.add(speaker);
    String text = sentence.text();
    int end = Math.min(text.length(), Math.max(LONGEST, speaker.end()));
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int last = end;
    spans.removeIf(span -> span.start() < 0 || span.end() > last);
    return new Passage(
        sentence.field(),
        sentence.start(),
        sentence.start() + end,
        text.substring(0, end) + (end < text.length() ? "…" : ""),
        spans);
  }
}
