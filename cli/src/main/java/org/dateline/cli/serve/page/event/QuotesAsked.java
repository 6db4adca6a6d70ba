package org.dateline.cli.serve.page.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.cli.serve.event.EventChoice;
import org.dateline.cli.serve.event.EventQuery;
import org.dateline.cli.serve.page.Words;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.cli.table.QuoteCsv;
import org.dateline.index.schema.Dimension;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.Limits;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Quote;
import org.dateline.search.result.QuoteCounts;
import org.dateline.tag.event.EventScheme;

/**
 * The quotes that an address asks for.
 *
 * @param fields what the form asks
 * @param query what form and query ask together
 */
record QuotesAsked(Asked asked, QuotesPage.Fields fields, EventQuery query) {
  private static final int USUAL = 30;
  private static final int MOST = 200;
  private static final int DEEPEST = 20_000;
  private static final int SPEAKERS = 12;
  private static final int OUTLETS = 6;

  static QuotesAsked of(Asked asked, QuotesPage.Fields fields) {
    EventQuery query = EventQuery.of(fields.q(), by(fields.speaker(), ""));
    // Whatever is said, unless the query asks for something itself.
    return new QuotesAsked(
        asked,
        fields,
        query.asksType() ? EventQuery.of(fields.q(), by(fields.speaker(), "any")) : query);
  }

  private static EventChoice by(String speaker, String modality) {
    return new EventChoice("", "", "", "", speaker, modality, "", "", false);
  }

  QuotesFound found() throws IOException {
    int limit = asked.number("limit", USUAL, 1, MOST);
    int offset = asked.number("offset", 0, 0, DEEPEST);
    QuoteCounts counts = searcher().quoteCounts(request().build(), SPEAKERS, OUTLETS);
    List<Quote> page = new ArrayList<>();
    int[] seen = {0};
    searcher()
        .quotes(
            request().build(),
            quote -> {
              if (seen[0]++ >= offset) {
                page.add(quote);
              }
              return page.size() < limit;
            });
    return found(counts, page, offset, limit);
  }

  private QuotesFound found(QuoteCounts counts, List<Quote> page, int offset, int limit) {
    Address here = asked.address();
    Address fresh = here.without("offset", "format");
    long end = (long) offset + page.size();
    return new QuotesFound(
        Words.count(counts.quotes(), "quote"),
        query.ofArticles() ? "Anywhere in the articles that match the query." : "",
        QuoteTable.of(counts, here),
        page.stream().map(quote -> QuoteRow.of(quote, scheme(), here)).toList(),
        page.isEmpty()
            ? ""
            : Words.number(offset + 1L)
                + "–"
                + Words.number(end)
                + " of "
                + Words.number(counts.quotes()),
        offset == 0 ? null : paged(fresh, Math.max(0, offset - limit)),
        end < counts.quotes() && end <= DEEPEST ? paged(fresh, offset + limit) : null,
        fresh.without("limit").set("format", "csv").toString(),
        fresh.without("limit").set("format", "jsonl").toString());
  }

  private static String paged(Address fresh, int offset) {
    return fresh.set("offset", offset == 0 ? "" : String.valueOf(offset)).toString();
  }

  private SearchRequest.Builder request() {
    SearchRequest.Builder request = SearchParameters.articles(asked, query.text());
    if (!fields.outlet().isEmpty()) {
      request.where(Dimension.SOURCE, fields.outlet());
    }
    return fields.sort().isEmpty() ? request.sort(SortOrder.NEWEST) : request;
  }

  private ArticleSearcher searcher() {
    return asked.index().searcher();
  }

  private EventScheme scheme() {
    return searcher().scheme();
  }

  Answer csv() throws IOException {
    SearchRequest request = whole();
    return Download.of(
        Answer.CSV,
        "quotes.csv",
        out -> give(request, Download.unchecked(new QuoteCsv(out, scheme())::print)));
  }

  Answer jsonLines() throws IOException {
    SearchRequest request = whole();
    return Download.of(
        Answer.JSON_LINES,
        "quotes.jsonl",
        out ->
            give(request, Download.unchecked(quote -> out.write(ResultJson.line(quote) + "\n"))));
  }

  // Read before the answer begins, so that what is wrong is still said as such.
  private SearchRequest whole() throws IOException {
    searcher().quotes(request().build(), quote -> false);
    return request().limits(Limits.NONE).build();
  }

  private void give(SearchRequest request, Consumer<Quote> taker) throws IOException {
    searcher()
        .quotes(
            request,
            quote -> {
              taker.accept(quote);
              return true;
            });
  }
}
