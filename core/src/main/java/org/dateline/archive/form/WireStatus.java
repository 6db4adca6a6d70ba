package org.dateline.archive.form;

import java.util.Locale;

/** What the IPTC's formats say of an article's use. */
final class WireStatus {
  private WireStatus() {}

  /** Of a word as NITF and NewsML 1 have it, or a QCode of NewsML-G2 ({@code stat:usable}). */
  static NewsItem.Status of(String name) {
    String word = name.substring(name.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "canceled", "cancelled", "killed", "kill" -> NewsItem.Status.CANCELED;
      case "withheld", "withhold" -> NewsItem.Status.WITHHELD;
      default -> NewsItem.Status.USABLE;
    };
  }

  /** True if it is under embargo, until whenever. */
  static boolean isEmbargoed(String name) {
    return name.strip().equalsIgnoreCase("embargoed");
  }

  /**
   * An article has a text, and a kill says of what.
   *
   * @throws UnreadableRecord if not
   */
  static void check(NewsItem.Status status, boolean hasText, boolean hasId)
      throws UnreadableRecord {
    if (status == NewsItem.Status.CANCELED && !hasId) {
      throw new UnreadableRecord("a kill that names no article");
    }
    if (status != NewsItem.Status.CANCELED && !hasText) {
      throw new UnreadableRecord("neither a headline nor a text");
    }
  }
}
