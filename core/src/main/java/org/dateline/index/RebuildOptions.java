package org.dateline.index;

import java.time.Duration;

/**
 * How a rebuild goes. Immutable.
 *
 * @param checkpointEvery how much work a kill may cost
 * @param maxBad how many records may be bad; with more the old index serves on
 * @param keep how many complete generations stay, the one that serves included; at least 1
 * @param resume whether to go on from a checkpoint of the same build, if there is one
 */
public record RebuildOptions(Duration checkpointEvery, MaxBad maxBad, int keep, boolean resume) {
  private static final RebuildOptions DEFAULTS =
      new RebuildOptions(Duration.ofSeconds(30), MaxBad.UNLIMITED, 2, true);

  /** Checks the numbers. */
  public RebuildOptions {
    if (keep < 1 || checkpointEvery.isNegative()) {
      throw new IllegalArgumentException("at least one generation must be kept: " + keep);
    }
  }

  /**
   * A checkpoint every 30 seconds, any number of bad records, the last generation kept, resumed.
   */
  public static RebuildOptions defaults() {
    return DEFAULTS;
  }

  /** The same with another distance of checkpoints. */
  public RebuildOptions withCheckpointEvery(Duration value) {
    return new RebuildOptions(value, maxBad, keep, resume);
  }

  /** The same with another limit of bad records. */
  public RebuildOptions withMaxBad(MaxBad value) {
    return new RebuildOptions(checkpointEvery, value, keep, resume);
  }

  /** The same with another number of generations. */
  public RebuildOptions withKeep(int value) {
    return new RebuildOptions(checkpointEvery, maxBad, value, resume);
  }

  /** The same, going on from a checkpoint or not. */
  public RebuildOptions withResume(boolean value) {
    return new RebuildOptions(checkpointEvery, maxBad, keep, value);
  }
}
