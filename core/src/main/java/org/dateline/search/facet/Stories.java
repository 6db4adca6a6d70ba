package org.dateline.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Which articles tell one story: copies and rewrites of one text, told by their {@link Sketch}es
 * and by what they name ({@link CopyCheck}), and whatever is such of one of them (connected
 * components). Candidates are found by locality sensitive hashing (Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, ch. 3). Immutable; belongs to one reader.
 */
@Internal
public final class Stories {
  /** From so much likeness on two articles tell one story. */
  public static final double LIKE = 0.5;

  // Of articles with a key in common each is held against so many before it.
  private static final int NEIGHBOURS = 3;

  private final int[] parents;

  private Stories(int[] parents) {
    this.parents = parents;
  }

  /** Reads the sketches of all articles. While it works it holds some 80 bytes for each. */
  public static Stories of(IndexReader reader) throws IOException {
    @Nullable Sketch[] sketches = new Sketch[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Schema.SKETCH);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        sketches[leaf.docBase + values.docID()] = Sketch.unpack(values.binaryValue());
      }
    }
    Stories stories = new Stories(new int[reader.maxDoc()]);
    Arrays.setAll(stories.parents, doc -> doc);
    long[] keys = new long[reader.maxDoc()];
    CopyCheck copies = new CopyCheck(reader);
    for (int bin = 0; bin < Sketch.BINS; bin++) {
      stories.join(keys, keys(keys, sketches, bin), sketches, copies);
    }
    Arrays.setAll(stories.parents, stories::root);
    return stories;
  }

  /**
   * Puts the keys that begin at a bin in order, each with its article; gives how many there are.
   */
  private static int keys(long[] keys, @Nullable Sketch[] sketches, int bin) {
    int count = 0;
    for (int doc = 0; doc < sketches.length; doc++) {
      Sketch sketch = sketches[doc];
      if (sketch != null && sketch.isFull(bin)) {
        keys[count++] = ((long) sketch.key(bin) << Integer.SIZE) | doc;
      }
    }
    Arrays.sort(keys, 0, count);
    return count;
  }

  private void join(long[] keys, int count, @Nullable Sketch[] sketches, CopyCheck copies)
      throws IOException {
    int first = 0;
    for (int i = 0; i < count; i++) {
      first = keys[i] >>> Integer.SIZE == keys[first] >>> Integer.SIZE ? first : i;
      for (int j = Math.max(first, i - NEIGHBOURS); j < i; j++) {
        joinIfLike((int) keys[i], (int) keys[j], sketches, copies);
      }
    }
  }

  private void joinIfLike(int one, int other, @Nullable Sketch[] sketches, CopyCheck copies)
      throws IOException {
    Sketch a = sketches[one];
    Sketch b = sketches[other];
    if (a == null || b == null || root(one) == root(other)) {
      return;
    }
    double likeness = a.likeness(b);
    if (likeness >= LIKE && copies.areCopies(one, other, likeness)) {
      parents[root(one)] = root(other);
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
  public int of(int doc) {
    return parents[doc];
  }

  /**
   * Of those of some articles' stories that have several articles, these, upwards; deleted ones
   * too.
   */
  public int[] several(int... docs) {
    FixedBitSet wanted = new FixedBitSet(parents.length);
    for (int doc : docs) {
      wanted.set(parents[doc]);
    }
    FixedBitSet once = new FixedBitSet(parents.length);
    FixedBitSet again = new FixedBitSet(parents.length);
    for (int parent : parents) {
      if (wanted.get(parent) && once.getAndSet(parent)) {
        again.set(parent);
      }
    }
    return IntStream.range(0, parents.length).filter(doc -> again.get(parents[doc])).toArray();
  }

  /** What an article is held against others by, {@code null} if it has too few words. */
  public static @Nullable Sketch sketch(IndexReader reader, int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Schema.SKETCH);
    return values.advanceExact(doc - leaf.docBase) ? Sketch.unpack(values.binaryValue()) : null;
  }
}
