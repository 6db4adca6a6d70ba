package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.dateline.archive.Archive;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.generation.IndexReaders;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
  private static final Tagger TAGGER = tagger();

  @TempDir Path folder;

  private static Tagger tagger() {
    try {
      return Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RebuildReport rebuild(int threads, String... lines) throws IOException {
    Path archive = Files.writeString(folder.resolve("a.jsonl"), String.join("\n", lines));
    return rebuild(threads, archive, new ArrayList<>());
  }

  private RebuildReport rebuild(int threads, Path archive, List<RebuildProgress> seen)
      throws IOException {
    IndexSettings settings = IndexSettings.defaults().withThreads(threads);
    return new Rebuild(folder.resolve("index"), TAGGER, settings)
        .run(Archive.of(List.of(archive)), seen::add);
  }

  private static String article(String id, String body) {
    return "{\"id\":\"" + id + "\",\"body\":\"" + body + "\"}";
  }

  private List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    try (DirectoryReader reader = IndexReaders.open(folder.resolve("index"))) {
      StoredFields stored = reader.storedFields();
      for (int i = 0; i < reader.maxDoc(); i++) {
        if (org.apache.lucene.index.MultiBits.getLiveDocs(reader) == null
            || org.apache.lucene.index.MultiBits.getLiveDocs(reader).get(i)) {
          bodies.add(StoredArticle.of(stored, i).article().body());
        }
      }
    }
    bodies.sort(null);
    return bodies;
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    RebuildReport report =
        rebuild(2, article("a", "one"), "nonsense", article("b", "two"), article("a", "three"));
    assertEquals(4, report.read());
    assertEquals(2, report.indexed());
    assertEquals(1, report.replaced());
    assertEquals(1, report.quarantined());
    assertEquals(List.of("three", "two"), bodies());
    assertTrue(
        Files.readString(folder.resolve("index/gen-000001/quarantine.jsonl")).contains("nonsense"));
  }

  @Test
  void theLaterOfTwoArticlesWinsWhateverTheThreads() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      for (int id = 0; id < 50; id++) {
        lines.add(article("id" + id, "round " + round));
      }
    }
    for (int threads : List.of(1, 4)) {
      RebuildReport report = rebuild(threads, lines.toArray(String[]::new));
      assertEquals(50, report.indexed());
      assertEquals(List.of("round 19"), bodies().stream().distinct().toList());
    }
  }

  @Test
  void aRebuildThatReadsNothingLeavesTheOldIndex() throws IOException {
    rebuild(1, article("a", "one"));
    IOException error = assertThrows(IOException.class, () -> rebuild(1, "nonsense"));
    assertTrue(String.valueOf(error.getMessage()).contains("nothing was replaced"));
    assertEquals(List.of("one"), bodies());
  }

  @Test
  void aReaderOfTheOldIndexStaysUsable() throws IOException {
    rebuild(1, article("a", "one"));
    try (DirectoryReader old = IndexReaders.open(folder.resolve("index"))) {
      rebuild(1, article("b", "two"));
      assertEquals("one", StoredArticle.of(old.storedFields(), 0).article().body());
    }
    assertEquals(List.of("two"), bodies());
    try (var entries = Files.list(folder.resolve("index"))) {
      assertEquals(2, entries.filter(p -> p.getFileName().toString().startsWith("gen-")).count());
    }
  }

  @Test
  void progressEndsWithAllBytes() throws IOException {
    List<RebuildProgress> seen = new ArrayList<>();
    Path archive =
        Files.writeString(
            folder.resolve("p.jsonl"), article("a", "one") + "\n" + article("b", "x"));
    rebuild(1, archive, seen);
    assertEquals(2, seen.size());
    assertEquals(Files.size(archive), seen.getLast().bytesTotal());
    assertEquals(2, seen.getLast().articles());
    assertTrue(seen.getLast().bytesRead() > 0);
  }

  @Test
  void twoRebuildsOfOneFolderDoNotMix() throws IOException {
    Path archive = Files.writeString(folder.resolve("a.jsonl"), article("a", "one"));
    List<String> errors = new ArrayList<>();
    new Rebuild(folder.resolve("index"), TAGGER, IndexSettings.defaults())
        .run(
            Archive.of(List.of(archive)),
            progress -> {
              try {
                rebuild(1, archive, new ArrayList<>());
              } catch (IOException e) {
                errors.add(String.valueOf(e.getMessage()));
              }
            });
    assertEquals(1, errors.size());
    assertTrue(errors.getFirst().contains("another rebuild"));
    assertFalse(bodies().isEmpty());
  }
}
