package org.dateline.cli.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.SearchResult;

/**
 * Times the query mix on an index and on raw Lucene's of the same articles, in turn, so that what
 * else the machine does hits both.
 */
public final class SearchBench {
  private static final List<Dimension> FACETS =
      List.of(
          Dimension.PERSON,
          Dimension.PLACE,
          Dimension.ORGANISATION,
          Dimension.EVENT,
          Dimension.SOURCE,
          Dimension.DATE);
  private static final int SAMPLE = 5_000;
  private static final int PASSAGES = 2;

  /**
   * How it is done.
   *
   * @param seed of the mix
   * @param queries of each class
   * @param rounds that count; one more comes before, to warm up
   * @param threads the numbers of threads to try
   * @param countTo up to how many matches both count exactly
   */
  public record Options(long seed, int queries, int rounds, List<Integer> threads, int countTo) {}

  /** Who searches. */
  public enum Engine {
    /** Raw Lucene. */
    RAW,
    /** Dateline. */
    DATELINE
  }

  /**
   * What was measured of one engine, number of threads and parts of the result, its names those of
   * the JSON. Means are over the classes that both engines have.
   *
   * @param parts what was asked for beside ten hits
   * @param queriesPerSecond of all threads, over all classes that the engine has
   * @param meanMs the mean of the time that passed
   * @param p99Ms the mean of its 99th percentiles
   * @param cpuMs the mean of processor time
   * @param classes by name
   */
  public record Run(
      Engine engine,
      int threads,
      String parts,
      double queriesPerSecond,
      double meanMs,
      double p99Ms,
      double cpuMs,
      Map<String, Latencies.Summary> classes) {}

  /** The facets that are asked for, as {@link SearchRequest.Builder#facets} reads them. */
  public static String[] facets() {
    return FACETS.stream().map(Dimension::key).toArray(String[]::new);
  }

  /** Something that answers a query and says how many articles it found. */
  @FunctionalInterface
  private interface Answer {
    long of(BenchQuery query, Parts parts) throws IOException;
  }

  private final Options options;
  private final Consumer<String> log;
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  /**
   * @param log told what happens
   */
  public SearchBench(Options options, Consumer<String> log) {
    this.options = options;
    this.log = log;
  }

  /**
   * Makes raw Lucene's index of the articles and times both.
   *
   * @param work an empty folder for raw Lucene's index
   * @throws IOException if the index cannot be read, or holds nothing to draw queries from
   */
  public List<Run> run(ArticleSearcher searcher, Path work) throws IOException {
    List<BenchQuery> mix = QueryMix.of(copy(searcher, work), options.queries(), options.seed());
    try (RawSearcher raw = new RawSearcher(work, FACETS, options.countTo())) {
      List<Run> runs = new ArrayList<>();
      for (int threads : options.threads()) {
        for (Parts parts : Parts.values()) {
          log.accept(threads + " thread(s), " + parts.title());
          runs.addAll(
              measure(
                  mix,
                  parts,
                  threads,
                  (query, of) -> raw.search(query, of).total(),
                  (query, of) -> search(searcher, query, of).total()));
        }
      }
      return runs;
    }
  }

  /** Writes all articles once more with raw Lucene and gives some of them. */
  private List<TaggedArticle> copy(ArticleSearcher searcher, Path work) throws IOException {
    log.accept("raw Lucene indexes the same articles");
    List<TaggedArticle> sample = new ArrayList<>();
    Random random = new Random(options.seed());
    int[] seen = {0};
    try (RawIndexer indexer = new RawIndexer(work, 1)) {
      searcher.articles(tagged -> {
        keep(tagged, sample, random, seen[0]++);
        add(tagged, indexer);
        return true;
      });
      indexer.commit();
    }
    if (sample.isEmpty()) {
      throw new IOException("the index is empty");
    }
    return sample;
  }

  private static void add(TaggedArticle tagged, RawIndexer indexer) {
    try {
      indexer.add(tagged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Vitter's algorithm R (1985): each article is as likely to stay as any other.
  private static void keep(
      TaggedArticle tagged, List<TaggedArticle> sample, Random random, int seen) {
    if (sample.size() < SAMPLE) {
      sample.add(tagged);
    } else {
      int at = random.nextInt(seen + 1);
      if (at < SAMPLE) {
        sample.set(at, tagged);
      }
    }
  }

  private SearchResult search(ArticleSearcher searcher, BenchQuery query, Parts parts)
      throws IOException {
    SearchRequest.Builder request =
        SearchRequest.builder(query.text())
            .passages(parts.passages() ? PASSAGES : 0)
            .countTo(options.countTo());
    if (query.newest()) {
      request.sort(SortOrder.NEWEST);
    }
    if (parts.facets()) {
      request.facets(facets());
    }
    return searcher.search(request.build());
  }

  private List<Run> measure(
      List<BenchQuery> mix, Parts parts, int threads, Answer raw, Answer dateline)
      throws IOException {
    List<BenchQuery> rawMix = mix.stream().filter(query -> query.kind().isRaw()).toList();
    Total ofRaw = new Total();
    Total ofDateline = new Total();
    for (int round = 0; round <= options.rounds(); round++) {
      Total first = round(rawMix, parts, threads, raw, round);
      Total second = round(mix, parts, threads, dateline, round);
      if (round > 0) {
        ofRaw.add(first);
        ofDateline.add(second);
      }
    }
    return List.of(
        ofRaw.run(Engine.RAW, threads, parts), ofDateline.run(Engine.DATELINE, threads, parts));
  }

  /** What some rounds gave. */
  private static final class Total {
    private final Map<BenchQuery.Kind, Latencies> kinds = new EnumMap<>(BenchQuery.Kind.class);
    private long queries;
    private long nanos;

    Latencies of(BenchQuery.Kind kind) {
      return kinds.computeIfAbsent(kind, k -> new Latencies());
    }

    void add(Total other) {
      other.kinds.forEach((kind, latencies) -> of(kind).addAll(latencies));
      queries += other.queries;
      nanos += other.nanos;
    }

    Run run(Engine engine, int threads, Parts parts) {
      Map<String, Latencies.Summary> classes = new LinkedHashMap<>();
      kinds.forEach((kind, latencies) -> classes.put(kind.title(), latencies.summary()));
      return new Run(
          engine,
          threads,
          parts.title(),
          queries / (nanos / 1e9),
          mean(Latencies.Summary::meanMs),
          mean(Latencies.Summary::p99Ms),
          mean(Latencies.Summary::cpuMs),
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

  /** Each thread asks the whole mix, in an order of its own. */
  private Total round(List<BenchQuery> mix, Parts parts, int threads, Answer answer, int round)
      throws IOException {
    Total total = new Total();
    long started = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Total>> parallel = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        List<BenchQuery> shuffled = new ArrayList<>(mix);
        Collections.shuffle(shuffled, new Random(options.seed() + 31L * round + thread));
        parallel.add(pool.submit(() -> ask(shuffled, parts, answer)));
      }
      for (Future<Total> each : parallel) {
        total.add(each.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException("a query failed: " + e.getCause(), e.getCause());
    }
    total.nanos = System.nanoTime() - started;
    return total;
  }

  private Total ask(List<BenchQuery> mix, Parts parts, Answer answer) throws IOException {
    Total total = new Total();
    for (BenchQuery query : mix) {
      long cpu = clock.getCurrentThreadCpuTime();
      long started = System.nanoTime();
      long hits = answer.of(query, parts);
      long took = System.nanoTime() - started;
      total.of(query.kind()).add(took, clock.getCurrentThreadCpuTime() - cpu, hits);
      total.queries++;
    }
    return total;
  }
}
