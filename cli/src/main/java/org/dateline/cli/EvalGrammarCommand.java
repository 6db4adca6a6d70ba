package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.cli.eval.GrammarEval;
import org.dateline.cli.eval.Score;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(
    name = "grammar",
    description = {
      "How often the grammar of sentences, which roles, times and sources of events are read by, says",
      "of a word what a treebank says, and finds its noun phrases and verb groups. FILE is CoNLL-U,",
      "plain or gzipped."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline eval grammar --errors 20 treebank.conllu")
final class EvalGrammarCommand extends EvalCommand.Measure {
  @Override
  Map<String, @Nullable Object> measure(Path file, Tagger tagger) throws IOException {
    GrammarEval eval = GrammarEval.of(file, tagger, errors());
    int words = eval.words().right() + eval.words().missed();
    line(
        String.format(
            Locale.ROOT,
            "%s: %,d sentences, %,d words",
            file.getFileName(),
            eval.sentences(),
            words));
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file.toString());
    map.put("sentences", eval.sentences());
    map.put("words", words);
    map.put("right", eval.words().recall());
    for (String tag : GrammarEval.tags()) {
      Score score = eval.byTag().get(tag);
      if (score != null) {
        put(map, tag, score);
      }
    }
    line(String.format(Locale.ROOT, "  %-14s %.3f right", "all words", eval.words().recall()));
    put(map, "noun phrases", eval.nouns());
    put(map, "verb groups", eval.verbs());
    eval.errors().forEach(error -> line("  " + error));
    map.put("errors", eval.errors());
    return map;
  }

  private void put(Map<String, @Nullable Object> map, String name, Score score) {
    row(name, score, null);
    map.put(name.replace(' ', '_'), map(score, null));
  }
}
