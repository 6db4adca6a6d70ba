package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.Article;
import org.jspecify.annotations.Nullable;

/** One file while it is read; what is wrong with it becomes a record too. */
final class OpenFile implements Closeable {
  private final ArchiveFile file;
  private final ArchiveOptions options;
  private final AtomicLong bytesRead;
  private final long bytesAtEnd;
  private @Nullable InputStream onDisk;
  private @Nullable ByteSource source;
  private @Nullable Articles articles;

  OpenFile(ArchiveFile file, ArchiveOptions options, AtomicLong bytesRead) {
    this.file = file;
    this.options = options;
    this.bytesRead = bytesRead;
    bytesAtEnd = bytesRead.get() + Archive.size(file.path());
  }

  /** The next record, {@code null} at the end. */
  @Nullable ArchiveRecord next(RawRecord raw) {
    try {
      Article article = articles().next(raw);
      return article == null ? null : new ArchiveRecord.Read(article, location(raw));
    } catch (UnreadableRecord e) {
      articles = articles == null ? Articles.NONE : articles;
      return unreadable(raw, e.reason());
    } catch (IOException e) {
      articles = Articles.NONE;
      return unreadable(raw, "the rest of the file cannot be read: " + describe(e));
    }
  }

  private Articles articles() throws IOException, UnreadableRecord {
    if (articles == null) {
      articles = start();
    }
    return articles;
  }

  private Articles start() throws IOException, UnreadableRecord {
    InputStream in = Files.newInputStream(file.path());
    onDisk = in;
    ByteSource bytes = new ByteSource(unpack(in));
    source = bytes;
    FileHead head = new FileHead(file.name(), bytes.head());
    return Forms.find(head).open(bytes, file.name(), options);
  }

  // Not by the name: packed files are found without .gz, and plain ones with it.
  private InputStream unpack(InputStream in) throws IOException {
    PushbackInputStream peekable = new PushbackInputStream(new CountingInput(in, bytesRead), 2);
    byte[] magic = new byte[2];
    int count = peekable.readNBytes(magic, 0, 2);
    peekable.unread(magic, 0, count);
    boolean gzip = count == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    return gzip ? new GzipInput(peekable) : peekable;
  }

  private ArchiveRecord unreadable(RawRecord raw, String reason) {
    return new ArchiveRecord.Unreadable(location(raw), reason, raw.excerpt());
  }

  private Location location(RawRecord raw) {
    return new Location(file.path(), raw.line());
  }

  private static String describe(IOException e) {
    return e instanceof FileSystemException || e.getMessage() == null
        ? e.getClass().getSimpleName()
        : String.valueOf(e.getMessage());
  }

  @Override
  public void close() throws IOException {
    // Also what was not looked at is done with: progress must reach the total.
    bytesRead.accumulateAndGet(bytesAtEnd, Math::max);
    if (onDisk != null) {
      onDisk.close();
    }
    if (source != null) {
      source.close();
    }
  }
}
