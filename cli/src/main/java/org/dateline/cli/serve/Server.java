package org.dateline.cli.serve;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dateline.cli.serve.request.Indexes;

/**
 * A server that runs: pages at {@code /}, the API under {@code /api}. Thread-safe.
 *
 * <pre>{@code
 * try (Server server = Server.start(ServerOptions.local(folder))) {
 *   System.out.println(server.address());
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
  // Held, or the logger may be collected and its level with it.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final int CONNECTIONS = 1_000;
  // The longest query, each character of it three bytes, each byte written as %xx.
  private static final int LONGEST_ADDRESS = 100_000;

  private final WebServer server;
  private final Indexes indexes;
  private final String host;

  private Server(WebServer server, Indexes indexes, String host) {
    this.server = server;
    this.indexes = indexes;
    this.host = host;
  }

  /**
   * Opens the indexes and begins to answer.
   *
   * @throws IOException if an index cannot be read
   * @throws IllegalArgumentException if the options do not fit each other
   */
  public static Server start(ServerOptions options) throws IOException {
    HELIDON.setLevel(Level.WARNING);
    Indexes indexes = Indexes.open(options.indexes());
    try {
      Exchange exchange = new Exchange(new Routes(indexes), new Guard(options), indexes);
      WebServer server =
          WebServer.builder()
              .shutdownHook(false)
              .address(InetAddress.getByName(options.host()))
              .port(options.port())
              .maxPayloadSize(0)
              .maxTcpConnections(CONNECTIONS)
              .idleConnectionTimeout(IDLE)
              .shutdownGracePeriod(GRACE)
              .addProtocol(
                  io.helidon.webserver.http1.Http1Config.builder()
                      .maxPrologueLength(LONGEST_ADDRESS)
                      .build())
              .routing(routing -> routing.any(exchange::handle))
              .build()
              .start();
      return new Server(server, indexes, options.host());
    } catch (IOException | RuntimeException e) {
      indexes.close();
      throw e;
    }
  }

  /** Where it answers, as {@code http://localhost:8080/}. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  /** Answers what is asked already and ends. */
  @Override
  public void close() throws IOException {
    server.stop();
    indexes.close();
  }
}
