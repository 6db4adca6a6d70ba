package org.dateline.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.index.MaxBad;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.Update;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;

/** The sample archive as an index, made once for all tests. */
final class ServedArchive {
  private static final IndexSettings SETTINGS =
      IndexSettings.defaults().withThreads(2).withRamBufferMb(16);

  private ServedArchive() {}

  private static final class Samples {
    static final Path FOLDER = folder();

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("served").resolve("samples");
        rebuild(folder, Path.of("../docs/samples"));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The index's folder. */
  static Path samples() {
    return Samples.FOLDER;
  }

  /** Makes an index anew of an archive. */
  static void rebuild(Path index, Path archive) throws IOException {
    new Rebuild(index, Tagger.bundled(), SETTINGS, RebuildOptions.defaults())
        .run(Archive.of(List.of(archive)), progress -> {});
  }

  /** Adds what is new in an archive. */
  static void update(Path index, Path archive) throws IOException {
    new Update(index, Tagger.bundled(), SETTINGS, MaxBad.UNLIMITED)
        .run(Archive.of(List.of(archive)), progress -> {});
  }
}
