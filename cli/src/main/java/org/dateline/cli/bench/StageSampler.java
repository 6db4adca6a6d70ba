package org.dateline.cli.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what work an index is made of by looking, many times a second, at what each running thread
 * is doing: the innermost call that belongs to a stage decides. A sample is taken where the JVM can
 * stop, so small shares are rough. Looks until it is closed.
 */
final class StageSampler implements AutoCloseable {
  private static final long EVERY_MILLIS = 10;

  /** What a thread does. */
  enum Stage {
    READING,
    TAGGING,
    ANALYSIS,
    WRITING;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Stage, Integer> seen = new EnumMap<>(Stage.class);
  private final Thread thread = new Thread(this::look, "dateline-stages");
  private volatile boolean over;

  StageSampler() {
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      while (!over) {
        Thread.sleep(EVERY_MILLIS);
        Thread.getAllStackTraces()
            .forEach((of, stack) -> {
              Stage stage = of.getState() == Thread.State.RUNNABLE ? stage(stack) : null;
              if (stage != null) {
                seen.merge(stage, 1, Integer::sum);
              }
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Stage stage(StackTraceElement[] stack) {
    for (StackTraceElement call : stack) {
      String name = call.getClassName();
      if (name.startsWith("org.dateline.tag.")) {
        return Stage.TAGGING;
      } else if (name.startsWith("org.dateline.archive.")
          || name.startsWith("com.fasterxml.jackson.")) {
        return Stage.READING;
      } else if (call.getMethodName().equals("incrementToken")
          || name.startsWith("org.apache.lucene.analysis.")) {
        return Stage.ANALYSIS;
      } else if (name.startsWith("org.apache.lucene.")
          || name.startsWith("org.apache.solr.")
          || name.startsWith("org.dateline.index.")) {
        return Stage.WRITING;
      }
    }
    return null;
  }

  /** Stops looking and gives the share of each stage, 0 to 1. */
  Map<Stage, Double> shares() {
    close();
    double all = Math.max(1, seen.values().stream().mapToInt(Integer::intValue).sum());
    Map<Stage, Double> shares = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      shares.put(stage, seen.getOrDefault(stage, 0) / all);
    }
    return shares;
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
