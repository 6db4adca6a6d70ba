package org.dateline.search.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.ArrayUtil;
import org.dateline.index.schema.FacetCode;
import org.junit.jupiter.api.Test;

/** Labels are counted by numbers, whichever of them came first. */
class CountedLabelsTest {
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void ofTwoNamesEquallyOftenTheFirstStandsWhicheverCameFirst() {
    String one = FacetCode.label(List.of("Q1"), "Anna");
    String other = FacetCode.label(List.of("Q1"), "Berta");
    for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
      Map<String, Long> counts = new LinkedHashMap<>();
      order.forEach(label -> counts.put(label, 2L));
      Label most = CountedLabels.of(counts).most("q1");
      assertNotNull(most);
      assertEquals("Anna", most.name(), order.toString());
    }
  }

  @Test
  void countsAndNumbersMetAreThoseOfAPlainLoop() {
    OrdinalCounts.Pool pool = new OrdinalCounts.Pool();
    for (int round = 0; round < 50; round++) {
      int docs = 1 + random.nextInt(20);
      int[] starts = new int[docs + 1];
      for (int i = 0; i < docs; i++) {
        starts[i + 1] = starts[i] + random.nextInt(4);
      }
      int highest = 1 + random.nextInt(3_000);
      int[] numbers = random.ints(starts[docs], 1, highest + 1).toArray();
      int[] found = IntStream.range(0, docs).filter(doc -> random.nextBoolean()).toArray();
      int[] expected = new int[highest + 1];
      for (int doc : found) {
        for (int at = starts[doc]; at < starts[doc + 1]; at++) {
          expected[numbers[at]]++;
        }
      }
      char[] chars = new char[numbers.length];
      Map<Integer, Long> met = new LinkedHashMap<>();
      try (OrdinalCounts tally = pool.take()) {
        tally.reach(highest);
        int half = found.length / 2;
        for (int i = 0; i < numbers.length; i++) {
          chars[i] = (char) numbers[i];
        }
        tally.add(ArrayUtil.growExact(found, found.length + 1), 0, half, starts, chars);
        tally.add(found, half, found.length, starts, numbers);
        for (int i = 0; i < tally.size(); i++) {
          met.put(tally.number(i), tally.count(tally.number(i)));
        }
        assertEquals(tally.size(), met.size(), "seed " + seed);
      }
      for (int number = 0; number <= highest; number++) {
        assertEquals(expected[number], met.getOrDefault(number, 0L), "seed " + seed);
      }
    }
  }
}
