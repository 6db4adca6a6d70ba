package org.dateline.archive;

import org.dateline.Article;

/** What stood at one place of an archive: an article, or something that is none. Immutable. */
public sealed interface ArchiveRecord {

  /** Where it stands. */
  Location location();

  /**
   * A record that is an article.
   *
   * @param article what was read
   * @param location where it stands
   */
  record Read(Article article, Location location) implements ArchiveRecord {}

  /**
   * A record, or a whole file, of which no article could be made.
   *
   * @param location where it stands
   * @param reason one sentence for people
   * @param excerpt how the record begins, at most 2,000 UTF-16 code units; empty for a whole file
   */
  record Unreadable(Location location, String reason, String excerpt) implements ArchiveRecord {}
}
