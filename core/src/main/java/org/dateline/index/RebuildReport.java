package org.dateline.index;

import java.time.Duration;

/**
 * What a rebuild did. Every record is accounted for: {@code read = indexed + replaced +
 * quarantined}.
 *
 * @param read records seen in the archive
 * @param indexed articles in the new index
 * @param replaced articles that a later one of the same id replaced
 * @param quarantined records that could not be read
 * @param bytes size of the archive's files, as they lie on disk
 * @param took from start to swap
 */
public record RebuildReport(
    long read, long indexed, long replaced, long quarantined, long bytes, Duration took) {}
