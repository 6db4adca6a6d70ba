package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks an engine the query mix, round by round. Used by one thread; asks with several. */
final class SearchJob implements Engine {
  private final List<BenchQuery> mix;
  private final SearchEngine engine;
  // The threads stay, as a server's do: analysers and buffers are kept by thread.
  private final Map<Integer, ExecutorService> pools = new HashMap<>();
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  /**
   * @param mix a file of queries, as {@link #write} has it
   */
  SearchJob(Path mix, SearchEngine engine) throws IOException {
    this.mix = JSON.std.listOfFrom(BenchQuery.class, mix.toFile());
    this.engine = engine;
  }

  static void write(List<BenchQuery> mix, Path file) throws IOException {
    JSON.std.write(mix, file.toFile());
  }

  /**
   * What to ask for.
   *
   * @param threads that each ask the whole mix
   * @param seed of the orders that they ask it in
   */
  record Round(Parts parts, int threads, long seed) {}

  /**
   * What a round took. The lists have a number for each query of the mix, thread after thread.
   *
   * @param nanos that passed
   * @param heap bytes in use before the round, after a collection
   * @param wall nanoseconds that passed
   * @param cpu nanoseconds of processor time
   * @param hits how many articles were found
   */
  record Times(long nanos, long heap, List<Long> wall, List<Long> cpu, List<Long> hits) {
    double cpuNanos() {
      return cpu.stream().mapToDouble(Long::doubleValue).sum();
    }
  }

  @Override
  public Times answer(String request) throws IOException {
    return round(JSON.std.beanFrom(Round.class, request));
  }

  private Times round(Round asked) throws IOException {
    long heap = ProcessMeter.liveHeap();
    ExecutorService pool = pools.computeIfAbsent(asked.threads(), Executors::newFixedThreadPool);
    long started = System.nanoTime();
    List<Future<Asked>> parallel = new ArrayList<>();
    for (int i = 0; i < asked.threads(); i++) {
      Random random = new Random(asked.seed() + i);
      parallel.add(pool.submit(() -> ask(asked.parts(), random)));
    }
    Times all = new Times(0, heap, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      for (Future<Asked> each : parallel) {
        each.get().addTo(all);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException("a query failed: " + e.getCause(), e.getCause());
    }
    return new Times(System.nanoTime() - started, heap, all.wall(), all.cpu(), all.hits());
  }

  /** What a thread measured, by query. */
  private static final class Asked {
    private final long[] wall;
    private final long[] cpu;
    private final long[] hits;

    Asked(int queries) {
      wall = new long[queries];
      cpu = new long[queries];
      hits = new long[queries];
    }

    void addTo(Times all) {
      for (int i = 0; i < wall.length; i++) {
        all.wall().add(wall[i]);
        all.cpu().add(cpu[i]);
        all.hits().add(hits[i]);
      }
    }
  }

  private Asked ask(Parts parts, Random random) throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < mix.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Asked asked = new Asked(mix.size());
    for (int i : order) {
      long cpu = clock.getCurrentThreadCpuTime();
      long started = System.nanoTime();
      asked.hits[i] = engine.count(mix.get(i), parts);
      asked.wall[i] = System.nanoTime() - started;
      asked.cpu[i] = clock.getCurrentThreadCpuTime() - cpu;
    }
    return asked;
  }

  @Override
  public void close() throws IOException {
    pools.values().forEach(ExecutorService::shutdown);
    engine.close();
  }
}
