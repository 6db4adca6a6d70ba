package org.dateline.cli.eval;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well event types were found, each once a text or once a sentence. Immutable.
 *
 * @param byType the score of each type
 * @param sum all types together, each occurrence counting the same
 * @param f1 the interval of the sum's F1
 * @param precision that of its precision
 * @param recall that of its recall
 */
public record EventScores(
    SortedMap<String, Score> byType, Score sum, Interval f1, Interval precision, Interval recall) {

  /** Copies the map. */
  public EventScores {
    byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
  }

  /** The score of a type; nothing right, wrong or missed if it was not asked for. */
  public Score score(String type) {
    return byType.getOrDefault(type, Score.NONE);
  }

  static EventScores of(Map<String, Score> byType, List<Score> texts) {
    return new EventScores(
        new TreeMap<>(byType),
        texts.stream().reduce(Score.NONE, Score::plus),
        Interval.of(texts, Score::f1),
        Interval.of(texts, Score::precision),
        Interval.of(texts, Score::recall));
  }
}
