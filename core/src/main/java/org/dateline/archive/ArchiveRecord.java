package org.dateline.archive;

import org.dateline.Article;

/** What stood at one place of an archive. Immutable. */
public sealed interface ArchiveRecord {

  /** Where it stands. */
  Location location();

  /** The name of the form it was read as, empty for a file of no form that is read. */
  String form();

  /**
   * A record that is an article.
   *
   * @param article what was read
   * @param location where it stands
   * @param form as what it was read
   */
  record Read(Article article, Location location, String form) implements ArchiveRecord {}

  /**
   * A record that kills an article.
   *
   * @param id of the article that is not to be shown any more
   * @param version of the kill: it takes back this and lower versions; 0 if not known, then all
   *     that came before
   * @param location where it stands
   * @param form as what it was read
   */
  record Kill(String id, long version, Location location, String form) implements ArchiveRecord {}

  /**
   * A record, or a whole file, of which no article could be made.
   *
   * @param location where it stands
   * @param form as what it was to be read
   * @param reason one sentence for people
   * @param excerpt how the record begins, at most 2,000 UTF-16 code units; empty for a whole file
   * @param raw its first bytes in Base64, at most 8 KiB of them; empty for a whole file
   */
  record Unreadable(Location location, String form, String reason, String excerpt, String raw)
      implements ArchiveRecord {}
}
