package org.dateline.search.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.index.schema.EventDays;
import org.dateline.index.schema.EventTerms;
import org.dateline.index.schema.Schema;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one event: its type and conditions on its own terms. All terms of an event
 * stand at one position and name its type, so that the conditions cannot be met by two events.
 *
 * @param codes the types that will do
 * @param choices of conditions, equally many each; all of one must hold
 * @param days when it happened, if that is asked
 * @param scheme the event types
 */
@Internal
public record EventPattern(
    Set<String> codes,
    List<List<Condition>> choices,
    @Nullable AskedDays days,
    EventScheme scheme) {
  private static final int FEW_TERMS = 8;
  private static final int MOST_TERMS = 500;

  /** Copies the types and choices. */
  public EventPattern {
    codes = Set.copyOf(codes);
    choices = List.copyOf(choices);
  }

  /** Gives the terms of which an event of a type must have one. */
  @FunctionalInterface
  public interface Condition {
    List<String> terms(String code);
  }

  /** Where such events stand, on the days asked for. */
  public IntervalsSource source() {
    return source(true);
  }

  /** Where such events stand that have no day. */
  public IntervalsSource undated() {
    return source(false);
  }

  private IntervalsSource source(boolean dated) {
    List<List<List<String>>> types = new ArrayList<>();
    codes.stream()
        .sorted()
        .forEach(code -> choices.forEach(choice -> types.add(terms(code, choice, dated))));
    List<IntervalsSource> each = types.stream().map(EventPattern::all).toList();
    return each.size() == 1 ? each.getFirst() : new EventIntervalsSource(each, types);
  }

  /** For each condition the terms of which an event of a type must have one. */
  private List<List<String>> terms(String code, List<Condition> choice, boolean dated) {
    List<List<String>> all = new ArrayList<>();
    choice.forEach(condition -> all.add(condition.terms(code)));
    if (!dated) {
      all.add(List.of(Schema.noDayTerm(code)));
    } else if (days != null) {
      List<String> stretches = EventDays.covering(days.days().from(), days.days().to());
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

  /** Whether an event of an article is such a one. */
  public boolean matches(Event event, Article article) {
    if (!codes.contains(event.type()) || (days != null && !days.hold(event, article))) {
      return false;
    }
    Set<String> terms = EventTerms.details(event, scheme);
    return choices.stream().anyMatch(choice -> all(choice, event.type(), terms));
  }

  private static boolean all(List<Condition> choice, String code, Set<String> terms) {
    return choice.stream()
        .allMatch(condition -> condition.terms(code).stream().anyMatch(terms::contains));
  }
}
