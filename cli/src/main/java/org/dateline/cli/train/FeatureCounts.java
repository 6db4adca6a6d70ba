package org.dateline.cli.train;

import java.util.Arrays;
import org.dateline.text.Hashes;

/** How often each feature occurs in the training texts. Open addressing; not thread-safe. */
final class FeatureCounts {
  private int[] hashes = new int[1 << 16];
  private int[] counts = new int[1 << 16];
  private int size;

  /** Counts a feature once more. */
  void add(int hash) {
    int slot = Hashes.slot(hashes, hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      size++;
    }
    counts[slot]++;
    if (size * 2 > hashes.length) {
      grow();
    }
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new int[oldHashes.length * 2];
    counts = new int[oldHashes.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = Hashes.slot(hashes, oldHashes[i]);
        hashes[slot] = oldHashes[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** How many different ones there are. */
  int size() {
    return size;
  }

  /** The features that occur so often at least, in an order of their own. */
  int[] atLeast(int fewest) {
    int[] kept = new int[size];
    int found = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0 && counts[i] >= fewest) {
        kept[found++] = hashes[i];
      }
    }
    return Arrays.copyOf(kept, found);
  }
}
