package org.dateline.index.disk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.lucene.util.Constants;
import org.apache.lucene.util.ThreadInterruptedException;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Brings files and folders to the disk. The interrupt of a thread neither spoils nor skips it: the
 * thread is interrupted still when it is done.
 */
@Internal
public final class Disk {
  /** Told of each file and folder that is on the disk now, for tests. */
  static volatile Consumer<Path> forced = path -> {};

  private Disk() {}

  /** Waits until what a file holds would outlast a power cut. */
  public static void force(Path file) throws IOException {
    force(file, StandardOpenOption.WRITE);
  }

  /** Waits until the names in a folder would outlast a power cut. */
  public static void forceFolder(Path folder) throws IOException {
    // Windows cannot, and need not.
    if (!Constants.WINDOWS) {
      force(folder, StandardOpenOption.READ);
    }
  }

  /** Lets a file that is written take the place of another of its folder, in one step, for good. */
  public static void replace(Path folder, Path next, Path file) throws IOException {
    force(next);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(folder);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    uninterrupted(() -> {
      try (FileChannel channel = FileChannel.open(path, how)) {
        channel.force(true);
      }
      return path;
    });
    forced.accept(path);
  }

  /** Makes a folder, with those above it, and waits until they would outlast a power cut. */
  public static void createFolders(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path next = folder.toAbsolutePath();
    while (next != null && !Files.isDirectory(next)) {
      missing.push(next);
      next = next.getParent();
    }
    Files.createDirectories(folder);
    for (Path made : missing) {
      Path parent = made.getParent();
      if (parent != null) {
        forceFolder(parent);
      }
    }
  }

  /**
   * Does what an interrupt would end half-way, again if one comes meanwhile: doing it twice must
   * change nothing.
   */
  public static <T extends @Nullable Object> T uninterrupted(FolderLock.Work<T> work)
      throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        interrupted |= Thread.interrupted();
        try {
          return work.run();
        } catch (ThreadInterruptedException | ClosedByInterruptException e) {
          // Under many interrupts the second was seen without the thread's own sign of it.
          interrupted = true;
        } catch (IOException e) {
          // Lucene gives the error of an interrupt another type, so the interrupt itself tells.
          if (!Thread.interrupted()) {
            throw e;
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
