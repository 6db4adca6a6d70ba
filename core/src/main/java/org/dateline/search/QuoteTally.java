package org.dateline.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.search.result.QuoteCounts;
import org.dateline.search.result.QuoteCounts.Outlet;
import org.dateline.search.result.QuoteCounts.Speaker;
import org.jspecify.annotations.Nullable;

/** Counts quotes by speaker and outlet, of which it tells so many pairs apart. Not thread-safe. */
final class QuoteTally {
  private final int most;
  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Long> outlets = new HashMap<>();
  private int pairs;
  private long quotes;
  private long pronouns;
  private long uncounted;

  QuoteTally(int most) {
    this.most = most;
  }

  /** The quotes of a speaker. */
  private static final class Row {
    final String key;
    final @Nullable String id;
    final String name;
    final @Nullable EntityType type;
    final Map<String, Long> byOutlet = new HashMap<>();
    long quotes;

    Row(SaidBy said) {
      Mention entity = said.entity();
      this.key = said.key();
      this.id = entity == null ? null : entity.entityId();
      this.name = said.name();
      this.type = entity == null ? null : entity.type();
    }

    Speaker speaker(List<Outlet> shown) {
      return new Speaker(
          key,
          id,
          name,
          type,
          quotes,
          shown.stream().map(outlet -> byOutlet.getOrDefault(outlet.name(), 0L)).toList());
    }
  }

  void add(@Nullable String source, SaidBy said) {
    String outlet = Objects.requireNonNullElse(source, "");
    quotes++;
    Row row = rows.get(said.key());
    if (said.isPronoun()) {
      pronouns++;
    } else if (pairs < most || (row != null && row.byOutlet.containsKey(outlet))) {
      count(row == null ? rows.computeIfAbsent(said.key(), key -> new Row(said)) : row, outlet);
    } else {
      uncounted++;
    }
    if (outlets.size() < most || outlets.containsKey(outlet)) {
      outlets.merge(outlet, 1L, Long::sum);
    }
  }

  private void count(Row row, String outlet) {
    row.quotes++;
    pairs += row.byOutlet.merge(outlet, 1L, Long::sum) == 1 ? 1 : 0;
  }

  QuoteCounts counts(int speakers, int shownOutlets) {
    List<Outlet> columns =
        outlets.entrySet().stream()
            .map(each -> new Outlet(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingLong(Outlet::quotes).reversed().thenComparing(Outlet::name))
            .limit(shownOutlets)
            .toList();
    List<Speaker> shown =
        rows.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, Row> each) -> each.getValue().quotes)
                    .reversed()
                    .thenComparing(each -> each.getValue().name)
                    .thenComparing(Map.Entry::getKey))
            .limit(speakers)
            .map(each -> each.getValue().speaker(columns))
            .toList();
    long told = pronouns + shown.stream().mapToLong(Speaker::quotes).sum();
    return new QuoteCounts(quotes, pronouns, columns, shown, quotes - told, uncounted == 0);
  }
}
