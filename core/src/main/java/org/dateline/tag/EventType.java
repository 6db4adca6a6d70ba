package org.dateline.tag;

import org.jspecify.annotations.Nullable;

/**
 * One code of the event scheme. Immutable.
 *
 * @param code two levels ({@code custody.capture}) or the upper alone ({@code custody})
 * @param name in plain words
 * @param definition what counts
 * @param broader the code that this one is a kind of: where the scheme names none, the upper level;
 *     {@code null} at the top
 */
public record EventType(String code, String name, String definition, @Nullable String broader) {
  /** Takes the upper level where no broader code is given. */
  public EventType {
    broader = broader == null ? parent(code) : broader;
  }

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
