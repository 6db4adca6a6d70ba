package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    mixinStandardHelpOptions = true,
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
final class BenchIndexCommand implements Callable<Integer> {
  private final Terminal terminal;

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

  BenchIndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BenchCorpus corpus = articles.corpus();
    List<Run> runs =
        output.inTemporaryFolder(
            folder -> new IndexBench(corpus, folder, this::log).run(engines, threads));
    output.print(terminal, json(runs), speed(runs), shares(runs), growth(runs));
    return ExitCode.DONE;
  }

  private void log(String what) {
    BenchOutput.log(terminal, what);
  }

  private static double ofRaw(Run run, List<Run> runs) {
    return runs.stream()
        .filter(raw -> raw.engine() == Engine.RAW && raw.threads() == run.threads())
        .mapToDouble(raw -> run.perCore() / raw.perCore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double sizeOfRaw(Run run, List<Run> runs) {
    return runs.stream()
        .filter(raw -> raw.engine() == Engine.RAW && raw.threads() == run.threads())
        .mapToDouble(raw -> run.indexBytes() / (double) raw.indexBytes())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static BenchOutput.Table speed(List<Run> runs) {
    List<List<Object>> rows = new ArrayList<>();
    for (Run run : runs) {
      rows.add(
          List.of(
              run.engine().key(),
              run.threads(),
              run.articles(),
              run.textBytes() / 1e6,
              run.perCore(),
              ofRaw(run, runs),
              run.perSecond(),
              run.articles() / run.cpuSeconds(),
              run.articles() / run.seconds(),
              run.peakHeap() / 1e6,
              run.indexBytes() / (double) run.textBytes(),
              sizeOfRaw(run, runs)));
    }
    return new BenchOutput.Table(
        List.of(
            "engine",
            "threads",
            "articles",
            "MB",
            "MB/s a core",
            "of raw",
            "MB/s",
            "articles/s a core",
            "articles/s",
            "peak heap MB",
            "index/text",
            "of raw"),
        rows);
  }

  private static BenchOutput.Table shares(List<Run> runs) {
    List<List<Object>> rows = new ArrayList<>();
    for (Run run : runs) {
      List<Object> row = new ArrayList<>(List.of(run.engine().key(), run.threads()));
      row.addAll(run.shares().values());
      rows.add(row);
    }
    return new BenchOutput.Table(
        List.of("engine", "threads", "reading", "tagging", "analysis", "writing"), rows);
  }

  private static BenchOutput.Table growth(List<Run> runs) {
    List<List<Object>> rows = new ArrayList<>();
    for (Run run : runs) {
      rows.add(
          List.of(
              run.engine().key(),
              run.threads(),
              String.join(" ", run.slices().stream().map(s -> "" + Math.round(s)).toList())));
    }
    return new BenchOutput.Table(
        List.of("engine", "threads", "microseconds an article, in each sixteenth"), rows);
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
      map.put("of_raw", ofRaw(run, runs));
      map.put("shares", run.shares());
      map.put("peak_heap_bytes", run.peakHeap());
      map.put("index_bytes", run.indexBytes());
      map.put("size_of_raw", sizeOfRaw(run, runs));
      map.put("micros_an_article", run.slices());
      all.add(map);
    }
    return Map.of("index", all);
  }
}
