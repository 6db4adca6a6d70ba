package org.dateline.text;

import com.github.luben.zstd.util.Native;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The native library of zstd, which is unpacked into a folder for temporary files and loaded from
 * there: that must exist, and programs must be allowed to run from it. Where they are not, the
 * user's cache serves. Thread-safe.
 */
@Internal
public final class ZstdLibrary {
  private static volatile boolean loaded;

  private ZstdLibrary() {}

  /**
   * Loads the library, once.
   *
   * @throws IOException if it cannot be loaded from anywhere, with the way out
   */
  public static void load() throws IOException {
    if (!loaded) {
      load(cache());
    }
  }

  /** Loads the library from the folder for temporary files, else from another one. */
  static synchronized void load(Path other) throws IOException {
    if (!isLoadedFrom(null) && !isLoadedFrom(other.toFile())) {
      throw new IOException(
          "the zstd library cannot be loaded from %s, nor from %s: name a folder that programs may"
                  .formatted(System.getProperty("java.io.tmpdir"), other)
              + " run from with -Djava.io.tmpdir=FOLDER or -DZstdTempFolder=FOLDER"
              + " (DATELINE_OPTS for the command line)");
    }
    loaded = true;
  }

  private static boolean isLoadedFrom(@Nullable File folder) {
    try {
      if (folder == null) {
        Native.load();
      } else if (folder.isDirectory() || folder.mkdirs()) {
        Native.load(folder);
      }
      return Native.isLoaded();
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
      return false;
    }
  }

  private static Path cache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    if (cache != null && !cache.isEmpty()) {
      return Path.of(cache, "dateline");
    }
    // Java writes "?" for the home of who has none; then there is no other folder.
    String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home", "?"));
    return home.isEmpty() || home.equals("?")
        ? Path.of(System.getProperty("java.io.tmpdir"))
        : Path.of(home, ".cache", "dateline");
  }
}
