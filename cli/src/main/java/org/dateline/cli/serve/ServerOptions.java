package org.dateline.cli.serve;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server serves, and to whom.
 *
 * @param indexes the folders of the indexes, one or more
 * @param host the name or address to listen at; {@code localhost} for this machine alone
 * @param port the port, 0 for any that is free
 * @param token what whoever asks must know; {@code null} for nothing, on this machine alone
 * @param searches files of saved searches for the watch page
 */
public record ServerOptions(
    List<Path> indexes, String host, int port, @Nullable String token, List<Path> searches) {
  /** Copies the lists. */
  public ServerOptions {
    indexes = List.copyOf(indexes);
    searches = List.copyOf(searches);
  }

  /** On this machine alone, at any free port. */
  public static ServerOptions local(Path... indexes) {
    return new ServerOptions(List.of(indexes), "localhost", 0, null, List.of());
  }
}
