package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** In how many of the articles found, or of their stories, each label of a field stands. */
final class LabelCounts {
  private final List<MatchingDocs> found;
  private final @Nullable Stories stories;

  /**
   * @param stories to count these, {@code null} for articles
   */
  LabelCounts(List<MatchingDocs> found, @Nullable Stories stories) {
    this.found = found;
    this.stories = stories;
  }

  /** How many articles or stories there are. */
  long total() throws IOException {
    if (stories == null) {
      return found.stream().mapToLong(MatchingDocs::totalHits).sum();
    }
    Pairs all = new Pairs();
    for (MatchingDocs docs : found) {
      DocIdSetIterator each = docs.bits().iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        all.add(0, stories.of(docs.context().docBase + doc));
      }
    }
    return all.distinct(1)[0];
  }

  /**
   * Counts.
   *
   * @param levels the field that says how much an article is about each label
   * @param least how much it must be, in percent; 0 if all count
   */
  Map<String, Long> of(String field, String levels, int least) throws IOException {
    return count(reader -> new Labels(reader, field, levels, least, null));
  }

  /** Counts the labels of a field that begin so, and no others. */
  Map<String, Long> beginning(String field, List<String> beginnings) throws IOException {
    return count(reader -> new Labels(reader, field, "", 0, beginnings));
  }

  /** Gives the labels of a segment. */
  @FunctionalInterface
  private interface Source {
    Labels of(LeafReader reader) throws IOException;
  }

  private Map<String, Long> count(Source source) throws IOException {
    return stories == null ? articles(source) : stories(source, stories);
  }

  private Map<String, Long> articles(Source source) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (MatchingDocs docs : found) {
      Labels labels = source.of(docs.context().reader());
      int[] perOrd = new int[labels.size()];
      labels.each(docs, (doc, ord) -> perOrd[ord]++);
      for (int ord = 0; ord < perOrd.length; ord++) {
        if (perOrd[ord] > 0) {
          counts.merge(labels.name(ord), (long) perOrd[ord], Long::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Long> stories(Source source, Stories of) throws IOException {
    List<String> names = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    Pairs pairs = new Pairs();
    for (MatchingDocs docs : found) {
      Labels labels = source.of(docs.context().reader());
      int[] perOrd = new int[labels.size()];
      Arrays.fill(perOrd, -1);
      labels.each(
          docs,
          (doc, ord) -> {
            if (perOrd[ord] < 0) {
              perOrd[ord] = numbers.computeIfAbsent(labels.name(ord), name -> added(names, name));
            }
            pairs.add(perOrd[ord], of.of(docs.context().docBase + doc));
          });
    }
    long[] distinct = pairs.distinct(names.size());
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < distinct.length; i++) {
      counts.put(names.get(i), distinct[i]);
    }
    return counts;
  }

  private static int added(List<String> names, String name) {
    names.add(name);
    return names.size() - 1;
  }

  /** Labels and what they are seen with, to be counted once each. */
  private static final class Pairs {
    private long[] pairs = new long[64];
    private int size;

    void add(int label, int with) {
      pairs = ArrayUtil.grow(pairs, size + 1);
      pairs[size++] = ((long) label << Integer.SIZE) | with;
    }

    /** With how many each label was seen. */
    long[] distinct(int labels) {
      long[] counts = new long[labels];
      Arrays.sort(pairs, 0, size);
      for (int i = 0; i < size; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          counts[(int) (pairs[i] >>> Integer.SIZE)]++;
        }
      }
      return counts;
    }
  }

  /** Takes a document of a segment and a label of it. */
  @FunctionalInterface
  private interface Taker {
    void take(int doc, int ord) throws IOException;
  }

  /** The labels of the articles of a segment. */
  private static final class Labels {
    private final SortedSetDocValues values;
    private final @Nullable BinaryDocValues levels;
    private final int least;
    private final @Nullable BitSet wanted;

    /**
     * @param beginnings what the labels begin with, {@code null} for all
     */
    Labels(
        LeafReader reader,
        String field,
        String levels,
        int least,
        @Nullable List<String> beginnings)
        throws IOException {
      this.values = DocValues.getSortedSet(reader, field);
      this.levels = least > 0 ? DocValues.getBinary(reader, levels) : null;
      this.least = least;
      this.wanted = beginnings == null ? null : wanted(beginnings);
    }

    // Labels are in order: those that begin alike stand together.
    private BitSet wanted(List<String> beginnings) throws IOException {
      BitSet wanted = new BitSet();
      for (String beginning : beginnings) {
        BytesRef start = new BytesRef(beginning);
        long at = values.lookupTerm(start);
        for (long ord = at < 0 ? -at - 1 : at;
            ord < values.getValueCount() && StringHelper.startsWith(values.lookupOrd(ord), start);
            ord++) {
          wanted.set((int) ord);
        }
      }
      return wanted;
    }

    int size() {
      return (int) values.getValueCount();
    }

    String name(int ord) throws IOException {
      return values.lookupOrd(ord).utf8ToString();
    }

    void each(MatchingDocs docs, Taker taker) throws IOException {
      DocIdSetIterator each = docs.bits().iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (values.advanceExact(doc)) {
          int size = values.docValueCount();
          BytesRef level = levels != null && levels.advanceExact(doc) ? levels.binaryValue() : null;
          for (int i = 0; i < size; i++) {
            int ord = (int) values.nextOrd();
            boolean counts = wanted == null || wanted.get(ord);
            if (counts && (level == null || level.bytes[level.offset + i] >= least)) {
              taker.take(doc, ord);
            }
          }
        }
      }
    }
  }
}
