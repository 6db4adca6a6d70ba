package org.dateline.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a server: by a client that knows the rules, or by whatever bytes. */
final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_MILLIS = 20_000;

  private Client() {}

  /**
   * Gets a path.
   *
   * @param headers names and values in turn
   */
  static HttpResponse<String> get(Server server, String path, String... headers)
      throws IOException, InterruptedException {
    return HTTP.send(request(server, path, headers).build(), BodyHandlers.ofString());
  }

  static HttpResponse<byte[]> bytes(Server server, String path, String... headers)
      throws IOException, InterruptedException {
    return HTTP.send(request(server, path, headers).build(), BodyHandlers.ofByteArray());
  }

  static HttpResponse<String> head(Server server, String path)
      throws IOException, InterruptedException {
    return HTTP.send(request(server, path).HEAD().build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Server server, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** What comes back for these bytes until the server closes. */
  static String raw(Server server, String bytes) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (IOException e) {
        // It may have refused before all was sent.
      }
      return read(socket.getInputStream());
    }
  }

  /** Whether the server takes connections. */
  static boolean isHeard(Server server) {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static String read(InputStream in) {
    StringBuilder read = new StringBuilder();
    try {
      for (int b; (b = in.read()) >= 0; ) {
        read.append((char) b);
      }
    } catch (IOException e) {
      // What came until then.
    }
    return read.toString();
  }

  /** A request for a path with these lines, of which the first is of no header. */
  static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }
}
