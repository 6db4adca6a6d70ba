package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.archive.form.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive record by record. Never more than one record is in memory, or one file of a form
 * that is read as a whole.
 *
 * <p>Not thread-safe, but {@link #bytesRead} and {@link #currentFile} may be asked by any thread.
 */
public final class ArchiveReader implements Closeable {
  private final Iterator<ArchiveFile> files;
  private final ArchiveOptions options;
  private final Forms forms = Forms.load();
  private final RawRecord raw;
  private final AtomicLong bytesRead = new AtomicLong();
  private final List<FileStamp> finished = new ArrayList<>();
  private final PassedOver passedOver = new PassedOver();
  private volatile @Nullable Path currentFile;
  private @Nullable OpenFile current;
  private ArchivePosition last = ArchivePosition.START;
  private boolean closed;

  ArchiveReader(List<ArchiveFile> files, ArchiveOptions options) {
    this.files = files.iterator();
    this.options = options;
    raw = new RawRecord(options.forms().maxRecordBytes());
    if (options.format() != null) {
      forms.named(options.format());
    }
  }

  /**
   * The next record, {@code null} when all files are read. What is wrong with one record or one
   * file is said by an {@link ArchiveRecord.Unreadable} and does not end the reading.
   *
   * @throws IOException if this reader is closed
   */
  public @Nullable ArchiveRecord next() throws IOException {
    if (closed) {
      throw new IOException("the reader is closed");
    }
    while (current != null || files.hasNext()) {
      OpenFile file = current == null ? start(files.next()) : current;
      ArchiveRecord record = file.next(raw);
      if (record != null) {
        return record;
      }
      if (file.isFile()) {
        finished.add(file.stamp());
      }
      closeCurrent();
    }
    currentFile = null;
    return null;
  }

  private OpenFile start(ArchiveFile file) {
    OpenFile opened = new OpenFile(file, options, forms, bytesRead, passedOver);
    currentFile = file.path();
    current = opened;
    return opened;
  }

  /** Where the last record ended, which is where another reader can go on. */
  public ArchivePosition position() {
    return current == null ? last : current.position(raw.offset());
  }

  /** Bytes read so far from all files, as they lie on disk; comparable to the total. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** The file of the last record, {@code null} before the first and after the last one. */
  public @Nullable Path currentFile() {
    return currentFile;
  }

  /** The files that were read to their end since this was asked last. */
  public List<FileStamp> takeFinished() {
    List<FileStamp> taken = List.copyOf(finished);
    finished.clear();
    return taken;
  }

  /**
   * What stood in the files since this was asked last and is no record, so that nothing was said of
   * it: how many of each kind, by the name of the form; that is empty for hidden files and links in
   * packed ones.
   */
  public SortedMap<String, SortedMap<String, Long>> takePassedOver() {
    return passedOver.take();
  }

  void skip(ArchiveFile file) {
    bytesRead.addAndGet(file.size());
  }

  private void closeCurrent() {
    OpenFile file = current;
    current = null;
    if (file != null) {
      last = file.position(raw.offset());
      file.close();
    }
  }

  /** Closes the open file; closing again does nothing. */
  @Override
  public void close() {
    closed = true;
    currentFile = null;
    closeCurrent();
  }
}
