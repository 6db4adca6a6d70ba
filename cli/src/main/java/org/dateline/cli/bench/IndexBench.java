package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.index.Rebuild;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;

/**
 * Times the making of an index from an archive: with raw Lucene, without tags and with them. All
 * three read the same JSON Lines with the same reader; a rebuild also verifies what it wrote.
 */
public final class IndexBench {
  private static final int SLICES = 16;
  private static final int WARM_UP = 2_000;

  /** What writes. */
  public enum Engine {
    /** Raw Lucene. */
    RAW,
    /** A rebuild without tags. */
    UNTAGGED,
    /** A rebuild with the tagger in the jar. */
    TAGGED;

    /** Its name in reports. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one index cost.
   *
   * @param threads that tag and analyse
   * @param articles how many
   * @param textBytes of headlines and bodies
   * @param seconds that passed
   * @param cpuSeconds of all threads of the process
   * @param shares of reading, tagging, analysis and writing, 0 to 1
   * @param peakHeap most bytes in use, garbage included
   * @param indexBytes on disk at the end
   * @param slices microseconds of processor time an article, in each sixteenth of the run
   */
  public record Run(
      Engine engine,
      int threads,
      int articles,
      long textBytes,
      double seconds,
      double cpuSeconds,
      Map<String, Double> shares,
      long peakHeap,
      long indexBytes,
      List<Double> slices) {

    /** Megabytes of text a second of processor time. */
    public double perCore() {
      return textBytes / 1e6 / cpuSeconds;
    }

    /** Megabytes of text a second that passed. */
    public double perSecond() {
      return textBytes / 1e6 / seconds;
    }
  }

  private final BenchCorpus corpus;
  private final Path work;
  private final Consumer<String> log;

  /**
   * @param work an empty folder for the archive and the indexes
   * @param log told what happens
   */
  public IndexBench(BenchCorpus corpus, Path work, Consumer<String> log) {
    this.corpus = corpus;
    this.work = work;
    this.log = log;
  }

  /**
   * Measures each engine with each number of threads, after a smaller run to warm up.
   *
   * @throws IOException if something cannot be read or written
   */
  public List<Run> run(List<Engine> engines, List<Integer> threads) throws IOException {
    Path small = write(corpus.first(WARM_UP), "warm-up.jsonl");
    Path all = write(corpus, "articles.jsonl");
    for (Engine engine : engines) {
      log.accept("warm-up: " + engine.key());
      measure(engine, 1, small, corpus.first(WARM_UP));
    }
    List<Run> runs = new ArrayList<>();
    for (int count : threads) {
      for (Engine engine : engines) {
        log.accept(engine.key() + ", " + count + " thread(s)");
        runs.add(measure(engine, count, all, corpus));
      }
    }
    return runs;
  }

  private Path write(BenchCorpus articles, String name) throws IOException {
    Path file = work.resolve(name);
    articles.write(file);
    return file;
  }

  private Run measure(Engine engine, int threads, Path file, BenchCorpus of) throws IOException {
    Path index = Files.createTempDirectory(work, "index");
    System.gc();
    ProcessMeter meter = new ProcessMeter();
    Slices slices = new Slices(of.size(), meter);
    Map<String, Double> shares = new LinkedHashMap<>();
    try (StageSampler stages = new StageSampler()) {
      switch (engine) {
        case RAW -> raw(file, index, threads, slices);
        case UNTAGGED -> rebuild(file, index, threads, Tagger.none(), slices);
        case TAGGED -> rebuild(file, index, threads, Tagger.bundled(), slices);
      }
      stages.shares().forEach((stage, share) -> shares.put(stage.key(), share));
    }
    Run run =
        new Run(
            engine,
            threads,
            of.size(),
            of.textBytes(),
            meter.seconds(),
            meter.cpuSeconds(),
            shares,
            meter.peakHeap(),
            size(index),
            slices.micros());
    delete(index);
    return run;
  }

  /** The processor time of each part of a run. */
  private static final class Slices {
    private final int every;
    private final ProcessMeter meter;
    private final List<Double> micros = new ArrayList<>();
    private double before;

    Slices(int articles, ProcessMeter meter) {
      this.every = Math.max(1, articles / SLICES);
      this.meter = meter;
    }

    void at(long articles) {
      if (articles == (micros.size() + 1L) * every) {
        double now = meter.cpuSeconds();
        micros.add((now - before) * 1e6 / every);
        before = now;
      }
    }

    List<Double> micros() {
      return List.copyOf(micros);
    }
  }

  private static void raw(Path file, Path index, int threads, Slices slices) throws IOException {
    try (ArchiveReader reader = Archive.of(List.of(file)).open();
        RawIndexer indexer = new RawIndexer(index, threads)) {
      long articles = 0;
      for (ArchiveRecord next = reader.next(); next != null; next = reader.next()) {
        if (next instanceof ArchiveRecord.Read read) {
          indexer.add(read.article());
          slices.at(++articles);
        }
      }
      indexer.commit();
    }
  }

  private static void rebuild(Path file, Path index, int threads, Tagger tagger, Slices slices)
      throws IOException {
    IndexSettings settings = IndexSettings.defaults().withThreads(threads);
    new Rebuild(index, tagger, settings)
        .run(Archive.of(List.of(file)), progress -> slices.at(progress.articles()));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  /** Removes a folder with all in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
