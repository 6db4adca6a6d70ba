package org.dateline.search.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetLabel;
import org.dateline.search.lucene.LabelFinder;

/** The most frequent values of some dimensions among the articles found. */
@Internal
public final class TopValues {
  private final FacetCounts found;
  private final LabelFinder finder;
  private final int leastProminence;

  /**
   * @param found counts of the articles found
   * @param leastProminence how much, in percent, an article must be about an entity or event
   */
  public TopValues(FacetCounts found, LabelFinder finder, int leastProminence) {
    this.found = found;
    this.finder = finder;
    this.leastProminence = leastProminence;
  }

  private record Counted(ChosenValue value, long count) {
    Counted plus(Counted other) {
      return new Counted(value, count + other.count);
    }
  }

  /** The most frequent first, those of one frequency by name. */
  public List<ChosenValue> of(List<Dimension> dimensions, int limit) throws IOException {
    List<Counted> counted = new ArrayList<>();
    for (Dimension dimension : dimensions.stream().distinct().toList()) {
      counted.addAll(count(dimension).values());
    }
    List<ChosenValue> top = new ArrayList<>();
    for (Counted each : counted.stream().sorted(order()).limit(limit).toList()) {
      top.add(each.value().whole(finder));
    }
    return top;
  }

  private static Comparator<Counted> order() {
    return Comparator.comparingLong(Counted::count)
        .reversed()
        .thenComparing(counted -> counted.value().name().toLowerCase(Locale.ROOT))
        .thenComparing(counted -> counted.value().key())
        .thenComparing(counted -> counted.value().dimension());
  }

  // By id: articles tagged at different times may have told one entity's name differently.
  private Map<String, Counted> count(Dimension dimension) throws IOException {
    Map<String, Counted> counts = new HashMap<>();
    for (Map.Entry<String, Long> each : labels(dimension).entrySet()) {
      FacetLabel label = FacetLabel.of(each.getKey());
      if (isInLevel(dimension, label)) {
        ChosenValue value = ChosenValue.of(dimension, label);
        counts.merge(value.key(), new Counted(value, each.getValue()), Counted::plus);
      }
    }
    return counts;
  }

  private Map<String, Long> labels(Dimension dimension) throws IOException {
    try (CountedLabels counted = found.of(dimension, leastProminence)) {
      return counted.byLabel();
    }
  }

  // The levels that facets show without a parent.
  private static boolean isInLevel(Dimension dimension, FacetLabel label) {
    return switch (dimension) {
      case EVENT -> label.path().size() == 2;
      case DATE, HAPPENED -> label.path().size() == 1;
      default -> true;
    };
  }
}
