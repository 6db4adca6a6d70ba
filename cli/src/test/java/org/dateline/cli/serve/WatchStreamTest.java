package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.archive.Archive;
import org.dateline.cli.serve.watch.Watching;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.MaxBad;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.Update;
import org.dateline.index.generation.IndexSettings;
import org.dateline.render.ResultJson;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** New matches over HTTP, while the index changes. */
@Timeout(120)
class WatchStreamTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final IndexSettings SETTINGS = IndexSettings.defaults().withThreads(1);

  @TempDir private Path folder;

  private Tagger tagger;
  private int written;

  @BeforeEach
  void rebuilt() throws IOException {
    tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    write("Quiet", "Nothing happened.");
    rebuild();
  }

  private void write(String title, String body) throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    String id = "n" + ++written;
    Map<String, String> article =
        Map.of("id", id, "title", title, "body", body, "published", "2025-01-20T08:00:00Z");
    Files.writeString(news.resolve(id + ".jsonl"), ResultJson.line(article) + "\n");
  }

  private Archive archive() throws IOException {
    return Archive.of(List.of(folder.resolve("news")));
  }

  private void rebuild() throws IOException {
    new Rebuild(folder.resolve("index"), tagger, SETTINGS, RebuildOptions.defaults())
        .run(archive(), progress -> {});
  }

  private void update() throws IOException {
    new Update(folder.resolve("index"), tagger, SETTINGS, MaxBad.UNLIMITED)
        .run(archive(), progress -> {});
  }

  private static HttpResponse<InputStream> get(Server server, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1))).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The data of the next event of this name. */
  private static Map<String, Object> next(BufferedReader stream, String name) throws IOException {
    for (String line; (line = stream.readLine()) != null; ) {
      if (line.equals("event: " + name)) {
        return JSON.std.mapFrom(stream.readLine().substring("data: ".length()));
      }
    }
    throw new IOException("the stream ended before " + name);
  }

  @Test
  void anArticleThatIsIndexedMeanwhileComesWithItsReasonByUpdateAndByRebuild() throws Exception {
    Path files = Files.writeString(folder.resolve("searches.tsv"), "strikes\tevent:attack\n");
    ServerOptions options = ServerOptions.local(folder.resolve("index")).with(List.of(files));
    try (Server server = Server.start(options)) {
      HttpResponse<InputStream> answer = get(server, "/watch/events?q=grain&q=ships&id=strikes");
      assertEquals(200, answer.statusCode());
      assertEquals(
          "text/event-stream; charset=utf-8",
          answer.headers().firstValue("Content-Type").orElseThrow());
      try (BufferedReader stream =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertEquals(3, next(stream, "watching").get("searches"));
        write("Grain <script>\nevent: match\n\n", "The grain is <b>sold</b>.\n\nAt once.");
        update();
        Map<String, Object> match = next(stream, "match");
        assertEquals("q=grain", match.get("search"));
        Document html = Jsoup.parse(String.valueOf(match.get("html")));
        assertEquals("grain", html.select(".passage mark").text());
        assertEquals(0, html.select("script, b").size());
        write("Port", "Rebels attacked the port on Monday.");
        rebuild();
        Map<String, Object> strike = next(stream, "match");
        assertEquals("strikes", strike.get("name"));
        assertTrue(String.valueOf(strike.get("html")).contains("<mark>"));
      }
    }
  }

  @Test
  void theEndOfTheServerEndsTheStream() throws Exception {
    BufferedReader stream;
    try (Server server = Server.start(ServerOptions.local(folder.resolve("index")))) {
      stream =
          new BufferedReader(
              new InputStreamReader(
                  get(server, "/watch/events?q=grain").body(), StandardCharsets.UTF_8));
      next(stream, "watching");
    }
    try (stream) {
      String line;
      do {
        line = stream.readLine();
      } while (line != null);
    } catch (IOException e) {
      // Cut is an end too.
    }
  }

  @Test
  void whatCannotBeReadIsRefusedBeforeTheStreamBegins() throws Exception {
    try (Server server = Server.start(ServerOptions.local(folder.resolve("index")))) {
      assertEquals(400, get(server, "/watch/events?q=(").statusCode());
      assertEquals(400, get(server, "/watch/events").statusCode());
      assertEquals(400, get(server, "/watch/events?id=unknown").statusCode());
    }
  }

  @Test
  void oneTooManyIsAskedToComeAgain() throws Exception {
    try (Server server = Server.start(ServerOptions.local(folder.resolve("index")))) {
      for (int i = 0; i < Watching.MOST_LISTENERS; i++) {
        assertEquals(200, get(server, "/watch/events?q=grain").statusCode());
      }
      HttpResponse<InputStream> more = get(server, "/watch/events?q=grain");
      assertEquals(503, more.statusCode());
      assertTrue(more.headers().firstValue("Retry-After").isPresent());
    }
  }
}
