package org.dateline.tag.name.recogniser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.article.Field;
import org.dateline.text.FieldText;
import org.dateline.text.WordFacts;
import org.junit.jupiter.api.Test;

class ScoreSumsTest {
  private static final int LABELS = SpanLabel.COUNT;
  private static final long SEED = 5;

  // Hashes that meet in the table, and rows of extreme weights.
  private static Map<Integer, byte[]> weights(Random random) {
    Map<Integer, byte[]> weights = new HashMap<>();
    while (weights.size() < 500) {
      byte[] row = new byte[LABELS];
      random.nextBytes(row);
      int hash = random.nextInt(300) + 1 | random.nextInt(4) << 28;
      weights.put(hash, row);
    }
    return weights;
  }

  private static RecogniserModel model(Map<Integer, byte[]> weights) {
    int[] features = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
    byte[] all = new byte[features.length * LABELS];
    for (int i = 0; i < features.length; i++) {
      System.arraycopy(weights.get(features[i]), 0, all, i * LABELS, LABELS);
    }
    WordFacts words = WordFacts.of(Map.of());
    return new RecogniserModel(words, features, all, 0.5f, new float[LABELS * LABELS]);
  }

  private static float[] scores(RecogniserModel model, int[] hashes) {
    ScoreSums sums = new ScoreSums(model);
    sums.clear();
    assertTrue(sums.wants(0));
    for (int hash : hashes) {
      sums.add(1, hash);
    }
    sums.end();
    float[] scores = new float[LABELS];
    sums.read(scores);
    return scores;
  }

  private static float[] oneByOne(Map<Integer, byte[]> weights, int[] hashes) {
    float[] scores = new float[LABELS];
    for (int hash : hashes) {
      byte[] row = weights.getOrDefault(hash, new byte[LABELS]);
      for (int label = 0; label < LABELS; label++) {
        scores[label] += row[label] * 0.5f;
      }
    }
    return scores;
  }

  @Test
  void addsAsOneByOne() throws IOException {
    Random random = new Random(SEED);
    Map<Integer, byte[]> weights = weights(random);
    RecogniserModel model = model(weights);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    RecogniserModel again = RecogniserModel.read(new ByteArrayInputStream(out.toByteArray()));
    assertEquals(model.version(), again.version());
    for (int round = 0; round < 2_000; round++) {
      int[] hashes =
          random
              .ints(random.nextInt(FeatureSink.MOST))
              .map(h -> random.nextInt(300) + 1 | random.nextInt(5) << 28)
              .toArray();
      float[] expected = oneByOne(weights, hashes);
      assertArrayEquals(expected, scores(model, hashes), "seed " + SEED + " round " + round);
      assertArrayEquals(expected, scores(again, hashes), "read, round " + round);
    }
  }

  @Test
  void remembersTheSumOfAGroup() {
    Map<Integer, byte[]> weights = weights(new Random(SEED));
    int[] hashes = weights.keySet().stream().mapToInt(Integer::intValue).limit(9).toArray();
    ScoreSums sums = new ScoreSums(model(weights));
    for (int round = 0; round < 3; round++) {
      sums.clear();
      if (sums.wants(77)) {
        assertEquals(0, round);
        for (int hash : hashes) {
          sums.add(1, hash);
        }
        sums.end();
      }
      float[] scores = new float[LABELS];
      sums.read(scores);
      assertArrayEquals(oneByOne(weights, hashes), scores);
    }
    assertFalse(sums.wants(77));
  }

  @Test
  void oneThatRemembersSumsAsOneThatIsNew() throws IOException {
    RecogniserModel model = RecogniserModel.bundled();
    ScoreSums old = new ScoreSums(model);
    int[] hashes = new int[FeatureSink.MOST];
    for (Field field : List.of(Field.TITLE, Field.BODY)) {
      FieldText text =
          FieldText.of(
              field,
              "In Oxterra, Gen. Sefa Loring of the U.S. Army said Mr Loring left. LORING AND"
                  + " Oxterra's army, O'Brien-Loring said, left Oxterra. Sefa Loring left in"
                  + " 2019.");
      SeenWords seen = new SeenWords();
      seen.see(text);
      Features features = new Features(text, List.of(), model.words, seen);
      for (int round = 0; round < 2; round++) {
        for (int word = 0; word < text.tokens().size(); word++) {
          float[] scores = new float[LABELS];
          old.clear();
          features.of(word, old);
          old.read(scores);
          int count = features.of(word, hashes);
          float[] expected = scores(model, java.util.Arrays.copyOf(hashes, count));
          assertArrayEquals(expected, scores, text.tokens().key(word));
        }
      }
    }
  }
}
