package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.dateline.text.Hashes;
import org.junit.jupiter.api.Test;

class EventModelTest {
  private static final long SEED = 11;
  private static final float SCALE = 1 / 64f;

  // Some share all but their first bits, some all but their last, so that buckets overflow.
  private static int hash(Random random) {
    int hash =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(256) << 24 | 0x123456;
          case 1 -> 0x7FFF8000 | random.nextInt(64);
          case 2 -> 0xFFFFFF00 | random.nextInt(256);
          default -> random.nextInt();
        };
    return hash == 0 ? 1 : hash;
  }

  private static EventWeights weights(Map<Integer, Integer> oracle) {
    int[] slots = Hashes.tableFor(oracle.size());
    byte[] weights = new byte[slots.length];
    oracle.forEach((hash, weight) -> {
      int slot = Hashes.slot(slots, hash);
      slots[slot] = hash;
      weights[slot] = weight.byteValue();
    });
    return new EventWeights(slots, weights, SCALE);
  }

  private static Map<Integer, Integer> oracle(Random random, int size) {
    Map<Integer, Integer> oracle = new HashMap<>();
    for (int i = 0; i < size; i++) {
      oracle.put(hash(random), random.nextInt(256) - 128);
    }
    return oracle;
  }

  @Test
  void addsTheWeightsOfTheFeaturesThatItKnows() {
    Random random = new Random(SEED);
    Map<Integer, Integer> oracle = oracle(random, 60_000);
    EventModel model = new EventModel(weights(oracle));
    for (int round = 0; round < 20_000; round++) {
      int[] features = new int[random.nextInt(12)];
      int sum = 0;
      for (int i = 0; i < features.length; i++) {
        features[i] = hash(random);
        sum += oracle.getOrDefault(features[i], 0);
      }
      double chance = 1 / (1 + Math.exp(-sum * (double) SCALE));
      assertEquals(chance, model.chance(features), "seed " + SEED);
    }
    oracle.forEach((hash, weight) ->
        assertEquals(1 / (1 + Math.exp(-weight * (double) SCALE)), model.chance(new int[] {hash})));
  }

  @Test
  void aModelWithoutFeaturesKnowsNone() {
    EventModel model = new EventModel(weights(Map.of()));
    assertEquals(0.5, model.chance(new int[] {1, -1, 256}));
  }

  @Test
  void weightsComeBackFromTheirFile() throws IOException {
    EventWeights weights = weights(oracle(new Random(SEED), 1000));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    weights.write(file);
    EventWeights read = EventWeights.read(new ByteArrayInputStream(file.toByteArray()));
    assertEquals(weights.version(), read.version());
    int[] features = {0x123456, 0x7FFF8001, 0xFFFFFF02, 5};
    assertEquals(new EventModel(weights).chance(features), new EventModel(read).chance(features));
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThrows(
        IOException.class, () -> EventWeights.read(new ByteArrayInputStream(new byte[20])));
  }
}
