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
import org.dateline.article.Role;
import org.dateline.index.schema.EventTerms;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.DateRange;
import org.dateline.search.query.EventConditions;
import org.dateline.search.query.EventQueryNode;
import org.dateline.search.query.Moment;
import org.dateline.search.query.QueryEscapes;
import org.dateline.search.query.QueryToken;
import org.dateline.search.query.QueryToken.Kind;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.translate.EventPattern.Condition;
import org.jspecify.annotations.Nullable;

/** Makes the patterns of events that a query describes, and keeps them. */
final class EventPatterns {
  private static final int LONGEST_NAME = 12;
  private static final String ANY = "any";
  private static final String OPEN = "*";
  private final TagTerms tags;
  private final Moment now;
  private final Set<EventPattern> kept = new LinkedHashSet<>();
  private final Set<Days> days = new LinkedHashSet<>();

  EventPatterns(TagTerms tags, Moment now) {
    this.tags = tags;
    this.now = now;
  }

  /** What the query asked of events so far. */
  Set<EventPattern> made() {
    Set<EventPattern> all = new LinkedHashSet<>(kept);
    for (String code : tags.askedEvents()) {
      all.add(new EventPattern(tags.codes(code), List.of(asserted()), null));
    }
    return all;
  }

  /** The days of {@code happened:} so far. */
  Set<Days> days() {
    return days;
  }

  void keep(Days asked) {
    days.add(asked);
  }

  /** Makes what must not be there: it says nothing of the events that the query is after. */
  @Nullable Query excluded(Supplier<@Nullable Query> making) {
    Set<EventPattern> keptBefore = Set.copyOf(kept);
    Set<String> askedBefore = Set.copyOf(tags.askedEvents());
    Set<Days> daysBefore = Set.copyOf(days);
    Query made = making.get();
    kept.retainAll(keptBefore);
    tags.askedEvents().retainAll(askedBefore);
    days.retainAll(daysBefore);
    return made;
  }

  /** The pattern that a query writes so. */
  EventPattern of(EventQueryNode node) {
    String type = QueryEscapes.remove(node.type().text());
    Set<String> codes = tags.codes(tags.event(type, node.type().start()));
    List<Condition> conditions = new ArrayList<>();
    Days days = null;
    boolean modal = false;
    for (EventQueryNode.Condition each : node.conditions()) {
      String name = EventConditions.named(each.name());
      switch (name) {
        case EventConditions.HAPPENED -> days = days(each.value());
        case EventConditions.MODALITY -> modal = conditions.add(modality(each.value()));
        case EventConditions.BY -> conditions.add(source(each.value()));
        default -> conditions.addAll(role(Role.of(name), text(each)));
      }
    }
    if (!modal) {
      conditions.add(asserted());
    }
    EventPattern pattern = new EventPattern(codes, conditions, days);
    kept.add(pattern);
    return pattern;
  }

  // What takes part is a name or words: a pattern would find nothing.
  private String text(EventQueryNode.Condition condition) {
    QueryToken value = condition.value();
    boolean words = value.kind() == Kind.PHRASE || !QueryEscapes.hasWildcard(value.text());
    if (!words || value.kind() == Kind.RANGE || value.text().isBlank()) {
      throw new QuerySyntaxException(
          value.start(),
          condition.name().text()
              + ": takes a name or words, as in event:capture(target:soldiers)");
    }
    return QueryEscapes.remove(value.text());
  }

  private static Condition asserted() {
    return code -> List.of(Schema.modalityTerm(code, Modality.ASSERTED));
  }

  private Condition modality(QueryToken value) {
    try {
      String key = value.text().toLowerCase(Locale.ROOT);
      List<Modality> wanted =
          key.equals(ANY) ? Arrays.asList(Modality.values()) : List.of(Modality.of(key));
      return code -> wanted.stream().map(m -> Schema.modalityTerm(code, m)).toList();
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(value.start(), e.getMessage() + ", " + ANY);
    }
  }

  private Condition source(QueryToken value) {
    List<String> ids = tags.ids(QueryEscapes.remove(value.text()));
    if (ids.isEmpty()) {
      throw new QuerySyntaxException(
          value.start(), "nobody in the index is called \"" + value.text() + "\"");
    }
    return code -> ids.stream().map(id -> Schema.sourceTerm(code, id)).toList();
  }

  /** "North Korean soldiers": the longest beginning that is a name, and each other word. */
  private List<Condition> role(Role role, String value) {
    List<String> words = List.of(value.strip().split("\\s+"));
    List<Condition> conditions = new ArrayList<>();
    int named = Math.min(LONGEST_NAME, words.size());
    List<String> ids = tags.ids(String.join(" ", words.subList(0, named)));
    while (ids.isEmpty() && --named > 0) {
      ids = tags.ids(String.join(" ", words.subList(0, named)));
    }
    if (!ids.isEmpty()) {
      conditions.add(named(role, ids, words.subList(0, named)));
    }
    for (String word : words.subList(named, words.size())) {
      conditions.add(code -> List.of(word(code, role, word)));
    }
    return conditions;
  }

  // One word that is a name may stand there without naming anybody.
  private static Condition named(Role role, List<String> ids, List<String> words) {
    return code -> {
      List<String> terms = new ArrayList<>();
      ids.forEach(id -> terms.add(Schema.roleTerm(code, role, id)));
      if (words.size() == 1) {
        terms.add(word(code, role, words.getFirst()));
      }
      return terms;
    };
  }

  private static String word(String code, Role role, String word) {
    return Schema.roleWordTerm(code, role, word.toLowerCase(Locale.ROOT));
  }

  /** The days of {@code 2024-12-26}, {@code 2024-12}, {@code 2024} or a range of them. */
  private Days days(QueryToken value) {
    try {
      return value.kind() == Kind.RANGE
          ? range(value.text())
          : DateRange.days(QueryEscapes.remove(value.text()), now);
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(value.start(), String.valueOf(e.getMessage()));
    }
  }

  private Days range(String text) {
    String[] ends = text.substring(1, text.length() - 1).strip().split("\\s+TO\\s+", -1);
    if (ends.length != 2 || !text.startsWith("[") || !text.endsWith("]")) {
      throw new IllegalArgumentException("expected days, as in [2024-12-26 TO 2024-12-31]");
    }
    return days(QueryEscapes.end(ends[0]), QueryEscapes.end(ends[1]));
  }

  /** From the first day of one to the last of the other; {@code *} for an open end. */
  Days days(String first, String last) {
    LocalDate from = first.equals(OPEN) ? EventTerms.FIRST_DAY : DateRange.days(first, now).from();
    LocalDate to = last.equals(OPEN) ? EventTerms.LAST_DAY : DateRange.days(last, now).to();
    return new Days(from, to);
  }
}
