package org.dateline.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds the spans that name something, known or not, and what type each is: a linear-chain
 * conditional random field (Lafferty et al. 2001) over the features of {@link Features}. Only words
 * that may belong to a name are scored. Immutable and thread-safe.
 */
final class Recogniser {
  private static final int LABELS = SpanLabel.COUNT;
  private static final float NEVER = -1e9f;

  /**
   * A span that names something.
   *
   * @param from its first word
   * @param to the word after its last
   * @param type what it seems to be; {@link EntityType#OTHER} for nationalities as well
   */
  record Span(int from, int to, EntityType type) {}

  private final RecogniserModel model;

  Recogniser(RecogniserModel model) {
    this.model = model;
  }

  /** Which model it has. */
  String version() {
    return model.version();
  }

  /**
   * The spans of a text in order.
   *
   * @param names what the gazetteer proposes there
   * @param seen from {@link Features#see}, over the whole article
   */
  List<Span> find(FieldText text, List<Candidate> names, Map<String, Integer> seen) {
    Features features = new Features(text, names, model.words, seen);
    List<Span> found = new ArrayList<>();
    int from = 0;
    while (from < text.tokens().size()) {
      int to = features.chainEnd(from);
      if (to > from) {
        decode(features, from, to, found);
      }
      from = Math.max(to, from + 1);
    }
    return found;
  }

  private void decode(Features features, int from, int to, List<Span> found) {
    int length = to - from;
    float[][] emissions = new float[length][LABELS];
    int[] hashes = new int[Features.MOST];
    int[] sums = new int[LABELS];
    for (int i = 0; i < length; i++) {
      int count = features.of(from + i, hashes);
      model.score(hashes, count, sums, emissions[i]);
    }
    spans(viterbi(emissions), from, found);
  }

  /** The best sequence of labels. */
  private int[] viterbi(float[][] emissions) {
    int length = emissions.length;
    byte[][] back = new byte[length][LABELS];
    float[] best = new float[LABELS];
    for (int label = 0; label < LABELS; label++) {
      best[label] = SpanLabel.mayOpen(label) ? emissions[0][label] : NEVER;
    }
    for (int i = 1; i < length; i++) {
      best = step(best, emissions[i], back[i]);
    }
    int last = SpanLabel.OUTSIDE;
    for (int label = 0; label < LABELS; label++) {
      if (SpanLabel.mayClose(label) && best[label] > best[last]) {
        last = label;
      }
    }
    int[] labels = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = last;
      last = back[i][last];
    }
    return labels;
  }

  private float[] step(float[] best, float[] emission, byte[] back) {
    float[] next = new float[LABELS];
    Arrays.fill(next, NEVER);
    for (int right = 0; right < LABELS; right++) {
      for (int left : BEFORE[right]) {
        float score = best[left] + model.transition(left, right);
        if (score > next[right]) {
          next[right] = score;
          back[right] = (byte) left;
        }
      }
      next[right] += emission[right];
    }
    return next;
  }

  private static final int[][] BEFORE = before();

  private static int[][] before() {
    int[][] before = new int[LABELS][];
    for (int right = 0; right < LABELS; right++) {
      int label = right;
      before[right] =
          java.util.stream.IntStream.range(0, LABELS)
              .filter(left -> SpanLabel.mayFollow(left, label))
              .toArray();
    }
    return before;
  }

  private static void spans(int[] labels, int from, List<Span> found) {
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      if (label != SpanLabel.OUTSIDE) {
        start = SpanLabel.mayOpen(label) ? i : start;
        if (SpanLabel.mayClose(label)) {
          EntityType type = SpanLabel.TYPES.get(SpanLabel.type(label));
          found.add(new Span(from + start, from + i + 1, type));
        }
      }
    }
  }
}
