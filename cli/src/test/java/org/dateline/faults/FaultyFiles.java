package org.dateline.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/** Files of a real folder, of which every change goes through a {@link Disk}. */
final class FaultyFiles extends FilterFileSystemProvider {
  private final Disk disk;

  private FaultyFiles(Path real, Disk disk) {
    super("faulty://", real.getFileSystem());
    this.disk = disk;
  }

  /** The folder as it is seen through the disk. */
  static Path of(Path real, Disk disk) {
    return new FaultyFiles(real, disk).wrapPath(real);
  }

  /** A change of files. */
  private interface Change {
    void make() throws IOException;
  }

  private void change(Path file, Change change) throws IOException {
    synchronized (disk) {
      disk.before(file);
      change.make();
    }
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    Path real = toDelegate(path);
    change(
        real,
        () -> {
          super.createDirectory(path, attributes);
          disk.created(real, true);
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    Path real = toDelegate(path);
    change(
        real,
        () -> {
          super.delete(path);
          disk.removed(real);
        });
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    boolean exists = Files.exists(toDelegate(path));
    if (exists) {
      delete(path);
    }
    return exists;
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Path from = toDelegate(source);
    Path to = toDelegate(target);
    change(
        from,
        () -> {
          super.move(source, target, options);
          disk.moved(from, to);
        });
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    if (Files.isDirectory(source)) {
      createDirectory(target);
      return;
    }
    try (InputStream in = newInputStream(source);
        OutputStream out = newOutputStream(target, CREATE, TRUNCATE_EXISTING, WRITE)) {
      in.transferTo(out);
    }
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(List.of(options));
    if (all.isEmpty()) {
      all.addAll(List.of(CREATE, TRUNCATE_EXISTING));
    }
    all.add(WRITE);
    return Channels.newOutputStream(newFileChannel(path, all));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = toDelegate(path);
    synchronized (disk) {
      boolean writes = options.contains(WRITE) || options.contains(APPEND);
      boolean isNew = writes && !Files.exists(real);
      if (isNew || options.contains(TRUNCATE_EXISTING)) {
        disk.before(real);
      }
      FileChannel channel = super.newFileChannel(path, options, attributes);
      if (isNew) {
        disk.created(real, false);
      }
      return new Channel(channel, real);
    }
  }

  /** Asks before each write; forces nothing but the disk, which is the slow part. */
  private final class Channel extends FilterFileChannel {
    private final Path real;

    Channel(FileChannel channel, Path real) {
      super(channel);
      this.real = real;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      synchronized (disk) {
        disk.before(real);
        int asked = bytes.remaining();
        int room = disk.room(asked);
        ByteBuffer fitting = bytes.slice().limit(room);
        while (fitting.hasRemaining()) {
          delegate.write(fitting);
        }
        bytes.position(bytes.position() + room);
        if (room < asked) {
          throw new FileSystemException(real.toString(), null, "No space left on device");
        }
        return asked;
      }
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
      long written = 0;
      for (int i = offset; i < offset + length; i++) {
        written += write(buffers[i]);
      }
      return written;
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException("nothing in Dateline writes in the middle");
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      change(real, () -> delegate.truncate(size));
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      change(real, () -> disk.forced(real));
    }
  }
}
