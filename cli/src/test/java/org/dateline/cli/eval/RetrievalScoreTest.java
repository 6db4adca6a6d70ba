package org.dateline.cli.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalScoreTest {
  private static final double EXACTLY = 1e-12;

  @TempDir Path folder;

  @Test
  void aCaseCountedByHand() {
    // Relevant: a (grade 2), b (1), and z (1), which is not found.
    RetrievalScore score =
        RetrievalScore.of(List.of("x", "a", "y", "b"), Map.of("a", 2, "b", 1, "z", 1, "x", 0));
    assertEquals((1 / 2.0 + 2 / 4.0) / 3, score.averagePrecision(), EXACTLY);
    assertEquals(2 / 10.0, score.precision10(), EXACTLY);
    assertEquals(1 / 2.0, score.reciprocalRank(), EXACTLY);
    assertEquals(2 / 3.0, score.recall100(), EXACTLY);
    double gain = 2 / log2(3) + 1 / log2(5);
    double best = 2 / log2(2) + 1 / log2(3) + 1 / log2(4);
    assertEquals(gain / best, score.ndcg10(), EXACTLY);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  // The example of pytrec_eval's documentation (Van Gysel and de Rijke, SIGIR 2018), which calls
  // trec_eval: its map and ndcg of these two queries. With three articles ndcg is ndcg_cut_10.
  @Test
  void figuresAreThoseOfTrecEval() {
    RetrievalScore first =
        RetrievalScore.of(List.of("d3", "d1", "d2"), Map.of("d1", 0, "d2", 1, "d3", 0));
    assertEquals(0.3333333333333333, first.averagePrecision(), EXACTLY);
    assertEquals(0.5, first.ndcg10(), EXACTLY);
    RetrievalScore second = RetrievalScore.of(List.of("d1", "d3", "d2"), Map.of("d2", 1, "d3", 1));
    assertEquals(0.5833333333333333, second.averagePrecision(), EXACTLY);
    assertEquals(0.6934264036172708, second.ndcg10(), EXACTLY);
  }

  @Test
  void cutsAreAtTenAndAHundred() {
    List<String> ranking = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      ranking.add("d" + i);
    }
    RetrievalScore score =
        RetrievalScore.of(ranking, Map.of("d10", 1, "d11", 1, "d100", 1, "d101", 1));
    assertEquals(0.1, score.precision10(), EXACTLY);
    assertEquals(0.75, score.recall100(), EXACTLY);
    assertEquals(0.1, score.reciprocalRank(), EXACTLY);
  }

  @Test
  void anArticleCountsOnce() {
    RetrievalScore score = RetrievalScore.of(List.of("a", "a", "b"), Map.of("a", 1, "b", 1));
    assertEquals(1, score.averagePrecision(), EXACTLY);
    assertEquals(1, score.ndcg10(), EXACTLY);
  }

  @Test
  void queriesWithoutARelevantArticleAreLeftOut() throws IOException {
    Path queries = write("queries.tsv", "1\tspies\textra\n2\tnothing relevant\n");
    Path qrels = write("qrels.txt", "1 0 a 1\n1 0 b -1\n2 0 a 0\n");
    Judgements judgements = Judgements.read(queries, qrels);
    assertEquals(Map.of("1", "spies"), judgements.queries());
    Map<String, List<RankedArticle>> run =
        RetrievalEval.run(
            judgements, query -> List.of(new RankedArticle("b", 2), new RankedArticle("a", 1.5)));
    assertEquals(
        List.of(0.5),
        RetrievalEval.scores(judgements, run).values().stream()
            .map(RetrievalScore::averagePrecision)
            .toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RetrievalEval.print(run, "tag", new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(
        List.of("1 Q0 b 1 2.000000 tag", "1 Q0 a 2 1.500000 tag"),
        out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void badLinesAreNamed() throws IOException {
    Path queries = write("queries.tsv", "1\tspies\n");
    Path bad = write("bad.txt", "1 0 a 1\n1 0 b\n");
    IOException error = assertThrows(IOException.class, () -> Judgements.read(queries, bad));
    assertTrue(String.valueOf(error.getMessage()).contains("bad.txt, line 2"), error.getMessage());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
