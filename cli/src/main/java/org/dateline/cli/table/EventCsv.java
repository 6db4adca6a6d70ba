package org.dateline.cli.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.EventType;
import org.dateline.article.Mention;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.dateline.render.ResultText;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * Events as comma-separated values (RFC 4180), a header first, one event a row. Several in one role
 * are parted by "; ", their ids too, empty for whom none is known.
 */
public final class EventCsv {
  private static final String BETWEEN = "; ";

  private final CsvTable csv;
  private final EventScheme types;
  private final Map<String, Function<EventHit, @Nullable Object>> columns = new LinkedHashMap<>();

  /** Prints the header. */
  public EventCsv(Appendable out, EventScheme types, @Nullable String scheme) throws IOException {
    this.csv = new CsvTable(out);
    this.types = types;
    addColumns();
    if (scheme != null) {
      addCodes(scheme);
    }
    csv.row(columns.keySet().toArray());
  }

  /** What corresponds to a type in another scheme, empty if nothing does. */
  public static String codes(EventScheme types, String code, String scheme) {
    EventType type = types.type(code);
    return type == null ? "" : String.join(BETWEEN, type.codes(scheme));
  }

  /** A type in plain words. */
  public static String name(EventScheme types, String code) {
    EventType type = types.type(code);
    return type == null ? code : type.name();
  }

  private void addColumns() {
    ofArticle("article", article -> ResultText.clean(article.id()));
    ofArticle("title", article -> ResultText.clean(article.title()));
    ofArticle("published", Article::published);
    ofArticle("outlet", article -> clean(article.source()));
    ofArticle("url", article -> clean(article.url()));
    ofEvent("type", Event::type);
    ofEvent("name", event -> name(types, event.type()));
    ofEvent("modality", event -> event.modality().key());
    ofTime("happened_from", EventTime::from);
    ofTime("happened_to", EventTime::to);
    ofTime("happened_precision", time -> time.precision().name().toLowerCase(Locale.ROOT));
    ofTime("happened_approximate", EventTime::approximate);
    for (Role role : Role.values()) {
      ofEvent(role.key(), event -> joined(event, role, Participant::text));
      ofEvent(role.key() + "_id", event -> joined(event, role, each -> id(each.mention())));
    }
    ofNumber("number", Quantity::value);
    ofNumber("number_bound", number -> number.bound().key());
    ofNumber("number_unit", number -> ResultText.clean(number.unit()));
    ofEvent("said_by", event -> event.source() == null ? null : clean(event.source().text()));
    ofEvent("said_by_id", event -> event.source() == null ? null : id(event.source().mention()));
    ofEvent("trigger", event -> ResultText.clean(event.text()));
    columns.put("sentence", EventCsv::sentence);
    ofEvent("field", event -> event.field().key());
    ofEvent("start", Event::start);
    ofEvent("end", Event::end);
    ofEvent("confidence", Event::confidence);
    ofEvent("reason", Event::reason);
  }

  private void addCodes(String scheme) {
    ofEvent(scheme, event -> codes(types, event.type(), scheme));
  }

  public void print(EventHit hit) {
    List<@Nullable Object> row = new ArrayList<>();
    columns.values().forEach(column -> row.add(column.apply(hit)));
    try {
      csv.row(row.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ofArticle(String name, Function<Article, @Nullable Object> value) {
    columns.put(name, hit -> value.apply(hit.article()));
  }

  private void ofEvent(String name, Function<Event, @Nullable Object> value) {
    columns.put(name, hit -> value.apply(hit.event()));
  }

  private void ofTime(String name, Function<EventTime, @Nullable Object> value) {
    ofEvent(name, event -> event.time() == null ? null : value.apply(event.time()));
  }

  private void ofNumber(String name, Function<Quantity, @Nullable Object> value) {
    ofEvent(name, event -> event.number() == null ? null : value.apply(event.number()));
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : ResultText.clean(text);
  }

  private static String sentence(EventHit hit) {
    return ResultText.clean(EventSentence.text(hit.article(), hit.event()));
  }

  private static String joined(Event event, Role role, Function<Participant, String> part) {
    return event.in(role).map(part).map(ResultText::clean).collect(Collectors.joining(BETWEEN));
  }

  private static String id(@Nullable Mention mention) {
    return mention == null ? "" : mention.entityId();
  }

  /** A timeline, a bucket a row; then what is in none of them. */
  public static void timeline(Appendable out, EventTimeline timeline) throws IOException {
    CsvTable csv = new CsvTable(out);
    csv.row(timeline.unit().key(), "count");
    for (EventTimeline.Bucket bucket :
        (Iterable<EventTimeline.Bucket>) timeline.buckets()::iterator) {
      csv.row(bucket.label(), bucket.count());
    }
    csv.row("less exact", timeline.lessExact());
    csv.row("undated", timeline.undated());
  }
}
