package org.dateline.index;

import java.time.Duration;

/**
 * What a rebuild did. Every record is accounted for: {@code read = indexed + replaced + kills +
 * quarantined}.
 *
 * @param read records seen in the archive
 * @param indexed articles in the new index, those not counted that came through the API meanwhile
 * @param replaced articles that another version of the same id replaced, or a kill took back
 * @param kills records that take an article back
 * @param quarantined records that could not be read
 * @param bytes size of the archive's files, as they lie on disk
 * @param resumed whether it went on from a checkpoint of an earlier run
 * @param startedOver why it did not go on from the checkpoint there was; "" if it did, if there was
 *     none, or if it was not to go on
 * @param took this run, from start to swap
 */
public record RebuildReport(
    long read,
    long indexed,
    long replaced,
    long kills,
    long quarantined,
    long bytes,
    boolean resumed,
    String startedOver,
    Duration took) {}
