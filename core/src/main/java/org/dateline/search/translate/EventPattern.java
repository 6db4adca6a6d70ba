package org.dateline.search.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.EventTime.Days;
import org.dateline.index.schema.EventDays;
import org.dateline.index.schema.EventTerms;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one event: its type and conditions on its own terms. All terms of an event
 * stand at one position and name its type, so that the conditions cannot be met by two events.
 *
 * @param codes the types that will do
 * @param conditions each must hold
 * @param days when it happened, if that is asked
 */
record EventPattern(Set<String> codes, List<Condition> conditions, @Nullable Days days) {
  private static final int FEW_TERMS = 8;
  private static final int MOST_TERMS = 500;

  EventPattern {
    codes = Set.copyOf(codes);
    conditions = List.copyOf(conditions);
  }

  /** Gives the terms of which an event of a type must have one. */
  @FunctionalInterface
  interface Condition {
    List<String> terms(String code);
  }

  /** Where such events stand. */
  IntervalsSource source() {
    List<List<List<String>>> types = codes.stream().sorted().map(this::terms).toList();
    List<IntervalsSource> each = types.stream().map(EventPattern::all).toList();
    return each.size() == 1 ? each.getFirst() : new EventIntervalsSource(each, types);
  }

  /** For each condition the terms of which an event of a type must have one. */
  private List<List<String>> terms(String code) {
    List<List<String>> all = new ArrayList<>();
    conditions.forEach(condition -> all.add(condition.terms(code)));
    if (days != null) {
      List<String> stretches = EventDays.covering(days.from(), days.to());
      all.add(stretches.stream().map(each -> Schema.firstDayTerm(code, each)).toList());
      all.add(stretches.stream().map(each -> Schema.lastDayTerm(code, each)).toList());
    }
    return all;
  }

  private static IntervalsSource all(List<List<String>> conditions) {
    return conditions.stream().map(EventPattern::any).reduce(Intervals::containedBy).orElseThrow();
  }

  // Many terms as one clause, of which Lucene allows a thousand in a query; few are faster by name.
  private static IntervalsSource any(List<String> terms) {
    if (terms.size() <= FEW_TERMS) {
      return Intervals.or(
          terms.stream()
              .sorted()
              .map(term -> Intervals.term(new BytesRef(term)))
              .toArray(IntervalsSource[]::new));
    }
    return Intervals.multiterm(EventIntervalsSource.union(terms), MOST_TERMS, terms.getFirst());
  }

  /** Whether an event is such a one. */
  boolean matches(Event event) {
    if (!codes.contains(event.type()) || !isWithin(event.time())) {
      return false;
    }
    Set<String> terms = EventTerms.details(event);
    return conditions.stream()
        .allMatch(condition -> condition.terms(event.type()).stream().anyMatch(terms::contains));
  }

  private boolean isWithin(@Nullable EventTime time) {
    return days == null || (time != null && days.contains(time.days()));
  }
}
