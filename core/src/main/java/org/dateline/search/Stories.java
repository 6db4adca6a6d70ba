package org.dateline.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.index.Schema;
import org.dateline.index.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Which articles tell one story: copies and rewrites of one text, told by their {@link Sketch}es,
 * and whatever is such of one of them (connected components). Candidates are found by locality
 * sensitive hashing (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3). Immutable;
 * belongs to one reader.
 */
final class Stories {
  /** From so much likeness on two articles tell one story. */
  static final double LIKE = 0.5;

  // Of articles with a key in common each is held against so many before it.
  private static final int NEIGHBOURS = 3;

  private final int[] parents;

  private Stories(int[] parents) {
    this.parents = parents;
  }

  /** Reads the sketches of all articles: some seconds and 300 bytes an article for a million. */
  static Stories of(IndexReader reader) throws IOException {
    @Nullable Sketch[] sketches = new Sketch[reader.maxDoc()];
    long[] keys = new long[1024];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Schema.SKETCH);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = leaf.docBase + values.docID();
        Sketch sketch = Sketch.unpack(values.binaryValue());
        sketches[doc] = sketch;
        for (int key : sketch.keys()) {
          keys = count == keys.length ? Arrays.copyOf(keys, 2 * count) : keys;
          keys[count++] = ((long) key << Integer.SIZE) | doc;
        }
      }
    }
    Arrays.sort(keys, 0, count);
    Stories stories = new Stories(new int[reader.maxDoc()]);
    Arrays.setAll(stories.parents, doc -> doc);
    stories.join(keys, count, sketches);
    Arrays.setAll(stories.parents, stories::root);
    return stories;
  }

  private void join(long[] keys, int count, @Nullable Sketch[] sketches) {
    int first = 0;
    for (int i = 0; i < count; i++) {
      first = keys[i] >>> Integer.SIZE == keys[first] >>> Integer.SIZE ? first : i;
      Sketch sketch = sketches[(int) keys[i]];
      for (int j = Math.max(first, i - NEIGHBOURS); sketch != null && j < i; j++) {
        Sketch other = sketches[(int) keys[j]];
        if (other != null && sketch.likeness(other) >= LIKE) {
          parents[root((int) keys[i])] = root((int) keys[j]);
        }
      }
    }
  }

  private int root(int doc) {
    int root = doc;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** A number that the articles of one story have in common. */
  int of(int doc) {
    return parents[doc];
  }
}
