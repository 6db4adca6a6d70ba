package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
final class EventCsv {
  private static final String BETWEEN = "; ";
  private static final List<String> COLUMNS =
      List.of(
          "article",
          "title",
          "published",
          "outlet",
          "url",
          "type",
          "name",
          "modality",
          "happened_from",
          "happened_to",
          "happened_precision",
          "happened_approximate");
  private static final List<String> LAST_COLUMNS =
      List.of(
          "number",
          "number_bound",
          "number_unit",
          "said_by",
          "said_by_id",
          "trigger",
          "sentence",
          "field",
          "start",
          "end",
          "confidence",
          "reason");

  private final CSVPrinter csv;
  private final EventScheme types;
  private final @Nullable String scheme;

  /** Prints the header. */
  EventCsv(Appendable out, EventScheme types, @Nullable String scheme) throws IOException {
    this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
    this.types = types;
    this.scheme = scheme;
    List<String> header = new ArrayList<>(COLUMNS);
    for (Role role : Role.values()) {
      header.addAll(List.of(role.key(), role.key() + "_id"));
    }
    header.addAll(LAST_COLUMNS);
    if (scheme != null) {
      header.add(scheme);
    }
    csv.printRecord(header);
  }

  /** What corresponds to a type in another scheme, empty if nothing does. */
  static String codes(EventScheme types, String code, String scheme) {
    EventType type = types.type(code);
    return type == null ? "" : String.join(BETWEEN, type.codes(scheme));
  }

  /** A type in plain words. */
  static String name(EventScheme types, String code) {
    EventType type = types.type(code);
    return type == null ? code : type.name();
  }

  void print(EventHit hit) {
    List<@Nullable Object> row = new ArrayList<>();
    Event event = hit.event();
    addArticle(row, hit.article());
    row.addAll(Arrays.asList(event.type(), name(types, event.type()), event.modality().key()));
    addTime(row, event.time());
    for (Role role : Role.values()) {
      row.add(joined(event, role, Participant::text));
      row.add(joined(event, role, participant -> id(participant.mention())));
    }
    addNumber(row, event.number());
    row.add(event.source() == null ? null : ResultText.clean(event.source().text()));
    row.add(event.source() == null ? null : id(event.source().mention()));
    addPlace(row, hit);
    if (scheme != null) {
      row.add(codes(types, event.type(), scheme));
    }
    try {
      csv.printRecord(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addArticle(List<@Nullable Object> row, Article article) {
    row.add(ResultText.clean(article.id()));
    row.add(ResultText.clean(article.title()));
    row.add(article.published());
    row.add(article.source() == null ? null : ResultText.clean(article.source()));
    row.add(article.url() == null ? null : ResultText.clean(article.url()));
  }

  private static void addTime(List<@Nullable Object> row, @Nullable EventTime time) {
    row.add(time == null ? null : time.from());
    row.add(time == null ? null : time.to());
    row.add(time == null ? null : time.precision().name().toLowerCase(Locale.ROOT));
    row.add(time == null ? null : time.approximate());
  }

  private static void addNumber(List<@Nullable Object> row, @Nullable Quantity number) {
    row.add(number == null ? null : number.value());
    row.add(number == null ? null : number.bound().key());
    row.add(number == null ? null : ResultText.clean(number.unit()));
  }

  private static void addPlace(List<@Nullable Object> row, EventHit hit) {
    Event event = hit.event();
    String text = hit.article().text(event.field());
    row.add(ResultText.clean(event.text()));
    row.add(ResultText.clean(text.substring(event.sentenceStart(), event.sentenceEnd())));
    row.add(event.field().key());
    row.add(event.start());
    row.add(event.end());
    row.add(event.confidence());
    row.add(event.reason());
  }

  private static String joined(Event event, Role role, Function<Participant, String> part) {
    return event.in(role).map(part).map(ResultText::clean).collect(Collectors.joining(BETWEEN));
  }

  private static String id(@Nullable Mention mention) {
    return mention == null ? "" : mention.entityId();
  }

  /** A timeline, a bucket a row; then what is in none of them. */
  static void timeline(Appendable out, EventTimeline timeline) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(timeline.unit().key(), "count");
    for (EventTimeline.Bucket bucket :
        (Iterable<EventTimeline.Bucket>) timeline.buckets()::iterator) {
      csv.printRecord(bucket.label(), bucket.count());
    }
    csv.printRecord("less exact", timeline.lessExact());
    csv.printRecord("undated", timeline.undated());
  }
}
