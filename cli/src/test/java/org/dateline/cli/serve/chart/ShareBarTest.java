package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareBarTest {
  @Test
  void isAsLongAsItsShare() {
    assertEquals(List.of("25"), widths(5, 20));
    assertEquals(List.of("100"), widths(20, 20));
  }

  @Test
  void whatIsThereIsSeen() {
    assertEquals(List.of("1"), widths(1, 1e9));
  }

  @Test
  void whatMakesNoSenseIsBounded() {
    assertEquals(List.of("100"), widths(30, 20));
    assertEquals(List.of(), widths(0, 20));
    assertEquals(List.of(), widths(-1, 20));
    assertEquals(List.of(), widths(1, 0));
    assertEquals(List.of(), widths(Double.NaN, 1));
    assertEquals(List.of("100"), widths(Double.POSITIVE_INFINITY, 1));
  }

  private static List<String> widths(double value, double most) {
    return ParsedDrawing.of(ShareBar.of(value, most)).values("bar", "width");
  }
}
