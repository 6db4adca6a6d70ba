package org.dateline.index.generation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.dateline.index.disk.FolderLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest commit of a generation with all its files open: they stay as they are, whatever a
 * writer commits and removes meanwhile. Read by calls, not mapped to memory: what a disk cannot
 * read is then an {@code IOException}.
 */
final class HeldCommit extends FilterDirectory {
  private static final int TRIES = 100;

  private final Map<String, IndexInput> files = new TreeMap<>();
  private final Map<String, IOException> unreadable = new TreeMap<>();
  private final @Nullable String segments;

  private HeldCommit(Directory in, @Nullable String segments) {
    super(in);
    this.segments = segments;
  }

  /**
   * Holds what is the newest commit now.
   *
   * @param root the index's folder, whose lock of changes is taken if writers commit too fast
   */
  static HeldCommit of(Path generation, Path root) throws IOException {
    Directory directory = new NIOFSDirectory(generation, NoLockFactory.INSTANCE);
    for (int i = 1; i < TRIES; i++) {
      HeldCommit held = hold(directory);
      if (held != null) {
        return held;
      }
    }
    HeldCommit held = FolderLock.changing(root, () -> hold(directory));
    if (held == null) {
      throw new IOException(generation + " changes too fast to be checked: pause its writer");
    }
    return held;
  }

  // Whoever commits removes files: what was listed holds if no commit came until all are open, or
  // if all that the commit names are.
  private static @Nullable HeldCommit hold(Directory directory) throws IOException {
    String newest = SegmentInfos.getLastCommitSegmentsFileName(directory.listAll());
    HeldCommit held = new HeldCommit(directory, newest);
    boolean done = false;
    try {
      if (newest != null) {
        held.open(newest);
      }
      for (String name : directory.listAll()) {
        if (isToOpen(name, newest)) {
          held.open(name);
        }
      }
      String after = SegmentInfos.getLastCommitSegmentsFileName(directory.listAll());
      done = newest == null ? after == null : newest.equals(after) || held.isWhole(newest);
      return done ? held : null;
    } finally {
      if (!done) {
        held.closeFiles();
      }
    }
  }

  private boolean isWhole(String list) {
    try {
      for (SegmentList.Entry entry : SegmentList.read(this, list).entries()) {
        if (!files.keySet().containsAll(entry.read(this).files())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      // Another try finds out whether that is damage.
      return false;
    }
  }

  private static boolean isToOpen(String name, @Nullable String newest) {
    return !name.equals(newest) && IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
  }

  private void open(String name) throws IOException {
    try {
      files.put(name, in.openInput(name, IOContext.READONCE));
    } catch (NoSuchFileException | FileNotFoundException e) {
      // Not of the commit, or what names it finds out.
      return;
    } catch (IOException e) {
      unreadable.put(name, e);
    }
  }

  /** The name of the list of segments, {@code null} if there is none. */
  @Nullable String segments() {
    return segments;
  }

  @Override
  public String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return held(name).length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput copy = held(name).clone();
    copy.seek(0);
    return copy;
  }

  private IndexInput held(String name) throws IOException {
    IndexInput file = files.get(name);
    if (file == null) {
      IOException error = unreadable.get(name);
      throw error == null ? new NoSuchFileException(name) : new IOException(error);
    }
    return file;
  }

  // Nobody can change what is held.
  @Override
  public Lock obtainLock(String name) throws IOException {
    return NoLockFactory.INSTANCE.obtainLock(in, name);
  }

  @Override
  public void close() throws IOException {
    closeFiles();
    super.close();
  }

  private void closeFiles() throws IOException {
    for (IndexInput file : files.values()) {
      file.close();
    }
    files.clear();
  }
}
