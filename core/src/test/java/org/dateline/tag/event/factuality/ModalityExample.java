package org.dateline.tag.event.factuality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Attribution;
import org.dateline.article.Field;
import org.dateline.article.Modality;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/** A sentence with a trigger in brackets, and what it should come to. */
record ModalityExample(Modality modality, String code, String source, String marked) {
  private static final int COLUMNS = 4;

  static List<ModalityExample> read(String resource) throws IOException {
    List<ModalityExample> all = new ArrayList<>();
    TsvFile.resource(ModalityExample.class, resource)
        .read(
            "dateline-modality-examples",
            COLUMNS,
            row -> all.add(new ModalityExample(Modality.of(row[0]), row[1], row[2], row[3])));
    return all;
  }

  /** What a finder says of it. */
  record Answer(Modality modality, @Nullable Attribution attribution) {
    String source() {
      return attribution == null ? "" : attribution.text();
    }
  }

  Answer ask(ModalityFinder finder, Grammar grammar) {
    int open = marked.indexOf('[');
    int close = marked.indexOf(']');
    String text =
        marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
    FieldText field = FieldText.of(Field.BODY, text);
    Tokens tokens = field.tokens();
    int from = 0;
    while (tokens.start(from) < open) {
      from++;
    }
    int to = from + 1;
    while (to < tokens.size() && tokens.start(to) < close - 1) {
      to++;
    }
    SentenceView view = SentenceView.of(field, tokens.sentenceOf(from), List.of());
    SentenceSyntax sentence = grammar.read(view);
    return new Answer(
        finder.modality(sentence, from, to, code), finder.attribution(sentence, from, to));
  }
}
