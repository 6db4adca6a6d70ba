package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.cli.serve.chart.GraphLayout.Pull;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
  private static final double WIDTH = 500;
  private static final double HEIGHT = 400;

  @Test
  void allStandsWithinTheField() {
    for (int nodes = 1; nodes <= 60; nodes++) {
      for (int middle = -1; middle <= 0; middle++) {
        GraphLayout laid = laidOut(nodes, middle, List.of());
        for (int i = 0; i < nodes; i++) {
          assertTrue(laid.x(i) >= -1e-6 && laid.x(i) <= WIDTH + 1e-6, "x " + laid.x(i));
          assertTrue(laid.y(i) >= -1e-6 && laid.y(i) <= HEIGHT + 1e-6, "y " + laid.y(i));
        }
      }
    }
  }

  @Test
  void theMiddleStaysInTheMiddle() {
    GraphLayout laid = laidOut(20, 0, chain(20));
    assertEquals(WIDTH / 2, laid.x(0));
    assertEquals(HEIGHT / 2, laid.y(0));
  }

  @Test
  void whoHangsTogetherStandsTogether() {
    List<Pull> pulls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < i; j++) {
        if (i / 5 == j / 5) {
          pulls.add(new Pull(i, j, 1));
        }
      }
    }
    GraphLayout laid = laidOut(10, -1, pulls);
    double within = 0;
    double across = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        within += Math.hypot(laid.x(i) - laid.x(j), laid.y(i) - laid.y(j)) / 20;
        across += Math.hypot(laid.x(i) - laid.x(j + 5), laid.y(i) - laid.y(j + 5)) / 25;
      }
    }
    assertTrue(within * 2 < across, within + " " + across);
  }

  @Test
  void namesOfAFewDoNotOverlap() {
    GraphLayout laid = laidOut(12, -1, chain(12));
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        boolean beside = Math.abs(laid.x(i) - laid.x(j)) >= 80;
        assertTrue(beside || Math.abs(laid.y(i) - laid.y(j)) >= 28, i + " and " + j);
      }
    }
  }

  private static List<Pull> chain(int nodes) {
    List<Pull> pulls = new ArrayList<>();
    for (int i = 1; i < nodes; i++) {
      pulls.add(new Pull(i - 1, i, 1));
    }
    return pulls;
  }

  private static GraphLayout laidOut(int nodes, int middle, List<Pull> pulls) {
    double[] names = new double[nodes];
    Arrays.fill(names, 80);
    return new GraphLayout(nodes, middle, WIDTH, HEIGHT).laidOut(pulls, names);
  }
}
