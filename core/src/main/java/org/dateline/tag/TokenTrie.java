package org.dateline.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of words and what they stand for. A node is a number; an edge is a (node, word) pair in
 * one open-addressing table of longs, so a step costs one probe and no object.
 */
final class TokenTrie<V> {
  static final int ROOT = 0;
  static final int NONE = -1;

  private final Map<String, Integer> words = new HashMap<>();
  private final List<@Nullable List<V>> values = new ArrayList<>();
  private long[] edges = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int edgeCount;

  TokenTrie() {
    values.add(null);
  }

  /** Adds a value at the end of a sequence of at least one word. */
  void add(List<String> name, V value) {
    int node = ROOT;
    for (String key : name) {
      int word = words.computeIfAbsent(key, k -> words.size() + 1);
      node = childOrNew(node, word);
    }
    if (node != ROOT) {
      valuesAt(node).add(value);
    }
  }

  private List<V> valuesAt(int node) {
    List<V> list = values.get(node);
    if (list == null) {
      list = new ArrayList<>(1);
      values.set(node, list);
    }
    return list;
  }

  /** The number of a word, or {@link #NONE} if no sequence holds it. */
  int word(String key) {
    Integer word = words.get(key);
    return word == null ? NONE : word;
  }

  /** The node after {@code node} by {@code word}, or {@link #NONE}. */
  int child(int node, int word) {
    int slot = slot(node, word);
    return edges[slot] == 0 ? NONE : targets[slot];
  }

  /** What ends at this node. */
  List<V> values(int node) {
    List<V> list = values.get(node);
    return list == null ? List.of() : list;
  }

  /** What the whole of {@code name} stands for. */
  List<V> get(List<String> name) {
    int node = ROOT;
    for (int i = 0; i < name.size() && node != NONE; i++) {
      int word = word(name.get(i));
      node = word == NONE ? NONE : child(node, word);
    }
    return node == NONE || node == ROOT ? List.of() : values(node);
  }

  private int childOrNew(int node, int word) {
    int slot = slot(node, word);
    if (edges[slot] != 0) {
      return targets[slot];
    }
    edges[slot] = edge(node, word);
    targets[slot] = values.size();
    values.add(null);
    if (++edgeCount * 2 > edges.length) {
      rehash();
    }
    return values.size() - 1;
  }

  // Words count from 1, so no edge is 0.
  private static long edge(int node, int word) {
    return (long) node << 32 | word;
  }

  private int slot(int node, int word) {
    long edge = edge(node, word);
    int mask = edges.length - 1;
    long mixed = edge * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void rehash() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[oldEdges.length * 2];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        int slot = slot((int) (oldEdges[i] >>> 32), (int) oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }
}
