package org.dateline.index;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param bytesRead of the archive's files, as they lie on disk
 * @param bytesTotal of all its files
 * @param articles read so far
 * @param quarantined records that could not be read so far
 * @param file the file being read, {@code null} before the first
 */
public record RebuildProgress(
    long bytesRead, long bytesTotal, long articles, long quarantined, @Nullable Path file) {}
