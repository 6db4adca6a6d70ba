package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command that serves, run in this process. */
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("serving at (http://\\S+)");

  @TempDir static Path shared;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void rebuild() throws IOException {
    Path archive =
        Files.writeString(shared.resolve("a.jsonl"), "{\"id\":\"a\",\"body\":\"Rain.\"}\n");
    Ran ran = Ran.of(false, "rebuild", archive.toString(), "-i", index());
    assertEquals(0, ran.code(), ran.err());
  }

  private static String index() {
    return shared.resolve("index").toString();
  }

  private static Ran refused(String... more) {
    List<String> args = new ArrayList<>(List.of("serve"));
    args.addAll(List.of(more));
    return Ran.of(false, args.toArray(String[]::new));
  }

  /** A server that runs until it is interrupted. */
  private Thread serve(int[] code, String... more) {
    List<String> args = new ArrayList<>(List.of("serve", "--port", "0", "-i", index()));
    args.addAll(List.of(more));
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(to, errors, false, false, true, Terminal.COLUMNS);
    return Thread.ofPlatform()
        .start(() -> code[0] = Main.run(terminal, args.toArray(String[]::new)));
  }

  private URI address() throws InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      Matcher said = ADDRESS.matcher(err.toString(StandardCharsets.UTF_8));
      if (said.find()) {
        return URI.create(said.group(1));
      }
      Thread.sleep(20);
    }
    throw new AssertionError(err.toString(StandardCharsets.UTF_8));
  }

  private static int status(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void servesUntilItIsInterrupted() throws Exception {
    int[] code = {-1};
    Path log = folder.resolve("access.jsonl");
    Thread server = serve(code, "--access-log", log.toString());
    assertEquals(200, status(address().resolve("/?q=rain&token=secret")));
    server.interrupt();
    server.join();
    assertEquals(ExitCode.DONE, code[0], err.toString(StandardCharsets.UTF_8));
    String line = Files.readString(log);
    assertTrue(line.contains("\"address\":\"/?q=rain\""), line);
    assertTrue(line.endsWith("}\n"), line);
  }

  @Test
  void aTokenIsReadOrMade() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "0123456789abcdef\n");
    int[] code = {-1};
    Thread server = serve(code, "--token-file", file.toString());
    assertTrue(address().toString().endsWith("/?token=0123456789abcdef"));
    assertEquals(401, status(address().resolve("/")));
    assertEquals(303, status(address()));
    server.interrupt();
    server.join();
    assertEquals(32, String.valueOf(ServeToken.of(null, "0.0.0.0", this::nowhere)).length());
    assertEquals(null, ServeToken.of(null, "127.0.0.1", this::nowhere));
  }

  private void nowhere(String line) {
    throw new AssertionError(line);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itIsSaidWhoElseCanReadTheToken() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "0123456789abcdef");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    ServeToken.of(file, "localhost", this::nowhere);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    List<String> said = new ArrayList<>();
    ServeToken.of(file, "localhost", said::add);
    assertTrue(said.getFirst().contains("chmod 600"), said.toString());
  }

  @Test
  void whatIsWrongIsSaidWithTheWayOut() throws IOException {
    Ran none = refused("-i", folder.resolve("none").toString());
    assertEquals(ExitCode.INDEX_MISMATCH, none.code(), none.err());
    assertTrue(none.err().contains("dateline rebuild"), none.err());
    Path empty = Files.writeString(folder.resolve("empty"), " \n");
    Ran token = refused("-i", index(), "--token-file", empty.toString());
    assertEquals(ExitCode.USAGE, token.code());
    assertTrue(token.err().contains("openssl rand"), token.err());
    Ran port = refused("-i", index(), "--port", "70000");
    assertEquals(ExitCode.USAGE, port.code(), port.err());
    Ran twice = refused("-i", index(), "-i", index());
    assertEquals(ExitCode.USAGE, twice.code(), twice.err());
    Ran host = refused("-i", index(), "--host", "no.such.host.invalid");
    assertEquals(ExitCode.USAGE, host.code(), host.err());
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Ran ran = refused("-i", index(), "--host", "127.0.0.1", "--port", port);
      assertEquals(ExitCode.FAILURE, ran.code(), ran.err());
      assertTrue(ran.err().contains("port " + port + " cannot be had"), ran.err());
      assertTrue(ran.err().contains("--port "), ran.err());
    }
  }

  @Test
  void eachSystemHasItsWayToOpenAPage() {
    assertEquals(List.of("open", "x"), DesktopBrowser.command("Mac OS X", "x"));
    assertEquals("rundll32", DesktopBrowser.command("Windows 11", "x").getFirst());
    assertEquals(List.of("xdg-open", "x"), DesktopBrowser.command("Linux", "x"));
  }
}
