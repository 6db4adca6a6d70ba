package org.dateline.index.generation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Locks of an index folder, between processes and between threads. */
@Internal
public final class FolderLock {
  private static final String CHANGE = "change.lock";
  private static final String BUILD = "rebuild.lock";
  private static final long WAIT_MILLIS = 5;

  private FolderLock() {}

  /** What is done with a lock held. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /**
   * Waits until nobody else does so. Held for the moment in which a change is made durable or
   * another generation takes over, so that no change falls between the two.
   */
  public static <T extends @Nullable Object> T changing(Path root, Work<T> work)
      throws IOException {
    Files.createDirectories(root);
    try (FileChannel channel = open(root.resolve(CHANGE))) {
      FileLock lock = tryLock(channel);
      while (lock == null) {
        Thread.sleep(WAIT_MILLIS);
        lock = tryLock(channel);
      }
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + root.resolve(CHANGE));
    }
  }

  /** Keeps two builds of one folder apart; the second fails. */
  public static <T extends @Nullable Object> T building(Path root, Work<T> work)
      throws IOException {
    Files.createDirectories(root);
    try (FileChannel channel = open(root.resolve(BUILD))) {
      if (tryLock(channel) == null) {
        throw new IOException("another rebuild is at work in " + root + ": wait for it");
      }
      return work.run();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  // Closing the channel gives the lock back.
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
