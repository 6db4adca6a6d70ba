package org.dateline.cli.serve.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline.By;
import org.dateline.tag.event.EventScheme;

/**
 * Takes events one by one: keeps those of one page, counts all by type and day. Looks at no more
 * than {@value #MOST}. Not thread-safe.
 */
public final class EventScan implements Predicate<EventHit> {
  /** As many are looked at. */
  public static final int MOST = 20_000;

  private final EventScheme scheme;
  private final String type;
  private final int offset;
  private final int limit;
  private final EventDays happened;
  private final EventDays published;
  private final Map<String, Long> types = new HashMap<>();
  private final List<EventHit> page = new ArrayList<>();
  private int seen;
  private long fitting;
  private boolean cut;

  /**
   * @param type the code of a type, "" for all
   * @param zone in which days of publication are
   */
  public EventScan(EventScheme scheme, String type, int offset, int limit, ZoneId zone) {
    this.scheme = scheme;
    this.type = type;
    this.offset = offset;
    this.limit = limit;
    this.happened = new EventDays(By.HAPPENED, zone);
    this.published = new EventDays(By.PUBLISHED, zone);
  }

  @Override
  public boolean test(EventHit hit) {
    if (seen == MOST) {
      cut = true;
      return false;
    }
    seen++;
    List<String> path = scheme.path(hit.event().type());
    path.forEach(code -> types.merge(code, 1L, Long::sum));
    if (type.isEmpty() || path.contains(type)) {
      if (fitting >= offset && page.size() < limit) {
        page.add(hit);
      }
      fitting++;
      happened.add(hit);
      published.add(hit);
    }
    return true;
  }

  /** The events of the page. */
  public List<EventHit> page() {
    return List.copyOf(page);
  }

  /** How many there are of the type; if it was {@link #isCut}, at least. */
  public long fitting() {
    return fitting;
  }

  /** Whether there are more than were looked at. */
  public boolean isCut() {
    return cut;
  }

  /** When they happened, or were published. */
  public EventDays days(By by) {
    return by == By.HAPPENED ? happened : published;
  }

  /** How many there are of each type and of those above it, whatever type is chosen. */
  public Map<String, Long> types() {
    return Map.copyOf(types);
  }
}
