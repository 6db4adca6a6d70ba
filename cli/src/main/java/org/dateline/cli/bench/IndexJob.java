package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets an engine make an index, and measures what that costs and what the mere reading of the
 * archive costs in the same process just before. Used by one thread.
 */
final class IndexJob implements Engine {
  private static final int SLICES = 16;

  private final IndexEngine engine;

  IndexJob(IndexEngine engine) {
    this.engine = engine;
  }

  /**
   * What to do.
   *
   * @param file the articles
   * @param folder where the index is to be; it is removed again
   * @param articles how many there are
   * @param threads that write
   * @param segments how many the index may have
   */
  record Order(String file, String folder, int articles, int threads, int segments) {}

  @Override
  public IndexCost answer(String request) throws IOException {
    Order order = JSON.std.beanFrom(Order.class, request);
    Path folder = Files.createDirectories(Path.of(order.folder()));
    ProcessMeter.liveHeap();
    ProcessMeter reading = new ProcessMeter();
    engine.read(Path.of(order.file()));
    double seconds = reading.seconds();
    double cpuSeconds = reading.cpuSeconds();
    engine.start(folder);
    try {
      return index(order, folder, seconds, cpuSeconds);
    } finally {
      engine.stop();
      delete(folder);
    }
  }

  private IndexCost index(Order order, Path folder, double readingSeconds, double readingCpuSeconds)
      throws IOException {
    ProcessMeter.liveHeap();
    ProcessMeter meter = new ProcessMeter();
    Slices slices = new Slices(order.articles(), meter);
    try (StageSampler stages = new StageSampler()) {
      int segments =
          engine.index(
              Path.of(order.file()), folder, order.threads(), order.segments(), slices::at);
      double seconds = meter.seconds();
      double cpuSeconds = meter.cpuSeconds();
      Map<String, Double> shares = new LinkedHashMap<>();
      stages.shares().forEach((stage, share) -> shares.put(stage.key(), share));
      return new IndexCost(
          seconds,
          cpuSeconds,
          readingSeconds,
          readingCpuSeconds,
          shares,
          meter.peakHeap(),
          size(folder),
          segments,
          slices.micros());
    }
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
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
