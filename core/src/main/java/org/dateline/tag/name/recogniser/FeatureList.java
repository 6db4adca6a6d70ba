package org.dateline.tag.name.recogniser;

/** Collects the features of a word, to learn from. Not thread-safe. */
final class FeatureList implements FeatureSink {
  private final int[] hashes = new int[MOST];

  @Override
  public boolean wants(long key, String text) {
    return true;
  }

  @Override
  public void add(int template, int hash) {
    hashes[template] = hash;
  }

  @Override
  public void end() {}

  /** Copies them in the order of their templates; returns how many. */
  int copy(int[] into) {
    int count = 0;
    for (int hash : hashes) {
      if (hash != 0) {
        into[count++] = hash;
      }
    }
    return count;
  }
}
