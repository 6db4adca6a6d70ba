package org.dateline.tag.event;

import java.io.IOException;
import java.io.InputStream;
import org.dateline.Internal;
import org.dateline.text.Resources;

/**
 * How likely a trigger is an event, by the weights of its features: a logistic regression.
 * Immutable.
 */
@Internal
public final class EventModel {
  private static final String BUNDLED = "event.model";

  // Room for twice the features of the jar's; also what tells two of one entry apart.
  private static final int BITS = 17;
  private static final int WEIGHT_BITS = 8;

  // A bucket holds two features, each as its weight and all of its hash but the first bits, which
  // tell the bucket; what finds it full stands in the next. So one look tells of most features
  // whether and how much they count.
  private final long[] buckets = new long[1 << BITS];
  private final double scale;
  private final String version;

  public EventModel(EventWeights learned) {
    int[] hashes = learned.slots();
    if (hashes.length > buckets.length * 2) {
      throw new IllegalArgumentException("too many features: " + hashes.length);
    }
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0 && learned.weights()[i] != 0) {
        put(hashes[i], learned.weights()[i]);
      }
    }
    scale = learned.scale();
    version = learned.version();
  }

  private void put(int hash, byte weight) {
    int at = bucket(hash);
    while (isFull(buckets[at])) {
      at = next(at);
    }
    long entry = Integer.toUnsignedLong((hash << WEIGHT_BITS) | Byte.toUnsignedInt(weight));
    buckets[at] = buckets[at] == 0 ? entry : buckets[at] | entry << Integer.SIZE;
  }

  private static int bucket(int hash) {
    return hash >>> (Integer.SIZE - BITS);
  }

  private int next(int bucket) {
    return bucket + 1 & buckets.length - 1;
  }

  private static boolean isFull(long bucket) {
    return bucket >>> Integer.SIZE != 0;
  }

  public static EventModel bundled() throws IOException {
    try (InputStream in = Resources.open(EventModel.class, BUNDLED)) {
      return new EventModel(EventWeights.read(in));
    }
  }

  /** The chance, 0 to 1, that what has these features is an event. */
  public double chance(int[] features) {
    return chance(sum(features, features.length, new long[features.length]));
  }

  /** The chance that what has features of this sum is an event. */
  double chance(int sum) {
    return 1 / (1 + Math.exp(-sum * scale));
  }

  /**
   * The weights of the first so many features, added up.
   *
   * @param found room for as many
   */
  int sum(int[] features, int count, long[] found) {
    // No branch waits for the table, so that many of its places are fetched at a time.
    for (int i = 0; i < count; i++) {
      found[i] = buckets[bucket(features[i])];
    }
    int sum = 0;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      long bucket = found[i];
      int weight = weight(feature, bucket);
      sum += weight == 0 && isFull(bucket) ? weightBehind(feature) : weight;
    }
    return sum;
  }

  private int weightBehind(int feature) {
    int at = bucket(feature);
    int weight = 0;
    while (weight == 0 && isFull(buckets[at])) {
      at = next(at);
      weight = weight(feature, buckets[at]);
    }
    return weight;
  }

  // 0 if it is neither of the two.
  private static int weight(int feature, long bucket) {
    int sought = feature << WEIGHT_BITS;
    return weight(sought ^ (int) bucket) + weight(sought ^ (int) (bucket >>> Integer.SIZE));
  }

  // What is left of an entry less the feature sought: its weight, if they are the same.
  private static int weight(int rest) {
    int all = ((rest >>> WEIGHT_BITS) - 1) >> (Integer.SIZE - 1);
    return (byte) rest & all;
  }

  /** Which model this is: a hash over its weights. */
  String version() {
    return version;
  }
}
