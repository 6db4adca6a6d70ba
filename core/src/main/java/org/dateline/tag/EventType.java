package org.dateline.tag;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One code of the event scheme. Immutable.
 *
 * @param code two parts ({@code custody.capture}) or the upper alone ({@code custody})
 * @param name in plain words
 * @param definition what counts
 * @param broader the code whose events these are too, {@code null} at the top
 * @param mappings what corresponds in other schemes, by the scheme's key: {@code plover}, {@code
 *     cameo}, {@code ace}, {@code acled}, {@code iptc_medtop}; several codes are parted as the
 *     scheme's file parts them
 */
public record EventType(
    String code,
    String name,
    String definition,
    @Nullable String broader,
    Map<String, String> mappings) {

  /** The schemes that mappings name. */
  public static final Set<String> SCHEMES =
      Set.of("plover", "cameo", "ace", "acled", "iptc_medtop");

  /** Copies the mappings. */
  public EventType {
    mappings = Map.copyOf(mappings);
  }

  /** The upper part of a code, {@code null} if it has none. */
  static @Nullable String parent(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? null : code.substring(0, dot);
  }
}
