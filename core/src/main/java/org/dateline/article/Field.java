package org.dateline.article;

import java.util.Locale;

/** The two texts of an article; offsets of mentions, events and passages are into one of them. */
public enum Field {
  /** The headline. */
  TITLE,
  /** The text below the headline. */
  BODY;

  /** The name in JSON and in the index: {@code title} or {@code body}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
