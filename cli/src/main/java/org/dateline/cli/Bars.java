package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws counts over time for people: a bar a bucket. */
final class Bars {
  private static final int EMPTY_SHOWN = 3;
  private static final int SHORTEST_LABEL = 10;
  private static final int BESIDE_LABEL_AND_BAR = 11;

  private final Terminal terminal;
  private final String unit;

  /**
   * @param unit what a bucket is, in the singular
   */
  Bars(Terminal terminal, String unit) {
    this.terminal = terminal;
    this.unit = unit;
  }

  /**
   * A bucket.
   *
   * @param marked whether it is to be noticed
   */
  record Bar(String label, long count, boolean marked) {}

  void print(List<Bar> bars) {
    long most = bars.stream().mapToLong(Bar::count).max().orElse(0);
    int width = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
    List<Bar> empty = new ArrayList<>();
    for (Bar bar : bars) {
      if (bar.count() == 0) {
        empty.add(bar);
      } else {
        printEmpty(empty, width);
        print(bar, most, width);
      }
    }
    printEmpty(empty, width);
  }

  // Years of days without anything say no more than their number.
  private void printEmpty(List<Bar> empty, int width) {
    if (empty.size() <= EMPTY_SHOWN) {
      empty.forEach(bar -> print(bar, 1, width));
    } else {
      terminal.out().println(none(empty.size(), unit));
    }
    empty.clear();
  }

  static String none(int buckets, String unit) {
    return String.format(Locale.ROOT, "(none for %,d %ss)", buckets, unit);
  }

  private void print(Bar bar, long most, int labels) {
    int width = Math.max(SHORTEST_LABEL, labels);
    long widest = Math.max(1, terminal.columns() - width - BESIDE_LABEL_AND_BAR);
    // However few, some are not none.
    long length = Math.min(bar.count(), Math.max(1, bar.count() * widest / most));
    if (most <= widest) {
      length = bar.count();
    }
    String drawn = "#".repeat((int) length);
    String line =
        String.format(
            Locale.ROOT,
            "%-" + width + "s %,7d%s %s",
            bar.label(),
            bar.count(),
            bar.marked() ? "*" : " ",
            drawn);
    terminal.out().println(line.stripTrailing());
  }

  /** A number below the bars, if there is any. */
  void printRest(String label, long count) {
    if (count > 0) {
      printTotal(label, count);
    }
  }

  void printTotal(String label, long count) {
    terminal.out().printf(Locale.ROOT, "%-10s %,7d%n", label, count);
  }
}
