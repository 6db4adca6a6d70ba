package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs Solr in a process that {@link EngineProcess} started, as {@link EngineMain} runs ours. */
final class SolrMain {
  private SolrMain() {}

  /**
   * Serves until there are no more requests.
   *
   * @param args {@code index}, or {@code search} and what {@link SearchBench} hands over
   */
  public static void main(String[] args) throws IOException {
    EngineLoop.serve(engine(List.of(args)));
  }

  private static Engine engine(List<String> args) throws IOException {
    if (args.getFirst().equals("index")) {
      return new IndexJob(new SolrIndexer());
    }
    return new SearchJob(
        Path.of(args.get(2)),
        new SolrSearcher(
            Path.of(args.get(1)),
            Path.of(args.get(4)),
            Integer.parseInt(args.get(5)),
            List.of(args.get(6).split(",", -1)),
            Integer.parseInt(args.get(3))));
  }
}
