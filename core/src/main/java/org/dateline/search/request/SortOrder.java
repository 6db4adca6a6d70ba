package org.dateline.search.request;

import java.util.Locale;

/** In what order hits come. */
public enum SortOrder {
  /** Best match first. */
  RELEVANCE,
  /** Latest first, articles without a date last. */
  NEWEST,
  /** Earliest first, articles without a date last. */
  OLDEST,
  /** By the name of the source, within a source latest first; articles without one last. */
  SOURCE;

  /** The name in options and JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
