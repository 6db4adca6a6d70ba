package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.form.FieldMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the files of an archive are read. */
final class ReadingOptions {
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

  @Option(
      names = "--max-record",
      paramLabel = "MIB",
      description =
          "The longest record that is read, in MiB (default: 64, less in little memory; one MiB"
              + " takes up to 48 of memory).")
  private @Nullable Integer maxRecord;

  @Option(
      names = "--follow-links",
      description = "Follow symbolic links out of the archive too; else they go to quarantine.")
  private boolean followLinks;

  @Option(
      names = "--forms",
      paramLabel = "JAR",
      split = ",",
      description = {
        "Jars with forms of one's own, or folders of them, beside those in",
        "~/.local/share/dateline/forms (docs/formats.md)."
      })
  private List<Path> forms = new ArrayList<>();

  ArchiveOptions options() throws IOException {
    FormJars.use(forms);
    ArchiveOptions options =
        ArchiveOptions.defaults().withFormat(format).withFollowLinks(followLinks);
    if (maxRecord != null) {
      options = options.withMaxRecordBytes(((long) maxRecord) << 20);
    }
    return mapping == null ? options : options.withMapping(FieldMapping.load(mapping));
  }
}
