package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.dateline.cli.serve.request.StaticFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers are sent once, and short. */
class FreshnessTest {
  private static Server server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start(ServerOptions.local(ServedArchive.samples()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void whoHasItIsToldSo() throws Exception {
    for (String path : new String[] {"/?q=kursk", "/api/search?q=kursk", "/static/style.css"}) {
      HttpResponse<String> first = Client.get(server, path);
      HttpResponse<String> again =
          Client.get(server, path, "If-None-Match", "\"x\", " + tag(first));
      assertEquals(304, again.statusCode(), path);
      assertEquals("", again.body(), path);
      assertEquals(tag(first), tag(again), path);
    }
    String other = tag(Client.get(server, "/api/search?q=kursk"));
    assertEquals(
        200, Client.get(server, "/api/search?q=kyiv", "If-None-Match", other).statusCode());
  }

  @Test
  void errorsAreNotKept() throws Exception {
    HttpResponse<String> wrong = Client.get(server, "/api/search?q=(");
    assertTrue(wrong.headers().firstValue("ETag").isEmpty());
    assertEquals("no-store", wrong.headers().firstValue("Cache-Control").orElseThrow());
  }

  @Test
  void anotherStateOfTheIndexIsAnotherAnswer() throws Exception {
    Path archive = folder.resolve("a.jsonl");
    Path index = folder.resolve("index");
    Files.writeString(archive, "{\"id\":\"a\",\"body\":\"A rocket.\"}\n");
    ServedArchive.rebuild(index, archive);
    try (Server own = Server.start(ServerOptions.local(index))) {
      String before = tag(Client.get(own, "/api/search?q=rocket"));
      Files.writeString(
          archive,
          "{\"id\":\"a\",\"body\":\"A rocket.\"}\n{\"id\":\"b\",\"body\":\"A rocket.\"}\n");
      ServedArchive.rebuild(index, archive);
      HttpResponse<String> after = Client.get(own, "/api/search?q=rocket", "If-None-Match", before);
      for (int i = 0; i < 100 && after.statusCode() == 304; i++) {
        Thread.sleep(50);
        after = Client.get(own, "/api/search?q=rocket", "If-None-Match", before);
      }
      assertEquals(200, after.statusCode());
      assertTrue(after.body().startsWith("{\"total\":2,"), after.body());
      assertNotEquals(before, tag(after));
    }
  }

  @Test
  void whatAnUpdateBringsIsShownAndTheStartPageStays() throws Exception {
    Path archive = Files.createDirectories(folder.resolve("news"));
    Path index = folder.resolve("index");
    Files.writeString(archive.resolve("a.jsonl"), "{\"id\":\"a\",\"body\":\"A rocket.\"}\n");
    ServedArchive.rebuild(index, archive);
    try (Server own = Server.start(ServerOptions.local(index))) {
      Files.writeString(archive.resolve("b.jsonl"), "{\"id\":\"b\",\"body\":\"A rocket.\"}\n");
      ServedArchive.update(index, archive);
      for (String path : new String[] {"/", "/health", "/api/stats", "/article?id=a"}) {
        assertEquals(200, Client.get(own, path).statusCode(), path);
      }
      String found = "";
      for (int i = 0; i < 100 && !found.startsWith("{\"total\":2,"); i++) {
        Thread.sleep(50);
        found = Client.get(own, "/api/search?q=rocket").body();
      }
      assertTrue(found.startsWith("{\"total\":2,"), found);
      assertTrue(Client.get(own, "/health").body().contains("\"articles\":2"));
    }
  }

  @Test
  void whatIsLostMeanwhileIsToldOnceAndShownOn() throws Exception {
    Path archive = folder.resolve("a.jsonl");
    Path index = folder.resolve("index");
    Files.writeString(archive, "{\"id\":\"a\",\"body\":\"A rocket.\"}\n");
    ServedArchive.rebuild(index, archive);
    List<String> told = new CopyOnWriteArrayList<>();
    try (Server own = Server.start(ServerOptions.local(index).telling(told::add, null))) {
      assertTrue(Client.get(own, "/health").body().contains("\"stale\":false"));
      Files.move(index, folder.resolve("elsewhere"));
      for (int i = 0; i < 3; i++) {
        Thread.sleep(600);
        assertEquals(200, Client.get(own, "/api/search?q=rocket").statusCode());
      }
      assertEquals(1, told.size(), told.toString());
      assertTrue(Client.get(own, "/health").body().contains("\"stale\":true"));
      assertTrue(Client.get(own, "/?q=rocket").body().contains("class=\"stale\""));
      Files.move(folder.resolve("elsewhere"), index);
      Thread.sleep(600);
      assertFalse(Client.get(own, "/?q=rocket").body().contains("class=\"stale\""));
    }
  }

  @Test
  void whoTakesItShorterGetsItShorter() throws Exception {
    String plain = Client.get(server, "/static/style.css").body();
    HttpResponse<byte[]> packed =
        Client.bytes(server, "/static/style.css", "Accept-Encoding", "br, gzip;q=0.5");
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    assertTrue(packed.body().length < plain.length() / 2);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertEquals(plain, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    for (String taken :
        new String[] {
          "identity", "br", "gzip;q=0", "gzip; q=0.0", "gzipped", ";;,,", "gzip;q=0,*"
        }) {
      HttpResponse<byte[]> as = Client.bytes(server, "/static/style.css", "Accept-Encoding", taken);
      assertTrue(as.headers().firstValue("Content-Encoding").isEmpty(), taken);
      assertEquals("Accept-Encoding", as.headers().firstValue("Vary").orElseThrow());
    }
  }

  @Test
  void filesOfAVersionAreKept() throws Exception {
    String address = StaticFiles.address("style.css");
    assertTrue(control(address).contains("immutable"), address);
    assertEquals("no-cache", control("/static/style.css"));
    assertEquals("no-cache", control("/static/style.css?v=other"));
    assertTrue(Client.get(server, "/").body().contains("\"" + address + "\""));
    assertFalse(StaticFiles.address("turbo.js").equals("/static/turbo.js"));
  }

  private static String control(String path) throws Exception {
    return Client.get(server, path).headers().firstValue("Cache-Control").orElseThrow();
  }
}
