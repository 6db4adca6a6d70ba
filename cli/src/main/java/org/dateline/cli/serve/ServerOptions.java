package org.dateline.cli.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a server serves, and to whom.
 *
 * @param indexes the folders of the indexes, one or more
 * @param host the name or address to listen at; {@code localhost} for this machine alone
 * @param port the port, 0 for any that is free
 * @param token what whoever asks must know; {@code null} for nothing, on this machine alone
 * @param searches files of saved searches for the watch page
 * @param log takes what goes wrong, for who runs the server
 * @param requests takes a line of JSON for each request, {@code null} if nobody wants to know
 */
public record ServerOptions(
    List<Path> indexes,
    String host,
    int port,
    @Nullable String token,
    List<Path> searches,
    Consumer<String> log,
    @Nullable Consumer<String> requests) {
  /** Copies the lists. */
  public ServerOptions {
    indexes = List.copyOf(indexes);
    searches = List.copyOf(searches);
  }

  /** On this machine alone, at any free port. */
  public static ServerOptions local(Path... indexes) {
    return new ServerOptions(
        List.of(indexes), "localhost", 0, null, List.of(), problem -> {}, null);
  }

  /** The same for whoever knows the token. */
  public ServerOptions with(String other) {
    return new ServerOptions(indexes, host, port, other, searches, log, requests);
  }

  /** The same with saved searches. */
  public ServerOptions with(List<Path> files) {
    return new ServerOptions(indexes, host, port, token, files, log, requests);
  }

  /** The same telling others. */
  public ServerOptions telling(Consumer<String> failures, @Nullable Consumer<String> lines) {
    return new ServerOptions(indexes, host, port, token, searches, failures, lines);
  }

  void check(InetAddress address) {
    if (token == null && !address.isLoopbackAddress()) {
      throw new IllegalArgumentException("who listens to other machines needs a token");
    }
  }

  // Nobody can ask for 0.0.0.0.
  String shownHost(InetAddress address) {
    if (!address.isAnyLocalAddress()) {
      return host;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
