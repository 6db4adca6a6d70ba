package org.dateline.cli.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Event;

/** Adds up what was found against the gold, text by text, and keeps what went wrong. */
final class EventCount {

  /**
   * A type in a place: a sentence, or the whole text.
   *
   * @param place the same number for the same place
   */
  record Unit(int place, String type) {
    boolean isPlaced() {
      return place != GoldEventText.NOWHERE;
    }
  }

  private final List<String> types;
  private final SortedMap<String, Score> byType = new TreeMap<>();
  private final List<Score> perText = new ArrayList<>();
  private final SortedMap<String, List<EventError>> wrong = new TreeMap<>();
  private final SortedMap<String, List<EventError>> missed = new TreeMap<>();

  EventCount(Collection<String> types) {
    this.types = List.copyOf(types);
    types.forEach(type -> byType.put(type, Score.NONE));
  }

  void add(GoldEventText text, Map<Unit, GoldEvent> gold, Map<Unit, Event> found) {
    Score all = Score.NONE;
    for (String type : types) {
      Score score = Score.of(of(type, gold.keySet()), of(type, found.keySet()));
      byType.merge(type, score, Score::plus);
      all = all.plus(score);
    }
    perText.add(all);
    found.forEach((unit, event) -> {
      if (!gold.containsKey(unit)) {
        note(wrong, EventContext.wrong(text, unit.type(), event, types(unit, gold)));
      }
    });
    gold.forEach((unit, event) -> {
      if (!found.containsKey(unit)) {
        note(missed, EventContext.missed(text, unit.type(), event, types(unit, found)));
      }
    });
  }

  private static Set<Unit> of(String type, Set<Unit> units) {
    Set<Unit> some = new HashSet<>(units);
    some.removeIf(unit -> !unit.type().equals(type));
    return some;
  }

  private static String types(Unit near, Map<Unit, ?> units) {
    return units.keySet().stream()
        .filter(unit -> unit.place() == near.place())
        .map(Unit::type)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static void note(Map<String, List<EventError>> errors, EventError error) {
    errors.computeIfAbsent(error.type(), type -> new ArrayList<>()).add(error);
  }

  EventScores scores() {
    return EventScores.of(byType, perText);
  }

  /** For each type up to {@code most} wrong ones, then as many missed. */
  List<EventError> errors(int most) {
    return types.stream()
        .flatMap(type ->
            Stream.of(wrong, missed)
                .flatMap(kind -> spread(kind.getOrDefault(type, List.of()), most)))
        .toList();
  }

  // Evenly over the file, so that no one story fills the sample.
  private static Stream<EventError> spread(List<EventError> errors, int most) {
    int shown = Math.min(most, errors.size());
    return Stream.iterate(0, i -> i < shown, i -> i + 1)
        .map(i -> errors.get((2 * i + 1) * errors.size() / (2 * shown)));
  }
}
