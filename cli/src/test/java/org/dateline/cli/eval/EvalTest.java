package org.dateline.cli.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {
  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), String.join("\n", lines) + "\n");
  }

  @Test
  void scoresAreThoseWorkedOutByHand() {
    Score score = new Score(6, 2, 4);
    assertEquals(0.75, score.precision());
    assertEquals(0.6, score.recall());
    assertEquals(12.0 / 18, score.f1(), 1e-9);
    assertEquals(0, new Score(0, 0, 5).f1());
    assertEquals(0, new Score(0, 0, 0).precision());
  }

  @Test
  void taggingCountsSpanAndTypeStrictly() throws IOException {
    // Found: Volodymyr Zelensky (person), Kyiv (place), Macron (person), Paris (place). Of the gold
    // one span is too long, one has another type, one is not there at all.
    Path file =
        file(
            """
            {"text":"We heard Volodymyr Zelensky in Kyiv.","entities":[\
            {"start":9,"end":27,"type":"PERSON"},{"start":28,"end":35,"t4":"LOC"}]}\
            """,
            """
            {"text":"We heard Macron in Paris. A bell rang.","entities":[\
            {"start":9,"end":15,"t4":"PER"},{"start":19,"end":24,"t4":"ORG"},\
            {"start":28,"end":32,"t4":"ORG"},{"start":26,"end":27,"type":"QUANTITY"}]}\
            """);
    TaggingEval eval = TaggingEval.of(file, Tagger.bundled(), 10);
    assertEquals(new Score(2, 0, 0), eval.score("PER"));
    assertEquals(new Score(0, 2, 1), eval.score("LOC"));
    assertEquals(new Score(0, 0, 2), eval.score("ORG"));
    assertEquals(new Score(2, 2, 3), eval.sum());
    assertEquals(new Score(3, 1, 2), eval.spans());
    assertEquals(2, eval.texts());
    assertEquals(5, eval.errors().size());
    assertTrue(eval.interval().low() <= eval.sum().f1());
    assertTrue(eval.interval().high() >= eval.sum().f1());
  }

  @Test
  void onlyTheMarkedPartCounts() throws IOException {
    Path file =
        file(
            """
            {"text":"We heard Macron in Paris.","evaluation_span":[0,16],"entities":[\
            {"start":9,"end":15,"t4":"PER"}]}\
            """);
    assertEquals(new Score(1, 0, 0), TaggingEval.of(file, Tagger.bundled(), 0).sum());
  }

  @Test
  void linkingCountsIdsOnGivenSpansAndEndToEnd() throws IOException {
    // Zelensky right; Kyiv marked as another item that the gazetteer has; Quillby in no gazetteer;
    // the pronoun is no name; Paris is right but not asked for; Berlin's link is not known.
    Path file =
        file(
            """
            {"text":"He, Zelensky, left Kyiv for Quillby, Paris and Berlin.","entities":[\
            {"start":0,"end":2,"type":"Q215627","link":"Q3874799"},\
            {"start":4,"end":12,"type":"Q215627","link":"Q3874799"},\
            {"start":19,"end":23,"type":"Q27096213","link":"Q649"},\
            {"start":28,"end":35,"type":"Q27096213","link":"Q999999999"},\
            {"start":37,"end":42,"link":"Q90","coref":true},\
            {"start":47,"end":53,"type":"Q27096213","link":null}]}\
            """);
    LinkingEval eval = LinkingEval.of(file, Tagger.bundled(), 10);
    assertEquals(new Score(1, 0, 1), eval.known());
    assertEquals(new Score(1, 0, 2), eval.all());
    assertEquals(new Score(1, 1, 2), eval.endToEnd());
    assertEquals(new Score(1, 1, 1), eval.endToEndKnown());
    assertEquals(1, eval.errors().size());
  }

  @Test
  void whatIsNoLabelledTextIsNamedByItsLine() {
    for (String bad :
        List.of(
            "nonsense",
            "{}",
            "{\"text\":\"abc\",\"entities\":[{\"start\":2,\"end\":9}]}",
            "{\"text\":\"abc\",\"entities\":[{\"start\":2}]}",
            "{\"text\":\"abc\",\"entities\":[3]}",
            "{\"text\":\"abc\",\"entities\":[{\"start\":0,\"end\":2,\"text\":\"bc\"}]}",
            "{\"text\":\"abc\",\"evaluation_span\":[1]}")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> TaggingEval.of(file("{\"text\":\"\"}", bad), Tagger.bundled(), 0));
      assertTrue(String.valueOf(e.getMessage()).contains("gold.jsonl:2"), e.getMessage());
    }
  }
}
