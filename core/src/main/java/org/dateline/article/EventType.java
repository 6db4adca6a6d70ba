package org.dateline.article;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * One code of the event scheme. Immutable.
 *
 * @param code two parts ({@code custody.capture}) or the upper alone ({@code custody})
 * @param name in plain words
 * @param definition what counts
 * @param broader the code whose events these are too, {@code null} at the top
 * @param mappings the codes that correspond in other schemes, the closest first, by the scheme's
 *     key: {@code plover} (with its mode after a slash), {@code cameo}, {@code ace}, {@code acled}
 *     (event type and sub-event), {@code iptc_medtop}
 */
public record EventType(
    String code,
    String name,
    String definition,
    @Nullable String broader,
    Map<String, List<String>> mappings) {

  /** The schemes that mappings name, in the order of the columns of the scheme's file. */
  public static final List<String> SCHEMES =
      List.of("plover", "cameo", "ace", "acled", "iptc_medtop");

  /** Copies the mappings. */
  public EventType {
    mappings = Collections.unmodifiableSortedMap(new TreeMap<>(mappings));
  }

  /**
   * The codes that correspond in another scheme, none if it has no such thing.
   *
   * @throws IllegalArgumentException naming the schemes there are, if it is none of them
   */
  public List<String> codes(String scheme) {
    return mappings.getOrDefault(checked(scheme), List.of());
  }

  /**
   * The scheme, if there is one of that key.
   *
   * @throws IllegalArgumentException naming the schemes there are, if not
   */
  public static String checked(String scheme) {
    if (!SCHEMES.contains(scheme)) {
      throw new IllegalArgumentException(
          "no scheme \"" + scheme + "\"; there are " + String.join(", ", new TreeSet<>(SCHEMES)));
    }
    return scheme;
  }

  /** The upper part of a code, {@code null} if it has none. */
  @Internal
  public static @Nullable String parent(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? null : code.substring(0, dot);
  }
}
