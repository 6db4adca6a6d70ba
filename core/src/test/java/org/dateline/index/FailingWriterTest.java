package org.dateline.index;

import static org.dateline.index.Indexing.SETTINGS;
import static org.dateline.index.Indexing.TAGGER;
import static org.dateline.index.Indexing.articles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dateline.article.Article;
import org.dateline.index.disk.AppendedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A writer under what ends others: interrupts, a disk that cannot be written, being closed. */
class FailingWriterTest {
  @TempDir Path folder;

  private static Article made(String id) {
    return Article.builder(id).body("a body").build();
  }

  private ArticleIndex open() throws IOException {
    return ArticleIndex.open(folder, TAGGER, SETTINGS.withRamBufferMb(1));
  }

  @Test
  void anInterruptBeforeLosesNothingAndIsKept() throws IOException {
    try (ArticleIndex live = open()) {
      Thread.currentThread().interrupt();
      live.add(made("a"));
      live.delete("b");
      live.commit();
      live.newReader().close();
      live.add(made("c"));
      assertTrue(Thread.interrupted());
      live.add(made("d"));
      Thread.currentThread().interrupt();
    }
    assertTrue(Thread.interrupted());
    Thread.currentThread().interrupt();
    open().close();
    assertTrue(Thread.interrupted());
    assertEquals(3, articles(folder).size());
  }

  @Test
  @Timeout(120)
  void interruptsThatComeAllTheTimeLoseNothing() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread writing = Thread.currentThread();
    Thread interrupting = new Thread(() -> interrupt(writing, done));
    int count = 3_000;
    try (ArticleIndex live = open()) {
      interrupting.start();
      for (int i = 0; i < count; i++) {
        live.add(Article.builder("i" + i).body(("word" + i + " ").repeat(200)).build());
        if (i % 100 == 0) {
          live.commit();
          live.newReader().close();
        }
      }
      done.set(true);
    } finally {
      done.set(true);
      join(interrupting);
    }
    assertEquals(count, articles(folder).size());
  }

  private static void interrupt(Thread thread, AtomicBoolean done) {
    while (!done.get()) {
      thread.interrupt();
      LockSupport.parkNanos(100_000);
    }
  }

  private static void join(Thread thread) {
    while (thread.isAlive()) {
      Thread.onSpinWait();
    }
    Thread.interrupted();
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    ArticleIndex live = open();
    live.add(made("a"));
    live.close();
    live.close();
    for (Executable use :
        List.<Executable>of(
            () -> live.add(made("b")),
            () -> live.delete("a"),
            live::commit,
            () -> live.newReader().close())) {
      IllegalStateException error = assertThrows(IllegalStateException.class, use);
      assertEquals("the index in " + folder + " is closed", error.getMessage());
    }
    assertEquals(List.of("a: a body"), articles(folder));
  }

  @Test
  void aCommitThatFailedCanBeDoneAgain() throws IOException {
    for (String inTheWay : List.of(AppendedFile.CHANGES, "pending_segments_2")) {
      Path index = folder.resolve(inTheWay);
      Path block = index.resolve("gen-000001").resolve(inTheWay);
      try (ArticleIndex live = ArticleIndex.open(index, TAGGER, SETTINGS)) {
        live.add(made("a"));
        Files.createDirectory(block);
        IOException error = assertThrows(IOException.class, live::commit);
        assertFalse(String.valueOf(error.getMessage()).contains("to be added"));
        Files.deleteIfExists(block);
        live.add(made("b"));
        live.commit();
        assertEquals(List.of("a: a body", "b: a body"), articles(index));
      }
    }
  }

  @Test
  void whatABrokenWriterLostIsNamedAndTheNextOneGoesOn() throws IOException {
    Path block = folder.resolve("gen-000001").resolve("_0.fdt");
    try (ArticleIndex live = open()) {
      Files.createDirectory(block);
      IOException error = assertThrows(IOException.class, () -> live.add(made("a")));
      assertTrue(String.valueOf(error.getMessage()).contains("could not be written"));
      Files.deleteIfExists(block);
      live.add(made("b"));
      live.commit();
      assertEquals(List.of("b: a body"), articles(folder));
    }
  }

  @Test
  void aCommitSaysWhatWasLostBeforeIt() throws IOException {
    ArticleIndex live = open();
    live.add(made("a"));
    live.commit();
    live.add(made("b"));
    live.delete("a");
    live.newReader().close();
    Path block = folder.resolve("gen-000001").resolve("_2.fdt");
    Files.createDirectory(block);
    assertThrows(IOException.class, () -> live.add(made("c")));
    Files.deleteIfExists(block);
    live.add(made("d"));
    IOException error = assertThrows(IOException.class, live::commit);
    assertTrue(
        String.valueOf(error.getMessage())
            .endsWith("to be added or deleted again (2 articles): a, b"),
        error.getMessage());
    assertEquals(List.of("a: a body", "d: a body"), articles(folder));
    live.add(made("b"));
    live.close();
    assertEquals(List.of("a: a body", "d: a body", "b: a body"), articles(folder));
  }
}
