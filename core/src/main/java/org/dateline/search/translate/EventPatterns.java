package org.dateline.search.translate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.dateline.article.EventTime.Days;
import org.dateline.article.Modality;
import org.dateline.index.schema.EventTerms;
import org.dateline.index.schema.Schema;
import org.dateline.search.event.AskedDays;
import org.dateline.search.event.EventPattern;
import org.dateline.search.event.EventPattern.Condition;
import org.dateline.search.query.DateRange;
import org.dateline.search.query.EventConditions;
import org.dateline.search.query.EventQueryNode;
import org.dateline.search.query.Moment;
import org.dateline.search.query.QueryEscapes;
import org.dateline.search.query.QueryToken;
import org.dateline.search.query.QueryToken.Kind;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/** Makes the patterns of events that a query describes, and keeps them. */
final class EventPatterns {
  private static final String ANY = "any";
  private static final int MOST_CHOICES = 16;
  private static final String OPEN = "*";
  private final TagTerms tags;
  private final Moment now;
  private final Supplier<EventScheme> scheme;
  private final Set<EventPattern> kept = new LinkedHashSet<>();
  private final Set<AskedDays> days = new LinkedHashSet<>();
  private boolean byPublication;

  EventPatterns(TagTerms tags, Moment now, Supplier<EventScheme> scheme) {
    this.tags = tags;
    this.now = now;
    this.scheme = scheme;
  }

  /** What the query asked of events so far. */
  Set<EventPattern> made() {
    Set<EventPattern> all = new LinkedHashSet<>(kept);
    for (String code : tags.askedEvents()) {
      all.add(new EventPattern(tags.codes(code), List.of(List.of(asserted())), null, scheme.get()));
    }
    return all;
  }

  /** The days of {@code happened:} so far. */
  Set<AskedDays> days() {
    return days;
  }

  void keep(AskedDays asked) {
    days.add(asked);
  }

  /** Makes what must not be there: it says nothing of the events that the query is after. */
  @Nullable Query excluded(Supplier<@Nullable Query> making) {
    Set<EventPattern> keptBefore = Set.copyOf(kept);
    Set<String> askedBefore = Set.copyOf(tags.askedEvents());
    Set<AskedDays> daysBefore = Set.copyOf(days);
    Query made = making.get();
    kept.retainAll(keptBefore);
    tags.askedEvents().retainAll(askedBefore);
    days.retainAll(daysBefore);
    return made;
  }

  /** The pattern that a query writes so. */
  EventPattern of(EventQueryNode node) {
    String type = QueryEscapes.remove(node.type().text());
    Set<String> codes = new LinkedHashSet<>();
    tags.events(type, node.type().start()).forEach(code -> codes.addAll(tags.codes(code)));
    RoleConditions roles = new RoleConditions(tags, scheme.get());
    List<List<Condition>> choices = List.of(List.of());
    List<Condition> conditions = new ArrayList<>();
    AskedDays days = null;
    boolean modal = false;
    for (EventQueryNode.Condition each : node.conditions()) {
      String name = EventConditions.named(each.name());
      switch (name) {
        case EventConditions.HAPPENED -> days = days(each.value());
        case EventConditions.MODALITY -> modal = conditions.add(modality(each.value()));
        case EventConditions.BY -> conditions.add(source(each.value()));
        case EventConditions.DENIED -> {
          conditions.add(source(each.value()));
          modal = conditions.add(told(List.of(Modality.DENIED)));
        }
        default -> choices = joined(choices, roles.of(name, text(each), codes), each.value());
      }
    }
    if (!modal) {
      conditions.add(asserted());
    }
    EventPattern pattern =
        new EventPattern(
            codes, joined(choices, List.of(conditions), node.type()), days, scheme.get());
    kept.add(pattern);
    return pattern;
  }

  /** One whose place alone counts: what stands near it. */
  EventPattern dated(EventQueryNode node) {
    EventPattern pattern = of(node);
    if (pattern.days() != null && pattern.days().zone() != null) {
      throw new QuerySyntaxException(
          node.type().start(), "happened:~ does not go with NEAR; write the days without ~");
    }
    return pattern;
  }

  // Each of the one with each of the other.
  private static List<List<Condition>> joined(
      List<List<Condition>> some, List<List<Condition>> others, QueryToken at) {
    List<List<Condition>> all = new ArrayList<>();
    for (List<Condition> left : some) {
      for (List<Condition> right : others) {
        List<Condition> both = new ArrayList<>(left);
        both.addAll(right);
        all.add(both);
      }
    }
    if (all.size() > MOST_CHOICES) {
      throw new QuerySyntaxException(
          at.start(), "one event with more than two any: of several words; name their roles");
    }
    return all;
  }

  // What takes part is a name or words: a pattern would find nothing.
  private String text(EventQueryNode.Condition condition) {
    QueryToken value = condition.value();
    if (isAny(value)) {
      return value.text();
    }
    boolean words = value.kind() == Kind.PHRASE || !QueryEscapes.hasWildcard(value.text());
    if (!words || value.kind() == Kind.RANGE || value.text().isBlank()) {
      throw new QuerySyntaxException(
          value.start(),
          condition.name().text()
              + ": takes a name or words, as in event:capture(target:soldiers)");
    }
    return QueryEscapes.remove(value.text());
  }

  private static boolean isAny(QueryToken value) {
    return value.kind() == Kind.WORD && value.text().equals(EventTerms.ANY);
  }

  private static Condition asserted() {
    return told(List.of(Modality.ASSERTED));
  }

  private static Condition told(List<Modality> wanted) {
    return code -> wanted.stream().map(m -> Schema.modalityTerm(code, m)).toList();
  }

  private Condition modality(QueryToken value) {
    try {
      String key = value.text().toLowerCase(Locale.ROOT);
      return told(key.equals(ANY) ? Arrays.asList(Modality.values()) : List.of(Modality.of(key)));
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(value.start(), e.getMessage() + ", " + ANY);
    }
  }

  private Condition source(QueryToken value) {
    if (isAny(value)) {
      return code -> List.of(Schema.sourceTerm(code, EventTerms.ANY));
    }
    List<String> ids = tags.ids(QueryEscapes.remove(value.text()));
    if (ids.isEmpty()) {
      throw new QuerySyntaxException(
          value.start(), "nobody in the index is called \"" + value.text() + "\"");
    }
    return code -> ids.stream().map(id -> Schema.sourceTerm(code, id)).toList();
  }

  /** The days of {@code 2024-12-26}, {@code 2024-12}, {@code 2024} or a range of them. */
  private AskedDays days(QueryToken value) {
    try {
      String text = value.text();
      if (value.kind() != Kind.RANGE) {
        String day = QueryEscapes.remove(text);
        return days(day, day);
      }
      return text.startsWith(EventConditions.APPROXIMATELY)
          ? undatedToo(range(text.substring(1)).days())
          : range(text);
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(value.start(), String.valueOf(e.getMessage()));
    }
  }

  private AskedDays undatedToo(Days asked) {
    byPublication = true;
    return new AskedDays(asked, now.zone());
  }

  /** What was made of days, in plain words. */
  List<String> notes() {
    return byPublication
        ? List.of("an event that has no day counts by the day of publication")
        : List.of();
  }

  private AskedDays range(String text) {
    String[] ends = text.substring(1, text.length() - 1).strip().split("\\s+TO\\s+", -1);
    if (ends.length != 2 || !text.startsWith("[") || !text.endsWith("]")) {
      throw new IllegalArgumentException("expected days, as in [2024-12-26 TO 2024-12-31]");
    }
    return days(QueryEscapes.end(ends[0]), QueryEscapes.end(ends[1]));
  }

  /**
   * From the first day of one to the last of the other; {@code *} for an open end. With a tilde
   * before the first, what has no day counts by the day of publication.
   */
  AskedDays days(String first, String last) {
    if (first.startsWith(EventConditions.APPROXIMATELY)) {
      String from = first.substring(1);
      Days asked = days(from, last.equals(first) ? from : last).days();
      return undatedToo(asked);
    }
    LocalDate from = first.equals(OPEN) ? EventTerms.FIRST_DAY : DateRange.days(first, now).from();
    LocalDate to = last.equals(OPEN) ? EventTerms.LAST_DAY : DateRange.days(last, now).to();
    return new AskedDays(new Days(from, to), null);
  }
}
