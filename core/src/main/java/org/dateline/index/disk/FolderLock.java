package org.dateline.index.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Locks of an index folder, between processes and between threads. Not reentrant. */
@Internal
public final class FolderLock {
  private static final String CHANGE = "change.lock";
  private static final String BUILD = "rebuild.lock";
  private static final long WAIT_MILLIS = 5;

  // A file is open once in a process: where a second channel to it is closed, the lock is gone.
  private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

  private FolderLock() {}

  /** What is done with a lock held. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /**
   * Waits until nobody else does so. Held for the moment in which a change is made durable or
   * another generation takes over, so that no change falls between the two. A thread that is
   * interrupted meanwhile waits on, so that nothing is half done, and is interrupted still.
   */
  public static <T extends @Nullable Object> T changing(Path root, Work<T> work)
      throws IOException {
    Semaphore here = here(root, CHANGE);
    here.acquireUninterruptibly();
    try (FileChannel channel = open(root.resolve(CHANGE))) {
      awaitLock(channel);
      return work.run();
    } finally {
      here.release();
    }
  }

  private static void awaitLock(FileChannel channel) throws IOException {
    boolean interrupted = false;
    while (!tryLock(channel)) {
      try {
        Thread.sleep(WAIT_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps two builds of one folder apart; the second fails. */
  public static <T extends @Nullable Object> T building(Path root, Work<T> work)
      throws IOException {
    return building(root, "another rebuild is at work in " + root + ": wait for it", work);
  }

  /** As the other, with what is said if somebody holds the lock. */
  public static <T extends @Nullable Object> T building(Path root, String busy, Work<T> work)
      throws IOException {
    Semaphore here = here(root, BUILD);
    if (!here.tryAcquire()) {
      throw new BusyException(busy, null);
    }
    try (FileChannel channel = open(root.resolve(BUILD))) {
      if (!tryLock(channel)) {
        throw new BusyException(busy, null);
      }
      return work.run();
    } finally {
      here.release();
    }
  }

  private static Semaphore here(Path root, String name) throws IOException {
    Disk.createFolders(root);
    return HERE.computeIfAbsent(root.toRealPath().resolve(name), file -> new Semaphore(1, true));
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  // Closing the channel gives the lock back.
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
