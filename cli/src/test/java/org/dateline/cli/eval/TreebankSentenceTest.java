package org.dateline.cli.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.dateline.text.Sentences.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankSentenceTest {
  @TempDir Path folder;

  private static String written(TreebankSentence sentence, int word) {
    TreebankWord one = sentence.words().get(word);
    return sentence.text().substring(one.start(), one.end());
  }

  private static Set<String> written(TreebankSentence sentence, Set<Span> spans) {
    return spans.stream()
        .map(span -> sentence.text().substring(span.start(), span.end()))
        .collect(Collectors.toSet());
  }

  @Test
  void wordsStandWhereTheTextHasThem() throws IOException {
    TreebankSentence heirs =
        SmallTreebank.read(folder, SmallTreebank.HEIRS, SmallTreebank.GUESTS).getFirst();
    assertEquals("baker", written(heirs, 2));
    assertEquals("did", written(heirs, 5));
    assertEquals("n't", written(heirs, 6));
    assertEquals("wave", written(heirs, 8));
    assertEquals("nmod:poss", heirs.words().get(2).relation());
    assertEquals(-1, heirs.words().get(8).head());
  }

  @Test
  void wordsThatAreNotWrittenStandForTheWhole() throws IOException {
    TreebankSentence sentence =
        SmallTreebank.read(
                folder,
                """
                # text = He dunno why.
                1|He|he|PRON|PRP|_|4|nsubj
                2-4|dunno|_|_|_|_|_|_
                2|do|do|AUX|VBP|_|4|aux
                3|not|not|PART|RB|_|4|advmod
                4|know|know|VERB|VB|_|0|root
                4.1|it|it|PRON|PRP|_|_|_
                5|why|why|ADV|WRB|_|4|advmod
                6|.|.|PUNCT|.|_|4|punct
                """)
            .getFirst();
    assertEquals("dunno", written(sentence, 3));
    assertEquals("why", written(sentence, 4));
    assertEquals(6, sentence.words().size());
  }

  @Test
  void aDocumentOpensOnce() throws IOException {
    List<TreebankSentence> two =
        SmallTreebank.read(folder, SmallTreebank.HEIRS, SmallTreebank.GUESTS);
    assertEquals(List.of(true, false), two.stream().map(TreebankSentence::opens).toList());
  }

  @Test
  void gzippedIsReadAsWell() throws IOException {
    Path plain = SmallTreebank.file(folder, SmallTreebank.HEIRS);
    Path packed = folder.resolve("small.conllu.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    assertEquals(TreebankSentence.read(plain), TreebankSentence.read(packed));
  }

  @Test
  void whatIsNoTreebankIsNamedWithItsLine() throws IOException {
    refused("small.conllu:2: a word needs 8 columns", "# text = Go", "1|Go");
    refused("small.conllu:1: a sentence needs its text", "1|Went|go|V|VB|_|0|root");
    refused("small.conllu:2: \"Went\" does not follow", "# text = Go", "1|Went|go|V|VB|_|0|root");
    refused("\"x\" is no number of a word", "# text = Go", "1|Go|go|VERB|VB|_|x|root");
    refused("a word hangs on one", "# text = Go", "1|Go|go|VERB|VB|_|7|root");
  }

  private void refused(String message, String... lines) throws IOException {
    Path file = SmallTreebank.file(folder, lines);
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> TreebankSentence.read(file))
                .getMessage());
    assertTrue(said.contains(message), said);
  }

  @Test
  void nounPhrasesHoldOwnersAndWhatStandsBefore() throws IOException {
    List<TreebankSentence> two =
        SmallTreebank.read(folder, SmallTreebank.HEIRS, SmallTreebank.GUESTS);
    assertEquals(
        Set.of("The old baker's sons"), written(two.get(0), BasePhrases.nouns(two.get(0))));
    assertEquals(
        Set.of("they", "two very tired guests"),
        written(two.get(1), BasePhrases.nouns(two.get(1))));
  }

  @Test
  void verbGroupsHoldAuxiliariesAndAdverbsBetween() throws IOException {
    List<TreebankSentence> two =
        SmallTreebank.read(folder, SmallTreebank.HEIRS, SmallTreebank.GUESTS);
    assertEquals(Set.of("didn't quickly wave"), written(two.get(0), BasePhrases.verbs(two.get(0))));
    assertEquals(
        Set.of("Did", "greet", "were asked", "to leave"),
        written(two.get(1), BasePhrases.verbs(two.get(1))));
  }

  @Test
  void wordsThatHangInACircleEnd() throws IOException {
    TreebankSentence circle =
        SmallTreebank.read(
                folder,
                """
                # text = red tape cut
                1|red|red|ADJ|JJ|_|2|amod
                2|tape|tape|NOUN|NN|_|1|compound
                3|cut|cut|NOUN|NN|_|0|root
                """)
            .getFirst();
    assertEquals(Set.of("cut"), written(circle, BasePhrases.nouns(circle)));
  }
}
