package org.dateline.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.dateline.cli.bench.BenchCorpus;
import org.dateline.cli.bench.IndexBench;
import org.dateline.cli.bench.IndexBench.Engine;
import org.dateline.cli.bench.IndexBench.Run;
import org.dateline.cli.bench.IndexCost;
import org.dateline.cli.bench.SolrJars;
import org.dateline.cli.bench.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "index",
    description = {
      "Times the making of an index.",
      "With raw Lucene (EnglishAnalyzer, offsets in postings, stored fields, doc values, sorted-set",
      "facets), without tags and with them, with Solr if it is there; each in a JVM of its own, in",
      "turn. MB are of headline and body in UTF-8; a core is a second of processor time of the whole",
      "process, without what the mere reading of the archive takes there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline bench index news.jsonl.gz",
      "  dateline bench index news.jsonl.gz --articles 200000 --engines raw,untagged --json"
    })
final class BenchIndexCommand extends TerminalCommand {
  @Mixin private BenchArticles articles;
  @Mixin private BenchEngines settings;
  @Mixin private BenchOutput output;

  @Option(
      names = "--engines",
      split = ",",
      defaultValue = "raw,untagged,tagged",
      description = {
        "What to measure, of ${COMPLETION-CANDIDATES} (default: all, Solr with --solr)."
      })
  private Set<Engine> engines = new LinkedHashSet<>();

  @Override
  public Integer call() throws IOException {
    SolrJars solr = settings.solr();
    if (solr != null) {
      engines.add(Engine.SOLR);
    }
    Turns turns = settings.turns();
    List<Integer> threads = settings.threads();
    BenchCorpus corpus = articles.corpus();
    List<Run> runs =
        output.inTemporaryFolder(
            folder -> new IndexBench(corpus, turns, solr, folder, this::log).run(engines, threads));
    Map<String, @Nullable Object> json = new LinkedHashMap<>(settings.describe());
    json.put("index", runs.stream().map(run -> json(run, runs)).toList());
    output.print(out(), json, speed(runs), reading(runs), shares(runs), growth(runs));
    return ExitCode.DONE;
  }

  private static double of(Engine engine, Run run, List<Run> runs, ToDoubleFunction<Run> figure) {
    return runs.stream()
        .filter(by -> by.engine() == engine && by.threads() == run.threads())
        .mapToDouble(by -> figure.applyAsDouble(run) / figure.applyAsDouble(by))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double ofRaw(Run run, List<Run> runs, ToDoubleFunction<Run> figure) {
    return of(Engine.RAW, run, runs, figure);
  }

  private static Object ofSolr(Run run, List<Run> runs, ToDoubleFunction<Run> figure) {
    double ratio = of(Engine.SOLR, run, runs, figure);
    return Double.isNaN(ratio) ? "" : ratio;
  }

  private static double size(Run run) {
    return run.cost().indexBytes();
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
        .column("of solr", run -> ofSolr(run, runs, Run::perCore))
        .column("articles/s a core", run -> run.articles() / run.cost().netCpuSeconds())
        .column("peak heap MB", run -> run.cost().peakHeap() / 1e6)
        .column("index/text", run -> size(run) / run.textBytes())
        .column("of raw", run -> ofRaw(run, runs, BenchIndexCommand::size))
        .column("of solr", run -> ofSolr(run, runs, BenchIndexCommand::size))
        .column("segments", run -> run.cost().segments());
  }

  private static BenchOutput.Table<Run> reading(List<Run> runs) {
    return table(runs)
        .column("reading alone, s of cpu", run -> run.cost().readingCpuSeconds())
        .column("all with reading, s of cpu", run -> run.cost().cpuSeconds())
        .column("MB/s a core with reading", Run::perCoreWithReading)
        .column("of raw", run -> ofRaw(run, runs, Run::perCoreWithReading))
        .column("of solr", run -> ofSolr(run, runs, Run::perCoreWithReading))
        .column("s", run -> run.cost().seconds())
        .column("MB/s", Run::perSecond)
        .column("articles/s", run -> run.articles() / run.cost().seconds());
  }

  private static BenchOutput.Table<Run> shares(List<Run> runs) {
    BenchOutput.Table<Run> table = table(runs);
    for (String stage : List.of("reading", "tagging", "analysis", "writing")) {
      table.column(stage, run -> run.cost().shares().getOrDefault(stage, 0.0));
    }
    return table;
  }

  private static BenchOutput.Table<Run> growth(List<Run> runs) {
    return table(runs)
        .column(
            "microseconds an article, in each sixteenth",
            run ->
                String.join(
                    " ", run.cost().slices().stream().map(s -> "" + Math.round(s)).toList()));
  }

  private static Map<String, @Nullable Object> json(Run run, List<Run> runs) {
    IndexCost cost = run.cost();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("engine", run.engine());
    map.put("threads", run.threads());
    map.put("articles", run.articles());
    map.put("text_bytes", run.textBytes());
    map.put("seconds", cost.seconds());
    map.put("cpu_seconds", cost.cpuSeconds());
    map.put("reading_seconds", cost.readingSeconds());
    map.put("reading_cpu_seconds", cost.readingCpuSeconds());
    map.put("cpu_seconds_without_reading", run.allCpuSeconds());
    map.put("mb_per_second_a_core", run.perCore());
    map.put("mb_per_second_a_core_with_reading", run.perCoreWithReading());
    map.put("of_raw", ofRaw(run, runs, Run::perCore));
    map.put("of_raw_with_reading", ofRaw(run, runs, Run::perCoreWithReading));
    map.put("of_solr", of(Engine.SOLR, run, runs, Run::perCore));
    map.put("shares", cost.shares());
    map.put("peak_heap_bytes", cost.peakHeap());
    map.put("index_bytes", cost.indexBytes());
    map.put("size_of_raw", ofRaw(run, runs, BenchIndexCommand::size));
    map.put("size_of_solr", of(Engine.SOLR, run, runs, BenchIndexCommand::size));
    map.put("segments", cost.segments());
    map.put("micros_an_article", cost.slices());
    return map;
  }
}
