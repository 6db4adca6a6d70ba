package org.dateline.tag;

import org.jspecify.annotations.Nullable;

/**
 * One code of the event scheme. Immutable.
 *
 * @param code two levels ({@code custody.capture}) or the upper alone ({@code custody})
 * @param name in plain words
 * @param definition what counts
 */
public record EventType(String code, String name, String definition) {

  /** The code one level up, {@code null} at the top. */
  public @Nullable String parent() {
    return parent(code);
  }

  /** The upper level of a code, {@code null} if it has none. */
  public static @Nullable String parent(String code) {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? null : code.substring(0, dot);
  }
}
