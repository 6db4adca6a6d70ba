package org.dateline.tag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.dateline.Field;

/**
 * Trains the recogniser of names on labelled texts: a linear-chain conditional random field by
 * stochastic gradient with AdaGrad (Duchi et al. 2011). Equal input gives an equal model. Not
 * thread-safe.
 */
public final class RecogniserTrainer {
  private static final int LABELS = SpanLabel.COUNT;
  private static final double RATE = Double.parseDouble(System.getProperty("rate", "0.15"));
  private static final double L2 = Double.parseDouble(System.getProperty("l2", "1e-6"));
  private static final int EPOCHS = Integer.getInteger("epochs", 8);
  private static final int FEWEST = Integer.getInteger("fewest", 3);

  /**
   * One named span of a labelled text.
   *
   * @param start first UTF-16 code unit
   * @param end the one after the last
   * @param type what it is
   */
  public record Labelled(int start, int end, EntityType type) {}

  private record Chain(int[][] hashes, int[] labels, float weight) {}

  private final NameFinder names;
  private final WordTable words;
  private final List<Chain> chains = new ArrayList<>();
  private final Consumer<String> progress;
  private int spans;
  private int lost;

  private int[] keys = new int[1 << 16];
  private int[] counts = new int[1 << 16];
  private int used;

  public RecogniserTrainer(Gazetteer gazetteer, Path wordFile, Consumer<String> progress)
      throws IOException {
    this.names = new NameFinder(gazetteer, WordLists.bundled());
    Map<String, Integer> values = new HashMap<>();
    TsvFile.of(wordFile)
        .lines((number, line) -> {
          String[] c = line.split("\t", -1);
          values.put(
              c[0],
              WordTable.value(
                  Integer.parseInt(c[1]), Integer.parseInt(c[2]), Integer.parseInt(c[3])));
        });
    this.words = WordTable.of(values);
    this.progress = progress;
  }

  /** Adds a text. */
  public void add(String text, List<Labelled> gold, float weight) {
    addAs(FieldText.of(Field.BODY, text), gold, weight);
  }

  public void addTitle(String text, List<Labelled> gold, float weight) {
    addAs(FieldText.of(Field.TITLE, text), gold, weight);
  }

  private void addAs(FieldText text, List<Labelled> gold, float weight) {
    Map<String, Integer> seen = new HashMap<>();
    Features.see(text, seen);
    Features features = new Features(text, names.find(text), words, seen);
    int[] labels = labels(text, gold, features);
    int size = text.tokens().size();
    int from = 0;
    while (from < size) {
      int to = from;
      while (to < size && features.open(to) && (to == from || !text.tokens().opensSentence(to))) {
        to++;
      }
      if (to > from) {
        addChain(features, from, to, labels, weight);
      }
      from = Math.max(to, from + 1);
    }
  }

  private void addChain(Features features, int from, int to, int[] labels, float weight) {
    int[][] hashes = new int[to - from][];
    int[] buffer = new int[Features.MOST];
    for (int i = from; i < to; i++) {
      int count = features.of(i, buffer);
      hashes[i - from] = Arrays.copyOf(buffer, count);
      for (int f = 0; f < count; f++) {
        count(buffer[f]);
      }
    }
    chains.add(new Chain(hashes, Arrays.copyOfRange(labels, from, to), weight));
  }

  private int[] labels(FieldText text, List<Labelled> gold, Features features) {
    Tokens tokens = text.tokens();
    int[] labels = new int[tokens.size()];
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      starts.put(tokens.start(i), i);
      ends.put(tokens.end(i), i);
    }
    for (Labelled span : gold) {
      Integer first = starts.get(span.start());
      Integer last = ends.get(span.end());
      spans++;
      if (first == null || last == null || !allOpen(tokens, features, first, last)) {
        lost++;
        continue;
      }
      int type = SpanLabel.TYPES.indexOf(span.type());
      for (int i = first; i <= last; i++) {
        int part =
            first.equals(last)
                ? SpanLabel.ONLY
                : i == first ? SpanLabel.FIRST : i == last ? SpanLabel.LAST : SpanLabel.INNER;
        labels[i] = SpanLabel.of(type, part);
      }
    }
    return labels;
  }

  private static boolean allOpen(Tokens tokens, Features features, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!features.open(i) || (i > first && tokens.opensSentence(i))) {
        return false;
      }
    }
    return true;
  }

  private void count(int hash) {
    int slot = slot(keys, hash);
    if (keys[slot] == 0) {
      if (++used * 2 > keys.length) {
        grow();
        slot = slot(keys, hash);
      }
      keys[slot] = hash;
    }
    counts[slot]++;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private float[] weights = new float[0];
  private float[] squares = new float[0];
  private final float[] transitions = new float[LABELS * LABELS];
  private final float[] transitionSquares = new float[LABELS * LABELS];

  /** Trains and writes the model. */
  public void train(Path out) throws IOException {
    progress.accept(
        "spans " + spans + ", not alignable " + lost + ", chains " + chains.size() + ", features " + used);
    int[] kept = keep();
    int[] row = new int[kept.length];
    int rows = 0;
    for (int i = 0; i < kept.length; i++) {
      row[i] = kept[i] == 0 ? -1 : rows++;
    }
    progress.accept("kept features " + rows);
    List<Chain> local = new ArrayList<>();
    for (Chain chain : chains) {
      local.add(toRows(chain, kept, row));
    }
    chains.clear();
    weights = new float[rows * LABELS];
    squares = new float[rows * LABELS];
    Random random = new Random(42);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(local, random);
      double loss = 0;
      for (Chain chain : local) {
        loss += learn(thinned(chain));
      }
      progress.accept("epoch " + epoch + " loss " + loss);
    }
    try (OutputStream file = Files.newOutputStream(out)) {
      model(kept, row).write(file);
    }
  }

  private int[] keep() {
    int[] found =
        java.util.stream.IntStream.range(0, keys.length)
            .filter(i -> keys[i] != 0 && counts[i] >= FEWEST)
            .map(i -> keys[i])
            .toArray();
    int[] kept = new int[Integer.highestOneBit(found.length) * 4];
    for (int key : found) {
      kept[slot(kept, key)] = key;
    }
    return kept;
  }

  private static Chain toRows(Chain chain, int[] kept, int[] row) {
    int[][] rows = new int[chain.hashes().length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Arrays.stream(chain.hashes()[i])
              .map(hash -> row[slot(kept, hash)])
              .filter(r -> r >= 0)
              .toArray();
    }
    return new Chain(rows, chain.labels(), chain.weight());
  }

  private static final double DROP = Double.parseDouble(System.getProperty("drop", "0.2"));
  private final Random dropping = new Random(43);

  private Chain thinned(Chain chain) {
    int[][] rows = new int[chain.hashes().length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Arrays.stream(chain.hashes()[i]).filter(r -> dropping.nextDouble() >= DROP).toArray();
    }
    return new Chain(rows, chain.labels(), chain.weight());
  }

  private double learn(Chain chain) {
    int length = chain.labels().length;
    double[][] emit = new double[length][LABELS];
    for (int i = 0; i < length; i++) {
      for (int r : chain.hashes()[i]) {
        int base = r * LABELS;
        for (int y = 0; y < LABELS; y++) {
          emit[i][y] += weights[base + y];
        }
      }
    }
    // forward-backward with scaling
    double[][] forward = new double[length][LABELS];
    double[][] potential = new double[length][LABELS];
    double[] scale = new double[length];
    double[][] trans = new double[LABELS][LABELS];
    for (int a = 0; a < LABELS; a++) {
      for (int b = 0; b < LABELS; b++) {
        trans[a][b] = SpanLabel.mayFollow(a, b) ? Math.exp(transitions[a * LABELS + b]) : 0;
      }
    }
    double logZ = 0;
    for (int i = 0; i < length; i++) {
      double max = Double.NEGATIVE_INFINITY;
      for (double e : emit[i]) {
        max = Math.max(max, e);
      }
      logZ += max;
      double sum = 0;
      for (int y = 0; y < LABELS; y++) {
        potential[i][y] = Math.exp(emit[i][y] - max);
        double in = 0;
        if (i == 0) {
          in = SpanLabel.mayOpen(y) ? 1 : 0;
        } else {
          for (int a = 0; a < LABELS; a++) {
            in += forward[i - 1][a] * trans[a][y];
          }
        }
        forward[i][y] = in * potential[i][y];
        if (i == length - 1 && !SpanLabel.mayClose(y)) {
          forward[i][y] = 0;
        }
        sum += forward[i][y];
      }
      scale[i] = sum;
      logZ += Math.log(sum);
      for (int y = 0; y < LABELS; y++) {
        forward[i][y] /= sum;
      }
    }
    double[][] backward = new double[length][LABELS];
    for (int y = 0; y < LABELS; y++) {
      backward[length - 1][y] = SpanLabel.mayClose(y) ? 1 : 0;
    }
    for (int i = length - 2; i >= 0; i--) {
      for (int a = 0; a < LABELS; a++) {
        double sum = 0;
        for (int b = 0; b < LABELS; b++) {
          sum += trans[a][b] * potential[i + 1][b] * backward[i + 1][b];
        }
        backward[i][a] = sum / scale[i + 1];
      }
    }
    double score = 0;
    double[][] expected = new double[LABELS][LABELS];
    for (int i = 0; i < length; i++) {
      int gold = chain.labels()[i];
      score += emit[i][gold];
      if (i > 0) {
        score += transitions[chain.labels()[i - 1] * LABELS + gold];
        expected[chain.labels()[i - 1]][gold] -= 1;
        for (int a = 0; a < LABELS; a++) {
          for (int b = 0; b < LABELS; b++) {
            if (trans[a][b] > 0) {
              expected[a][b] +=
                  forward[i - 1][a] * trans[a][b] * potential[i][b] * backward[i][b] / scale[i];
            }
          }
        }
      }
      for (int y = 0; y < LABELS; y++) {
        double gradient = forward[i][y] * backward[i][y] - (y == gold ? 1 : 0);
        if (Math.abs(gradient) > 1e-4) {
          double g = gradient * chain.weight();
          for (int r : chain.hashes()[i]) {
            update(weights, squares, r * LABELS + y, g);
          }
        }
      }
    }
    for (int a = 0; a < LABELS; a++) {
      for (int b = 0; b < LABELS; b++) {
        if (expected[a][b] != 0) {
          update(transitions, transitionSquares, a * LABELS + b, expected[a][b] * chain.weight());
        }
      }
    }
    return (logZ - score) * chain.weight();
  }

  private static void update(float[] weights, float[] squares, int at, double gradient) {
    double g = gradient + L2 * weights[at];
    squares[at] += (float) (g * g);
    weights[at] -= (float) (RATE * g / Math.sqrt(squares[at] + 1e-2));
  }

  private RecogniserModel model(int[] kept, int[] row) {
    float max = 0;
    for (float weight : weights) {
      max = Math.max(max, Math.abs(weight));
    }
    float scale = Math.min(max, 4f) / Byte.MAX_VALUE;
    int rows = weights.length / LABELS;
    int[] features = new int[rows];
    byte[] small = new byte[weights.length];
    for (int slot = 0; slot < kept.length; slot++) {
      if (kept[slot] != 0) {
        features[row[slot]] = kept[slot];
      }
    }
    for (int i = 0; i < weights.length; i++) {
      small[i] = (byte) Math.clamp(Math.round(weights[i] / scale), -127, 127);
    }
    progress.accept("largest weight " + max);
    return new RecogniserModel(words, features, small, scale, transitions);
  }

  private static int slot(int[] features, int hash) {
    int mask = features.length - 1;
    int slot = hash & mask;
    while (features[slot] != 0 && features[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
