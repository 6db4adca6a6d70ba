package org.dateline.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.dateline.archive.Archive;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a rebuild, a real process, at random moments, and lets it go on. */
class RebuildKillTest {
  private static final int KILLS = 20;
  private static final int ARTICLES = 4_000;

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void aRebuildThatIsKilledTwentyTimesEndsLikeOneThatIsNot() throws Exception {
    Path archive = archive();
    Path killed = folder.resolve("killed");
    small(killed);
    int kills = 0;
    try (Watch watch = new Watch(killed)) {
      while (kills < KILLS) {
        kills += runAndKill(killed, archive) ? 1 : 0;
      }
      assertTrue(finish(killed, archive), "seed " + seed);
      watch.check();
    }
    Path whole = folder.resolve("whole");
    assertTrue(finish(whole, archive));
    List<TaggedArticle> expected = articles(whole);
    List<TaggedArticle> found = articles(killed);
    assertEquals(expected.size(), found.size(), "seed " + seed);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), found.get(i), "article " + i + ", seed " + seed);
    }
    for (String side : List.of(AppendedFile.QUARANTINE, AppendedFile.MANIFEST)) {
      assertEquals(
          Files.readString(serving(whole).resolve(side)),
          Files.readString(serving(killed).resolve(side)),
          side + ", seed " + seed);
    }
  }

  private static Path serving(Path index) throws IOException {
    Path current = new Generations(index).current();
    return current == null ? index : current;
  }

  /** Lines, packed lines, bad lines, ids that come twice, versions out of order. */
  private Path archive() throws IOException {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    for (int file = 0; file < 4; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < ARTICLES / 4; i++) {
        lines.append(line(file, i));
      }
      byte[] bytes = lines.toString().getBytes(UTF_8);
      if (file % 2 == 0) {
        Files.write(archive.resolve(file + ".jsonl"), bytes);
      } else {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(archive.resolve(file + ".jsonl.gz")))) {
          out.write(bytes);
        }
      }
    }
    return archive;
  }

  private String line(int file, int i) {
    if (i % 97 == 5) {
      return "{\"id\": \"broken " + file + "-" + i + "\n";
    }
    String id = i % 13 == 3 ? "twice" + i % 50 : "a" + file + "-" + i;
    StringBuilder body = new StringBuilder("A common story. ");
    for (int word = 0; word < 60; word++) {
      body.append("Word").append(random.nextInt(900)).append(" met the mayor and ");
    }
    return String.format(
        "{\"id\":\"%s\",\"title\":\"Story %d\",\"body\":\"%s\",\"version\":%d}%n",
        id, i, body, 1 + random.nextInt(5));
  }

  private void small(Path index) throws IOException {
    Path first = Files.writeString(folder.resolve("first.jsonl"), "{\"body\":\"A common one.\"}");
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    new Rebuild(index, tagger, IndexSettings.defaults())
        .run(Archive.of(List.of(first)), progress -> {});
  }

  private Process start(Path index, Path archive) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RebuildProcess.class.getName(),
            index.toString(),
            archive.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** False if the rebuild was done before it was killed. */
  private boolean runAndKill(Path index, Path archive) throws Exception {
    Process process = start(index, archive);
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      // One in five is killed before it reads anything.
      if (random.nextInt(5) > 0) {
        assertEquals("begun", out.readLine(), "seed " + seed);
      }
      boolean done = process.waitFor(random.nextInt(250), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return !done;
    }
  }

  private boolean finish(Path index, Path archive) throws Exception {
    Process process = start(index, archive);
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String last = "";
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
      }
      assertEquals(0, process.waitFor(), last);
      return last.startsWith("done ");
    }
  }

  private static List<TaggedArticle> articles(Path index) throws IOException {
    List<TaggedArticle> all = new ArrayList<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      searcher.articles(all::add);
    }
    return all;
  }

  /** Searches all the time, with one searcher that stays open and others that come and go. */
  private static final class Watch implements AutoCloseable {
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong searches = new AtomicLong();
    private final Thread thread;

    Watch(Path index) {
      thread = new Thread(() -> search(index), "searcher");
      thread.start();
    }

    private void search(Path index) {
      SearchRequest request = SearchRequest.builder("common").build();
      try (ArticleSearcher stays = ArticleSearcher.open(index)) {
        while (!stop.get()) {
          assertTrue(stays.search(request).total() > 0, "an empty result");
          try (ArticleSearcher comes = ArticleSearcher.open(index)) {
            assertTrue(comes.search(request).total() > 0, "an empty result");
          }
          searches.addAndGet(2);
          Thread.sleep(2);
        }
      } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
        failure.set(e);
      }
    }

    void check() {
      assertNull(failure.get());
      assertTrue(searches.get() > 20, "only " + searches + " searches");
    }

    @Override
    public void close() {
      stop.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
