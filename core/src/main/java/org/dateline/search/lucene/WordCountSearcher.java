package org.dateline.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SmallFloat;
import org.dateline.Internal;
import org.dateline.search.query.Fields;

/**
 * Counts the words of headlines and bodies without the tags among them, as their norms do: a text
 * is long or short beside the mean of both, and with the tags in one of them alone all would seem
 * short. Thread-safe.
 */
@Internal
public final class WordCountSearcher extends IndexSearcher {
  // The lengths that a norm's byte stands for, in the middle: it says only about how long.
  private static final double[] LENGTHS = new double[256];

  static {
    for (int i = 0; i < LENGTHS.length; i++) {
      int next = SmallFloat.byte4ToInt((byte) Math.min(i + 1, LENGTHS.length - 1));
      LENGTHS[i] = (SmallFloat.byte4ToInt((byte) i) + Math.max(next - 1, 0)) / 2.0;
    }
  }

  private final Map<String, CollectionStatistics> texts = new ConcurrentHashMap<>();

  public WordCountSearcher(IndexReader reader) {
    super(reader);
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics all = super.collectionStatistics(field);
    try {
      return all == null || !Fields.isText(field)
          ? all
          : texts.computeIfAbsent(field, f -> ofWords(all));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CollectionStatistics ofWords(CollectionStatistics all) {
    double sum = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      sum += words(leaf, all.field());
    }
    // Lucene wants no fewer words than articles that have some.
    long words = Math.clamp((long) sum, all.docCount(), all.sumTotalTermFreq());
    return new CollectionStatistics(
        all.field(), all.maxDoc(), all.docCount(), words, Math.min(words, all.sumDocFreq()));
  }

  private static double words(LeafReaderContext leaf, String field) {
    double sum = 0;
    try {
      NumericDocValues norms = leaf.reader().getNormValues(field);
      while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        sum += LENGTHS[(int) norms.longValue() & 0xff];
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum;
  }
}
