package org.dateline.cli.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good the ranking of one query is, as {@code trec_eval} counts it. An article without a
 * judgement is not relevant.
 *
 * @param averagePrecision the mean of the precision at each relevant article ({@code map})
 * @param ndcg10 discounted gain of the first ten, gain being the grade and the discount the binary
 *     logarithm of the rank plus one, over that of the best order ({@code ndcg_cut_10})
 * @param precision10 the share of relevant ones in ten ({@code P_10})
 * @param reciprocalRank one over the rank of the first relevant one ({@code recip_rank})
 * @param recall100 the share of relevant ones that are among the first 100 ({@code recall_100})
 */
public record RetrievalScore(
    double averagePrecision,
    double ndcg10,
    double precision10,
    double reciprocalRank,
    double recall100) {
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  /**
   * Counts.
   *
   * @param ranking ids of articles, the best first; one that comes again is passed over
   * @param grades by id of article, 0 for not relevant; at least one is above
   */
  static RetrievalScore of(List<String> ranking, Map<String, Integer> grades) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    Set<String> seen = new HashSet<>();
    int found = 0;
    int inTen = 0;
    int inHundred = 0;
    double precisions = 0;
    double first = 0;
    for (String id : ranking) {
      if (seen.add(id) && grades.getOrDefault(id, 0) > 0) {
        found++;
        precisions += found / (double) seen.size();
        first = found == 1 ? 1.0 / seen.size() : first;
        inTen += seen.size() <= TEN ? 1 : 0;
        inHundred += seen.size() <= HUNDRED ? 1 : 0;
      }
    }
    double best = gain(grades.values().stream().sorted((a, b) -> b - a).toList());
    double gain = gain(ranking.stream().distinct().map(id -> grades.getOrDefault(id, 0)).toList());
    return new RetrievalScore(
        precisions / relevant,
        gain / best,
        inTen / (double) TEN,
        first,
        inHundred / (double) relevant);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(TEN, grades.size()); i++) {
      gain += grades.get(i) * Math.log(2) / Math.log(i + 2);
    }
    return gain;
  }
}
