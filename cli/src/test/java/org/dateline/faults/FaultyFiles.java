package org.dateline.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of a real folder, of which every change goes through a {@link Disk}. */
final class FaultyFiles extends FileSystemProvider {
  private final Disk disk;

  private final FileSystemProvider real;
  private final SeenFiles files;

  private FaultyFiles(Path folder, Disk disk) {
    this.disk = disk;
    this.real = folder.getFileSystem().provider();
    this.files = new SeenFiles(folder.getFileSystem(), this);
  }

  /** The folder as it is seen through the disk. */
  static Path of(Path folder, Disk disk) {
    return new SeenPath(folder, new FaultyFiles(folder, disk).files);
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
    Path file = SeenPath.realOf(path);
    change(
        file,
        () -> {
          real.createDirectory(file, attributes);
          disk.created(file, true);
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    Path file = SeenPath.realOf(path);
    change(
        file,
        () -> {
          real.delete(file);
          disk.removed(file);
        });
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    boolean exists = Files.exists(SeenPath.realOf(path));
    if (exists) {
      delete(path);
    }
    return exists;
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Path from = SeenPath.realOf(source);
    Path to = SeenPath.realOf(target);
    change(
        from,
        () -> {
          real.move(from, to, options);
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
    Path file = SeenPath.realOf(path);
    synchronized (disk) {
      boolean writes = options.contains(WRITE) || options.contains(APPEND);
      boolean isNew = writes && !Files.exists(file);
      if (isNew || options.contains(TRUNCATE_EXISTING)) {
        disk.before(file);
      }
      disk.opened(file);
      FileChannel channel = real.newFileChannel(file, options, attributes);
      if (isNew) {
        disk.created(file, false);
      }
      return new Channel(channel, file);
    }
  }

  /** Asks before each write; forces nothing but the disk, which is the slow part. */
  private final class Channel extends SeenChannel {
    private final Path file;

    Channel(FileChannel channel, Path file) {
      super(channel);
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      synchronized (disk) {
        disk.before(file);
        int asked = bytes.remaining();
        int room = disk.room(asked);
        ByteBuffer fitting = bytes.slice().limit(room);
        while (fitting.hasRemaining()) {
          real.write(fitting);
        }
        bytes.position(bytes.position() + room);
        if (room < asked) {
          throw new FileSystemException(file.toString(), null, "No space left on device");
        }
        return asked;
      }
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      change(file, () -> real.truncate(size));
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      change(file, () -> disk.forced(file));
    }

    @Override
    protected void implCloseChannel() throws IOException {
      synchronized (disk) {
        disk.closed(file);
      }
      real.close();
    }
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries =
        real.newDirectoryStream(
            SeenPath.realOf(path), entry -> filter.accept(new SeenPath(entry, files)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> all = entries.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Path next() {
            return new SeenPath(all.next(), files);
          }
        };
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    return Channels.newInputStream(newFileChannel(path, Set.of(READ)));
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(SeenPath.realOf(one), SeenPath.realOf(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(SeenPath.realOf(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(SeenPath.realOf(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(SeenPath.realOf(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(SeenPath.realOf(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(SeenPath.realOf(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(SeenPath.realOf(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(SeenPath.realOf(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return files;
  }

  @Override
  public Path getPath(URI uri) {
    return new SeenPath(real.getPath(uri), files);
  }
}
