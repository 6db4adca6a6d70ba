package org.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Sequences of words and what they stand for, as a tree of words. */
@Internal
public final class PhraseMap<V> {
  /** A sequence or a beginning of one. */
  public static final class Node<V> {
    // None where no sequence goes on: so it is behind most.
    private @Nullable Map<String, Node<V>> next;
    private final List<V> values = new ArrayList<>(0);

    // A bit for the hash of each word that goes on: rules out most without a look-up.
    private long bits;

    /** The sequence with one more word, {@code null} if there is none. */
    public @Nullable Node<V> next(String word) {
      return next == null || (bits & bit(word)) == 0 ? null : next.get(word);
    }

    private static long bit(String word) {
      return 1L << word.hashCode();
    }

    public List<V> values() {
      return values;
    }
  }

  private final Node<V> start = new Node<>();
  private final List<Node<V>> nodes = new ArrayList<>();

  public void add(List<String> words, V value) {
    Node<V> node = start;
    for (String word : words) {
      node.bits |= Node.bit(word);
      node = next(node).computeIfAbsent(word, this::made);
    }
    node.values.add(value);
  }

  private static <V> Map<String, Node<V>> next(Node<V> node) {
    Map<String, Node<V>> next = node.next == null ? new HashMap<>() : node.next;
    node.next = next;
    return next;
  }

  private Node<V> made(String word) {
    Node<V> node = new Node<>();
    nodes.add(node);
    return node;
  }

  /** Where sequences start: the one of no words. */
  public Node<V> start() {
    return start;
  }

  /** All values, each once. */
  public Set<V> all() {
    Set<V> all = new LinkedHashSet<>();
    nodes.forEach(node -> all.addAll(node.values));
    return all;
  }
}
