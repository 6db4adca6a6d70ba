package org.dateline.index.generation;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.articles;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Indexing;
import org.dateline.index.MaxBad;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;

  @BeforeEach
  void paths() throws IOException {
    index = folder.resolve("index");
    archive = write(folder.resolve("a.jsonl"), article("a", "one"), article("b", "two"));
  }

  private List<String> names() throws IOException {
    return new Generations(index)
        .list().stream().map(g -> g.name() + (g.serves() ? "*" : "")).toList();
  }

  @Test
  void asManyStayAsAreToBeKept() throws IOException {
    for (int i = 0; i < 4; i++) {
      rebuild(index, archive, RebuildOptions.defaults().withKeep(3));
    }
    assertEquals(List.of("gen-000002", "gen-000003", "gen-000004*"), names());
    rebuild(index, archive, RebuildOptions.defaults().withKeep(1));
    assertEquals(List.of("gen-000005*"), names());
  }

  @Test
  void rollbackGoesBackAndForth() throws IOException {
    rebuild(index, archive);
    write(archive, article("c", "three"));
    rebuild(index, archive);
    assertEquals(List.of("c: three"), articles(index));
    assertEquals(2, new Generations(index).rollback(null).articles());
    assertEquals(List.of("a: one", "b: two"), articles(index));
    assertEquals(List.of("gen-000001*", "gen-000002"), names());
    assertThrows(IllegalArgumentException.class, () -> new Generations(index).rollback(null));
    new Generations(index).rollback("gen-000002");
    assertEquals(List.of("c: three"), articles(index));
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> new Generations(index).rollback("gen-9"));
    assertTrue(String.valueOf(error.getMessage()).contains("gen-000001, gen-000002"));
  }

  @Test
  void anOpenSearcherMovesToTheNewGenerationByItself() throws Exception {
    rebuild(index, archive);
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      assertEquals(2, searcher.search(SearchRequest.builder("").build()).total());
      write(archive, article("c", "three"));
      rebuild(index, archive, RebuildOptions.defaults().withKeep(1));
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (searcher.search(SearchRequest.builder("").build()).total() == 2
          && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      assertEquals(1, searcher.search(SearchRequest.builder("three").build()).total());
    }
  }

  @Test
  void whatTheApiChangesMeanwhileIsInTheNewGenerationToo() throws IOException {
    rebuild(index, archive);
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      boolean[] done = {false};
      new Rebuild(index, TAGGER, SETTINGS)
          .run(
              Archive.of(List.of(archive)),
              progress -> {
                if (!done[0]) {
                  done[0] = true;
                  change(live);
                }
              });
      assertEquals(List.of("b: changed", "new: here"), sorted(articles(index)));
      // Not committed while the rebuild ran: goes to the generation that serves by now.
      live.add(Article.builder("later").body("too").build());
      live.commit();
      assertEquals(
          List.of("b: changed", "later: too", "new: here", "open: end"), sorted(articles(index)));
      try (ArticleSearcher searcher = ArticleSearcher.of(live)) {
        assertEquals(4, searcher.search(SearchRequest.builder("").build()).total());
      }
    }
  }

  private static void change(ArticleIndex live) {
    try {
      live.add(Article.builder("new").body("here").build());
      live.add(Article.builder("b").body("changed").build());
      live.delete("a");
      live.commit();
      live.add(Article.builder("open").body("end").build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  @Test
  void aSearcherOnTheWriterFollowsItToTheNextGeneration() throws IOException {
    rebuild(index, archive);
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS);
        ArticleSearcher searcher = ArticleSearcher.of(live)) {
      rebuild(index, archive);
      live.add(Article.builder("later").body("too").build());
      live.commit();
      searcher.refresh();
      assertEquals(3, searcher.search(SearchRequest.builder("").build()).total());
      live.add(Article.builder("latest").body("too").build());
      searcher.refresh();
      assertEquals(4, searcher.search(SearchRequest.builder("").build()).total());
    }
  }

  @Test
  void aStoppedRebuildGoesOnFromItsCheckpoint() throws IOException {
    Path many = folder.resolve("many.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append(article("a" + i, "text " + i));
    }
    write(many, lines.toString());
    List<Long> read = new ArrayList<>();
    Rebuild first = new Rebuild(index, TAGGER, SETTINGS);
    assertThrows(
        InterruptedIOException.class,
        () ->
            first.run(
                Archive.of(List.of(many)),
                progress -> {
                  if (progress.articles() == 100) {
                    first.stop();
                  }
                }));
    assertThrows(IndexMismatchException.class, () -> articles(index));
    RebuildReport report =
        new Rebuild(index, TAGGER, SETTINGS)
            .run(Archive.of(List.of(many)), progress -> read.add(progress.articles()));
    assertTrue(report.resumed());
    assertEquals(101, read.getFirst());
    assertEquals(300, report.indexed());
    assertEquals("a299: text 299", articles(index).getLast());
  }

  @Test
  void aCheckpointOfAnotherArchiveIsNotUsed() throws IOException {
    Rebuild first = new Rebuild(index, TAGGER, SETTINGS);
    assertThrows(
        InterruptedIOException.class,
        () -> first.run(Archive.of(List.of(archive)), progress -> first.stop()));
    write(archive, article("c", "three"));
    RebuildReport report = rebuild(index, archive);
    assertTrue(!report.resumed());
    assertEquals("the archive has changed", report.startedOver());
    assertEquals(List.of("c: three"), articles(index));
  }

  @Test
  void aCheckpointOfAnotherDatelineOrEventModelIsNotUsed() throws IOException {
    IndexInfo now = IndexInfo.now(TAGGER, SETTINGS.zone());
    for (String key : List.of("dateline.version", "dateline.event-model")) {
      Rebuild first = new Rebuild(index, TAGGER, SETTINGS);
      assertThrows(
          InterruptedIOException.class,
          () -> first.run(Archive.of(List.of(archive)), progress -> first.stop()));
      Path build = Objects.requireNonNull(new Generations(index).unfinished());
      String is = now.toCommitData().get(key);
      Indexing.say(build, key, "0.0.9");
      RebuildReport report = rebuild(index, archive);
      assertFalse(report.resumed());
      assertTrue(report.startedOver().endsWith(" 0.0.9 is now " + is), report.startedOver());
      assertEquals(List.of("a: one", "b: two"), articles(index));
    }
  }

  @Test
  void tooManyBadRecordsChangeNothingAndMayBeAllowedLater() throws IOException {
    rebuild(index, archive);
    write(archive, article("c", "three"), "bad\n", "worse\n");
    RebuildOptions strict = RebuildOptions.defaults().withMaxBad(MaxBad.parse("1"));
    IOException error = assertThrows(IOException.class, () -> rebuild(index, archive, strict));
    assertTrue(String.valueOf(error.getMessage()).startsWith("2 of 3 records are bad"));
    assertThrows(
        IOException.class,
        () -> rebuild(index, archive, RebuildOptions.defaults().withMaxBad(MaxBad.parse("50%"))));
    assertEquals(List.of("a: one", "b: two"), articles(index));
    assertTrue(rebuild(index, archive).resumed());
    assertEquals(List.of("c: three"), articles(index));
  }

  @Test
  void theIndexIsTheSameWhateverTheThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append(article("a" + i % 170, "the same words " + i % 3));
    }
    write(archive, lines.toString());
    List<List<String>> orders = new ArrayList<>();
    for (int threads : List.of(1, 4)) {
      Path here = folder.resolve("threads" + threads);
      new Rebuild(here, TAGGER, SETTINGS.withThreads(threads))
          .run(Archive.of(List.of(archive)), progress -> {});
      try (ArticleSearcher searcher = ArticleSearcher.open(here)) {
        orders.add(
            searcher.search(SearchRequest.builder("words").limit(170).build()).hits().stream()
                .map(hit -> hit.article().id() + " " + hit.score())
                .toList());
      }
    }
    assertEquals(170, orders.getFirst().size());
    assertEquals(orders.getFirst(), orders.getLast());
  }

  @Test
  void aRebuildDoesNotServeWhatDoesNotVerify() throws IOException {
    rebuild(index, archive);
    Path build = index.resolve("build-000002");
    try (GenerationWriter writer = GenerationWriter.open(build, index, TAGGER, SETTINGS)) {
      writer.add(TAGGER.tag(Article.builder("x").body("y").build()));
      writer.commit(Map.of());
      try (var files = Files.list(build)) {
        Path data = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
      }
      assertThrows(IOException.class, () -> GenerationCheck.beforeSwap(writer));
    }
    assertEquals(List.of("a: one", "b: two"), articles(index));
  }
}
