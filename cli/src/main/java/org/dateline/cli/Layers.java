package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.gazetteer.Gazetteer;

/** Gazetteers as arguments name them. */
final class Layers {
  /** What stands for the gazetteer in the jar. */
  static final String BUNDLED = "bundled";

  private Layers() {}

  /** Files in the order in which they are read; the first may be {@value #BUNDLED}. */
  static Gazetteer read(List<String> names) throws IOException {
    boolean bundled = names.getFirst().equals(BUNDLED);
    List<Path> files = names.stream().skip(bundled ? 1 : 0).map(Path::of).toList();
    return bundled ? Gazetteer.bundledWith(files) : Gazetteer.read(files);
  }

  /** The same, written {@code bundled+ours.tsv}. */
  static Gazetteer read(String joined) throws IOException {
    return read(List.of(joined.split("\\+", -1)));
  }
}
