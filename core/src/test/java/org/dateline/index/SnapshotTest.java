package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.articles;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.update;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.generation.Generations;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;

  @BeforeEach
  void paths() throws IOException {
    index = folder.resolve("index");
    archive = write(folder.resolve("a.jsonl"), article("a", "one"), article("b", "two"));
    rebuild(index, archive);
  }

  private Path segmentFile() throws IOException {
    Path serving = new Generations(index).current();
    try (var files = Files.list(serving == null ? index : serving)) {
      return files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void aSnapshotIsAnIndexTakenWhileAWriterIsOpen() throws IOException {
    Path copy = folder.resolve("copy");
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      live.add(Article.builder("c").body("three").build());
      live.commit();
      live.add(Article.builder("d").body("not committed").build());
      assertEquals(3, Snapshot.take(index, copy).articles());
    }
    assertEquals(List.of("a: one", "b: two", "c: three"), articles(copy));
    // What was read is known there too.
    assertEquals(0, update(copy, archive).files());
    IOException refusal = assertThrows(IOException.class, () -> Snapshot.take(index, copy));
    assertTrue(String.valueOf(refusal.getMessage()).contains("was written to since"));
    assertEquals(4, Snapshot.replace(index, copy).articles());
    assertEquals(4, Snapshot.take(index, copy).articles());
    assertEquals(1, new Generations(copy).list().size());
    assertThrows(IllegalArgumentException.class, () -> Snapshot.take(index, index));
  }

  @Test
  void anIndexThatIsNoSnapshotIsNotReplacedUnasked() throws IOException {
    Path other = folder.resolve("other");
    rebuild(other, write(archive, article("o", "other")));
    IOException refusal = assertThrows(IOException.class, () -> Snapshot.take(index, other));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("no snapshot: copy into another folder"));
    assertEquals(List.of("o: other"), articles(other));
    try (ArticleIndex live = ArticleIndex.open(other, TAGGER, SETTINGS)) {
      refusal = assertThrows(IOException.class, () -> Snapshot.replace(index, other));
      assertTrue(String.valueOf(refusal.getMessage()).contains("somebody writes the index there"));
      live.add(Article.builder("p").body("acknowledged").build());
    }
    assertEquals(List.of("o: other", "p: acknowledged"), articles(other));
    Snapshot.replace(index, other);
    assertEquals(List.of("a: one", "b: two"), articles(other));
    assertEquals(1, new Generations(other).list().size());
  }

  @Test
  void aSnapshotThatWasCutOffIsTakenAnew() throws IOException {
    Path copy = folder.resolve("copy");
    Snapshot.take(index, copy);
    Files.createDirectories(copy.resolve("build-000002"));
    Files.writeString(copy.resolve("build-000002/_0.cfs"), "half");
    assertEquals(2, Snapshot.take(index, copy).articles());
    assertEquals(1, new Generations(copy).list().size());
    assertEquals(List.of("a: one", "b: two"), articles(copy));
  }

  @Test
  void aRelativePathIsAsGood() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path copy = here.relativize(folder.resolve("copy"));
    assertEquals(2, Snapshot.take(here.relativize(index.toAbsolutePath()), copy).articles());
    assertEquals(2, Snapshot.take(index, copy).articles());
  }

  @Test
  void theSideFilesOfACopySayNoMoreThanItsCommit() throws IOException {
    Path copy = folder.resolve("copy");
    Path manifest = index.resolve("gen-000001/manifest.jsonl");
    String whole = Files.readString(manifest);
    Files.writeString(manifest, whole + "{\"file\":\"torn");
    Snapshot.take(index, copy);
    assertEquals(whole, Files.readString(copy.resolve("gen-000001/manifest.jsonl")));
  }

  @Test
  void aSoundIndexIsSaidToBeSound() throws IOException {
    Verify.Report report = Verify.check(index);
    assertEquals(List.of(), report.problems());
    assertTrue(report.sound().getFirst().contains("gen-000001, which serves, is sound"));
  }

  @Test
  void damagedPartsAreDroppedAndComeBackWithTheNextUpdate() throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      live.add(Article.builder("c").body("three").build());
    }
    damage(segmentFile());
    Verify.Report report = Verify.check(index);
    assertEquals(1, report.problems().size(), report.problems().toString());
    report = Verify.repair(index);
    assertEquals(1, report.repairs().size(), report.repairs().toString());
    assertEquals(List.of(), Verify.check(index).problems());
    update(index, archive);
    assertTrue(articles(index).containsAll(List.of("a: one", "b: two")));
  }

  @Test
  void retaggingSaysWhatChangedAndNeedsNoArchive() throws IOException {
    write(archive, article("a", "Ann Smithers met Zorgon in Kursk."), "bad\n");
    rebuild(index, archive);
    Files.delete(archive);
    Entity entity =
        new Entity("x1", EntityType.ORGANISATION, "", "Zorgon", List.of(), null, null, 1);
    RetagReport report =
        new Retag(
                index, Tagger.of(Gazetteer.of(List.of(entity)), EventScheme.bundled()), SETTINGS, 2)
            .run(progress -> {});
    assertEquals(1, report.articles());
    assertTrue(
        report.entities().contains(new RetagReport.Change("x1", "Zorgon", 1, 0)),
        report.entities().toString());
    assertEquals(1, articles(index).size());
    assertTrue(Files.exists(new Generations(index).quarantine()));
  }
}
