package org.dateline.index;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.archive.ArchiveSurvey;

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
 * @param forms what was read, by the name of the form; "" for files of none
 * @param replacements the first articles of which the archive has more than one of the same id
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
    Duration took,
    SortedMap<String, ArchiveSurvey.Part> forms,
    List<Replacement> replacements) {

  /** Copies both. */
  public RebuildReport {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
    replacements = List.copyOf(replacements);
  }

  /**
   * Two articles of one id, of which the later replaced the earlier unless that is of a higher
   * version. Immutable.
   *
   * @param id of both
   * @param earlier where the first stands: file, entry in it and line
   * @param later where the other stands
   */
  public record Replacement(String id, String earlier, String later) {}
}
