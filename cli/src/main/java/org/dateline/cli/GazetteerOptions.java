package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.gazetteer.DenyList;
import org.dateline.gazetteer.Gazetteer;
import picocli.CommandLine.Option;

/** Which names are known: those of the jar, a user's, or both. */
final class GazetteerOptions {
  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Names to add to the gazetteer in the jar (docs/gazetteer.md). Repeatable.")
  private List<Path> gazetteers = new ArrayList<>();

  @Option(
      names = "--gazetteer-only",
      paramLabel = "FILE",
      description = "Names to take instead of the gazetteer in the jar. Repeatable.")
  private List<Path> instead = new ArrayList<>();

  @Option(
      names = "--deny",
      paramLabel = "FILE",
      description = "Names never to be tagged, one a line (docs/gazetteer.md). Repeatable.")
  private List<Path> denied = new ArrayList<>();

  /** Whether they are those of the jar. */
  boolean isPlain() {
    return gazetteers.isEmpty() && instead.isEmpty() && denied.isEmpty();
  }

  Gazetteer gazetteer() throws IOException {
    return known().without(DenyList.read(denied));
  }

  private Gazetteer known() throws IOException {
    if (instead.isEmpty()) {
      return Gazetteer.bundledWith(gazetteers);
    }
    List<Path> files = new ArrayList<>(instead);
    files.addAll(gazetteers);
    return Gazetteer.read(files);
  }
}
