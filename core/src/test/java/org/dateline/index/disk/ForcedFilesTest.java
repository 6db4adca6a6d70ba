package org.dateline.index.disk;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.article;
import static org.dateline.index.Indexing.rebuild;
import static org.dateline.index.Indexing.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Rebuild;
import org.dateline.index.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be left after a power cut: of each step the files are on the disk before the next. */
class ForcedFilesTest {
  @TempDir Path folder;
  private Path index;
  private Path archive;
  // Paths below the folder in the order in which they were forced.
  private final List<String> forced = new ArrayList<>();

  @BeforeEach
  void paths() throws IOException {
    index = folder.resolve("new/index");
    archive = write(folder.resolve("a.jsonl"), article("a", "one"), "bad\n", article("b", "two"));
    Disk.forced = this::note;
  }

  @AfterEach
  void noMore() {
    Disk.forced = path -> {};
  }

  // Merges force in threads of their own.
  private synchronized void note(Path path) {
    if (path.startsWith(folder)) {
      forced.add(folder.relativize(path).toString());
    }
  }

  private void assertForced(String before, List<String> paths) {
    int end = forced.lastIndexOf(before);
    assertTrue(end >= 0, before + " is not in " + forced);
    for (String path : paths) {
      int at = forced.indexOf(path);
      assertTrue(at >= 0 && at < end, path + " is not before " + before + ": " + forced);
    }
  }

  /** Of all files of a generation but its lock, as they were named in the build. */
  private static List<String> files(Path generation, String build) throws IOException {
    try (var files = Files.list(generation)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("write.lock"))
          .map(name -> build + "/" + name.replaceFirst("^segments", "pending_segments"))
          .toList();
    }
  }

  @Test
  void aRebuildIsOnTheDiskBeforeThePointerNamesIt() throws IOException {
    rebuild(index, archive);
    List<String> expected =
        new ArrayList<>(files(index.resolve("gen-000001"), "new/index/build-000001"));
    assertTrue(expected.contains("new/index/build-000001/quarantine.jsonl"));
    expected.addAll(List.of("", "new", "new/index/build-000001", "new/index"));
    assertForced("new/index/current.next", expected);
    int pointer = forced.indexOf("new/index/current.next");
    assertEquals("new/index", forced.get(pointer - 1));
    assertEquals("new/index", forced.get(pointer + 1));
  }

  @Test
  void aCommitIsOnTheDisk() throws IOException {
    try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
      forced.clear();
      live.add(Article.builder("a").body("x").build());
      live.commit();
      assertForced(
          "new/index/gen-000001/pending_segments_2",
          List.of("new/index/gen-000001/changes.jsonl", "new/index/gen-000001"));
      assertEquals("new/index/gen-000001", forced.getLast());
    }
  }

  @Test
  void aCheckpointCountsOnWhatIsOnTheDisk() {
    Rebuild rebuild = new Rebuild(index, TAGGER, SETTINGS);
    assertThrows(
        InterruptedIOException.class,
        () ->
            rebuild.run(
                Archive.of(List.of(archive)),
                progress -> {
                  if (progress.quarantined() == 1) {
                    rebuild.stop();
                  }
                }));
    assertForced(
        "new/index/build-000001/pending_segments_1",
        List.of("new/index/build-000001/quarantine.jsonl", "new/index/build-000001"));
  }

  @Test
  void aSnapshotIsOnTheDiskBeforeTheOldOneGoes() throws IOException {
    rebuild(index, archive);
    Path copy = folder.resolve("copy");
    Snapshot.take(index, copy);
    forced.clear();
    boolean[] oldIsThere = {false};
    Disk.forced =
        path -> {
          note(path);
          if (path.equals(copy)) {
            oldIsThere[0] = Files.exists(copy.resolve("gen-000001"));
          }
        };
    Snapshot.take(index, copy);
    List<String> expected =
        new ArrayList<>(
            files(copy.resolve("gen-000002"), "copy/build-000002").stream()
                .map(name -> name.replace("pending_", ""))
                .toList());
    expected.addAll(List.of("copy/build-000002", "copy", "copy/snapshot.jsonl.next"));
    assertForced("copy/current.next", expected);
    assertEquals("copy", forced.getLast());
    assertTrue(oldIsThere[0]);
  }
}
