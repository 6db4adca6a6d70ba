package org.dateline.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> told = new ArrayList<>();

  private Turns.Measured<String, Double> measure(Turns turns, Map<String, List<Double>> costs)
      throws IOException {
    return turns.measure(
        List.copyOf(costs.keySet()),
        (engine, round) -> {
          List<Double> all = costs.getOrDefault(engine, List.of());
          return all.get(Math.min(round, all.size() - 1));
        },
        cost -> cost,
        told::add);
  }

  @Test
  void whatCountsComesWhenTheSlowestToWarmUpIsWarm() throws IOException {
    Map<String, List<Double>> costs =
        Map.of("a", List.of(9.0, 8.9, 8.8, 8.7), "b", List.of(100.0, 50.0, 30.0, 40.0, 29.0));
    Turns.Measured<String, Double> measured = measure(new Turns(2, -1), costs);
    // The third is b's last that is cheaper by more than a twentieth; three calm ones follow.
    assertEquals(6, measured.warmUp());
    assertEquals(Map.of("a", List.of(8.7, 8.7), "b", List.of(29.0, 29.0)), measured.rounds());
    assertEquals(List.of(), told);
  }

  @Test
  void anEngineThatNeverGetsWarmIsTold() throws IOException {
    List<Double> falling = new ArrayList<>();
    for (double cost = 1; falling.size() < 100; cost *= 0.9) {
      falling.add(cost);
    }
    Turns.Measured<String, Double> measured = measure(new Turns(1, -1), Map.of("a", falling));
    assertEquals(List.of("not warm after 40 rounds, or too noisy to tell"), told);
    assertEquals(Map.of("a", List.of(falling.get(40))), measured.rounds());
  }

  @Test
  void aGivenNumberOfRoundsComesBefore() throws IOException {
    assertEquals(
        Map.of("a", List.of(3.0, 2.0)),
        measure(new Turns(2, 2), Map.of("a", List.of(5.0, 4.0, 3.0, 2.0, 1.0))).rounds());
    assertThrows(IllegalArgumentException.class, () -> new Turns(0, 1));
  }

  @Test
  void eachRoundBeginsWithAnotherEngine() throws IOException {
    List<String> order = new ArrayList<>();
    new Turns(2, 1)
        .measure(
            List.of("a", "b", "c"),
            (engine, round) -> order.add(engine + round),
            done -> 1,
            told::add);
    assertEquals(List.of("a0", "b0", "c0", "b1", "c1", "a1", "c2", "a2", "b2"), order);
  }
}
