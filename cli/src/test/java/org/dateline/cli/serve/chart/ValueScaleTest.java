package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.cli.serve.chart.TimelineChart.Measure;
import org.junit.jupiter.api.Test;

class ValueScaleTest {
  @Test
  void countsHaveRoundTicks() {
    assertEquals(List.of("0", "1"), labels(Measure.COUNT, 1));
    assertEquals(List.of("0", "1", "2", "3"), labels(Measure.COUNT, 3));
    assertEquals(List.of("0", "5", "10", "15", "20"), labels(Measure.COUNT, 17));
    assertEquals(List.of("0", "100", "200", "300"), labels(Measure.COUNT, 272));
    assertEquals(List.of("0", "500", "1,000", "1,500"), labels(Measure.COUNT, 1500));
    assertEquals(List.of("0", "500k", "1M"), labels(Measure.COUNT, 1_000_000));
  }

  @Test
  void sharesArePerCent() {
    assertEquals(List.of("0%", "20%", "40%", "60%", "80%"), labels(Measure.SHARE, 0.75));
    assertEquals(List.of("0%", "0.5%", "1%", "1.5%"), labels(Measure.SHARE, 0.013));
    assertEquals(List.of("0%", "0.0005%", "0.001%"), labels(Measure.SHARE, 0.00001));
  }

  @Test
  void nothingHasAScaleToo() {
    assertEquals(List.of("0", "1"), labels(Measure.COUNT, 0));
    assertEquals(List.of("0%", "1%"), labels(Measure.SHARE, 0));
  }

  @Test
  void theMostAlwaysFitsInFewTicks() {
    for (Measure measure : Measure.values()) {
      for (double most = 1e-9; most < 1e18; most *= 1.37) {
        ValueScale scale = ValueScale.of(measure, most);
        assertTrue(scale.top() >= Math.min(most, 1e15) * (1 - 1e-6), () -> scale.toString());
        assertTrue(scale.ticks().size() <= 6, () -> scale.toString());
      }
    }
  }

  private static List<String> labels(Measure measure, double most) {
    ValueScale scale = ValueScale.of(measure, most);
    return scale.ticks().stream().map(scale::label).toList();
  }
}
