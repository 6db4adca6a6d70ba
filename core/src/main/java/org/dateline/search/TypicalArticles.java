package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.dateline.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Dimension;
import org.dateline.index.Schema;

/** Finds the articles that stand for a peak; see {@link Timeline.Peak}. */
final class TypicalArticles {
  private static final int SHOWN = 3;

  private final IndexReader reader;
  private final StoredFields stored;
  private final Map<Peak, List<Candidate>> candidates = new HashMap<>();

  TypicalArticles(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  private record Peak(int series, int bucket) {}

  private record Candidate(int doc, double score) {}

  /** Offers an article of a peak; they must come in the order of the index. */
  void offer(int series, int bucket, int doc, float score) {
    candidates
        .computeIfAbsent(new Peak(series, bucket), peak -> new ArrayList<>())
        .add(new Candidate(doc, score));
  }

  /** Those of a peak, the most typical first, else in the order of the index. */
  List<Timeline.Typical> of(int series, int bucket) throws IOException {
    List<Candidate> all = candidates.getOrDefault(new Peak(series, bucket), List.of());
    boolean alike = all.stream().mapToDouble(Candidate::score).distinct().count() <= 1;
    List<Timeline.Typical> typical = new ArrayList<>();
    for (Candidate each :
        (alike ? central(all) : all)
            .stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(SHOWN)
                .toList()) {
      Article article = ArticleIndex.stored(stored, each.doc()).article();
      String published = String.valueOf(article.published());
      typical.add(new Timeline.Typical(article.id(), article.title(), published));
    }
    return typical;
  }

  /** The same, scored by the cosine of their entities and those of all of them. */
  private List<Candidate> central(List<Candidate> all) throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    for (Candidate each : all) {
      entities(each.doc()).forEach(entity -> articles.merge(entity, 1, Integer::sum));
    }
    // Read twice rather than held: a peak may be of very many articles.
    List<Candidate> scored = new ArrayList<>();
    for (Candidate each : all) {
      Set<String> own = entities(each.doc());
      // What all articles have in common, the length of the centroid, does not change the order.
      long shared = own.stream().mapToLong(entity -> articles.getOrDefault(entity, 0)).sum();
      double cosine = own.isEmpty() ? 0 : shared / Math.sqrt(own.size());
      scored.add(new Candidate(each.doc(), cosine));
    }
    return scored;
  }

  private Set<String> entities(int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Set<String> entities = new HashSet<>();
    for (Dimension dimension :
        Arrays.stream(Dimension.values()).filter(Dimension::isEntity).toList()) {
      SortedSetDocValues values =
          DocValues.getSortedSet(leaf.reader(), Schema.facetField(dimension));
      if (values.advanceExact(doc - leaf.docBase)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          entities.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
    }
    return entities;
  }
}
