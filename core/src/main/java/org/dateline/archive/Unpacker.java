package org.dateline.archive;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BrokenInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.dateline.archive.ArchiveOptions.UnpackLimits;
import org.dateline.archive.packing.Packing;
import org.dateline.archive.packing.Peekable;
import org.jspecify.annotations.Nullable;

/**
 * The files in one file: takes off compressions and goes into tar and zip, each in one another.
 * Streams; holds nothing but buffers.
 */
final class Unpacker implements Closeable {
  private static final long FREE = 64L << 20;
  private static final int PEEKED = 1 << 9;
  private static final int TAR_BLOCK = 512;
  private static final String UP = "__";
  private static final String UNREADABLE = "it is encrypted, or packed in a way that is not read";

  /**
   * One file to read.
   *
   * @param path within the outermost file, empty if it is that
   * @param in its bytes; to be read before the next entry is asked for
   */
  record Entry(String path, InputStream in) {}

  private static final class Container {
    private final ArchiveInputStream<?> in;
    private final String path;
    private final int depth;
    private final ZipEnd end;
    private InputStream entry = InputStream.nullInputStream();

    Container(ArchiveInputStream<?> in, String path, int depth, ZipEnd end) {
      this.in = in;
      this.path = path;
      this.depth = depth;
      this.end = end;
    }

    String inside(String name) {
      return path.isEmpty() ? name : path + "!/" + name;
    }

    // Commons Compress takes a file that is cut off between two entries for a whole one.
    void checkEnd() throws IOException {
      boolean zip = in instanceof ZipArchiveInputStream;
      if (zip ? !end.seen() : end.count() % TAR_BLOCK != 0) {
        throw new IOException("the " + (zip ? "zip" : "tar") + " file is cut off");
      }
    }
  }

  private final Deque<Container> open = new ArrayDeque<>();
  private final Deque<InputStream> streams = new ArrayDeque<>();
  private final UnpackLimits limits;
  private final LongSupplier packedBytes;
  private final PassedOver passedOver;
  private final String name;
  private @Nullable InputStream whole;
  private long unpackedBytes;
  private long entries;

  /**
   * Unpacks {@code in}, which it closes.
   *
   * @param packedBytes how many bytes of {@code in} have been read
   */
  Unpacker(
      InputStream in,
      String name,
      UnpackLimits limits,
      LongSupplier packedBytes,
      PassedOver passedOver) {
    this.passedOver = passedOver;
    this.whole = in;
    this.name = name;
    this.limits = limits;
    this.packedBytes = packedBytes;
    streams.push(in);
  }

  /**
   * The next file, {@code null} at the end. After an error the one after it may be asked for.
   *
   * @throws IOException if the rest of the packed file that is open cannot be read
   */
  @Nullable Entry next() throws IOException {
    InputStream first = whole;
    if (first != null) {
      whole = null;
      Entry entry = unpack(first, name, "", 0);
      if (entry != null) {
        return entry;
      }
    }
    while (!open.isEmpty()) {
      Container container = open.element();
      Entry entry = step(container);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** Where the last error was: the packed file that is open, empty if that is the outermost. */
  String place() {
    Container container = open.peek();
    return container == null ? "" : container.path;
  }

  private @Nullable Entry step(Container container) throws IOException {
    drain(container);
    ArchiveEntry next = nextEntry(container);
    if (next == null) {
      open.remove(container);
      container.checkEnd();
      return null;
    }
    if (++entries > limits.entries()) {
      throw giveUp("it holds more than " + limits.entries() + " files");
    }
    String entryName = normal(next.getName());
    if (isPassedOver(next, entryName)) {
      return null;
    }
    String path = container.inside(entryName);
    if (!container.in.canReadEntryData(next)) {
      return new Entry(path, new BrokenInputStream(() -> new IOException(UNREADABLE)));
    }
    // Closing the entry must not close the file it lies in.
    container.entry = new Counted(CloseShieldInputStream.wrap(container.in));
    return unpack(container.entry, entryName, path, container.depth);
  }

  // What nobody wanted of the last entry takes time to unpack too, so it counts.
  private void drain(Container container) throws IOException {
    InputStream rest = container.entry;
    container.entry = InputStream.nullInputStream();
    try {
      rest.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException e) {
      // Damage says itself again with the next entry.
      if (open.isEmpty()) {
        throw e;
      }
    }
  }

  private @Nullable ArchiveEntry nextEntry(Container container) throws IOException {
    try {
      return container.in.getNextEntry();
    } catch (IOException | RuntimeException e) {
      // Commons Compress meets damage with unchecked exceptions too.
      open.remove(container);
      throw new IOException(
          (container.path.isEmpty() ? "" : container.path + ": ") + FileFault.sentence(e), e);
    }
  }

  // As in folders: what is hidden, and what is no file, is no part of the archive.
  private boolean isPassedOver(ArchiveEntry entry, String name) {
    if (entry.isDirectory()) {
      return true;
    }
    boolean link = entry instanceof TarArchiveEntry tar && !tar.isFile();
    String path = "/" + name;
    boolean hidden = path.contains("/.") || path.startsWith("/__MACOSX/");
    if (link || hidden) {
      passedOver.add("", link ? "link in a tar file" : "hidden file in a packed file", 1);
    }
    return link || hidden;
  }

  /** A name without steps that say nothing, and without any that lead out of the file. */
  private static String normal(String name) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : name.split("/", -1)) {
      boolean up = step.equals("..");
      if (up && !steps.isEmpty() && !steps.getLast().equals(UP)) {
        steps.removeLast();
      } else if (up) {
        steps.addLast(UP);
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** The file in {@code packed}, or {@code null} if that holds several, which come next. */
  private @Nullable Entry unpack(InputStream packed, String fileName, String path, int level)
      throws IOException {
    InputStream in = packed;
    int depth = level;
    while (true) {
      Peekable peekable = new Peekable(in, PEEKED);
      Packing packing = Packing.of(peekable.head(), fileName);
      if (packing == Packing.NONE) {
        return new Entry(path, peekable);
      }
      if (++depth > limits.depth()) {
        throw giveUp("more than " + limits.depth() + " packings lie in one another");
      }
      if (packing.isContainer()) {
        ZipEnd end = new ZipEnd(peekable);
        open.push(new Container(packing.openContainer(end), path, depth, end));
        return null;
      }
      InputStream unpacked = packing.open(peekable);
      streams.push(unpacked);
      in = new Counted(unpacked);
    }
  }

  private IOException giveUp(String reason) {
    open.clear();
    return new IOException(reason);
  }

  private void count(long bytes) throws IOException {
    unpackedBytes += bytes;
    if (unpackedBytes > FREE
        && unpackedBytes / limits.expansion() > Math.max(1, packedBytes.getAsLong())) {
      throw giveUp("it unpacks to more than " + limits.expansion() + " times its size");
    }
  }

  /** Frees what is open. All that could be read is read: what fails now loses nothing. */
  @Override
  public void close() {
    open.clear();
    streams.forEach(IOUtils::closeQuietly);
  }

  /** Counts what came out so far. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }
  }

  /** Watches for the signature with which the directory of a zip file ends, and counts. */
  private static final class ZipEnd extends FilterInputStream {
    private static final int SIGNATURE = 0x504B0506;
    private int last;
    private boolean seen;
    private long count;

    ZipEnd(InputStream in) {
      super(in);
    }

    boolean seen() {
      return seen;
    }

    long count() {
      return count;
    }

    private void look(int value) {
      count++;
      last = (last << 8) | (value & 0xFF);
      seen |= last == SIGNATURE;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        look(value);
      }
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      for (int i = 0; i < read; i++) {
        look(target[offset + i]);
      }
      return read;
    }
  }
}
