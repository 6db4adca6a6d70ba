package org.dateline.index.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventDaysTest {
  @Test
  void aDayIsInTheCoverOfARangeExactlyIfItIsInTheRange() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      LocalDate from = day(random);
      LocalDate to =
          random.nextInt(20) == 0 ? EventTerms.LAST_DAY : from.plusDays(random.nextInt(900));
      LocalDate day = from.plusDays(random.nextInt(1000) - 50);
      Set<String> cover = new HashSet<>(EventDays.covering(from, to));
      boolean within = !day.isBefore(from) && !day.isAfter(to);
      boolean covered = EventDays.stretches(day).stream().anyMatch(cover::contains);
      assertEquals(within, covered, "seed " + seed + ": " + day + " in " + from + " to " + to);
      assertTrue(cover.size() <= 200, "seed " + seed + ": " + cover.size());
    }
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(1900 + random.nextInt(200), 1, 1).plusDays(random.nextInt(366));
  }

  @Test
  void allDaysAreCoveredByFewStretches() {
    List<String> all = EventDays.covering(EventTerms.FIRST_DAY, EventTerms.LAST_DAY);
    assertTrue(all.size() < 80, all.toString());
  }
}
