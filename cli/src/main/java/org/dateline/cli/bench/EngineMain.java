package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.tag.Tagger;

/** Runs one of our engines and raw Lucene in a process that {@link EngineProcess} started. */
final class EngineMain {
  private EngineMain() {}

  /**
   * Serves until there are no more requests.
   *
   * @param args the engine, and what it needs
   */
  public static void main(String[] args) throws IOException {
    // A mix that is asked again and again would find its filters in there, as no user does.
    IndexSearcher.setDefaultQueryCache(null);
    EngineLoop.serve(engine(List.of(args)));
  }

  static Engine engine(List<String> args) throws IOException {
    return switch (args.getFirst()) {
      case "search-raw" ->
          new SearchJob(
              Path.of(args.get(2)),
              new RawSearcher(
                  Path.of(args.get(1)), SearchBench.FACETS, Integer.parseInt(args.get(3))));
      case "search-dateline" ->
          new SearchJob(
              Path.of(args.get(2)),
              new DatelineSearcher(Path.of(args.get(1)), Integer.parseInt(args.get(3))));
      case "refresh" -> new RefreshJob(Path.of(args.get(1)), Integer.parseInt(args.get(2)));
      case "index-raw" -> new IndexJob(new RawIndexEngine());
      case "index-untagged" -> new IndexJob(new RebuildEngine(Tagger.none()));
      case "index-tagged" -> new IndexJob(new RebuildEngine(Tagger.bundled()));
      default -> throw new IllegalArgumentException("no engine: " + args.getFirst());
    };
  }
}
