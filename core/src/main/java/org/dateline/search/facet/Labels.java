package org.dateline.search.facet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the labels of a field, from 1, so that the counts of several segments add up without
 * looking at texts. A label takes some 110 bytes. Thread-safe; who has a number finds its label
 * without a lock.
 */
final class Labels {
  private static final int FIRST_SIZE = 64;
  private static final Comparator<Label> BY_PATH =
      Comparator.<Label, String>comparing(label -> String.join("/", label.path()))
          .thenComparing(Label::name);

  private volatile @Nullable Label[] byNumber = new Label[FIRST_SIZE];
  // Open addressing by the hash of the id, half empty: labels of one id lie in one run.
  private volatile @Nullable Label[] byId = new Label[2 * FIRST_SIZE];
  private volatile byte[] depths = new byte[FIRST_SIZE];
  private volatile int size;
  // Most fields have no such labels.
  private volatile int[] @Nullable [] alike = new int[0][];

  /** The number of a label, which is given one if it has none. */
  synchronized int number(String text) {
    Label label = new Label(text, size + 1);
    List<Label> others = new ArrayList<>(1);
    for (Label same : withHash(label.hash())) {
      if (same.text().equals(text)) {
        return same.number();
      }
      if (same.term().equals(label.term())) {
        others.add(same);
      }
    }
    add(label);
    if (!others.isEmpty()) {
      share(others, label);
    }
    return label.number();
  }

  private void share(List<Label> labels, Label more) {
    labels.add(more);
    labels.sort(BY_PATH);
    int[] numbers = labels.stream().mapToInt(Label::number).toArray();
    int[] @Nullable [] all = alike;
    all = all.length < byNumber.length ? Arrays.copyOf(all, byNumber.length) : all;
    for (int number : numbers) {
      all[number] = numbers;
    }
    alike = all;
  }

  private void add(Label label) {
    @Nullable Label[] numbered = byNumber;
    @Nullable Label[] table = byId;
    if (label.number() == numbered.length) {
      numbered = Arrays.copyOf(numbered, 2 * numbered.length);
      depths = Arrays.copyOf(depths, numbered.length);
      table = new Label[4 * numbered.length];
      for (int i = 1; i < label.number(); i++) {
        put(table, get(i));
      }
    }
    depths[label.number()] = (byte) Math.min(label.depth(), Byte.MAX_VALUE);
    numbered[label.number()] = label;
    put(table, label);
    byNumber = numbered;
    byId = table;
    size = label.number();
  }

  private static void put(@Nullable Label[] table, Label label) {
    int slot = slot(label.hash(), table);
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = label;
  }

  private static int slot(int hash, @Nullable Label[] table) {
    return ((hash * 0x9E3779B9) >>> 7) & (table.length - 1);
  }

  private List<Label> withHash(int hash) {
    @Nullable Label[] table = byId;
    List<Label> found = new ArrayList<>(1);
    int slot = slot(hash, table);
    for (Label each = table[slot]; each != null; each = table[slot]) {
      if (each.hash() == hash) {
        found.add(each);
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return found;
  }

  /** Those with this {@link Label#term} that have a number so far. */
  List<Label> of(String term) {
    List<Label> found = withHash(term.hashCode());
    found.removeIf(label -> !label.term().equals(term));
    return found;
  }

  Label get(int number) {
    return Objects.requireNonNull(byNumber[number]);
  }

  /** How many ids the path of a label has. */
  int depth(int number) {
    return depths[number];
  }

  /** The highest number. */
  int size() {
    return size;
  }

  /**
   * The numbers of all labels that one choice selects with this one, for their ids differ in
   * nothing but case, in the order of their texts; {@code null} if it is the only one.
   */
  int @Nullable [] alike(int number) {
    int[] @Nullable [] all = alike;
    return number < all.length ? all[number] : null;
  }

  /** The same of all numbers, but for those behind the end, which are the only ones. */
  int[] @Nullable [] alike() {
    return alike;
  }
}
