package org.dateline.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;

/**
 * What another tagging changed. Immutable.
 *
 * @param reasons why tags may be others than before, as in {@code event model 1f is now 2e}; if
 *     there are none, nothing was tagged again
 * @param articles that were tagged again
 * @param changed of these, whose entities or event types are not what they were
 * @param entities that gained or lost articles, those with the most changes first
 * @param events types of events that gained or lost articles, in the same order
 * @param kept ids of articles that cannot be tagged anew, because tagging fails at them or the
 *     index refuses what it gives; they keep the tags they had
 */
public record RetagReport(
    List<String> reasons,
    long articles,
    long changed,
    List<Change> entities,
    List<Change> events,
    List<String> kept) {
  /** Of an index that would be tagged as it is. */
  static final RetagReport NOTHING =
      new RetagReport(List.of(), 0, 0, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public RetagReport {
    reasons = List.copyOf(reasons);
    entities = List.copyOf(entities);
    events = List.copyOf(events);
    kept = List.copyOf(kept);
  }

  /**
   * An entity or event type that stands in other articles than before.
   *
   * @param id of the entity, or code of the event type
   * @param name of the entity; of an event type its code
   * @param gained articles that have it now and had not
   * @param lost articles that had it and have it not now
   */
  public record Change(String id, String name, long gained, long lost) {}

  /** Compares articles before and after; both must come in the same order. */
  static final class Builder {
    private final Deque<Tags> waiting = new ArrayDeque<>();
    private final Map<String, Change> entities = new HashMap<>();
    private final Map<String, Change> events = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private long articles;
    private long changed;

    // By id and by code, with the names.
    private record Tags(Map<String, String> entities, Map<String, String> events) {
      static Tags of(TaggedArticle tagged) {
        Map<String, String> entities = new LinkedHashMap<>();
        for (Mention mention : tagged.mentions()) {
          entities.putIfAbsent(mention.entityId(), mention.name());
        }
        Map<String, String> events = new LinkedHashMap<>();
        for (Event event : tagged.events()) {
          events.put(event.type(), event.type());
        }
        return new Tags(entities, events);
      }
    }

    void before(TaggedArticle tagged) {
      waiting.add(Tags.of(tagged));
    }

    void after(TaggedArticle tagged) {
      Tags before = waiting.remove();
      Tags after = Tags.of(tagged);
      articles++;
      boolean same =
          before.entities().keySet().equals(after.entities().keySet())
              && before.events().equals(after.events());
      changed += same ? 0 : 1;
      compare(before.entities(), after.entities(), entities);
      compare(before.events(), after.events(), events);
    }

    void kept(String id) {
      kept.add(id);
    }

    private static void compare(
        Map<String, String> before, Map<String, String> after, Map<String, Change> changes) {
      after.forEach((id, name) -> {
        if (!before.containsKey(id)) {
          count(changes, new Change(id, name, 1, 0));
        }
      });
      before.forEach((id, name) -> {
        if (!after.containsKey(id)) {
          count(changes, new Change(id, name, 0, 1));
        }
      });
    }

    private static void count(Map<String, Change> changes, Change one) {
      changes.merge(
          one.id(),
          one,
          (a, b) -> new Change(a.id(), a.name(), a.gained() + b.gained(), a.lost() + b.lost()));
    }

    RetagReport build(List<String> reasons) {
      return new RetagReport(reasons, articles, changed, sorted(entities), sorted(events), kept);
    }

    private static List<Change> sorted(Map<String, Change> changes) {
      List<Change> list = new ArrayList<>(changes.values());
      list.sort(
          Comparator.comparingLong((Change c) -> -(c.gained() + c.lost()))
              .thenComparing(Change::id));
      return list;
    }
  }
}
