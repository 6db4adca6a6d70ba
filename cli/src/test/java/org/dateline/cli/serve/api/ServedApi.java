package org.dateline.cli.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.Ran;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;

/** A server on an index of the sample archive, with saved searches. */
final class ServedApi implements AutoCloseable {
  static final String SEARCHES =
      """
      # the last is not understood
      kursk\tevent:attack near:Kursk~100km
      {"id":"nis","query":"NIS","where":{"place":["Q884"]},"since":"2024-12","any":true}
      open\t(never closed
      """;

  private final Path index;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  ServedApi(Path folder) throws IOException {
    index = folder.resolve("index");
    Ran rebuilt = cli("rebuild", "../docs/samples");
    assertEquals(0, rebuilt.code(), rebuilt.err());
    Path searches = Files.writeString(folder.resolve("searches.tsv"), SEARCHES);
    server = Server.start(ServerOptions.local(index).with(List.of(searches)));
  }

  List<Endpoint> endpoints() {
    return Api.of(List.of());
  }

  /** What is answered at an address, as {@code /api/stats}. */
  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    URI at = server.address().resolve(address);
    return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
  }

  /** The JSON of a good answer. */
  Object json(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(address);
    assertEquals(200, answer.statusCode(), () -> address + ": " + answer.body());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    return JSON.std.anyFrom(answer.body());
  }

  /** A command on the same index. */
  Ran cli(String... args) {
    return Ran.of(
        false,
        Stream.concat(Stream.of(args), Stream.of("--index", index.toString()))
            .toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
  }
}
