package org.dateline.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path dir;

  private Path touch(String name) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, "Title of " + name + "\nBody\n");
  }

  private List<String> names(Path... paths) throws IOException {
    return Archive.of(List.of(paths)).files().stream()
        .map(file -> dir.relativize(file).toString())
        .toList();
  }

  @Test
  void findsFilesInTheOrderOfTheirNames() throws IOException {
    for (String name : List.of("b.txt", "a/z.txt", "a/B.txt", "c/d/e.txt", "a.txt")) {
      touch(name);
    }
    assertEquals(List.of("a.txt", "a/B.txt", "a/z.txt", "b.txt", "c/d/e.txt"), names(dir));
  }

  @Test
  void passesOverHiddenFilesAndFolders() throws IOException {
    for (String name : List.of(".hidden.txt", ".git/a.txt", "a.txt")) {
      touch(name);
    }
    assertEquals(List.of("a.txt"), names(dir));
  }

  @Test
  void readsAHiddenFileOrFolderThatIsNamedItself() throws IOException {
    Path file = touch(".hidden/a.txt");
    assertEquals(List.of(".hidden/a.txt"), names(file));
    assertEquals(List.of(".hidden/a.txt"), names(dir.resolve(".hidden")));
  }

  @Test
  void namesThePathThatDoesNotExist() {
    Path missing = dir.resolve("missing");
    NoSuchFileException e =
        assertThrows(NoSuchFileException.class, () -> Archive.of(List.of(missing)).files());
    assertEquals(missing.toString(), e.getFile());
    assertThrows(NoSuchFileException.class, () -> Archive.of(List.of(missing)).open());
  }

  @Test
  void readsAFileUnderTwoOfThePathsOnce() throws IOException {
    Path file = touch("a/b.txt");
    touch("a/a.txt");
    assertEquals(List.of("a/b.txt", "a/a.txt"), names(file, dir, dir.resolve("a")));
  }

  @Test
  void followsLinksAndStopsAtLoops() throws IOException {
    touch("a/b.txt");
    Files.createSymbolicLink(dir.resolve("a/loop"), dir);
    Files.createSymbolicLink(dir.resolve("link.txt"), dir.resolve("a/b.txt"));
    assertEquals(List.of("a/b.txt", "link.txt"), names(dir));
  }

  @Test
  void aBrokenLinkIsReportedAndNotDropped() throws IOException {
    Files.createSymbolicLink(dir.resolve("broken.txt"), dir.resolve("nowhere"));
    ArchiveRecord.Unreadable bad = Reading.unreadable(Reading.read(dir).getFirst());
    assertEquals(dir.resolve("broken.txt").toString(), bad.location().toString());
    assertTrue(bad.reason().contains("there is no such file"), bad.reason());
    assertEquals(0, Archive.of(List.of(dir)).totalBytes());
  }

  @Test
  void filesOfTheSameNameUnderTwoPathsGiveArticlesOfTheirOwn() throws IOException {
    touch("one/a.txt");
    Path one = dir.resolve("one");
    touch("two/a.txt");
    Path two = dir.resolve("two");
    try (ArchiveReader reader = Archive.of(List.of(one, two)).open()) {
      String first = Reading.article(nonNull(reader.next())).id();
      String second = Reading.article(nonNull(reader.next())).id();
      assertEquals(List.of(one + "/a.txt", two + "/a.txt"), List.of(first, second));
    }
  }

  @Test
  void bytesReadGrowToTheTotalWhateverTheFilesAre() throws IOException {
    touch("a.txt");
    Files.write(dir.resolve("b.jsonl"), Reading.gzip("{\"title\":\"packed\"}\n".repeat(100)));
    Files.write(dir.resolve("c.bin"), new byte[300_000]);
    Archive archive = Archive.of(List.of(dir));
    long before = 0;
    try (ArchiveReader reader = archive.open()) {
      assertNull(reader.currentFile());
      while (reader.next() != null) {
        assertTrue(reader.bytesRead() >= before);
        before = reader.bytesRead();
        assertTrue(archive.files().contains(reader.currentFile()));
      }
      assertNull(reader.currentFile());
      assertEquals(archive.totalBytes(), reader.bytesRead());
    }
  }

  @Test
  void aClosedReaderSaysSo() throws IOException {
    touch("a.txt");
    ArchiveReader reader = Archive.of(List.of(dir)).open();
    reader.close();
    reader.close();
    assertThrows(IOException.class, reader::next);
  }

  private static ArchiveRecord nonNull(@Nullable ArchiveRecord record) {
    return Objects.requireNonNull(record);
  }
}
