package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an index may hold at this moment: what was acknowledged last, or while something is being
 * done that as it will be after. Used by one thread.
 */
final class Acknowledged {
  private List<Map<String, String>> allowed;

  Acknowledged(Map<String, String> first) {
    allowed = List.of(first);
  }

  /** What was acknowledged last. */
  Map<String, String> last() {
    return new TreeMap<>(allowed.getFirst());
  }

  /** Does something that leads to {@code next}, wholly or not at all. */
  void change(Map<String, String> next, Step step) throws IOException {
    change(List.of(next), step);
  }

  /** Does something that may lead to any of these, and to the last if it ends. */
  void change(List<Map<String, String>> next, Step step) throws IOException {
    List<Map<String, String>> both = new ArrayList<>(allowed);
    both.addAll(next);
    allowed = both;
    step.run();
    allowed = List.of(next.getLast());
  }

  /** What an index is done to. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Fails if this is none of what may be. */
  void check(Map<String, String> found, String when) {
    assertTrue(allowed.contains(found), () -> when + ": " + difference(found));
  }

  private String difference(Map<String, String> found) {
    Map<String, String> sure = allowed.getFirst();
    Set<String> lost = new HashSet<>(sure.keySet());
    lost.removeAll(found.keySet());
    Set<String> odd = new HashSet<>(found.keySet());
    allowed.forEach(state -> odd.removeAll(state.keySet()));
    return "%d articles where %d are sure, lost %s, never there %s"
        .formatted(found.size(), sure.size(), few(lost), few(odd));
  }

  private static String few(Set<String> ids) {
    return ids.size() + " " + ids.stream().sorted().limit(5).toList();
  }
}
