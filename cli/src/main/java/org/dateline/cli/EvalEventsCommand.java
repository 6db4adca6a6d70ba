package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.cli.eval.EventError;
import org.dateline.cli.eval.EventEval;
import org.dateline.cli.eval.EventFilter;
import org.dateline.cli.eval.EventScores;
import org.dateline.cli.eval.Score;
import org.dateline.render.ResultJson;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "events",
    description = {
      "Precision, recall and F1 of the event types found: once an article and, where the labels say in",
      "which sentence an event stands, once a sentence. With 95 %% intervals by bootstrap over the texts.",
      "A code that the labels do not use counts as the nearest broader one that they use."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline eval events --errors 5 labelled.jsonl.gz")
final class EvalEventsCommand extends EvalCommand.Measure {
  @Option(
      names = "--types",
      paramLabel = "CODE",
      split = ",",
      description = "Count these event types, instead of those that occur in the labels.")
  private Set<String> types = new LinkedHashSet<>();

  @Option(
      names = "--exact",
      description = "Let a code count as itself alone, never as a broader one.")
  private boolean exact;

  @Option(
      names = "--recall-only",
      description = "Print recall by article alone: for labels that mark one event of many.")
  private boolean recallOnly;

  @Option(names = "--asserted", description = "Count only what is told as having happened.")
  private boolean asserted;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = "Count only events of at least this confidence, 0 to 1 (default: 0).")
  private double confidence;

  @Option(
      names = "--min-prominence",
      paramLabel = "P",
      defaultValue = "0",
      description = {
        "By article, count only types of which it tells that much, 0 to 1:",
        "bare mentions in passing do not come to 0.5 (default: 0)."
      })
  private double prominence;

  @Option(
      names = "--agent",
      paramLabel = "WORD",
      split = ",",
      description = {
        "Count only events done by somebody called so, in small letters: for labels of what",
        "certain people did."
      })
  private Set<String> agents = new LinkedHashSet<>();

  @Override
  Map<String, @Nullable Object> measure(Path file, Tagger tagger) throws IOException {
    EventFilter only = new EventFilter(asserted, confidence, prominence, agents);
    EventEval eval =
        EventEval.of(file, tagger, new EventEval.Options(types, exact, errors(), only));
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file.toString());
    map.put("texts", eval.texts());
    line(
        String.format(
            Locale.ROOT,
            "%s: %d texts, %,d characters, %d types",
            file.getFileName(),
            eval.texts(),
            eval.characters(),
            eval.articles().byType().size()));
    map.put("articles", level("by article", eval.articles()));
    if (!recallOnly) {
      whole(eval, map);
      map.put(
          "sentences", eval.sentences() == null ? null : level("by sentence", eval.sentences()));
    }
    List<EventError> errors =
        eval.errors().stream().filter(error -> error.missed() || !recallOnly).toList();
    errors.forEach(error -> line("  " + text(error)));
    map.put("errors", errors.stream().map(EvalEventsCommand::map).toList());
    return map;
  }

  private void whole(EventEval eval, Map<String, @Nullable Object> map) {
    double complete = (double) eval.complete() / Math.max(1, eval.marked());
    double first = (double) eval.firstRight() / Math.max(1, eval.marked());
    line(
        String.format(
            Locale.ROOT,
            "    of %d texts with labels: all types found in %d (%.3f), first choice right in %d (%.3f)",
            eval.marked(),
            eval.complete(),
            complete,
            eval.firstRight(),
            first));
    map.put("marked", eval.marked());
    map.put("all_found", complete);
    map.put("first_right", first);
  }

  private Map<String, @Nullable Object> level(String name, EventScores scores) {
    line("  " + name);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    scores
        .byType()
        .forEach((type, score) -> {
          line(row(type, score));
          map.put(type, figures(score));
        });
    String all = row("all types", scores.sum());
    if (recallOnly) {
      line(all + " R in " + scores.recall());
    } else {
      line(all + " P in " + scores.precision() + " F1 in " + scores.f1());
    }
    map.put("sum", sum(scores));
    return map;
  }

  private Map<String, @Nullable Object> sum(EventScores scores) {
    Map<String, @Nullable Object> map = figures(scores.sum());
    map.put("recall_interval", scores.recall().pair());
    if (!recallOnly) {
      map.put("precision_interval", scores.precision().pair());
      map.put("f1_interval", scores.f1().pair());
    }
    return map;
  }

  private Map<String, @Nullable Object> figures(Score score) {
    Map<String, @Nullable Object> map = map(score, null);
    if (recallOnly) {
      map.keySet().retainAll(Set.of("recall", "right", "missed"));
    }
    return map;
  }

  private String row(String name, Score score) {
    int gold = score.right() + score.missed();
    String figures =
        recallOnly
            ? String.format(Locale.ROOT, "R %.3f  (%d of %d)", score.recall(), score.right(), gold)
            : score.toString();
    return String.format(Locale.ROOT, "    %-22s %s", name, figures);
  }

  private static String text(EventError error) {
    return String.format(
        Locale.ROOT,
        "%-6s %s  %s  %s  (%s)",
        error.kind(),
        error.type(),
        error.id(),
        error.context(),
        error.why());
  }

  private static Map<String, @Nullable Object> map(EventError error) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(Map.of("kind", error.kind()));
    map.putAll(ResultJson.map(error));
    map.remove("missed");
    return map;
  }
}
