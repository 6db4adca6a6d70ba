package org.dateline.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own: a library is loaded once. */
class ZstdLibraryTest {
  @TempDir Path dir;

  /** Loads the library from the folder for temporary files, or from another. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] args) {
      try {
        ZstdLibrary.load(Path.of(args[0]));
        System.out.print("loaded");
      } catch (IOException e) {
        System.out.print(e.getMessage());
      }
    }
  }

  private String load(Path temporary, Path other) throws IOException, InterruptedException {
    Path out = dir.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                other.toString())
            .redirectOutput(out.toFile())
            .redirectError(new File(dir.toFile(), "err"))
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return Files.readString(out, UTF_8);
  }

  @Test
  void anotherFolderServesWhereThatForTemporaryFilesDoesNot() throws Exception {
    assertEquals("loaded", load(dir, dir.resolve("none")));
    assertEquals("loaded", load(dir.resolve("none"), dir.resolve("made/for/it")));
  }

  @Test
  void whereNoFolderServesOneSentenceNamesTheWayOut() throws Exception {
    Path file = Files.writeString(dir.resolve("file"), "");
    String says = load(dir.resolve("none"), file.resolve("sub"));
    assertTrue(says.startsWith("the zstd library cannot be loaded from " + dir), says);
    assertTrue(says.contains("-Djava.io.tmpdir=FOLDER or -DZstdTempFolder=FOLDER"), says);
  }
}
