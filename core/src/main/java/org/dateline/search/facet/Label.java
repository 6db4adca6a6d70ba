package org.dateline.search.facet;

import java.util.List;
import java.util.Set;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FacetLabel;
import org.dateline.index.schema.WrittenWords;
import org.jspecify.annotations.Nullable;

/**
 * A label of a facet with its number in {@link Labels}. Thread-safe. Most are only ever counted, so
 * what is needed to show one is found out when it is shown.
 */
final class Label {
  private static final int START = 8;
  private static final int LAST = 0xff;

  private final String text;
  private final int number;
  private final int hash;
  private final long start;
  private final int depth;
  private @Nullable FacetLabel parsed;

  Label(String text, int number) {
    this.text = text;
    this.number = number;
    FacetLabel label = FacetLabel.of(text);
    this.hash = label.term().hashCode();
    this.depth = label.path().size();
    this.start = start(WrittenWords.folded(label.name()));
  }

  // The first letters of the key: few names need more to be told apart.
  private static long start(String key) {
    long start = 0;
    for (int i = 0; i < Math.min(START, key.length()); i++) {
      int letter = Math.min(key.charAt(i), LAST);
      start |= (long) letter << (Long.SIZE - Byte.SIZE * (i + 1));
      if (letter == LAST) {
        break;
      }
    }
    return start;
  }

  String text() {
    return text;
  }

  int number() {
    return number;
  }

  /** Of its {@link #term}. */
  int hash() {
    return hash;
  }

  /** How many ids its path has. */
  int depth() {
    return depth;
  }

  // A record is safe to be seen by any thread that sees it at all.
  private FacetLabel parsed() {
    FacetLabel label = parsed;
    if (label == null) {
      label = FacetLabel.of(text);
      parsed = label;
    }
    return label;
  }

  String id() {
    return parsed().id();
  }

  String name() {
    return parsed().name();
  }

  List<String> path() {
    return parsed().path();
  }

  /** What the ids have in common that one choice selects. */
  String term() {
    return parsed().term();
  }

  boolean isSelected(Set<String> terms) {
    return !terms.isEmpty() && parsed().isSelected(terms);
  }

  /** Its name as names are sorted. */
  String key() {
    return WrittenWords.folded(FacetCode.name(text));
  }

  /** By name, then by id. */
  int compareByName(Label other) {
    if (start != other.start) {
      return Long.compareUnsigned(start, other.start);
    }
    int byKey = key().compareTo(other.key());
    return byKey != 0 ? byKey : id().compareTo(other.id());
  }
}
