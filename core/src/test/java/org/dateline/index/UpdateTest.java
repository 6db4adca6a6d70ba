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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.form.FieldMapping;
import org.dateline.index.generation.Generations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;

  @BeforeEach
  void paths() throws IOException {
    index = folder.resolve("index");
    archive = Files.createDirectory(folder.resolve("archive"));
    write(archive.resolve("1.jsonl"), article("a", "one"));
    write(archive.resolve("2.jsonl"), article("b", "two"), "bad\n");
  }

  @Test
  void onlyNewAndChangedFilesAreRead() throws IOException {
    rebuild(index, archive);
    assertEquals(0, update(index, archive).files());
    write(archive.resolve("2.jsonl"), article("b", "two, again"));
    write(archive.resolve("3.jsonl"), article("c", "three"));
    UpdateReport report = update(index, archive);
    assertEquals(2, report.files());
    assertEquals(1, report.unchanged());
    assertEquals(2, report.articles());
    assertEquals(List.of("a: one", "b: two, again", "c: three"), articles(index));
    assertEquals(0, update(index, archive).files());
  }

  @Test
  void articlesUnderTheNumbersOfTheirRowsDoNotTakeEachOthersPlace() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("a.csv"), "id,title,body\n1,A,one\n2,B,two\n");
    Files.writeString(tables.resolve("b.csv"), "id,title,body\n1,C,three\n2,D,four\n");
    rebuild(index, tables);
    assertEquals(List.of("four", "one", "three", "two"), bodies(index));
    Files.writeString(tables.resolve("b.csv"), "id,title,body\n1,C,mended\n2,D,four\n3,E,five\n");
    update(index, tables);
    assertEquals(List.of("five", "four", "mended", "one", "two"), bodies(index));
  }

  private static List<String> bodies(Path index) throws IOException {
    return articles(index).stream().map(a -> a.replaceFirst("[^:]*: ", "")).sorted().toList();
  }

  @Test
  void aFileWithAnotherTimeAndTheSameBytesIsUnchanged() throws IOException {
    rebuild(index, archive);
    Files.setLastModifiedTime(archive.resolve("1.jsonl"), FileTime.fromMillis(1_000_000));
    assertEquals(0, update(index, archive).files());
  }

  @Test
  void goneFilesAreCountedAndTheirArticlesStay() throws IOException {
    rebuild(index, archive);
    Files.delete(archive.resolve("1.jsonl"));
    assertEquals(1, update(index, archive).gone());
    assertEquals(List.of("a: one", "b: two"), articles(index));
  }

  @Test
  void theQuarantineOfAFileThatIsReadAgainIsReplaced() throws IOException {
    rebuild(index, archive);
    Path quarantine = new Generations(index).quarantine();
    assertTrue(Files.exists(quarantine));
    write(archive.resolve("2.jsonl"), article("b", "two"), article("c", "mended"));
    update(index, archive);
    assertFalse(Files.exists(quarantine));
  }

  @Test
  void tooManyBadRecordsChangeNothing() throws IOException {
    rebuild(index, archive);
    write(archive.resolve("3.jsonl"), article("c", "three"), "bad\n");
    assertThrows(
        IOException.class,
        () ->
            new Update(index, TAGGER, SETTINGS, MaxBad.parse("0"))
                .run(Archive.of(List.of(archive)), progress -> {}));
    assertEquals(List.of("a: one", "b: two"), articles(index));
    assertEquals(1, update(index, archive).files());
  }

  @Test
  void anUpdateMakesTheFirstIndexToo() throws IOException {
    assertEquals(2, update(index, archive).articles());
    assertEquals(List.of("a: one", "b: two"), articles(index));
  }

  @Test
  void theHigherVersionWinsWhateverTheOrderOfFiles() throws IOException {
    write(archive.resolve("1.jsonl"), version("v", 3, "third"), version("v", 2, "second"));
    write(archive.resolve("2.jsonl"), version("v", 1, "first"));
    rebuild(index, archive);
    assertEquals(List.of("v: third"), articles(index));
    write(archive.resolve("3.jsonl"), version("v", 2, "late second"), version("w", 1, "w"));
    update(index, archive);
    assertEquals(List.of("v: third", "w: w"), articles(index));
    write(archive.resolve("4.jsonl"), version("v", 4, "fourth"));
    update(index, archive);
    assertEquals(List.of("w: w", "v: fourth"), articles(index));
  }

  @Test
  void aKillDeletesAndOlderVersionsDoNotComeBack() throws IOException {
    write(archive.resolve("1.jsonl"), version("v", 1, "one"), version("k", 2, "two"));
    write(archive.resolve("2.jsonl"), kill("k", 3), version("k", 1, "one"));
    RebuildReport report = rebuild(index, archive);
    assertEquals(1, report.kills());
    assertEquals(report.read(), report.indexed() + report.replaced() + report.kills());
    assertEquals(List.of("v: one"), articles(index));
    write(archive.resolve("3.jsonl"), version("k", 3, "late"), kill("v", 5));
    write(archive.resolve("4.jsonl"), version("k", 4, "issued again"));
    update(index, archive);
    assertEquals(List.of("k: issued again"), articles(index));
  }

  @Test
  void whatIsInQuarantineCanBeReadAgain() throws IOException {
    write(archive.resolve("3.jsonl"), "{\"id\":\"d\",\"tekst\":\"four\"}\n", article("e", "five"));
    rebuild(index, archive);
    FieldMapping mapping = FieldMapping.defaults().override("body", List.of("tekst"));
    QuarantineRetry.Report report =
        new QuarantineRetry(index, TAGGER, SETTINGS)
            .run(ArchiveOptions.defaults().withMapping(mapping));
    assertEquals(2, report.records());
    assertEquals(1, report.articles());
    assertEquals(1, report.quarantined());
    assertEquals(List.of("a: one", "b: two", "e: five", "d: four"), articles(index));
    Files.delete(archive.resolve("2.jsonl"));
    report = new QuarantineRetry(index, TAGGER, SETTINGS).run(ArchiveOptions.defaults());
    assertEquals(1, report.missing().size());
    assertEquals(1, report.quarantined());
  }

  @Test
  void aFileOfUnknownFormIsReadAgainAsAWhole() throws IOException {
    write(archive.resolve("3.odd"), article("d", "four"), article("e", "five"));
    rebuild(index, archive);
    assertEquals(List.of("a: one", "b: two"), articles(index));
    Files.delete(archive.resolve("2.jsonl"));
    QuarantineRetry.Report report =
        new QuarantineRetry(index, TAGGER, SETTINGS)
            .run(ArchiveOptions.defaults().withFormat("jsonl"));
    assertEquals(2, report.articles());
  }

  @Test
  void anArchiveThatLiesElsewhereNowIsNotReadAnew() throws IOException {
    Path deep = Files.createDirectories(archive.resolve("2024/05"));
    write(deep.resolve("1.jsonl"), article("c", "three"));
    rebuild(index, archive);
    Path elsewhere = archive.resolveSibling("mounted");
    Files.move(archive, elsewhere);
    UpdateReport report = update(index, elsewhere);
    assertEquals(List.of(0L, 3L, 0L), List.of(report.files(), report.unchanged(), report.gone()));
    write(elsewhere.resolve("2.jsonl"), article("b", "changed"));
    report = update(index, elsewhere);
    assertEquals(List.of(1L, 2L, 0L), List.of(report.files(), report.unchanged(), report.gone()));
    assertEquals(
        List.of("a: one", "b: changed", "c: three"), articles(index).stream().sorted().toList());
  }

  @Test
  void aCopyWithOtherTimesIsKnownByItsBytesAndAFileOfAnotherPlaceIsNot() throws IOException {
    rebuild(index, archive);
    Path copy = archive.resolveSibling("copy");
    Path below = Files.createDirectories(copy.resolve("sub"));
    Path same = copy.resolve("1.jsonl");
    Files.copy(archive.resolve("1.jsonl"), same);
    Files.setLastModifiedTime(same, FileTime.fromMillis(1_000_000));
    assertEquals(0, update(index, copy).files());
    Files.copy(same, below.resolve("other.jsonl"));
    assertEquals(1, update(index, copy).files());
    assertEquals(0, update(index, same).files());
  }
}
