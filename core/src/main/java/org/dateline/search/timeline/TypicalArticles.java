package org.dateline.search.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.index.document.StoredArticle;
import org.dateline.search.result.Timeline;

/** Finds the articles that stand for a peak; see {@link Timeline.Peak}. */
@Internal
public final class TypicalArticles {
  private static final int SHOWN = 3;

  private final EntityNumbers entities;
  private final StoredFields stored;
  private final Map<Peak, List<Candidate>> candidates = new HashMap<>();

  public TypicalArticles(IndexReader reader) throws IOException {
    this.entities = new EntityNumbers(reader);
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
      Article article = StoredArticle.article(stored, each.doc());
      String published = String.valueOf(article.published());
      typical.add(new Timeline.Typical(article.id(), article.title(), published));
    }
    return typical;
  }

  /** The same, scored by the cosine of their entities and those of all of them. */
  private List<Candidate> central(List<Candidate> all) throws IOException {
    // How many entities the article has, and how many articles those stand in, added up.
    int[] own = new int[2];
    Map<Integer, Integer> articles = new HashMap<>();
    EntityNumbers.Walk counting = entities.new Walk();
    for (Candidate each : all) {
      counting.each(each.doc(), entity -> articles.merge(entity, 1, Integer::sum));
    }
    // Read twice rather than held: a peak may be of very many articles.
    EntityNumbers.Walk scoring = entities.new Walk();
    List<Candidate> scored = new ArrayList<>();
    for (Candidate each : all) {
      Arrays.fill(own, 0);
      scoring.each(
          each.doc(),
          entity -> {
            own[0]++;
            own[1] += articles.getOrDefault(entity, 0);
          });
      // What all articles have in common, the length of the centroid, does not change the order.
      double cosine = own[0] == 0 ? 0 : own[1] / Math.sqrt(own[0]);
      scored.add(new Candidate(each.doc(), cosine));
    }
    return scored;
  }
}
