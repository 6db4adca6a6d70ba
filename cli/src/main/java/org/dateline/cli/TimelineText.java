package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.search.EventTimeline;
import org.dateline.search.EventTimeline.Bucket;

/** Draws a timeline for people: a bar a bucket. */
final class TimelineText {
  private static final int EMPTY_SHOWN = 3;
  private static final int BESIDE_THE_BAR = 21;

  private final Terminal terminal;

  TimelineText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(EventTimeline timeline) {
    long most = timeline.counts().values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bucket> empty = new ArrayList<>();
    timeline
        .buckets()
        .forEach(bucket -> {
          if (bucket.count() == 0) {
            empty.add(bucket);
          } else {
            printEmpty(empty, timeline.unit());
            print(bucket, most);
          }
        });
    printRest(timeline);
  }

  // Years of days without anything say no more than their number.
  private void printEmpty(List<Bucket> empty, EventTimeline.Unit unit) {
    if (empty.size() <= EMPTY_SHOWN) {
      empty.forEach(bucket -> print(bucket, 1));
    } else {
      terminal.out().printf(Locale.ROOT, "(none for %,d %ss)%n", empty.size(), unit.key());
    }
    empty.clear();
  }

  private void print(Bucket bucket, long most) {
    long widest = Math.max(1, terminal.columns() - BESIDE_THE_BAR);
    // However few, some are not none.
    long length = Math.min(bucket.count(), Math.max(1, bucket.count() * widest / most));
    if (most <= widest) {
      length = bucket.count();
    }
    String bar = "#".repeat((int) length);
    String line = String.format(Locale.ROOT, "%-10s %,7d  %s", bucket.label(), bucket.count(), bar);
    terminal.out().println(line.stripTrailing());
  }

  private void printRest(EventTimeline timeline) {
    if (timeline.lessExact() > 0) {
      terminal.out().printf(Locale.ROOT, "%-10s %,7d%n", "less exact", timeline.lessExact());
    }
    if (timeline.undated() > 0) {
      terminal.out().printf(Locale.ROOT, "%-10s %,7d%n", "undated", timeline.undated());
    }
    terminal.out().printf(Locale.ROOT, "%-10s %,7d%n", "total", timeline.total());
  }
}
