package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command does while somebody else writes the index, and what it says at all. */
class WaitOptionTest {
  @TempDir Path dir;
  private String news;
  private Path index;

  @BeforeEach
  void build() throws IOException {
    news = Files.writeString(dir.resolve("a.txt"), "Storm\n\nIt blew.").toString();
    index = dir.resolve("index");
    assertEquals(new Ran(0, "", ""), run("rebuild", "--no-tags", "-q", news));
    Files.writeString(Path.of(news), "Calm\n\nThe wind fell.");
  }

  private Ran run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--index";
    all[args.length + 1] = index.toString();
    return Ran.of(false, all);
  }

  private ArticleIndex writer() throws IOException {
    return ArticleIndex.open(index, Tagger.none(), IndexSettings.defaults());
  }

  @Test
  void aBusyIndexHasAnExitCodeOfItsOwn() throws IOException {
    ArticleIndex held = writer();
    try {
      Ran busy = run("update", news);
      assertEquals(ExitCode.BUSY, busy.code());
      assertTrue(busy.err().contains("another writer holds the index"), busy.err());
      long began = System.nanoTime();
      Ran waited = run("update", "--wait", "1", news);
      assertEquals(ExitCode.BUSY, waited.code());
      assertTrue(System.nanoTime() - began >= 1_000_000_000L);
      assertTrue(waited.err().contains("dateline: waiting: another writer"), waited.err());
    } finally {
      held.close();
    }
  }

  @Test
  void aCommandThatWaitsGoesOnWhenTheIndexIsFree() throws Exception {
    ArticleIndex held = writer();
    CompletableFuture<Void> freed =
        CompletableFuture.runAsync(() -> {
          try {
            Thread.sleep(700);
            held.close();
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    Ran ran = run("update", "-q", "--wait", news);
    freed.get();
    assertEquals(0, ran.code(), ran.err());
  }

  @Test
  void aTimeThatIsNoneIsSaid() {
    Ran ran = run("update", "--wait=soon", news);
    assertEquals(ExitCode.USAGE, ran.code());
    assertTrue(
        ran.err().contains("Invalid value for option '--wait': 'soon' is not a long"), ran.err());
  }

  @Test
  void aQuietRunSaysNothingButErrors() throws IOException {
    assertEquals(new Ran(0, "", ""), run("update", "--quiet", news));
    Ran json = run("rebuild", "--no-tags", "--quiet", "--json", news);
    assertEquals(1, json.out().lines().count(), json.out());
    assertTrue(json.out().startsWith("{\"event\":\"done\",\"read\":1"), json.out());
    Ran failed = run("rebuild", "--no-tags", "--quiet", dir.resolve("none").toString());
    assertTrue(failed.err().startsWith("dateline: no such file: "), failed.err());
  }

  @Test
  void aRunSaysFirstHowMuchRoomItNeeds() {
    String said = run("rebuild", "--no-tags", "--fresh", news).err();
    assertTrue(said.matches("(?s)needs about [\\d.]+ MB, [\\d.]+ MB are free\n.*"), said);
    String json = run("rebuild", "--no-tags", "--fresh", "--json", news).out();
    assertTrue(json.startsWith("{\"event\":\"room\",\"needed\":"), json);
  }
}
