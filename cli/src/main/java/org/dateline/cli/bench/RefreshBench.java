package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Times how soon changed articles are seen, in a JVM of its own that is warm. */
public final class RefreshBench {
  private RefreshBench() {}

  /**
   * The time that passed, its names those of the JSON.
   *
   * @param updates how many articles were written again
   * @param refreshMs until the searcher shows them
   * @param firstSearchMs the first search with facets behind it, over all articles
   * @param usualSearchMs the same search before, the median of many
   * @param readyMs what it takes until facets are ready
   */
  public record Round(
      int updates, double refreshMs, double firstSearchMs, double usualSearchMs, double readyMs) {}

  /**
   * Writes some articles again and refreshes, again and again.
   *
   * @param index is changed
   * @param updates articles before a refresh
   * @param log told what happens
   * @throws IOException if the index cannot be read or written
   */
  public static List<Round> run(
      Path index, int updates, Turns turns, Path work, Consumer<String> log) throws IOException {
    try (EngineProcess engine = EngineProcess.start("refresh", work, "refresh", index, updates)) {
      List<EngineProcess> engines = List.of(engine);
      return turns
          .measure(engines, (e, i) -> e.ask(Map.of(), Round.class), Round::readyMs, log)
          .rounds()
          .getOrDefault(engine, List.of());
    }
  }
}
