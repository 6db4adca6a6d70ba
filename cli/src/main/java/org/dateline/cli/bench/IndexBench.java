package org.dateline.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Times the making of an index from an archive of JSON Lines: with raw Lucene, without tags and
 * with them, with Solr if it is there; each in a JVM of its own, in turn.
 */
public final class IndexBench {
  private static final int WARM_UP = 2_000;

  /** What writes. */
  public enum Engine {
    /** Raw Lucene. */
    RAW,
    /** Solr, embedded. */
    SOLR,
    /** A rebuild without tags. */
    UNTAGGED,
    /** A rebuild with the tagger in the jar. */
    TAGGED;

    /** Its name in reports. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isRebuild() {
      return this == UNTAGGED || this == TAGGED;
    }
  }

  /**
   * What one index cost: of some rounds the one at the median of processor time without reading.
   *
   * @param threads that tag and analyse
   * @param articles how many
   * @param textBytes of headlines and bodies
   * @param cost of the round
   * @param allCpuSeconds processor time without reading, of each round
   */
  public record Run(
      Engine engine,
      int threads,
      int articles,
      long textBytes,
      IndexCost cost,
      List<Double> allCpuSeconds) {

    /** Megabytes of text a second of processor time, reading apart. */
    public double perCore() {
      return textBytes / 1e6 / cost.netCpuSeconds();
    }

    /** Megabytes of text a second of processor time, reading included. */
    public double perCoreWithReading() {
      return textBytes / 1e6 / cost.cpuSeconds();
    }

    /** Megabytes of text a second that passed, reading included. */
    public double perSecond() {
      return textBytes / 1e6 / cost.seconds();
    }
  }

  private final BenchCorpus corpus;
  private final Turns turns;
  private final @Nullable SolrJars solr;
  private final Path work;
  private final Consumer<String> log;

  /**
   * @param solr for the engine of that name
   * @param work an empty folder for the archive and the indexes
   * @param log told what happens
   */
  public IndexBench(
      BenchCorpus corpus, Turns turns, @Nullable SolrJars solr, Path work, Consumer<String> log) {
    this.corpus = corpus;
    this.turns = turns;
    this.solr = solr;
    this.work = work;
    this.log = log;
  }

  /**
   * Measures each engine with each number of threads, after smaller runs to warm up.
   *
   * @throws IOException if something cannot be read or written
   */
  public List<Run> run(Set<Engine> engines, List<Integer> threads) throws IOException {
    Map<Engine, EngineProcess> processes = new EnumMap<>(Engine.class);
    try {
      for (Engine engine : engines) {
        processes.put(engine, start(engine));
      }
      return run(processes, threads);
    } finally {
      IOUtils.close(processes.values());
    }
  }

  private EngineProcess start(Engine engine) throws IOException {
    if (engine != Engine.SOLR) {
      return EngineProcess.start(engine.key(), work, "index-" + engine.key());
    }
    if (solr == null) {
      throw new IllegalArgumentException("the engine solr needs --solr");
    }
    return solr.start(work, "index");
  }

  private List<Run> run(Map<Engine, EngineProcess> processes, List<Integer> threads)
      throws IOException {
    // A rebuild first: it decides how many segments the others may leave.
    List<Engine> engines = new ArrayList<>(processes.keySet()).reversed();
    log.accept("warming up");
    Round small = new Round(processes, corpus.first(WARM_UP), "warm-up", 1);
    turns.warmUp(engines, small, IndexCost::netCpuSeconds, log);
    List<Run> runs = new ArrayList<>();
    for (int count : threads) {
      Round round = new Round(processes, corpus, "articles", count);
      new Turns(turns.rounds(), 0)
          .measure(engines, round, IndexCost::netCpuSeconds, log)
          .rounds()
          .forEach((engine, costs) -> runs.add(median(engine, count, costs)));
    }
    runs.sort(Comparator.comparingInt(Run::threads).thenComparing(Run::engine));
    return runs;
  }

  /** Lets an engine index some articles. */
  private final class Round implements Turns.Round<Engine, IndexCost> {
    private final Map<Engine, EngineProcess> processes;
    private final BenchCorpus articles;
    private final String name;
    private final int threads;
    private int segments = Integer.MAX_VALUE;

    Round(Map<Engine, EngineProcess> processes, BenchCorpus articles, String name, int threads)
        throws IOException {
      this.processes = processes;
      this.articles = articles;
      this.name = name;
      this.threads = threads;
      articles.write(work.resolve(name + ".jsonl"));
      if (processes.containsKey(Engine.SOLR)) {
        writeForSolr();
      }
    }

    private void writeForSolr() throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(work.resolve(name + ".solr"))) {
        for (int i = 0; i < articles.size(); i++) {
          SolrFields.write(SolrFields.of(articles.article(i)), out);
        }
      }
    }

    @Override
    public IndexCost of(Engine engine, int number) throws IOException {
      log.accept(engine.key() + ", " + name + ", " + threads + " thread(s)");
      String file = name + (engine == Engine.SOLR ? ".solr" : ".jsonl");
      IndexJob.Order order =
          new IndexJob.Order(
              work.resolve(file).toString(),
              work.resolve("index").toString(),
              articles.size(),
              threads,
              segments);
      IndexCost cost = Objects.requireNonNull(processes.get(engine)).ask(order, IndexCost.class);
      if (engine.isRebuild()) {
        segments = cost.segments();
      }
      return cost;
    }
  }

  private Run median(Engine engine, int threads, List<IndexCost> costs) {
    List<IndexCost> sorted =
        costs.stream().sorted(Comparator.comparingDouble(IndexCost::netCpuSeconds)).toList();
    return new Run(
        engine,
        threads,
        corpus.size(),
        corpus.textBytes(),
        sorted.get(sorted.size() / 2),
        costs.stream().map(IndexCost::netCpuSeconds).toList());
  }

  /** Removes a folder with all in it. */
  public static void delete(Path folder) throws IOException {
    IndexJob.delete(folder);
  }
}
