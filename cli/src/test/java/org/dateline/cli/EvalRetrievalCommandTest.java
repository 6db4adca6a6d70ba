package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRetrievalCommandTest {
  @TempDir Path folder;

  private Ran retrieval(String... more) throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("news.jsonl"),
            """
            {"id":"a","title":"Wheat","body":"The harvest was good.","date":"2024-05-01"}
            {"id":"b","title":"Rain","body":"Rain on the wheat, and rain again.","date":"2024-05-02"}
            {"id":"c","title":"Snow","body":"It snowed.","date":"2024-05-03"}
            """);
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "1\twheat\n2\tthe rain\n");
    Path qrels = Files.writeString(folder.resolve("qrels.txt"), "1 0 a 1\n2 0 b 1\n");
    List<String> args = new ArrayList<>(List.of("eval", "retrieval", "--corpus"));
    args.addAll(List.of(corpus.toString(), "--queries", queries.toString()));
    args.addAll(List.of("--qrels", qrels.toString()));
    args.addAll(List.of(more));
    return Ran.of(false, args.toArray(String[]::new));
  }

  @Test
  void eachRankingIsHeldAgainstLucenesOwn() throws IOException {
    Ran ran = retrieval();
    assertEquals(0, ran.code(), ran.err());
    List<String> lines = ran.out().lines().toList();
    assertEquals("3 articles, 2 queries", lines.getFirst());
    assertTrue(lines.containsAll(List.of("lucene", "lucene-2", "dateline")), ran.out());
    assertEquals("  MAP      1.000 [1.000, 1.000]", lines.get(lines.indexOf("lucene") + 1));
    String gain = "  MAP      1.000 [1.000, 1.000]   +0.0 % [+0.0, +0.0]";
    assertEquals(gain, lines.get(lines.indexOf("lucene-2") + 1));
    assertEquals(gain, lines.get(lines.indexOf("dateline") + 1));
  }

  @Test
  void theGainStandsInTheJsonToo() throws IOException {
    String json = retrieval("--json").out();
    assertTrue(json.contains("\"gain\""), json);
  }
}
