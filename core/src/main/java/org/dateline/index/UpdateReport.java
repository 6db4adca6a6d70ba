package org.dateline.index;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.archive.ArchiveSurvey;

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
 * @param replaced articles of which what was read has another one of the same id
 * @param forms what was read, by the name of the form; "" for files of none
 * @param replacements the first of those that were replaced
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
    Duration took,
    long replaced,
    SortedMap<String, ArchiveSurvey.Part> forms,
    List<RebuildReport.Replacement> replacements) {

  /** Copies both. */
  public UpdateReport {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
    replacements = List.copyOf(replacements);
  }
}
