package org.dateline.tag;

import java.util.Locale;

/** stub */
public enum Role {
  /** a */
  AGENT,
  /** t */
  TARGET,
  /** p */
  PLACE,
  /** i */
  INSTRUMENT;

  /** k */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** o */
  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
