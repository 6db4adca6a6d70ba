package org.dateline.index.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FSLockFactory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.dateline.Internal;

/**
 * The folder of a generation. Lucene's own closes the files, and the lock, under an interrupted
 * thread, and its writer then closes itself for good; this one does not.
 */
@Internal
public final class GenerationDirectory extends MMapDirectory {
  public GenerationDirectory(Path folder) throws IOException {
    super(folder, new Locks());
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return Disk.uninterrupted(() -> super.openInput(name, context));
  }

  @Override
  protected void fsync(String name) throws IOException {
    Disk.force(getDirectory().resolve(name));
  }

  @Override
  public void syncMetaData() throws IOException {
    ensureOpen();
    Disk.forceFolder(getDirectory());
    deletePendingFiles();
  }

  private static final class Locks extends FSLockFactory {
    @Override
    protected Lock obtainFSLock(FSDirectory directory, String name) throws IOException {
      Lock lock = NativeFSLockFactory.INSTANCE.obtainLock(directory, name);
      return new KeptLock(lock, directory.getDirectory().resolve(name));
    }
  }

  /** Lucene's, which asks its file channel whether it is valid: an interrupt closes that. */
  private static final class KeptLock extends Lock {
    private final Lock lock;
    private final Path file;
    private final FileTime made;
    private volatile boolean closed;

    KeptLock(Lock lock, Path file) throws IOException {
      this.lock = lock;
      this.file = file;
      this.made = made();
    }

    private FileTime made() throws IOException {
      return Files.readAttributes(file, BasicFileAttributes.class).creationTime();
    }

    @Override
    public void ensureValid() throws IOException {
      if (closed) {
        throw new AlreadyClosedException("the lock was given back: " + file);
      }
      if (!made().equals(made)) {
        throw new AlreadyClosedException("the lock's file was replaced: " + file);
      }
    }

    @Override
    public void close() throws IOException {
      closed = true;
      lock.close();
    }
  }
}
