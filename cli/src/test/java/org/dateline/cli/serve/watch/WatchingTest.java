package org.dateline.cli.serve.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.cli.serve.request.BusyException;
import org.dateline.cli.serve.request.Indexes;
import org.dateline.cli.serve.request.ServedIndex;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens hears of new matches, each once, whatever happens in between. */
@Timeout(60)
class WatchingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String EVIL = "grain\r\n\r\nevent: evil\ndata: x\u2028\u0000<b>";

  @TempDir private Path folder;

  private final Watching watching = new Watching();
  private Indexes indexes;
  private ServedIndex index;
  private int added;

  @BeforeEach
  void open() throws IOException {
    add("before");
    indexes = Indexes.open(List.of(folder.resolve("index")));
    index = indexes.named(null);
  }

  @AfterEach
  void close() throws IOException {
    watching.close();
    indexes.close();
  }

  private void add(String... titles) throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex writer =
        ArticleIndex.open(folder.resolve("index"), tagger, IndexSettings.defaults())) {
      for (String title : titles) {
        writer.add(
            Article.builder("n" + ++added)
                .title(title)
                .body("Ships.")
                .published(Published.parse("2024-01-05"))
                .build());
      }
      writer.commit();
    }
  }

  private Listener listen(String query, @Nullable String leftAt) throws IOException {
    return watching.listen(index, List.of(new SavedSearch(query, query)), leftAt);
  }

  private static Match next(Listener listener) throws InterruptedException {
    return Objects.requireNonNull(listener.next(PATIENCE));
  }

  @Test
  void aNewArticleComesOnceToThoseWhoseSearchFindsIt() throws Exception {
    try (Listener grain = listen("grain", null);
        Listener again = listen("grain", null);
        Listener oil = listen("oil", null)) {
      add("Oil", "Grain and oil");
      Match match = next(grain);
      assertEquals("n3", match.hit().article().id());
      assertEquals("grain", match.search());
      assertEquals("n3", next(again).hit().article().id());
      assertEquals("n2", next(oil).hit().article().id());
      assertEquals("n3", next(oil).hit().article().id());
      assertNull(grain.next(Duration.ofMillis(1)));
      assertEquals(3, watching.listeners());
    }
    assertEquals(0, watching.listeners());
  }

  @Test
  void whoComesBackGetsWhatCameMeanwhile() throws Exception {
    String leftAt;
    try (Listener grain = listen("grain", null)) {
      add("Grain");
      leftAt = grain.id(next(grain).number());
    }
    try (Listener other = listen("oil", null)) {
      add("More grain", "Oil");
      assertNotNull(other.next(PATIENCE));
    }
    try (Listener grain = listen("grain", leftAt)) {
      assertEquals("More grain", next(grain).hit().article().title());
      assertFalse(grain.hasMissed());
    }
    try (Listener grain = listen("grain", "another-7")) {
      assertTrue(grain.hasMissed());
    }
  }

  @Test
  void whoIsTooSlowIsDroppedWithAWord() throws Exception {
    try (Listener slow = listen("grain", null);
        Listener quick = listen("grain", null)) {
      List<String> titles = new ArrayList<>();
      for (int i = 0; i < Listener.ROOM + 50; i++) {
        titles.add("Grain " + i);
      }
      add(titles.toArray(String[]::new));
      for (int i = 0; i < Listener.ROOM; i++) {
        assertNotNull(quick.next(PATIENCE));
      }
      while (!slow.isBehind()) {
        Thread.sleep(10);
      }
      String stream = written(slow);
      assertTrue(stream.endsWith("event: behind\ndata: {}\n\n"), stream);
      assertEquals(Listener.ROOM, stream.split("event: match\n", -1).length - 1);
    }
  }

  private static String written(Listener listener) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EventStream(out, match -> Map.of("title", match.hit().article().title())).write(listener);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void noTextBreaksTheFraming() throws Exception {
    try (Listener grain = listen("grain", null)) {
      add(EVIL);
      Match match = next(grain);
      grain.offer(match);
      grain.end();
      String stream = written(grain);
      assertEquals(1, stream.lines().filter(line -> line.startsWith("event: match")).count());
      assertEquals(0, stream.lines().filter(line -> line.startsWith("event: evil")).count());
      assertTrue(
          stream.lines().allMatch(line -> line.matches("|retry: \\d+|(id|event|data): .*")),
          stream);
    }
  }

  @Test
  void whatCannotBeReadOrIsTooMuchIsRefused() throws IOException {
    assertThrows(QuerySyntaxException.class, () -> listen("(", null));
    List<Listener> all = new ArrayList<>();
    for (int i = 0; i < Watching.MOST_LISTENERS; i++) {
      all.add(listen("grain", null));
    }
    assertThrows(BusyException.class, () -> listen("grain", null));
    all.getFirst().close();
    listen("grain", null).close();
  }

  @Test
  void theEndOfTheServerEndsAll() throws Exception {
    Listener grain = listen("grain", null);
    watching.close();
    assertNull(grain.next(PATIENCE));
    assertTrue(grain.isOver());
    assertThrows(BusyException.class, () -> listen("grain", null));
  }
}
