package org.dateline.tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sequences of words and what they stand for. */
final class PhraseMap<V> {
  private final PhraseTable table = new PhraseTable();
  private final List<List<V>> values = new ArrayList<>();

  void add(List<String> words, V value) {
    int number = table.add(words);
    while (values.size() < table.size()) {
      values.add(new ArrayList<>(0));
    }
    values.get(number).add(value);
  }

  /** The number of a sequence or a beginning of one, or {@link PhraseTable#NONE}. */
  int find(long state) {
    return table.find(state);
  }

  /** All values, each once. */
  Set<V> all() {
    Set<V> all = new LinkedHashSet<>();
    values.forEach(all::addAll);
    return all;
  }

  List<V> values(int number) {
    return values.get(number);
  }
}
