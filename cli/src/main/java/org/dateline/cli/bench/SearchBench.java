package org.dateline.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.util.IOUtils;
import org.dateline.article.TaggedArticle;
import org.dateline.cli.bench.SearchJob.Times;
import org.dateline.index.schema.Dimension;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Times the query mix on an index, on raw Lucene's of the same articles and on Solr's if that is
 * there; each in a JVM of its own, in turn.
 */
public final class SearchBench {
  static final List<Dimension> FACETS =
      List.of(
          Dimension.PERSON,
          Dimension.PLACE,
          Dimension.ORGANISATION,
          Dimension.EVENT,
          Dimension.SOURCE,
          Dimension.DATE);

  /**
   * How it is done.
   *
   * @param seed of the mix
   * @param queries of each class
   * @param threads the numbers of threads to try
   * @param countTo up to how many matches all count exactly
   */
  public record Options(long seed, int queries, List<Integer> threads, int countTo) {}

  /** Who searches. */
  public enum Engine {
    /** Raw Lucene. */
    RAW,
    /** Solr, embedded. */
    SOLR,
    /** Dateline. */
    DATELINE
  }

  /**
   * What was measured of one engine, number of threads and parts of the result, its names those of
   * the JSON. Means are over the classes that all engines have.
   *
   * @param parts what was asked for beside ten hits
   * @param warmUpRounds that came before and do not count
   * @param queriesPerSecond of all threads, over all classes that the engine has
   * @param meanMs the mean of the time that passed
   * @param p99Ms the mean of its 99th percentiles
   * @param cpuMs the mean of processor time
   * @param cpuP99Ms the mean of its 99th percentiles
   * @param heapBytes in use before the last round, after a collection
   * @param classes by name
   */
  public record Run(
      Engine engine,
      int threads,
      String parts,
      int warmUpRounds,
      double queriesPerSecond,
      double meanMs,
      double p99Ms,
      double cpuMs,
      double cpuP99Ms,
      long heapBytes,
      Map<String, Latencies.Summary> classes) {}

  /** The facets that are asked for, as {@link SearchRequest.Builder#facets} reads them. */
  public static String[] facets() {
    return FACETS.stream().map(Dimension::key).toArray(String[]::new);
  }

  private final Options options;
  private final Turns turns;
  private final @Nullable SolrJars solr;
  private final Path work;
  private final Consumer<String> log;

  /**
   * @param solr {@code null} for no Solr
   * @param work an empty folder for the other engines' indexes
   * @param log told what happens
   */
  public SearchBench(
      Options options, Turns turns, @Nullable SolrJars solr, Path work, Consumer<String> log) {
    this.options = options;
    this.turns = turns;
    this.solr = solr;
    this.work = work;
    this.log = log;
  }

  /**
   * Makes the other engines' indexes of the articles and times all.
   *
   * @throws IOException if the index cannot be read, or holds nothing to draw queries from
   */
  public List<Run> run(Path index) throws IOException {
    Sample sample = new Sample(options.seed());
    int segments;
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      segments = searcher.look(view -> view.reader().leaves().size());
      log.accept("the others index the same articles, in " + segments + " segment(s)");
      copy(searcher, segments, sample);
    }
    Map<Engine, List<BenchQuery>> mixes = mixes(sample.articles());
    Map<Engine, EngineProcess> processes = new EnumMap<>(Engine.class);
    try {
      for (Engine engine : mixes.keySet()) {
        processes.put(engine, start(engine, index, segments));
      }
      return run(mixes, processes);
    } finally {
      IOUtils.close(processes.values());
    }
  }

  /** Writes all articles once more with raw Lucene, and for Solr, and gives some of them. */
  private void copy(ArticleSearcher searcher, int segments, Sample sample) throws IOException {
    try (RawIndexer indexer = new RawIndexer(work.resolve("raw"), 1);
        BufferedWriter lines = Files.newBufferedWriter(work.resolve("solr.jsonl"))) {
      searcher.articles(tagged -> {
        sample.add(tagged);
        add(tagged, indexer, lines);
        return true;
      });
      indexer.commit(segments);
    }
  }

  private void add(TaggedArticle tagged, RawIndexer indexer, BufferedWriter lines) {
    try {
      indexer.add(tagged);
      if (solr != null) {
        SolrFields.write(SolrFields.withFacets(tagged), lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each engine is asked, which is in a file for it too. */
  private Map<Engine, List<BenchQuery>> mixes(List<TaggedArticle> sample) throws IOException {
    List<BenchQuery> mix = QueryMix.of(sample, options.queries(), options.seed());
    List<BenchQuery> untagged = mix.stream().filter(query -> query.kind().isRaw()).toList();
    Map<Engine, List<BenchQuery>> mixes = new EnumMap<>(Engine.class);
    mixes.put(Engine.RAW, untagged);
    if (solr != null) {
      mixes.put(Engine.SOLR, untagged);
    }
    mixes.put(Engine.DATELINE, mix);
    for (Map.Entry<Engine, List<BenchQuery>> each : mixes.entrySet()) {
      SearchJob.write(each.getValue(), mixFile(each.getKey()));
    }
    return mixes;
  }

  private Path mixFile(Engine engine) {
    return work.resolve(engine + ".json");
  }

  private EngineProcess start(Engine engine, Path index, int segments) throws IOException {
    Path mix = mixFile(engine);
    int countTo = options.countTo();
    return switch (engine) {
      case RAW -> EngineProcess.start("raw", work, "search-raw", work.resolve("raw"), mix, countTo);
      case DATELINE ->
          EngineProcess.start("dateline", work, "search-dateline", index, mix, countTo);
      case SOLR ->
          Objects.requireNonNull(solr)
              .start(
                  work,
                  "search",
                  work.resolve("solr"),
                  mix,
                  countTo,
                  work.resolve("solr.jsonl"),
                  segments,
                  String.join(",", facets()));
    };
  }

  private List<Run> run(Map<Engine, List<BenchQuery>> mixes, Map<Engine, EngineProcess> processes)
      throws IOException {
    List<Run> runs = new ArrayList<>();
    for (int threads : options.threads()) {
      log.accept(threads + " thread(s)");
      Turns.Measured<Engine, Map<Parts, Times>> measured =
          turns.measure(
              List.copyOf(processes.keySet()),
              (engine, round) ->
                  round(Objects.requireNonNull(processes.get(engine)), threads, round),
              SearchBench::cost,
              log);
      for (Parts parts : Parts.values()) {
        measured
            .rounds()
            .forEach((engine, rounds) ->
                runs.add(
                    new Total(Objects.requireNonNull(mixes.get(engine)), parts, rounds)
                        .run(engine, threads, parts, measured.warmUp())));
      }
    }
    return runs;
  }

  // All parts in each round: what is asked for first is as warm as the last, and the code is
  // compiled for all of them.
  private Map<Parts, Times> round(EngineProcess engine, int threads, int round) throws IOException {
    long seed = options.seed() + 1_000L * round;
    Map<Parts, Times> times = new EnumMap<>(Parts.class);
    for (Parts parts : Parts.values()) {
      times.put(parts, engine.ask(new SearchJob.Round(parts, threads, seed), Times.class));
    }
    return times;
  }

  private static double cost(Map<Parts, Times> round) {
    return round.values().stream().mapToDouble(Times::cpuNanos).sum();
  }

  /** What some rounds gave. */
  private static final class Total {
    private final Map<BenchQuery.Kind, Latencies> kinds = new EnumMap<>(BenchQuery.Kind.class);
    private long queries;
    private long nanos;
    private long heap;

    Total(List<BenchQuery> mix, Parts parts, List<Map<Parts, Times>> rounds) {
      for (Map<Parts, Times> all : rounds) {
        Times round = Objects.requireNonNull(all.get(parts));
        for (int i = 0; i < round.wall().size(); i++) {
          kinds
              .computeIfAbsent(mix.get(i % mix.size()).kind(), kind -> new Latencies())
              .add(round.wall().get(i), round.cpu().get(i), round.hits().get(i));
        }
        queries += round.wall().size();
        nanos += round.nanos();
        heap = round.heap();
      }
    }

    Run run(Engine engine, int threads, Parts parts, int warmUp) {
      Map<String, Latencies.Summary> classes = new LinkedHashMap<>();
      kinds.forEach((kind, latencies) -> classes.put(kind.title(), latencies.summary()));
      return new Run(
          engine,
          threads,
          parts.title(),
          warmUp,
          queries / (nanos / 1e9),
          mean(Latencies.Summary::meanMs),
          mean(Latencies.Summary::p99Ms),
          mean(Latencies.Summary::cpuMs),
          mean(Latencies.Summary::cpuP99Ms),
          heap,
          classes);
    }

    private double mean(ToDoubleFunction<Latencies.Summary> figure) {
      return kinds.entrySet().stream()
          .filter(kind -> kind.getKey().isRaw())
          .mapToDouble(kind -> figure.applyAsDouble(kind.getValue().summary()))
          .average()
          .orElse(0);
    }
  }
}
