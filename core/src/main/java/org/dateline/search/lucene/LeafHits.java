package org.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** The articles of a segment that a search found. For one thread. */
@Internal
public final class LeafHits {
  private final LeafReaderContext leaf;
  private final int[] docs;
  private final int size;
  private @Nullable FixedBitSet bits;

  private LeafHits(LeafReaderContext leaf, int[] docs, int size) {
    this.leaf = leaf;
    this.docs = docs;
    this.size = size;
  }

  public LeafReaderContext leaf() {
    return leaf;
  }

  /** Their numbers in order; longer than there are at will. */
  public int[] docs() {
    return docs;
  }

  public int size() {
    return size;
  }

  /** The same as bits. */
  public FixedBitSet bits() {
    FixedBitSet known = bits;
    if (known == null) {
      known = new FixedBitSet(leaf.reader().maxDoc());
      for (int i = 0; i < size; i++) {
        known.set(docs[i]);
      }
      bits = known;
    }
    return known;
  }

  /** The same from Lucene's own collector. */
  public static List<LeafHits> of(List<MatchingDocs> found) throws IOException {
    List<LeafHits> all = new ArrayList<>();
    for (MatchingDocs each : found) {
      int[] docs = new int[each.totalHits()];
      int size = 0;
      DocIdSetIterator bits = each.bits().iterator();
      for (int doc = bits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = bits.nextDoc()) {
        docs[size++] = doc;
      }
      all.add(new LeafHits(each.context(), docs, size));
    }
    return all;
  }

  /** Collects all that matches. */
  public static CollectorManager<Collector, List<LeafHits>> manager() {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return new Collector();
      }

      @Override
      public List<LeafHits> reduce(Collection<Collector> collectors) {
        List<LeafHits> all = new ArrayList<>();
        collectors.forEach(each -> all.addAll(each.found()));
        return all;
      }
    };
  }

  /** Collects all that matches in some segments. */
  public static final class Collector extends SimpleCollector {
    private final List<LeafHits> found = new ArrayList<>();
    private final List<LeafReaderContext> leaf = new ArrayList<>(1);
    private int[] docs = new int[64];
    private int size;

    @Override
    protected void doSetNextReader(LeafReaderContext next) {
      endLeaf();
      leaf.add(next);
    }

    private void endLeaf() {
      if (size > 0) {
        found.add(new LeafHits(leaf.getLast(), ArrayUtil.copyOfSubArray(docs, 0, size), size));
      }
      leaf.clear();
      size = 0;
    }

    @Override
    public void collect(int doc) {
      if (size == docs.length) {
        docs = ArrayUtil.grow(docs);
      }
      docs[size++] = doc;
    }

    private List<LeafHits> found() {
      endLeaf();
      return found;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
