package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparklineTest {
  @Test
  void itIsALineWhoseHighestPointIsMarked() {
    assertEquals(
        "<svg class=\"sparkline\" role=\"img\" aria-label=\"Most: 4\" width=\"120\" height=\"24\""
            + " viewBox=\"0 0 120 24\"><title>Most: 4</title>"
            + "<path class=\"base\" d=\"M0 21H120\"/>"
            + "<path class=\"line\" d=\"M3 12h0L60 3L117 21\"/>"
            + "<circle class=\"dot\" cx=\"60\" cy=\"3\" r=\"2\"/></svg>",
        Sparkline.of("Most: 4", List.of(2.0, 4.0, 0.0)));
  }

  @Test
  void whereThereIsNoValueIsAGap() {
    assertEquals(List.of("M3 3h0M117 3h0"), drawn(1.0, null, 1.0).values("line", "d"));
  }

  @Test
  void longRowsAreAddedUp() {
    Double[] many = new Double[10_000];
    Arrays.fill(many, 1.0);
    String path = drawn(many).values("line", "d").getFirst();
    assertEquals(60, path.split("[ML]").length - 1);
  }

  @Test
  void oneZerosAndNothingAreDrawn() {
    assertEquals(List.of("M60 3h0"), drawn(7.0).values("line", "d"));
    assertEquals(List.of("M3 21h0L117 21"), drawn(0.0, 0.0).values("line", "d"));
    assertEquals(List.of(), drawn(0.0, 0.0).ofClass("dot"));
    assertEquals(List.of(), drawn().ofClass("line"));
    assertEquals(List.of(), drawn((Double) null).ofClass("line"));
  }

  @Test
  void oddNumbersAreBounded() {
    drawn(Double.NaN, Double.POSITIVE_INFINITY, -1.0, Double.MAX_VALUE, Double.MIN_VALUE);
    Double[] huge = Collections.nCopies(200, Double.MAX_VALUE).toArray(Double[]::new);
    assertTrue(drawn(huge).values("line", "d").getFirst().startsWith("M3 3h0"));
  }

  @Test
  void hostileTextIsText() {
    String hostile = "\"><script>alert(1)</script>";
    ParsedDrawing drawn = ParsedDrawing.of(Sparkline.of(hostile, List.of(1.0)));
    assertEquals(List.of(hostile), drawn.values("sparkline", "aria-label"));
  }

  private static ParsedDrawing drawn(@Nullable Double... values) {
    return ParsedDrawing.of(Sparkline.of("A course", Arrays.asList(values)));
  }
}
