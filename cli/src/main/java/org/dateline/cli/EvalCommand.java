package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.cli.eval.Interval;
import org.dateline.cli.eval.LinkingEval;
import org.dateline.cli.eval.Score;
import org.dateline.cli.eval.TaggingEval;
import org.dateline.render.ResultJson;
import org.dateline.render.ResultText;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Measures tagging, events, reading and ranking (docs/benchmarks.md).",
    subcommands = {
      EvalCommand.Tagging.class,
      EvalCommand.Linking.class,
      EvalEventsCommand.class,
      EvalExtractionCommand.class,
      EvalGrammarCommand.class,
      EvalReadingCommand.class,
      EvalRetrievalCommand.class
    })
final class EvalCommand {
  private EvalCommand() {}

  @Command(
      name = "tagging",
      description = {
        "Precision, recall and F1 of the names found: same span and same type. With the 95 %% interval",
        "of F1 by bootstrap over the texts."
      },
      footerHeading = "%nExample:%n",
      footer = "  dateline eval tagging --errors 20 labelled.jsonl.gz")
  static final class Tagging extends Measure {
    @Override
    Map<String, @Nullable Object> measure(Path file, Tagger tagger) throws IOException {
      TaggingEval eval = TaggingEval.of(file, tagger, errors());
      line(
          String.format(
              Locale.ROOT,
              "%s: %d texts, %,d characters",
              file.getFileName(),
              eval.texts(),
              eval.characters()));
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("file", file.toString());
      for (String type : List.of("PER", "ORG", "LOC", "MISC")) {
        Score score = eval.byType().getOrDefault(type, new Score(0, 0, 0));
        row(type, score, null);
        map.put(type, map(score, null));
      }
      row("PER+ORG+LOC", eval.sum(), eval.interval());
      row("spans alone", eval.spans(), null);
      eval.errors().forEach(error -> line("  " + error));
      map.put("sum", map(eval.sum(), eval.interval()));
      map.put("spans", map(eval.spans(), null));
      map.put("megabytes_per_second", eval.characters() * 1e3 / Math.max(1, eval.nanos()));
      map.put("errors", eval.errors());
      return map;
    }
  }

  @Command(
      name = "linking",
      description = {
        "How many names get the id that they mean: with the spans given, and end to end. The labelled",
        "texts link names to items of Wikidata."
      },
      footerHeading = "%nExample:%n",
      footer = "  dateline eval linking --errors 20 linked.jsonl.gz")
  static final class Linking extends Measure {
    @Override
    Map<String, @Nullable Object> measure(Path file, Tagger tagger) throws IOException {
      LinkingEval eval = LinkingEval.of(file, tagger, errors());
      Score known = eval.known();
      int gold = eval.all().right() + eval.all().missed();
      int held = known.right() + known.missed();
      line(
          String.format(
              Locale.ROOT,
              """
              %s: %d texts, %d linked names
                in gazetteer   %d names (%.3f)
                right id       %.3f %s of those in the gazetteer, %.3f of all\
              """,
              file.getFileName(),
              eval.texts(),
              gold,
              held,
              (double) held / Math.max(1, gold),
              known.recall(),
              eval.interval(),
              eval.all().recall()));
      row("end to end", eval.endToEnd(), eval.endToEndInterval());
      row("  in gazetteer", eval.endToEndKnown(), null);
      eval.errors().forEach(error -> line("  " + error));
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("file", file.toString());
      map.put("linked", gold);
      map.put("in_gazetteer", held);
      map.put("right_of_known", known.recall());
      map.put("interval", eval.interval().pair());
      map.put("right_of_all", eval.all().recall());
      map.put("end_to_end", map(eval.endToEnd(), eval.endToEndInterval()));
      map.put("end_to_end_known", map(eval.endToEndKnown(), null));
      map.put("errors", eval.errors());
      return map;
    }
  }

  /** One measurement of each of several files. */
  abstract static class Measure extends TerminalCommand {
    @Mixin private TaggerOptions options;

    @Parameters(
        arity = "1..*",
        paramLabel = "FILE",
        description = "Labelled JSON Lines, plain or gzipped; eval grammar: CoNLL-U.")
    private List<Path> files = new ArrayList<>();

    @Option(
        names = "--errors",
        paramLabel = "N",
        description = "Show up to N errors of each file; eval events: of each type and kind.")
    private int errors;

    @Option(names = "--json", description = "Print one JSON object for each file.")
    private boolean json;

    abstract Map<String, @Nullable Object> measure(Path file, Tagger tagger) throws IOException;

    @Override
    public final Integer call() throws IOException {
      Tagger tagger = options.tagger();
      for (Path file : files) {
        Map<String, @Nullable Object> measured = measure(file, tagger);
        if (json) {
          data().println(ResultJson.line(measured));
        }
      }
      return ExitCode.DONE;
    }

    int errors() {
      return errors;
    }

    void line(String line) {
      if (!json) {
        line.lines().map(ResultText::clean).forEach(out()::println);
      }
    }

    void row(String name, Score score, @Nullable Interval interval) {
      String in = interval == null ? "" : " F1 in " + interval;
      line(String.format(Locale.ROOT, "  %-14s %s%s", name, score, in));
    }

    static Map<String, @Nullable Object> map(Score score, @Nullable Interval interval) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("precision", score.precision());
      map.put("recall", score.recall());
      map.put("f1", score.f1());
      map.put("right", score.right());
      map.put("wrong", score.wrong());
      map.put("missed", score.missed());
      if (interval != null) {
        map.put("f1_interval", interval.pair());
      }
      return map;
    }
  }
}
