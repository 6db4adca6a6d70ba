package org.dateline.index.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.dateline.Internal;
import org.dateline.index.disk.BusyException;

/**
 * The file in which an update, or a retry of the quarantine, keeps what it cannot read until it is
 * done. One at a time is at work in an index, and a lock says that it is; what others left that
 * were killed is removed.
 */
@Internal
public final class Rejects implements Closeable {
  private static final String LOCK = "update.lock";

  private final Directory directory;
  private final Lock lock;
  private final Path file;

  private Rejects(Directory directory, Lock lock, Path file) {
    this.directory = directory;
    this.lock = lock;
    this.file = file;
  }

  /**
   * Begins one.
   *
   * @throws IOException if another is at work
   */
  public static Rejects open(Path root) throws IOException {
    Directory directory = new NIOFSDirectory(root);
    Lock lock = null;
    boolean done = false;
    try {
      lock = directory.obtainLock(LOCK);
      for (Path left : left(root)) {
        Files.deleteIfExists(left);
      }
      Path file = Files.createTempFile(root, "update", ".jsonl");
      done = true;
      return new Rejects(directory, lock, file);
    } catch (LockObtainFailedException e) {
      throw new BusyException("another update is at work in " + root + ": wait for it", e);
    } finally {
      if (!done) {
        IOUtils.closeWhileHandlingException(lock, directory);
      }
    }
  }

  public Path file() {
    return file;
  }

  /** A file of the same run for where its articles stand; removed with this. */
  public Path places() {
    return file.resolveSibling(file.getFileName().toString().replace(".jsonl", ".places.jsonl"));
  }

  /** Such files, in use or left. */
  public static List<Path> left(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(Rejects::isOne).sorted().toList();
    }
  }

  private static boolean isOne(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("update") && name.endsWith(".jsonl");
  }

  /** Removes what was left and gives its names; none if one is at work. */
  public static List<String> removeLeft(Path root) throws IOException {
    try (Directory directory = new NIOFSDirectory(root);
        Lock lock = directory.obtainLock(LOCK)) {
      lock.ensureValid();
      List<Path> left = left(root);
      for (Path file : left) {
        Files.delete(file);
      }
      return left.stream().map(file -> file.getFileName().toString()).toList();
    } catch (LockObtainFailedException e) {
      return List.of();
    }
  }

  @Override
  public void close() throws IOException {
    try (directory;
        lock) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(places());
    }
  }
}
