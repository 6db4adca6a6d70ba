package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dateline.cli.bench.BenchCorpus;
import org.dateline.cli.bench.IndexBench;
import org.dateline.cli.bench.IndexBench.Engine;
import org.dateline.cli.bench.IndexBench.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "index",
    description = {
      "Times the making of an index.",
      "With raw Lucene (EnglishAnalyzer, offsets in postings, stored fields, doc values, sorted-set",
      "facets), without tags and with them. MB are of headline and body in UTF-8; a core is a second",
      "of processor time of the whole process."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline bench index news.jsonl.gz",
      "  dateline bench index news.jsonl.gz --articles 200000 --engines raw,untagged --json"
    })
final class BenchIndexCommand extends TerminalCommand {
  @Mixin private BenchArticles articles;
  @Mixin private BenchOutput output;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of threads to try (default: 1,2).")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "--engines",
      split = ",",
      defaultValue = "raw,untagged,tagged",
      description = "What to measure, of ${COMPLETION-CANDIDATES} (default: all).")
  private List<Engine> engines = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    BenchCorpus corpus = articles.corpus();
    List<Run> runs =
        output.inTemporaryFolder(
            folder -> new IndexBench(corpus, folder, this::log).run(engines, threads));
    output.print(out(), json(runs), speed(runs), shares(runs), growth(runs));
    return ExitCode.DONE;
  }

  private static double ofRaw(Run run, List<Run> runs, ToDoubleFunction<Run> figure) {
    return runs.stream()
        .filter(raw -> raw.engine() == Engine.RAW && raw.threads() == run.threads())
        .mapToDouble(raw -> figure.applyAsDouble(run) / figure.applyAsDouble(raw))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static BenchOutput.Table<Run> table(List<Run> runs) {
    return new BenchOutput.Table<>(runs)
        .column("engine", run -> run.engine().key())
        .column("threads", Run::threads);
  }

  private static BenchOutput.Table<Run> speed(List<Run> runs) {
    return table(runs)
        .column("articles", Run::articles)
        .column("MB", run -> run.textBytes() / 1e6)
        .column("MB/s a core", Run::perCore)
        .column("of raw", run -> ofRaw(run, runs, Run::perCore))
        .column("MB/s", Run::perSecond)
        .column("articles/s a core", run -> run.articles() / run.cpuSeconds())
        .column("articles/s", run -> run.articles() / run.seconds())
        .column("peak heap MB", run -> run.peakHeap() / 1e6)
        .column("index/text", run -> run.indexBytes() / (double) run.textBytes())
        .column("of raw", run -> ofRaw(run, runs, Run::indexBytes));
  }

  private static BenchOutput.Table<Run> shares(List<Run> runs) {
    BenchOutput.Table<Run> table = table(runs);
    for (String stage : List.of("reading", "tagging", "analysis", "writing")) {
      table.column(stage, run -> run.shares().getOrDefault(stage, 0.0));
    }
    return table;
  }

  private static BenchOutput.Table<Run> growth(List<Run> runs) {
    return table(runs)
        .column(
            "microseconds an article, in each sixteenth",
            run -> String.join(" ", run.slices().stream().map(s -> "" + Math.round(s)).toList()));
  }

  private static Map<String, Object> json(List<Run> runs) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Run run : runs) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("engine", run.engine());
      map.put("threads", run.threads());
      map.put("articles", run.articles());
      map.put("text_bytes", run.textBytes());
      map.put("seconds", run.seconds());
      map.put("cpu_seconds", run.cpuSeconds());
      map.put("mb_per_second_a_core", run.perCore());
      map.put("of_raw", ofRaw(run, runs, Run::perCore));
      map.put("shares", run.shares());
      map.put("peak_heap_bytes", run.peakHeap());
      map.put("index_bytes", run.indexBytes());
      map.put("size_of_raw", ofRaw(run, runs, Run::indexBytes));
      map.put("micros_an_article", run.slices());
      all.add(map);
    }
    return Map.of("index", all);
  }
}
