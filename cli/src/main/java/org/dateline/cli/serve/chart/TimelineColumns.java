package org.dateline.cli.serve.chart;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.cli.serve.chart.TimelineChart.Measure;
import org.dateline.search.result.Timeline.Bucket;
import org.dateline.search.result.Timeline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of a timeline as columns, of which there are never more than {@value #MOST}: where
 * there are more buckets, neighbours stand together, counts added up and shares averaged.
 *
 * @param merged how many buckets a column has
 */
record TimelineColumns(int merged, List<Column> columns) {
  static final int MOST = 400;

  /** From the first to the last of its buckets. */
  record Column(OffsetDateTime start, OffsetDateTime end, String first, String last) {
    String name(Unit unit) {
      String name = PeriodName.of(unit, start);
      return first.equals(last) ? name : name + " – " + PeriodName.of(unit, end);
    }
  }

  static TimelineColumns of(List<Bucket> buckets) {
    int merged = Math.max(1, Math.ceilDiv(buckets.size(), MOST));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i += merged) {
      Bucket first = buckets.get(i);
      Bucket last = buckets.get(Math.min(i + merged, buckets.size()) - 1);
      columns.add(new Column(first.start(), last.start(), first.label(), last.label()));
    }
    return new TimelineColumns(merged, List.copyOf(columns));
  }

  int size() {
    return columns.size();
  }

  /** The values of a series, one for each column. */
  List<@Nullable Double> values(Measure measure, List<@Nullable Double> values) {
    List<@Nullable Double> all = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int from = Math.min(i * merged, values.size());
      int to = Math.min(from + merged, values.size());
      List<Double> there =
          values.subList(from, to).stream()
              .filter(Objects::nonNull)
              .filter(Double::isFinite)
              .map(value -> Math.max(0, value))
              .toList();
      double sum = there.stream().mapToDouble(Double::doubleValue).sum();
      all.add(there.isEmpty() ? null : measure == Measure.COUNT ? sum : sum / there.size());
    }
    return all;
  }

  /** In which column a bucket stands, or -1. */
  int columnOf(int bucket) {
    int column = bucket < 0 ? -1 : bucket / merged;
    return column < size() ? column : -1;
  }
}
