package org.dateline.tag.name.recogniser;

import java.util.Arrays;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the weights of a word's features and remembers the sums of the groups that came lately.
 * Sums are of whole numbers, so that their order does not matter. Of bounded size; not thread-safe.
 */
@Internal
public final class ScoreSums implements FeatureSink {
  private static final int BITS = 13;
  private static final int WIDTH = 1 + RecogniserModel.PACKED;
  private static final int NOWHERE = -1;

  private final RecogniserModel model;
  // Key and sum by turns.
  private final long[] memory = new long[WIDTH << BITS];
  private final @Nullable String[] texts = new String[1 << BITS];
  private final long[] sum = new long[RecogniserModel.PACKED];
  private final long[] group = new long[RecogniserModel.PACKED];
  private final int[] hashes = new int[MOST];
  private final long[] entries = new long[MOST];
  private final int[] found = new int[MOST];
  private final int[] ends = new int[MOST];
  private final int[] slots = new int[MOST];
  private int count;
  private int groups;

  public ScoreSums(RecogniserModel model) {
    this.model = model;
  }

  /** Begins a word. */
  public void clear() {
    Arrays.fill(sum, 0);
    count = 0;
    groups = 0;
  }

  @Override
  public boolean wants(long key, String text) {
    if (key == 0) {
      slots[groups] = NOWHERE;
      return true;
    }
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
    int slot = place * WIDTH;
    if (memory[slot] == key && text.equals(texts[place])) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += memory[slot + 1 + i];
      }
      return false;
    }
    memory[slot] = key;
    texts[place] = text;
    slots[groups] = slot;
    return true;
  }

  @Override
  public void add(int template, int hash) {
    hashes[count++] = hash;
  }

  @Override
  public void end() {
    ends[groups++] = count;
  }

  /** The scores of all labels. */
  public void read(float[] scores) {
    model.find(hashes, count, entries, found);
    int from = 0;
    for (int group = 0; group < groups; group++) {
      add(from, ends[group], slots[group]);
      from = ends[group];
    }
    model.scores(sum, scores);
  }

  private void add(int from, int to, int slot) {
    if (slot == NOWHERE) {
      model.add(found, from, to, sum);
      return;
    }
    Arrays.fill(group, 0);
    model.add(found, from, to, group);
    for (int i = 0; i < sum.length; i++) {
      memory[slot + 1 + i] = group[i];
      sum[i] += group[i];
    }
  }
}
