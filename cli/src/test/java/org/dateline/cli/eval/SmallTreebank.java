package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sentences of our own as a treebank has them; columns are parted by bars here. */
final class SmallTreebank {
  static final String HEIRS =
      """
      # newdoc id = one
      # text = The old baker's sons didn't quickly wave.
      1|The|the|DET|DT|_|3|det
      2|old|old|ADJ|JJ|_|3|amod
      3|baker|baker|NOUN|NN|_|5|nmod:poss
      4|'s|'s|PART|POS|_|3|case
      5|sons|son|NOUN|NNS|_|9|nsubj
      6-7|didn't|_|_|_|_|_|_
      6|did|do|AUX|VBD|_|9|aux
      7|n't|not|PART|RB|_|9|advmod
      8|quickly|quickly|ADV|RB|_|9|advmod
      9|wave|wave|VERB|VB|_|0|root
      10|.|.|PUNCT|.|_|9|punct
      """;

  static final String GUESTS =
      """
      # text = Did they greet two very tired guests who were asked to leave?
      1|Did|do|AUX|VBD|_|3|aux
      2|they|they|PRON|PRP|_|3|nsubj
      3|greet|greet|VERB|VB|_|0|root
      4|two|two|NUM|CD|_|7|nummod
      5|very|very|ADV|RB|_|6|advmod
      6|tired|tired|ADJ|JJ|_|7|amod
      7|guests|guest|NOUN|NNS|_|3|obj
      8|who|who|PRON|WP|PronType=Rel|10|nsubj:pass
      9|were|be|AUX|VBD|_|10|aux:pass
      10|asked|ask|VERB|VBN|_|7|acl:relcl
      11|to|to|PART|TO|_|12|mark
      12|leave|leave|VERB|VB|_|10|xcomp
      13|?|?|PUNCT|.|_|3|punct
      """;

  private SmallTreebank() {}

  static Path file(Path folder, String... sentences) throws IOException {
    String all = String.join("\n", sentences).replace('|', '\t');
    return Files.writeString(folder.resolve("small.conllu"), all + "\n");
  }

  static List<TreebankSentence> read(Path folder, String... sentences) throws IOException {
    return TreebankSentence.read(file(folder, sentences));
  }
}
