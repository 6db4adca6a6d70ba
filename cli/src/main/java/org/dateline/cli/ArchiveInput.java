package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.form.FieldMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which archive is read, and how. */
final class ArchiveInput {
  @Parameters(
      paramLabel = "ARCHIVE",
      arity = "1..*",
      description = "Files and folders to read; - for standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Which fields of a record are title, body, published ... (docs/formats.md).")
  private @Nullable Path mapping;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "Read every file as this form (docs/formats.md lists them); else by content.")
  private @Nullable String format;

  /** The files and folders named. */
  List<Path> paths() {
    return paths.stream().map(Path::of).toList();
  }

  Archive archive() throws IOException {
    ArchiveOptions options = ArchiveOptions.defaults().withFormat(format);
    if (mapping != null) {
      options = options.withMapping(FieldMapping.load(mapping));
    }
    if (!paths.contains("-")) {
      return Archive.of(paths(), options);
    }
    if (paths.size() > 1) {
      throw new IllegalArgumentException("- (standard input) goes with no other file");
    }
    return Archive.ofStream("stdin", System.in, options);
  }
}
