package org.dateline.index.generation;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.articles;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.RebuildReport;
import org.dateline.index.disk.AppendedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed while a rebuild is under way is in its generation, whatever else happens. */
class CarriedChangesTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;

  private interface Meanwhile {
    void run() throws IOException;
  }

  @BeforeEach
  void paths() throws IOException {
    index = folder.resolve("index");
    archive = write(folder.resolve("a.jsonl"), article("a", "one"), article("b", "two"));
  }

  private void add(String... ids) throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      for (String id : ids) {
        live.add(Article.builder(id).body("acknowledged").build());
      }
    }
  }

  private void rebuildAnd(Meanwhile meanwhile) throws IOException {
    boolean[] done = {false};
    new Rebuild(index, TAGGER, SETTINGS, RebuildOptions.defaults().withKeep(9))
        .run(
            Archive.of(List.of(archive)),
            progress -> {
              if (!done[0]) {
                done[0] = true;
                try {
                  meanwhile.run();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
  }

  private void stopped() {
    Rebuild rebuild = new Rebuild(index, TAGGER, SETTINGS);
    assertThrows(
        InterruptedIOException.class,
        () -> rebuild.run(Archive.of(List.of(archive)), progress -> rebuild.stop()));
  }

  private List<String> sorted() throws IOException {
    return articles(index).stream().sorted().toList();
  }

  @Test
  void addsDuringTheFirstRebuildAreCarriedAndTheRebuiltIsTheNewest() throws IOException {
    rebuildAnd(() -> add("new"));
    assertEquals(List.of("a: one", "b: two", "new: acknowledged"), sorted());
    assertEquals("gen-000003\n", Files.readString(index.resolve("current")));
    Files.delete(index.resolve("current"));
    assertEquals(List.of("a: one", "b: two", "new: acknowledged"), sorted());
  }

  @Test
  void nobodyGoesBackWhileARebuildIsAtWork() throws IOException {
    rebuild(index, archive);
    rebuild(index, archive);
    rebuildAnd(() -> {
      IOException error =
          assertThrows(IOException.class, () -> new Generations(index).rollback(null));
      assertTrue(String.valueOf(error.getMessage()).startsWith("a rebuild is at work in "));
      add("new");
    });
    assertEquals(List.of("a: one", "b: two", "new: acknowledged"), sorted());
    new Generations(index).rollback(null);
    assertEquals("gen-000002\n", Files.readString(index.resolve("current")));
  }

  @Test
  void whatWasCommittedBeforeAndAfterARollbackIsCarriedIntoAResumedRebuild() throws IOException {
    rebuild(index, archive);
    rebuild(index, archive);
    add("not in the archive");
    stopped();
    add("in the second", "in both");
    new Generations(index).rollback(null);
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      live.add(Article.builder("in the first").body("acknowledged").build());
      live.delete("in both");
      live.delete("b");
    }
    RebuildReport report = rebuild(index, archive);
    assertTrue(report.resumed());
    assertEquals(
        List.of("a: one", "in the first: acknowledged", "in the second: acknowledged"), sorted());
  }

  @Test
  void aRebuildWhoseSideFileLostLinesStartsOver() throws IOException {
    write(archive, article("a", "one"), "bad\n", "worse\n", article("b", "two"));
    Rebuild rebuild = new Rebuild(index, TAGGER, SETTINGS);
    assertThrows(
        InterruptedIOException.class,
        () ->
            rebuild.run(
                Archive.of(List.of(archive)),
                progress -> {
                  if (progress.articles() == 2) {
                    rebuild.stop();
                  }
                }));
    Path build = new Generations(index).unfinished();
    assertNotNull(build);
    Path file = build.resolve(AppendedFile.QUARANTINE);
    String all = Files.readString(file);
    Files.writeString(file, all.substring(0, all.length() - 1));
    RebuildReport report = rebuild(index, archive);
    assertFalse(report.resumed());
    assertEquals(
        "its quarantine.jsonl has lost lines that its last checkpoint counted",
        report.startedOver());
    assertEquals(2, report.quarantined());
    try (var lines = Files.lines(new Generations(index).quarantine())) {
      assertEquals(2, lines.count());
    }
    assertEquals(List.of("a: one", "b: two"), sorted());
  }

  @Test
  void aChangeOfWhichMoreStandsInItsLineThanAnIdIsNotDroppedInSilence() throws IOException {
    rebuild(index, archive);
    IOException error =
        assertThrows(
            IOException.class,
            () ->
                rebuildAnd(() ->
                    Files.writeString(
                        index.resolve("gen-000001").resolve(AppendedFile.CHANGES),
                        "\"a\"acknowledged\"\n")));
    assertTrue(String.valueOf(error.getMessage()).contains("changes.jsonl is damaged: line 1"));
  }

  @Test
  void theGenerationThatAWriterHoldsStaysUntilItHasMoved() throws IOException {
    rebuild(index, archive);
    for (int keep : List.of(2, 1)) {
      RebuildOptions options = RebuildOptions.defaults().withKeep(keep);
      try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
        live.add(Article.builder("uncommitted" + keep).body("x").build());
        for (int i = 0; i < 3; i++) {
          rebuild(index, archive, options);
        }
        live.add(Article.builder("later" + keep).body("x").build());
        live.commit();
        assertEquals(
            List.of("a: one", "b: two", "later" + keep + ": x", "uncommitted" + keep + ": x"),
            sorted());
      }
      rebuild(index, archive, options);
      assertEquals(keep, new Generations(index).list().size());
    }
  }

  @Test
  void whatServesIsNeverRemoved() throws IOException {
    for (int i = 0; i < 3; i++) {
      rebuild(index, archive, RebuildOptions.defaults().withKeep(9));
    }
    new Generations(index).rollback("gen-000001");
    new Generations(index).removeOld(1);
    assertEquals(
        List.of("gen-000001"),
        new Generations(index).list().stream().map(Generation::name).toList());
  }
}
