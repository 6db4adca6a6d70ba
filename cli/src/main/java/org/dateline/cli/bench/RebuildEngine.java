package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.dateline.archive.Archive;
import org.dateline.index.Rebuild;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;

/** A rebuild, which also surveys the archive, tells languages and verifies what it wrote. */
final class RebuildEngine implements IndexEngine {
  private final Tagger tagger;

  RebuildEngine(Tagger tagger) {
    this.tagger = tagger;
  }

  // By the same reader, in the same way.
  @Override
  public void read(Path file) throws IOException {
    new RawIndexEngine().read(file);
  }

  @Override
  public int index(Path file, Path folder, int threads, int segments, LongConsumer listener)
      throws IOException {
    IndexSettings settings = IndexSettings.defaults().withThreads(threads);
    new Rebuild(folder, tagger, settings)
        .run(Archive.of(List.of(file)), progress -> listener.accept(progress.articles()));
    try (DirectoryReader reader = IndexReaders.open(folder)) {
      return reader.leaves().size();
    }
  }
}
