package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which archive is read, and how. */
final class ArchiveInput {
  @Parameters(
      paramLabel = "ARCHIVE",
      arity = "1..*",
      description = "Files and folders to read; - for standard input.")
  private List<String> paths = new ArrayList<>();

  @Mixin private ReadingOptions reading;

  /** The files and folders named. */
  List<Path> paths() {
    return paths.stream().map(Path::of).toList();
  }

  Archive archive() throws IOException {
    return archive(paths, reading.options());
  }

  /** The archive of some files and folders, or of standard input. */
  static Archive archive(List<String> paths, ArchiveOptions options) throws IOException {
    if (!paths.contains("-")) {
      return Archive.of(paths.stream().map(Path::of).toList(), options);
    }
    if (paths.size() > 1) {
      throw new IllegalArgumentException("- (standard input) goes with no other file");
    }
    return Archive.ofStream("stdin", System.in, options);
  }
}
