package org.dateline.search;

import java.util.Locale;

/** In what order hits come. */
public enum SortOrder {
  /** Best match first. */
  RELEVANCE,
  /** Latest first, articles without a date last. */
  NEWEST,
  /** Earliest first, articles without a date last. */
  OLDEST;

  /** The name in options and JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
