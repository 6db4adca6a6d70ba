package org.dateline.search.facet;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.dateline.Internal;

/**
 * What searches found out about the labels of segments, kept as long as the segment is: so that a
 * refresh has only new segments to learn. Thread-safe.
 */
@Internal
public final class LabelCache {
  // Labels that no segment has any more are dropped once they are more than the rest.
  private static final int FEW = 1000;

  private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();
  private final Map<String, Labels> labels = new ConcurrentHashMap<>();
  private final OrdinalCounts.Pool tallies = new OrdinalCounts.Pool();

  /** The labels of a field that are counted. */
  private record Counted(String field, int level) {}

  /** What is known of a segment. */
  private record Segment(Map<Counted, LabelColumn> columns, Map<String, FormColumn> forms) {
    Segment() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  private Segment segment(LeafReader reader) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return new Segment();
    }
    Segment known = segments.get(helper.getKey());
    if (known != null) {
      return known;
    }
    Segment made = new Segment();
    Segment other = segments.putIfAbsent(helper.getKey(), made);
    if (other != null) {
      return other;
    }
    helper.addClosedListener(segments::remove);
    return made;
  }

  /**
   * The labels of a field in a segment.
   *
   * @param level of those that are counted: how many ids their paths have, 0 for all
   */
  LabelColumn column(LeafReader reader, String field, int level) throws IOException {
    Map<Counted, LabelColumn> columns = segment(reader).columns();
    Counted counted = new Counted(field, level);
    LabelColumn known = columns.get(counted);
    if (known != null) {
      return known;
    }
    LabelColumn made = new LabelColumn(reader, field, level);
    LabelColumn other = columns.putIfAbsent(counted, made);
    return other == null ? made : other;
  }

  FormColumn forms(LeafReader reader, String field) throws IOException {
    Map<String, FormColumn> forms = segment(reader).forms();
    FormColumn known = forms.get(field);
    if (known != null) {
      return known;
    }
    FormColumn made = new FormColumn(reader, field);
    FormColumn other = forms.putIfAbsent(field, made);
    return other == null ? made : other;
  }

  /** The labels of a field, with the numbers that columns give. */
  Labels labels(IndexReader reader, String field) throws IOException {
    Labels known = labels.computeIfAbsent(field, name -> new Labels());
    if (known.size() <= FEW) {
      return known;
    }
    long live = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      live += column(leaf.reader(), field, 0).size();
    }
    if (known.size() <= FEW + 2 * live) {
      return known;
    }
    Labels fresh = new Labels();
    return labels.replace(field, known, fresh) ? fresh : labels.getOrDefault(field, fresh);
  }

  /** An empty tally. */
  OrdinalCounts tally() {
    return tallies.take();
  }

  /** Forgets everything. */
  public void clear() {
    segments.clear();
    labels.clear();
  }
}
