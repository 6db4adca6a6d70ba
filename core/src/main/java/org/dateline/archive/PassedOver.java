package org.dateline.archive;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much was passed over because it is no record: by form, then by kind. Used by one thread. */
final class PassedOver {
  private SortedMap<String, SortedMap<String, Long>> byForm = new TreeMap<>();

  void add(String form, Map<String, Long> kinds) {
    kinds.forEach((kind, count) -> add(form, kind, count));
  }

  void add(String form, String kind, long count) {
    byForm.computeIfAbsent(form, name -> new TreeMap<>()).merge(kind, count, Long::sum);
  }

  /** What was added since this was asked last. */
  SortedMap<String, SortedMap<String, Long>> take() {
    if (byForm.isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, SortedMap<String, Long>> taken = byForm;
    byForm = new TreeMap<>();
    return taken;
  }
}
