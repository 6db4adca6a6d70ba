package org.dateline.cli.serve.page.event;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dateline.cli.serve.event.EventChoice;
import org.dateline.cli.serve.event.EventQuery;
import org.dateline.cli.serve.event.EventScan;
import org.dateline.cli.serve.event.TypeTree;
import org.dateline.cli.serve.page.EventRow;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.cli.table.EventCsv;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.Limits;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline;
import org.dateline.search.result.Timeline;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * The events that an address asks for.
 *
 * @param choice what the form asks
 * @param query what form and query ask together
 */
record EventsAsked(Asked asked, EventChoice choice, EventQuery query) {
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final long FEW = 3;

  EventsFound found() throws IOException {
    int limit = asked.number("limit", USUAL, 1, MOST);
    int offset = asked.number("offset", 0, 0, EventScan.MOST);
    EventTimeline.By wanted = by();
    EventScan scan =
        new EventScan(scheme(), query.asksType() ? "" : choice.type(), offset, limit, zone());
    searcher().events(request().build(), scan);
    EventTimeline.By by = wanted == null ? telling(scan) : wanted;
    return found(scan, EventTimelineView.of(asked, scan.days(by), by), offset, limit);
  }

  private EventsFound found(EventScan scan, EventTimelineView timeline, int offset, int limit) {
    Address here = asked.address();
    Address fresh = here.without("offset", "format");
    List<EventRow> rows =
        scan.page().stream().map(hit -> EventRow.of(hit, scheme(), here)).toList();
    boolean more = offset + rows.size() < scan.fitting();
    return new EventsFound(
        total(scan),
        notes(scan),
        TypeTree.of(
            scheme(), scan.types(), choice.type(), code -> fresh.set("type", code).toString()),
        choice.type().isEmpty() ? null : fresh.without("type").toString(),
        timeline.drawing(),
        timeline.bys(),
        timeline.units(),
        timeline.left(),
        rows,
        range(scan, offset, rows.size()),
        offset == 0 ? null : paged(fresh, Math.max(0, offset - limit)),
        more ? paged(fresh, offset + limit) : null,
        fresh.without("limit").set("format", "csv").toString(),
        fresh.without("limit").set("format", "jsonl").toString());
  }

  private static String paged(Address fresh, int offset) {
    return fresh.set("offset", offset == 0 ? "" : String.valueOf(offset)).toString();
  }

  private static String total(EventScan scan) {
    return (scan.isCut() ? "More than " : "")
        + number(scan.fitting())
        + (scan.fitting() == 1 ? " event" : " events");
  }

  private static String range(EventScan scan, int offset, int shown) {
    return shown == 0
        ? ""
        : number(offset + 1L)
            + "–"
            + number((long) offset + shown)
            + " of "
            + (scan.isCut() ? "more than " : "")
            + number(scan.fitting());
  }

  private List<String> notes(EventScan scan) {
    List<String> notes = new ArrayList<>();
    if (query.ofArticles()) {
      notes.add("Events that fit the form, anywhere in the articles that match the query.");
    }
    if (query.unchanged()) {
      notes.add(
          "The query asks for event:(…) itself: these events are listed whether they fit the form"
              + " or not.");
    }
    if (scan.isCut()) {
      notes.add(
          "Only the first "
              + number(EventScan.MOST)
              + " events in this order are looked at: counts, types and the timeline are of these."
              + " Exports have all.");
    }
    return notes;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private SearchRequest.Builder request() {
    SearchRequest.Builder request = SearchParameters.articles(asked, query.text());
    return asked.text("sort").isEmpty() ? request.sort(SortOrder.NEWEST) : request;
  }

  // Most texts do not say the day: where few do, a timeline of these shows little.
  private static EventTimeline.By telling(EventScan scan) {
    return FEW * scan.days(EventTimeline.By.HAPPENED).dated() < scan.fitting()
        ? EventTimeline.By.PUBLISHED
        : EventTimeline.By.HAPPENED;
  }

  private EventTimeline.@Nullable By by() {
    return switch (asked.text("by")) {
      case "" -> null;
      case "happened" -> EventTimeline.By.HAPPENED;
      case "published" -> EventTimeline.By.PUBLISHED;
      default -> throw new WrongRequestException("by", "by is happened or published");
    };
  }

  // A timeline of nothing names the zone of the index, whose days are meant.
  private ZoneId zone() throws IOException {
    return searcher()
        .articleTimeline(
            SearchRequest.builder("").until("0001").build(), TimelineRequest.by(Timeline.Unit.YEAR))
        .zone();
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
        "events.csv",
        out -> {
          EventCsv csv = new EventCsv(out, scheme(), null);
          searcher().events(request, each(csv::print));
        });
  }

  Answer jsonLines() throws IOException {
    SearchRequest request = whole();
    return Download.of(
        Answer.JSON_LINES,
        "events.jsonl",
        out ->
            searcher()
                .events(
                    request,
                    each(Download.unchecked(hit -> out.write(ResultJson.line(hit) + "\n")))));
  }

  // Read before the answer begins, so that what is wrong is still said as such.
  private SearchRequest whole() throws IOException {
    searcher().events(request().build(), hit -> false);
    return request().limits(Limits.NONE).build();
  }

  private Predicate<EventHit> each(Consumer<EventHit> taker) {
    String type = query.asksType() ? "" : choice.type();
    return hit -> {
      if (type.isEmpty() || scheme().path(hit.event().type()).contains(type)) {
        taker.accept(hit);
      }
      return true;
    };
  }
}
