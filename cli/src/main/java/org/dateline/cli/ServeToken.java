package org.dateline.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.cli.serve.Access;
import org.jspecify.annotations.Nullable;

/** What whoever asks a server must know. */
final class ServeToken {
  private static final int LONGEST = 1_000;

  private ServeToken() {}

  /**
   * That of a file; else a new one, if others than this machine may ask; else {@code null}.
   *
   * @param log told if others can read the file
   */
  static @Nullable String of(@Nullable Path file, String host, Consumer<String> log)
      throws IOException {
    if (file != null) {
      return read(file, log);
    }
    return isOfThisMachine(host) ? null : Access.newToken();
  }

  private static boolean isOfThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // The server says so.
      return true;
    }
  }

  private static String read(Path file, Consumer<String> log) throws IOException {
    String token = Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
    if (token.isEmpty()) {
      throw new IllegalArgumentException(
          "--token-file: "
              + file
              + " holds no token; make one, as: openssl rand -hex 24 > "
              + file);
    }
    if (isForOthers(file)) {
      log.accept("others on this machine can read " + file + "; as: chmod 600 " + file);
    }
    try {
      return Access.checked(token);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--token-file: " + e.getMessage(), e);
    }
  }

  private static boolean isForOthers(Path file) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.GROUP_READ);
  }
}
