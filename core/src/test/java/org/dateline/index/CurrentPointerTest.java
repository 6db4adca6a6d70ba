package org.dateline.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.articles;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.update;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.index.generation.Generation;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.index.generation.IndexReaders;
import org.dateline.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index whose file {@code current} is not what it should be. */
class CurrentPointerTest {
  private static final String BUILT = "gen-000002";

  @TempDir Path folder;
  private Path index;
  private Path archive;
  private Path current;

  /** What can have become of it, and what is said of that. */
  enum Damage {
    LOST(null, "is missing"),
    EMPTY("", "is empty"),
    HALF("gen-0000", "does not hold the name of a generation"),
    GARBAGE_BEHIND(BUILT + "\n\0\0\0", "does not hold the name of a generation"),
    NO_TEXT("\u00ff\u0000", "does not hold the name of a generation"),
    ELSEWHERE("../index/" + BUILT, "does not hold the name of a generation"),
    DANGLING("gen-000009\n", "names gen-000009, which is not there"),
    TO_NO_INDEX("gen-000003\n", "names gen-000003, which cannot be read");

    private final @Nullable String text;
    private final String said;

    Damage(@Nullable String text, String said) {
      this.text = text;
      this.said = said;
    }
  }

  /** Two generations, of which the older has other articles. */
  @BeforeEach
  void twoGenerations() throws IOException {
    index = folder.resolve("index");
    current = index.resolve("current");
    archive = write(folder.resolve("a.jsonl"), article("old", "one"));
    rebuild(index, archive);
    write(archive, article("a", "one"), article("b", "two"));
    rebuild(index, archive);
  }

  private void damage(Damage damage) throws IOException {
    Files.delete(current);
    if (damage.text != null) {
      Files.write(current, damage.text.getBytes(UTF_8));
    }
    if (damage == Damage.TO_NO_INDEX) {
      Files.createDirectories(index.resolve("gen-000003"));
    }
  }

  private void assertNames(String generation) throws IOException {
    assertEquals(generation + "\n", Files.readString(current));
    assertNull(new Generations(index).pointerFault());
  }

  @ParameterizedTest
  @EnumSource
  void theNewestCompleteGenerationServesAndItIsSaid(Damage damage) throws IOException {
    damage(damage);
    assertEquals(List.of("a: one", "b: two"), articles(index));
    assertEquals(
        "The file "
            + current
            + " "
            + damage.said
            + ": gen-000002 serves, the newest complete generation. `dateline verify --repair"
            + " --index "
            + index
            + "` mends it, and so does the next update or rebuild.",
        new Generations(index).pointerFault());
    List<String> serving =
        new Generations(index)
            .list().stream().filter(Generation::serves).map(Generation::name).toList();
    assertEquals(List.of(BUILT), serving);
    assertEquals(2, Snapshot.take(index, folder.resolve("copy")).articles());
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateGoesOnFromItAndWritesThePointer(Damage damage) throws IOException {
    damage(damage);
    Path more = write(folder.resolve("more.jsonl"), article("c", "three"));
    new Update(index, TAGGER, SETTINGS, MaxBad.UNLIMITED)
        .run(Archive.of(List.of(archive, more)), progress -> {});
    assertEquals(List.of("a: one", "b: two", "c: three"), articles(index));
    assertNames(BUILT);
    assertEquals(0, update(index, archive).files());
  }

  @ParameterizedTest
  @EnumSource
  void aWriterGoesOnFromItWhetherItWasOpenOrNot(Damage damage) throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      damage(damage);
      live.add(Article.builder("c").body("three").build());
      live.commit();
      assertNames(BUILT);
      assertEquals(List.of("a: one", "b: two", "c: three"), articles(index));
    }
    damage(damage);
    try (ArticleIndex later = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      later.add(Article.builder("d").body("four").build());
    }
    assertNames(BUILT);
    assertEquals(List.of("a: one", "b: two", "c: three", "d: four"), articles(index));
  }

  @ParameterizedTest
  @EnumSource
  void aRebuildTakesItsPlace(Damage damage) throws IOException {
    damage(damage);
    write(archive, article("n", "new"));
    rebuild(index, archive, RebuildOptions.defaults().withKeep(9));
    assertEquals(List.of("n: new"), articles(index));
    assertNames(damage == Damage.TO_NO_INDEX ? "gen-000004" : "gen-000003");
  }

  @ParameterizedTest
  @EnumSource
  void verifyNamesItAndRepairMendsIt(Damage damage) throws IOException {
    damage(damage);
    List<String> problems = Verify.check(index).problems();
    assertEquals(
        "the file `current` " + damage.said + ": gen-000002 serves, the newest complete generation",
        problems.getLast());
    assertNotNull(new Generations(index).pointerFault());
    List<String> repairs = Verify.repair(index).repairs();
    assertEquals("gen-000002 serves now, `current` is written anew", repairs.getLast());
    assertNames(BUILT);
    assertEquals(List.of(), Verify.check(index).problems());
  }

  @Test
  void anOpenSearcherStaysWhereItIsUntilThePointerIsMended() throws IOException {
    new Generations(index).rollback(null);
    try (DirectoryReader reader = IndexReaders.open(index)) {
      Files.writeString(current, "");
      assertFalse(IndexReaders.hasMoved(index, reader));
      assertNull(IndexReaders.newer(index, reader));
      Verify.repair(index);
      assertTrue(IndexReaders.hasMoved(index, reader));
    }
  }

  @Test
  void anotherGenerationServesIfTheListOfSegmentsIsTorn() throws IOException {
    tearSegments(index.resolve(BUILT));
    assertEquals(List.of("old: one"), articles(index));
    assertTrue(String.valueOf(new Generations(index).pointerFault()).contains("gen-000001 serves"));
  }

  private static void tearSegments(Path generation) throws IOException {
    try (var files = Files.list(generation)) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[0]);
      }
    }
  }

  @Test
  void whatDatelineDidNotMakeIsNoGeneration() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index.resolve("gen-000007"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    Files.delete(current);
    assertEquals(List.of("a: one", "b: two"), articles(index));
  }

  @Test
  void newestIsByNumber() throws IOException {
    Files.move(index.resolve("gen-000001"), index.resolve("gen-1000000"));
    Files.delete(current);
    assertEquals(List.of("old: one"), articles(index));
  }

  @Test
  void whereNoGenerationCanBeReadNoEmptyOneIsMade() throws IOException {
    tearSegments(index.resolve("gen-000001"));
    tearSegments(index.resolve(BUILT));
    for (boolean lost : List.of(false, true)) {
      if (lost) {
        Files.delete(current);
      }
      for (IndexMismatchException refusal :
          List.of(
              assertThrows(IndexMismatchException.class, () -> articles(index)),
              assertThrows(IndexMismatchException.class, () -> IndexReaders.info(index)),
              assertThrows(IndexMismatchException.class, () -> update(index, archive)))) {
        assertTrue(String.valueOf(refusal.getMessage()).contains("no generation that can be read"));
      }
      assertNull(new Generations(index).pointerFault());
      assertEquals(2, new Generations(index).list().size());
    }
  }

  @Test
  void whereThereIsNoGenerationAnIndexIsMadeAsEver() throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    assertNull(IndexReaders.info(fresh));
    Files.writeString(fresh.resolve("current"), "");
    assertThrows(IndexMismatchException.class, () -> ArticleSearcher.open(fresh).close());
    assertEquals(2, update(fresh, archive).articles());
    assertEquals("gen-000001\n", Files.readString(fresh.resolve("current")));
    assertFalse(Files.exists(fresh.resolve("current.next")));
  }
}
