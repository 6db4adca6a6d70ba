package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.update;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.index.generation.Generations;
import org.dateline.search.saved.NewArticles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewArticlesTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;

  @BeforeEach
  void begin() throws IOException {
    index = folder.resolve("index");
    archive = write(folder.resolve("a.jsonl"), article("a", "one"), article("b", "two"));
    rebuild(index, archive);
  }

  private static List<String> look(NewArticles news) throws IOException {
    List<String> given = new ArrayList<>();
    news.look(tagged -> given.add(tagged.article().id() + ": " + tagged.article().body()));
    given.sort(null);
    return given;
  }

  private static void add(ArticleIndex live, String id, String body) throws IOException {
    live.add(Article.builder(id).body(body).build());
  }

  @Test
  void onlyWhatComesLaterIsGiven() throws IOException {
    try (NewArticles news = NewArticles.open(index)) {
      assertEquals(List.of(), look(news));
      try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
        add(live, "c", "three");
        add(live, "a", "one");
        add(live, "b", "changed");
        assertEquals(List.of(), look(news));
        live.commit();
        assertEquals(List.of("b: changed", "c: three"), look(news));
        assertEquals(List.of(), look(news));
        live.delete("c");
        live.commit();
        assertEquals(List.of(), look(news));
        add(live, "c", "three");
        live.commit();
        assertEquals(List.of("c: three"), look(news));
        live.delete("c");
        add(live, "c", "three");
        live.commit();
        assertEquals(List.of(), look(news));
      }
    }
  }

  @Test
  void whenItWasCrawledDoesNotCount() throws IOException {
    try (NewArticles news = NewArticles.open(index);
        ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      live.add(Article.builder("a").body("one").crawled(Instant.EPOCH).build());
      live.commit();
      assertEquals(List.of(), look(news));
    }
  }

  @Test
  void anIndexBeingWrittenIsFollowedBeforeItCommits() throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS);
        NewArticles news = NewArticles.of(live)) {
      add(live, "c", "three");
      assertEquals(List.of("c: three"), look(news));
      live.commit();
      assertEquals(List.of(), look(news));
    }
  }

  @Test
  void anUpdateGivesWhatItAdded() throws IOException {
    try (NewArticles news = NewArticles.open(index)) {
      write(archive, article("a", "one"), article("b", "other"), article("c", "three"));
      update(index, archive);
      assertEquals(List.of("b: other", "c: three"), look(news));
    }
  }

  @Test
  void aNewGenerationAndARollbackGiveWhatIsNew() throws IOException {
    try (NewArticles news = NewArticles.open(index)) {
      rebuild(index, archive);
      assertEquals(List.of(), look(news));
      write(archive, article("a", "one"), article("b", "other"), article("c", "three"));
      rebuild(index, archive);
      assertEquals(List.of("b: other", "c: three"), look(news));
      new Generations(index).rollback(null);
      assertEquals(List.of(), look(news));
      rebuild(index, archive);
      assertEquals(List.of(), look(news));
    }
  }

  @Test
  void whatWasCommittedJustBeforeASwapIsNotLost() throws IOException {
    try (NewArticles news = NewArticles.open(index)) {
      try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
        new Rebuild(index, TAGGER, SETTINGS)
            .run(
                Archive.of(List.of(archive)),
                progress -> {
                  try {
                    add(live, "during", "the rebuild");
                    live.commit();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
      assertEquals(List.of("during: the rebuild"), look(news));
    }
  }

  @Test
  void aLookThatFailsIsRepeated() throws IOException {
    try (NewArticles news = NewArticles.open(index);
        ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      add(live, "c", "three");
      live.commit();
      assertThrows(
          IOException.class,
          () ->
              news.look(tagged -> {
                throw new IOException("pipe");
              }));
      assertEquals(List.of("c: three"), look(news));
    }
  }

  /** Many small commits make many merges, which give old articles new segments. */
  @Test
  void nothingIsLostOrGivenTwiceWhateverIsCommitted() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> seen = new TreeMap<>(Map.of("a", "one", "b", "two"));
    Map<String, String> now = new TreeMap<>(seen);
    try (NewArticles news = NewArticles.open(index);
        ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      for (int step = 0; step < 300; step++) {
        String id = "i" + random.nextInt(60);
        if (random.nextInt(5) == 0) {
          live.delete(id);
          now.remove(id);
        } else {
          String body = "text " + random.nextInt(3);
          add(live, id, body);
          now.put(id, body);
        }
        live.commit();
        if (random.nextInt(6) == 0) {
          List<String> expected = new ArrayList<>();
          now.forEach((each, body) -> {
            if (!body.equals(seen.get(each))) {
              expected.add(each + ": " + body);
            }
          });
          expected.sort(null);
          assertEquals(expected, look(news), "seed " + seed + ", step " + step);
          seen.clear();
          seen.putAll(now);
        }
      }
    }
  }
}
