package org.dateline.cli.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures ranking: searches a corpus for queries whose relevant articles are known. The queries
 * are what people type into a search box, so any of their words may match.
 */
public final class RetrievalEval {
  /** How many articles a ranking holds at most. */
  public static final int DEPTH = 1_000;

  private RetrievalEval() {}

  /** A search engine as the measure sees it. */
  @FunctionalInterface
  public interface Engine {
    /** At most {@link #DEPTH} articles, the best first. */
    List<RankedArticle> search(String query) throws IOException;
  }

  /**
   * Asks all queries.
   *
   * @return the rankings by id of query
   * @throws IOException if the index cannot be read
   */
  public static Map<String, List<RankedArticle>> run(Judgements judgements, Engine engine)
      throws IOException {
    Map<String, List<RankedArticle>> rankings = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : judgements.queries().entrySet()) {
      rankings.put(query.getKey(), engine.search(query.getValue()));
    }
    return rankings;
  }

  /** The score of each query, by its id. */
  public static Map<String, RetrievalScore> scores(
      Judgements judgements, Map<String, List<RankedArticle>> rankings) {
    Map<String, RetrievalScore> scores = new LinkedHashMap<>();
    for (String id : judgements.queries().keySet()) {
      List<String> ranking =
          rankings.getOrDefault(id, List.of()).stream().map(RankedArticle::id).toList();
      scores.put(id, RetrievalScore.of(ranking, judgements.grades().getOrDefault(id, Map.of())));
    }
    return scores;
  }

  /** Prints rankings as TREC has runs: query Q0 article rank score tag. */
  public static void print(Map<String, List<RankedArticle>> rankings, String tag, PrintStream out) {
    rankings.forEach((query, ranking) -> {
      int rank = 0;
      for (RankedArticle each : ranking) {
        out.printf(
            Locale.ROOT, "%s Q0 %s %d %.6f %s%n", query, each.id(), ++rank, each.score(), tag);
      }
    });
  }
}
