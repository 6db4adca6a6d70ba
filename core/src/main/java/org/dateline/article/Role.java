package org.dateline.article;

import java.util.Locale;

/** What somebody or something is in an event. */
public enum Role {
  /** Who does it, says it, sends it. */
  AGENT,
  /** To whom or what it is done: who dies, is captured, accused, attacked, met, sent. */
  TARGET,
  /** Where it happens, or where somebody is sent to. */
  PLACE,
  /** With what it is done: a weapon, or the arms that are handed over. */
  INSTRUMENT;

  /** The name in files, JSON and queries, in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a key.
   *
   * @throws IllegalArgumentException naming the keys there are
   */
  public static Role of(String key) {
    return Keys.find(values(), Role::key, "role", key);
  }
}
