package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of an archive.
 *
 * @param path where it is
 * @param name its path below the archive's root, with slashes
 * @param stream its bytes if it is no file on disk
 */
record ArchiveFile(Path path, String name, @Nullable InputStream stream) {

  static ArchiveFile of(Path path, Path base) {
    return new ArchiveFile(path, withSlashes(base.relativize(path)), null);
  }

  /** This file under its whole path, for a name that another file has too. */
  ArchiveFile named() {
    return new ArchiveFile(path, withSlashes(path), stream);
  }

  private static String withSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** What it is known by from run to run, wherever those are started. */
  String key() {
    return stream == null ? path.toAbsolutePath().normalize().toString() : path.toString();
  }

  InputStream open() throws IOException {
    return stream == null ? Files.newInputStream(path) : stream;
  }

  /** In bytes; 0 of a file that has none (a broken link, say): the reader will report it. */
  long size() {
    try {
      return stream == null ? Files.size(path) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** In milliseconds since 1970, -1 where it cannot be told. */
  long modified() {
    try {
      return stream == null ? Files.getLastModifiedTime(path).toMillis() : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
