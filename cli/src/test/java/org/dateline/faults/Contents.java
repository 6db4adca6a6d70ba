package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.index.Verify;
import org.dateline.index.generation.Generations;
import org.dateline.search.ArticleSearcher;

/** What is in an index, and whether that is all right. */
final class Contents {
  private Contents() {}

  /** The text of each article by its id. */
  static Map<String, String> of(Path index) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      searcher.articles(tagged -> {
        String text = tagged.article().title() + " | " + tagged.article().body();
        assertNull(all.put(tagged.article().id(), text), "an article that is there twice");
        return true;
      });
    }
    return all;
  }

  /** {@link #of}, and nothing if nobody ever made an index that was ready. */
  static Map<String, String> ofMaybeNone(Path index) throws IOException {
    return hasNone(index) ? Map.of() : of(index);
  }

  // A generation is renamed to this name when it is complete.
  private static boolean hasNone(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      return true;
    }
    try (Stream<Path> files = Files.list(index)) {
      return files.noneMatch(file -> file.getFileName().toString().startsWith("gen-"));
    }
  }

  /** Lines of the quarantine of the generation that serves. */
  static long quarantined(Path index) throws IOException {
    Path file = new Generations(index).quarantine();
    if (!Files.exists(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  /** Repairs what a run left that was ended; nothing may be lost by that, and nothing stay. */
  static void mend(Path index) throws IOException {
    if (hasNone(index)) {
      return;
    }
    Map<String, String> before = of(index);
    if (before.isEmpty()) {
      return; // which a check complains of, and rightly
    }
    if (!Verify.check(index).problems().isEmpty()) {
      Verify.repair(index);
    }
    assertEquals(List.of(), Verify.check(index).problems(), "after a repair");
    assertEquals(before, of(index), "after a repair");
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
