package org.dateline.tag;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a training writes its model. */
final class ModelFile {
  private ModelFile() {}

  /**
   * Checks before a long training that its model can be written.
   *
   * @throws FileNotFoundException if there is no such folder
   */
  static void check(Path file) throws FileNotFoundException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new FileNotFoundException(
          "there is no folder " + folder + " to write in; make it first");
    }
  }
}
