package org.dateline.index.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/** Which Dateline this is, as the build wrote it down. */
final class DatelineVersion {
  /** What stands for a version that nobody wrote down. */
  static final String UNKNOWN = "unknown";

  // Not the manifest: whoever packs Dateline into a jar of his own has that say his version.
  private static final String RESOURCE = "/META-INF/dateline.version";
  private static final String NOW = read();

  private DatelineVersion() {}

  /** The version of this Dateline, {@link #UNKNOWN} if no build made it. */
  static String now() {
    return NOW;
  }

  /** True if what bears this version is always the same Dateline. */
  static boolean isRelease(String version) {
    return !version.equals(UNKNOWN) && !version.endsWith("-SNAPSHOT");
  }

  private static String read() {
    try (InputStream in = DatelineVersion.class.getResourceAsStream(RESOURCE)) {
      String version = in == null ? "" : new String(in.readAllBytes(), UTF_8).strip();
      return version.isEmpty() || version.startsWith("$") ? UNKNOWN : version;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
