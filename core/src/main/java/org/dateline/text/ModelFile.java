package org.dateline.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.Internal;

/** The files of models: gzipped, big-endian. */
@Internal
public final class ModelFile {
  private static final int BUFFER = 1 << 16;

  private ModelFile() {}

  public static DataOutputStream to(OutputStream out) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(out, BUFFER));
  }

  public static DataInputStream from(InputStream in) throws IOException {
    return new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
  }

  /**
   * Checks before a long training that its model can be written.
   *
   * @throws FileNotFoundException if there is no such folder
   */
  public static void check(Path file) throws FileNotFoundException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new FileNotFoundException(
          "there is no folder " + folder + " to write in; make it first");
    }
  }
}
