package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.articles;
import static org.dateline.index.Indexing.kill;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.update;
import static org.dateline.index.Indexing.version;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.QuarantineFile;
import org.dateline.article.Article;
import org.dateline.index.generation.Generations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage is found, named and mended; what is no damage, or in use, is left alone. */
class VerifyTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;

  /** A generation of three segments: a and b, c, d. */
  @BeforeEach
  void threeSegments() throws IOException {
    index = folder.resolve("index");
    archive = write(folder.resolve("a.jsonl"), article("a", "one"), article("b", "two"));
    rebuild(index, archive);
    for (String id : List.of("c", "d")) {
      add(id);
    }
  }

  private void add(String id) throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      live.add(Article.builder(id).body("more").build());
    }
  }

  private Path serving() {
    return index.resolve("gen-000001");
  }

  private List<Path> files(Path in, String ending) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(f -> f.getFileName().toString().matches(ending)).sorted().toList();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
  }

  private static void assertNames(String file, List<String> problems) {
    assertTrue(problems.stream().anyMatch(p -> p.contains(file)), file + " in " + problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {".*\\.si", ".*\\.cfs", ".*\\.cfe"})
  void ofOneDamagedSegmentTheOthersAreKept(String kind) throws IOException {
    Path file = files(serving(), kind).get(1);
    flip(file);
    String name = file.getFileName().toString();
    assertNames(name, Verify.check(index).problems());
    List<String> repairs = Verify.repair(index).repairs();
    assertTrue(repairs.getFirst().contains("damaged-gen-000001"), repairs.toString());
    assertEquals(List.of(), Verify.check(index).problems());
    assertEquals(List.of("a: one", "b: two", "d: more"), articles(index));
    assertTrue(Files.exists(index.resolve("damaged-gen-000001").resolve(name)));
    assertEquals(2, update(index, archive).articles());
    add("e");
    assertEquals(4, articles(index).size());
  }

  @ParameterizedTest
  @CsvSource({"true,.*\\.cfs", "true,.*\\.si", "false,.*\\.cfs"})
  void missingAndCutFilesAreNamed(boolean missing, String kind) throws IOException {
    Path file = files(serving(), kind).getFirst();
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    if (!missing) {
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertNames(file.getFileName().toString(), Verify.check(index).problems());
    Verify.repair(index);
    assertEquals(List.of("c: more", "d: more"), articles(index));
  }

  @Test
  void theLastGenerationStaysWhateverItsState() throws IOException {
    Path list = files(serving(), "segments_.*").getFirst();
    flip(list);
    Verify.Report report = Verify.repair(index);
    assertNames(list.getFileName().toString(), report.problems());
    assertNames("dateline rebuild ARCHIVE", report.problems());
    assertEquals(List.of(), report.repairs());
    flip(list);
    assertEquals(4, articles(index).size());
  }

  @Test
  void anOlderGenerationTakesThePlaceOfOneThatIsLost() throws IOException {
    rebuild(index, archive);
    flip(files(index.resolve("gen-000002"), "segments_.*").getFirst());
    List<String> repairs = Verify.repair(index).repairs();
    assertTrue(repairs.get(0).contains("set gen-000002 aside as damaged-gen-000002"), "" + repairs);
    assertTrue(
        repairs.get(1).startsWith("gen-000001 takes its place, which was written last at 2"));
    assertEquals(List.of(), Verify.check(index).problems());
    assertEquals("gen-000001\n", Files.readString(index.resolve("current")));
    assertTrue(Files.exists(index.resolve("damaged-gen-000002")));
    rebuild(index, archive);
    assertEquals(List.of("a: one", "b: two"), articles(index));
  }

  @Test
  void aDamagedGenerationThatDoesNotServeIsSetAside() throws IOException {
    rebuild(index, archive);
    flip(files(serving(), ".*\\.cfs").getFirst());
    assertEquals(1, Verify.repair(index).repairs().size());
    assertTrue(Files.exists(index.resolve("damaged-gen-000001")));
    assertEquals(List.of(), Verify.check(index).problems());
  }

  @Test
  void whatCannotBeOpenedIsNoDamage() throws IOException {
    Path file = files(serving(), ".*\\.cfs").getFirst();
    Path hidden = Files.move(file, folder.resolve("hidden"));
    // Opens, and gives an error that is none of Lucene's: as a lost permission does.
    Files.createDirectory(file);
    Verify.Report report = Verify.repair(index);
    assertNames(file.getFileName() + " cannot be read", report.problems());
    assertEquals(List.of(), report.repairs());
    Files.delete(file);
    Files.move(hidden, file);
    assertEquals(List.of(), Verify.check(index).problems());
    assertEquals(4, articles(index).size());
  }

  @Test
  void aGenerationThatSomebodyWritesIsNotMended() throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      Path file = files(serving(), ".*\\.si").getFirst();
      flip(file);
      Verify.Report report = Verify.repair(index);
      assertNames("somebody writes it", report.problems());
      assertEquals(List.of(), report.repairs());
      flip(file);
      live.add(Article.builder("e").body("five").build());
    }
    assertEquals(5, articles(index).size());
  }

  @Test
  void besideAWriterNothingIsTakenForDamage() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger commits = new AtomicInteger();
    List<Throwable> failures = new ArrayList<>();
    Thread writer =
        new Thread(() -> {
          try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
            for (int i = 0; !stop.get(); i++) {
              live.add(Article.builder("w" + i % 50).body("word " + i).build());
              live.commit();
              commits.incrementAndGet();
            }
          } catch (IOException e) {
            failures.add(e);
          }
        });
    writer.start();
    while (commits.get() < 40 && writer.isAlive()) {
      assertEquals(List.of(), Verify.check(index).problems());
      assertEquals(List.of(), Verify.repair(index).problems());
    }
    stop.set(true);
    writer.join();
    assertEquals(List.of(), failures);
    assertEquals(List.of(), Verify.check(index).problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest", "kills", "changes", "quarantine"})
  void badLinesOfTheFilesBesideAreNamedAndTakenOut(String which) throws IOException {
    Path file = serving().resolve(which + ".jsonl");
    String before = Files.exists(file) ? Files.readString(file) : "";
    for (byte[] bad :
        List.of(
            "{\"file\":\"x".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            new byte[] {'{', (byte) 0xff, '}', '\n'},
            "{\"a\":1}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      Files.write(file, bad, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      long line = before.lines().count() + 1;
      assertNames(
          file.getFileName() + " is damaged in line " + line, Verify.check(index).problems());
      List<String> repairs = Verify.repair(index).repairs();
      assertTrue(repairs.getFirst().contains("took line " + line + " out"), repairs.toString());
      assertEquals(before, Files.readString(file));
      assertEquals(List.of(), Verify.check(index).problems());
      update(index, archive);
    }
    assertTrue(Files.size(file.resolveSibling(which + ".jsonl.damaged")) > 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest", "quarantine"})
  void anUpdateNamesTheBadLine(String which) throws IOException {
    Path file = serving().resolve(which + ".jsonl");
    Files.writeString(file, "{\"x\":1}\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Path more = write(folder.resolve("more.jsonl"), article("m", "more"));
    String message =
        String.valueOf(assertThrows(IOException.class, () -> update(index, more)).getMessage());
    assertTrue(message.contains(file + " is damaged in line"), message);
    assertTrue(message.contains("dateline verify --repair"), message);
  }

  @Test
  void theFileOfARunningUpdateIsLeftAlone() throws IOException {
    Path bad = write(folder.resolve("b.jsonl"), "bad\n", article("x", "y"), "bad\n");
    List<List<String>> repairs = new ArrayList<>();
    new Update(index, TAGGER, SETTINGS, MaxBad.UNLIMITED)
        .run(
            Archive.of(List.of(bad)),
            progress -> {
              try {
                assertEquals(List.of(), Verify.check(index).problems());
                repairs.add(Verify.repair(index).repairs());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertEquals(List.of(List.of(), List.of(), List.of()), repairs);
    List<String> reasons = new ArrayList<>();
    QuarantineFile.forEach(new Generations(index).quarantine(), r -> reasons.add(r.reason()));
    assertEquals(2, reasons.size());
  }

  @Test
  void whatAKilledUpdateLeftIsRemovedByTheNext() throws IOException {
    Path left = Files.createFile(index.resolve("update77.jsonl"));
    assertEquals(List.of(), Verify.check(index).problems());
    update(index, archive);
    assertFalse(Files.exists(left));
    Files.createFile(left);
    assertEquals(List.of("removed update77.jsonl"), Verify.repair(index).repairs());
    assertFalse(Files.exists(left));
    Files.createFile(left);
    new QuarantineRetry(index, TAGGER, SETTINGS).run(ArchiveOptions.defaults());
    assertFalse(Files.exists(left));
  }

  @Test
  void aKillReadByARetryIsNoted() throws IOException {
    Path first = write(folder.resolve("f.jsonl"), version("A", 1, "one"));
    Path later = write(folder.resolve("l.jsonl"), "{\"id\": broken\n");
    new Update(index, TAGGER, SETTINGS, MaxBad.UNLIMITED)
        .run(Archive.of(List.of(first, later)), progress -> {});
    write(later, kill("A", 5));
    new QuarantineRetry(index, TAGGER, SETTINGS).run(ArchiveOptions.defaults());
    assertFalse(articles(index).contains("A: one"));
    update(index, write(folder.resolve("n.jsonl"), version("A", 3, "three")));
    assertFalse(articles(index).contains("A: three"));
    update(index, write(folder.resolve("o.jsonl"), version("A", 6, "six")));
    assertTrue(articles(index).contains("A: six"));
  }
}
