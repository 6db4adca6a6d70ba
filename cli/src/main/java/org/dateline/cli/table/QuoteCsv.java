package org.dateline.cli.table;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.render.ResultText;
import org.dateline.search.result.Quote;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * Quotes as comma-separated values (RFC 4180), a header first, one quote a row. What it says of is
 * parted by "; " in each of the columns of events.
 */
public final class QuoteCsv {
  private static final String BETWEEN = "; ";

  private final CsvTable csv;
  private final EventScheme types;

  /** Prints the header. */
  public QuoteCsv(Appendable out, EventScheme types) throws IOException {
    this.csv = new CsvTable(out);
    this.types = types;
    csv.row(
        "article",
        "title",
        "published",
        "outlet",
        "url",
        "speaker",
        "speaker_id",
        "speaker_name",
        "sentence",
        "types",
        "names",
        "modalities",
        "triggers",
        "field",
        "start",
        "end");
  }

  /** Prints a quote. */
  public void print(Quote quote) throws IOException {
    Article article = quote.tagged().article();
    Mention speaker = quote.speaker().mention();
    csv.row(
        ResultText.clean(article.id()),
        ResultText.clean(article.title()),
        article.published(),
        clean(article.source()),
        clean(article.url()),
        ResultText.clean(quote.speaker().text()),
        speaker == null ? null : clean(speaker.entityId()),
        speaker == null ? null : clean(speaker.name()),
        ResultText.clean(quote.sentence().text()),
        joined(quote, Event::type),
        joined(quote, event -> EventCsv.name(types, event.type())),
        joined(quote, event -> event.modality().key()),
        joined(quote, event -> ResultText.clean(event.text())),
        quote.sentence().field().key(),
        quote.sentence().start(),
        quote.sentence().end());
  }

  private static String joined(Quote quote, Function<Event, String> part) {
    return quote.events().stream().map(part).collect(Collectors.joining(BETWEEN));
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : ResultText.clean(text);
  }
}
