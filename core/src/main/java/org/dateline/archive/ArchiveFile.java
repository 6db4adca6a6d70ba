package org.dateline.archive;

import java.nio.file.Path;

/**
 * One file of an archive.
 *
 * @param path where it is
 * @param name its path below the archive's root, with slashes
 */
record ArchiveFile(Path path, String name) {

  static ArchiveFile of(Path path, Path base) {
    return new ArchiveFile(path, withSlashes(base.relativize(path)));
  }

  /** This file under its whole path, for a name that another file has too. */
  ArchiveFile named() {
    return new ArchiveFile(path, withSlashes(path));
  }

  private static String withSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
