package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Part of the build: makes the gazetteer that the jar carries of the files that people edit. */
final class GazetteerCompiler {
  private GazetteerCompiler() {}

  /**
   * Compiles gazetteer files.
   *
   * @param args the files, a later one extending the earlier, and last the file to write
   * @throws IOException if one cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < args.length - 1; i++) {
      files.add(Path.of(args[i]));
    }
    Path out = Path.of(args[args.length - 1]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Gazetteer.read(files).write(out);
  }
}
