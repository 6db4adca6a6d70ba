package org.dateline.cli.serve;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dateline.cli.serve.request.Indexes;
import org.dateline.cli.serve.watch.SearchFiles;

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
  // What clients do wrong is nothing to be told on a terminal. Held, or the logger may be collected
  // and its level with it.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(60);

  /** For the first line and the headers of a request. */
  private static final Duration READ = Duration.ofSeconds(10);

  private static final int CONNECTIONS = 1_000;
  // The longest query, each character of it three bytes, each byte written as %xx.
  private static final int LONGEST_ADDRESS = 100_000;
  private static final int LONGEST_HEADERS = 16_384;

  private final WebServer server;
  private final Routes routes;
  private final Exchange exchange;
  private final Deadlines deadlines;
  private final Indexes indexes;
  private final String host;
  private final Thread warming;

  private Server(
      WebServer server,
      Routes routes,
      Exchange exchange,
      Deadlines deadlines,
      Indexes indexes,
      String host) {
    this.server = server;
    this.routes = routes;
    this.exchange = exchange;
    this.deadlines = deadlines;
    this.indexes = indexes;
    this.host = host;
    this.warming = Thread.ofVirtual().start(exchange::warm);
  }

  /**
   * Opens the indexes and begins to answer.
   *
   * @throws IOException if an index or a file of saved searches cannot be read, or the port is
   *     taken
   * @throws IllegalArgumentException if the options do not fit each other
   */
  public static Server start(ServerOptions options) throws IOException {
    return start(options, Gates.usual());
  }

  /** The same with other bounds to what runs at once. */
  static Server start(ServerOptions options, Gates gates) throws IOException {
    HELIDON.setLevel(Level.OFF);
    Carriers.moreThan(gates.working());
    InetAddress address = Guard.address(options.host());
    options.check(address);
    Indexes indexes = Indexes.open(options.indexes());
    Deadlines deadlines = new Deadlines();
    try {
      Routes routes = new Routes(SearchFiles.read(options.searches()));
      Exchange exchange =
          new Exchange(
              routes,
              new Guard(options.host(), address),
              Access.of(options.token()),
              indexes,
              new Failures(options.log()),
              new RequestLog(options.requests()),
              gates,
              deadlines);
      WebServer server = listen(options.port(), address, exchange, deadlines);
      return new Server(server, routes, exchange, deadlines, indexes, options.shownHost(address));
    } catch (IOException | RuntimeException e) {
      deadlines.close();
      indexes.close();
      throw e;
    }
  }

  private static WebServer listen(
      int port, InetAddress address, Exchange exchange, Deadlines deadlines) throws IOException {
    WebServer server =
        WebServer.builder()
            .shutdownHook(false)
            .address(address)
            .port(port)
            .maxPayloadSize(0)
            .maxTcpConnections(CONNECTIONS)
            .idleConnectionTimeout(IDLE)
            .idleConnectionPeriod(READ)
            .connectionOptions(socket -> socket.readTimeout(IDLE).tcpNoDelay(true))
            .shutdownGracePeriod(GRACE)
            .directHandlers(refusals())
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(LONGEST_ADDRESS)
                    .maxHeadersSize(LONGEST_HEADERS)
                    // Browsers send more than is allowed in a query; it is read by us.
                    .validatePrologue(false)
                    .addReceiveListener(reading(deadlines))
                    .build())
            .routing(routing -> routing.any(exchange::handle))
            .build();
    server.start();
    // What went wrong it tells nobody but its log.
    if (server.port() < 0) {
      server.stop();
      throw new BindException(
          "port "
              + port
              + " cannot be had: is a server running there already? Choose another, as --port "
              + (port + 1)
              + ", or --port 0 for any");
    }
    return server;
  }

  // A reader may wait for long between requests, but not within one.
  private static Http1ConnectionListener reading(Deadlines deadlines) {
    return new Http1ConnectionListener() {
      @Override
      public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        deadlines.set(READ);
      }

      @Override
      public void headers(ConnectionContext connection, Headers headers) {
        deadlines.clear();
      }
    };
  }

  /** What the web server refuses by itself, as requests that are none. */
  private static DirectHandlers refusals() {
    DirectHandler refusal =
        (request, type, status, headers, message) -> {
          Guard.HEADERS.forEach((name, value) -> headers.set(HeaderNames.create(name), value));
          headers.set(HeaderNames.CONTENT_TYPE, "text/plain");
          return DirectHandler.TransportResponse.builder()
              .status(status)
              .headers(headers)
              .keepAlive(false)
              .entity((status.reasonPhrase() + "\n").getBytes(StandardCharsets.US_ASCII))
              .build();
        };
    DirectHandlers.Builder all = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      all.addHandler(type, refusal);
    }
    return all.build();
  }

  /** Where it answers, as {@code http://localhost:8080/}. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  /** Answers what is asked already and ends. */
  @Override
  public void close() throws IOException {
    routes.close();
    exchange.endStreams();
    server.stop();
    deadlines.close();
    joinWarming();
    indexes.close();
  }

  // The indexes are not closed under it.
  private void joinWarming() {
    try {
      warming.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
