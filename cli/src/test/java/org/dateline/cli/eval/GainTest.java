package org.dateline.cli.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GainTest {
  private static RetrievalScore at(int rank) {
    List<String> ranking = new ArrayList<>();
    for (int i = 1; i < rank; i++) {
      ranking.add("other" + i);
    }
    ranking.add("right");
    return RetrievalScore.of(ranking, Map.of("right", 1));
  }

  private static Gain gain(List<RetrievalScore> scores, List<RetrievalScore> base) {
    return Gain.of(scores, base, RetrievalScore::averagePrecision);
  }

  @Test
  void itIsThatOfTheMeans() {
    Gain gain = gain(List.of(at(1), at(4)), List.of(at(2), at(2)));
    assertEquals(25, gain.percent(), 1e-9);
    assertEquals(List.of(-50.0, 100.0), gain.interval().pair());
  }

  // Where each query gains alike, its interval is narrow, however unlike the queries are.
  @Test
  void queriesAreDrawnInPairs() {
    Gain gain = gain(List.of(at(1), at(2), at(5)), List.of(at(2), at(4), at(10)));
    assertEquals("+100.0 % [+100.0, +100.0]", gain.toString());
  }

  @Test
  void nothingIsGainedOverNothing() {
    assertEquals(0, gain(List.of(), List.of()).percent());
    assertThrows(IllegalArgumentException.class, () -> gain(List.of(at(1)), List.of()));
    assertTrue(gain(List.of(at(1)), List.of(at(1))).toString().contains("+0.0 %"));
  }
}
