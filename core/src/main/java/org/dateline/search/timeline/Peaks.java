package org.dateline.search.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.search.result.Timeline;

/**
 * Where a series of counts has unusually many; see {@link Timeline.Peak}.
 *
 * @param counts the series
 * @param median of the counts
 * @param places the peaks' places in it
 */
record Peaks(List<Long> counts, double median, NavigableSet<Integer> places) {
  private static final double SPREADS = 3;
  // Makes the median absolute deviation of a normal distribution its standard deviation.
  private static final double NORMAL = 1.4826;

  static Peaks of(List<Long> counts) {
    NavigableSet<Integer> places = new TreeSet<>();
    double median = median(counts.stream().map(Long::doubleValue));
    double deviation = median(counts.stream().map(count -> Math.abs(count - median)));
    double spread = Math.max(Math.max(1, Math.sqrt(median)), NORMAL * deviation);
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) >= median + SPREADS * spread) {
        places.add(i);
      }
    }
    return new Peaks(counts, median, places);
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    int size = sorted.size();
    return size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  boolean contains(int place) {
    return places.contains(place);
  }

  /** The peaks with their typical articles. */
  List<Timeline.Peak> with(TypicalArticles typical, int series) throws IOException {
    List<Timeline.Peak> peaks = new ArrayList<>();
    for (int place : places) {
      List<Timeline.Typical> articles = typical.of(series, place);
      peaks.add(new Timeline.Peak(place, counts.get(place), median, articles));
    }
    return peaks;
  }
}
