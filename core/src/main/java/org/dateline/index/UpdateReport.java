package org.dateline.index;

import java.time.Duration;

/**
 * What an update did. Every record is accounted for: {@code read = articles + kills + quarantined}.
 *
 * @param files that were read, being new or changed
 * @param unchanged files that the index held already
 * @param gone files that the index was made of and that are not there any more; their articles stay
 * @param read records seen
 * @param articles of these, added or replaced
 * @param kills records that take an article back
 * @param quarantined records that could not be read
 * @param total articles that the index holds now
 * @param took from start to commit
 */
public record UpdateReport(
    long files,
    long unchanged,
    long gone,
    long read,
    long articles,
    long kills,
    long quarantined,
    long total,
    Duration took) {}
