package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dateline.cli.eval.Figure;
import org.dateline.cli.eval.Gain;
import org.dateline.cli.eval.Judgements;
import org.dateline.cli.eval.RankedArticle;
import org.dateline.cli.eval.RetrievalCorpus;
import org.dateline.cli.eval.RetrievalEval;
import org.dateline.cli.eval.RetrievalScore;
import org.dateline.search.request.Ranking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "retrieval",
    description = {
      "Says how well articles are ranked, beside Lucene's BM25 with EnglishAnalyzer over headline and",
      "body as one field (lucene) and as two, summed (lucene-2): MAP, nDCG@10, P@10, MRR and R@100 as",
      "trec_eval counts them, then the gain over `lucene`; both with 95 %% intervals by bootstrap over",
      "the queries, that of the gain paired. A query is put as into a search box: any word may match."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  dateline eval retrieval --corpus news.jsonl.gz --queries queries.tsv --qrels qrels.txt")
final class EvalRetrievalCommand extends TerminalCommand {
  private static final Map<String, ToDoubleFunction<RetrievalScore>> FIGURES =
      new LinkedHashMap<>();

  static {
    FIGURES.put("MAP", RetrievalScore::averagePrecision);
    FIGURES.put("nDCG@10", RetrievalScore::ndcg10);
    FIGURES.put("P@10", RetrievalScore::precision10);
    FIGURES.put("MRR", RetrievalScore::reciprocalRank);
    FIGURES.put("R@100", RetrievalScore::recall100);
  }

  @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "An archive.")
  private List<Path> corpus = new ArrayList<>();

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "Lines of id, tab, text.")
  private Path queries;

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Judgements as TREC has them: query 0 article grade.")
  private Path qrels;

  @Option(
      names = "--run",
      paramLabel = "OUT",
      description = "Write the rankings, 1,000 articles a query, in the form of TREC runs.")
  private @Nullable Path run;

  @Option(
      names = "--ranking",
      paramLabel = "SETTINGS",
      description = "As of `dateline search`; several, parted by blanks, are measured in turn.",
      split = " ")
  private List<String> rankings = new ArrayList<>();

  @Option(names = "--each", description = "Print each query's nDCG@10 too.")
  private boolean each;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (run != null && rankings.size() > 1) {
      throw new IllegalArgumentException(
          "--run takes the rankings of one --ranking, not of several");
    }
    Judgements judgements = Judgements.read(queries, qrels);
    Map<String, Map<String, RetrievalScore>> all = new LinkedHashMap<>();
    try (RetrievalCorpus articles = RetrievalCorpus.of(corpus)) {
      for (Map.Entry<String, RetrievalEval.Engine> engine : articles.lucene().entrySet()) {
        var found = RetrievalEval.run(judgements, engine.getValue());
        all.put(engine.getKey(), RetrievalEval.scores(judgements, found));
      }
      for (String settings : rankings.isEmpty() ? List.of("") : rankings) {
        var found = RetrievalEval.run(judgements, articles.dateline(Ranking.parse(settings)));
        write(found);
        String name = settings.isEmpty() ? "dateline" : settings;
        all.put(name, RetrievalEval.scores(judgements, found));
      }
      print(all, articles.size());
    }
    return ExitCode.DONE;
  }

  private void write(Map<String, List<RankedArticle>> found) throws IOException {
    if (run != null) {
      try (PrintStream out =
          new PrintStream(Files.newOutputStream(run), false, StandardCharsets.UTF_8)) {
        RetrievalEval.print(found, "dateline", out);
      }
    }
  }

  private void print(Map<String, Map<String, RetrievalScore>> all, int articles) {
    if (json) {
      printJson(json(all, articles));
      return;
    }
    int asked = all.values().iterator().next().size();
    out().printf(Locale.ROOT, "%,d articles, %d queries%n", articles, asked);
    Collection<RetrievalScore> lucene = lucene(all);
    all.forEach((name, scores) -> {
      out().println(name);
      FIGURES.forEach((figure, of) -> {
        Figure mean = Figure.mean(List.copyOf(scores.values()), of);
        String gain = name.equals("lucene") ? "" : "  " + Gain.of(scores.values(), lucene, of);
        out().printf(Locale.ROOT, "  %-8s %s%s%n", figure, mean, gain);
      });
    });
    if (each) {
      printEach(all);
    }
  }

  private static Collection<RetrievalScore> lucene(Map<String, Map<String, RetrievalScore>> all) {
    return all.getOrDefault("lucene", Map.of()).values();
  }

  private void printEach(Map<String, Map<String, RetrievalScore>> all) {
    Map<String, StringBuilder> lines = new LinkedHashMap<>();
    for (Map<String, RetrievalScore> scores : all.values()) {
      scores.forEach((query, score) ->
          lines
              .computeIfAbsent(query, id -> new StringBuilder(id))
              .append(String.format(Locale.ROOT, "\t%.3f", score.ndcg10())));
    }
    lines.values().forEach(out()::println);
  }

  private static Map<String, @Nullable Object> json(
      Map<String, Map<String, RetrievalScore>> all, int articles) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("articles", articles);
    all.forEach((name, scores) -> {
      Map<String, @Nullable Object> figures = new LinkedHashMap<>();
      List<RetrievalScore> values = List.copyOf(scores.values());
      figures.put("queries", values.size());
      Map<String, @Nullable Object> gains = new LinkedHashMap<>();
      FIGURES.forEach((figure, of) -> {
        figures.put(figure, Figure.mean(values, of).numbers());
        gains.put(figure, Gain.of(values, lucene(all), of).numbers());
      });
      figures.put("gain", gains);
      map.put(name, figures);
    });
    return map;
  }
}
