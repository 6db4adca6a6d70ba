package org.dateline.cli.serve.page.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.article.Mention;
import org.dateline.cli.serve.event.SpeakerQuery;
import org.dateline.cli.serve.page.Choices;
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
record QuotesAsked(Asked asked, QuotesPage.Fields fields, SpeakerQuery query) {
  private static final int USUAL = 30;
  private static final int MOST = 200;
  private static final int DEEPEST = 20_000;
  private static final int SPEAKERS = 12;
  private static final int OUTLETS = 6;

  static QuotesAsked of(Asked asked, QuotesPage.Fields fields) {
    return new QuotesAsked(asked, fields, SpeakerQuery.of(fields.q(), fields.speaker()));
  }

  QuotesAsked orDescribed() throws IOException {
    SpeakerQuery other =
        query.orDescribed(read -> searcher().search(request(read).limit(0).build()));
    return new QuotesAsked(asked, fields, other);
  }

  private boolean isOfAll() {
    return fields.by().isEmpty() && !query.isDescribed();
  }

  private boolean isAsked(Quote quote) {
    return (fields.by().isEmpty() || fields.by().equals(quote.key())) && query.matches(quote);
  }

  QuotesFound found() throws IOException {
    int limit = asked.number("limit", USUAL, 1, MOST);
    int offset = asked.number("offset", 0, 0, DEEPEST);
    QuoteCounts counts = searcher().quoteCounts(request().build(), SPEAKERS, OUTLETS);
    List<Quote> page = new ArrayList<>();
    long[] seen = {0};
    searcher()
        .quotes(
            request().build(),
            quote -> {
              if (isAsked(quote) && seen[0]++ >= offset && page.size() < limit) {
                page.add(quote);
              }
              return !isOfAll() || page.size() < limit;
            });
    return found(counts, isOfAll() ? counts.quotes() : seen[0], page, offset, limit);
  }

  private QuotesFound found(
      QuoteCounts counts, long total, List<Quote> page, int offset, int limit) {
    Address here = asked.address();
    Address fresh = here.without("offset", "format");
    long end = (long) offset + page.size();
    return new QuotesFound(
        Words.count(total, "quote"),
        note(),
        by(page, fresh),
        QuoteTable.of(counts, here),
        page.stream().map(quote -> QuoteRow.of(quote, scheme(), here)).toList(),
        page.isEmpty()
            ? ""
            : Words.number(offset + 1L) + "–" + Words.number(end) + " of " + Words.number(total),
        offset == 0 ? null : paged(fresh, Math.max(0, offset - limit)),
        end < total && end <= DEEPEST ? paged(fresh, offset + limit) : null,
        fresh.without("limit").set("format", "csv").toString(),
        fresh.without("limit").set("format", "jsonl").toString());
  }

  private String note() {
    String articles =
        query.events().ofArticles() ? "Anywhere in the articles that match the query." : "";
    String speaker =
        !query.isDescribed()
            ? ""
            : "Nobody in the index is called “"
                + fields.speaker()
                + "”; shown is who is described so. The table is of all speakers.";
    return (speaker + " " + articles).strip();
  }

  private List<Choices.Chip> by(List<Quote> page, Address fresh) {
    if (fields.by().isEmpty()) {
      return List.of();
    }
    String name =
        page.stream()
            .map(quote -> quote.speaker().mention())
            .filter(mention -> mention != null && mention.entityId().equals(fields.by()))
            .map(Mention::name)
            .findFirst()
            .orElse(fields.by());
    return List.of(new Choices.Chip("said by", name, fresh.without("by").toString()));
  }

  private static String paged(Address fresh, int offset) {
    return fresh.set("offset", offset == 0 ? "" : String.valueOf(offset)).toString();
  }

  private SearchRequest.Builder request() {
    return request(query.events().text());
  }

  private SearchRequest.Builder request(String text) {
    SearchRequest.Builder request = SearchParameters.articles(asked, text);
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
              if (isAsked(quote)) {
                taker.accept(quote);
              }
              return true;
            });
  }
}
