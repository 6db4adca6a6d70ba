package org.dateline.cli.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrammarEvalTest {
  @TempDir Path folder;

  private GrammarEval eval(String... sentences) throws IOException {
    return GrammarEval.of(SmallTreebank.file(folder, sentences), Tagger.bundled(), 9);
  }

  @Test
  void wordsAndPhrasesCountAgainstTheTreebank() throws IOException {
    GrammarEval eval =
        eval(
            """
            # newdoc id = one
            # text = The rebels attacked two small farms.
            1|The|the|DET|DT|_|2|det
            2|rebels|rebel|NOUN|NNS|_|3|nsubj
            3|attacked|attack|VERB|VBD|_|0|root
            4|two|two|NUM|CD|_|6|nummod
            5|small|small|ADJ|JJ|_|6|amod
            6|farms|farm|NOUN|NNS|_|3|obj
            7|.|.|PUNCT|.|_|3|punct
            """,
            // "reports" is marked as a verb here, which the grammar does not see in it.
            """
            # text = The many reports.
            1|The|the|DET|DT|_|2|det
            2|many|many|ADJ|JJ|_|3|nsubj
            3|reports|report|VERB|VBZ|_|0|root
            4|.|.|PUNCT|.|_|3|punct
            """);
    assertEquals(2, eval.sentences());
    assertEquals(new Score(8, 1, 1), eval.words());
    assertEquals(new Score(1, 0, 1), eval.byTag().get("finite"));
    assertEquals(new Score(4, 1, 0), eval.byTag().get("word"));
    assertEquals(new Score(2, 1, 0), eval.nouns());
    assertEquals(new Score(1, 0, 1), eval.verbs());
    assertEquals(List.of("finite taken for word  The many [reports]."), eval.errors());
  }

  @Test
  void wordsOfNamesHaveNoTag() throws IOException {
    GrammarEval eval =
        eval(
            """
            # text = Macron left.
            1|Macron|Macron|PROPN|NNP|_|2|nsubj
            2|left|leave|VERB|VBD|_|0|root
            3|.|.|PUNCT|.|_|2|punct
            """);
    assertEquals(1, eval.words().right() + eval.words().missed());
  }

  @Test
  void severalDocumentsAndNoneAreCounted() throws IOException {
    GrammarEval eval = eval(SmallTreebank.HEIRS, SmallTreebank.GUESTS, SmallTreebank.HEIRS);
    assertEquals(3, eval.sentences());
    assertTrue(eval.words().recall() > 0.5);
    assertEquals(Score.NONE, eval("# nothing").words());
  }

  @Test
  void wantedIsWhatTheGrammarCallsAWord() throws IOException {
    TreebankSentence guests = SmallTreebank.read(folder, SmallTreebank.GUESTS).getFirst();
    assertEquals(SyntaxTag.MODAL, wanted(guests, 0).tag());
    assertEquals(SyntaxTag.PRONOUN, wanted(guests, 1).tag());
    assertEquals(SyntaxTag.BASE, wanted(guests, 2).tag());
    assertEquals(SyntaxTag.NUMBER, wanted(guests, 3).tag());
    assertEquals(SyntaxTag.WORD, wanted(guests, 5).tag());
    assertEquals(SyntaxTag.RELATIVE, wanted(guests, 7).tag());
    assertEquals(SyntaxTag.BE, wanted(guests, 8).tag());
    assertEquals(Set.of(), wanted(guests, 9).also());
    assertEquals(SyntaxTag.TO, wanted(guests, 10).tag());
    assertNull(WantedTag.of(guests, 12));
  }

  private static WantedTag wanted(TreebankSentence sentence, int word) {
    return Objects.requireNonNull(WantedTag.of(sentence, word));
  }
}
