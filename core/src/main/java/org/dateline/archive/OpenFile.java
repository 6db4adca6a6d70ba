package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.IOUtils;
import org.dateline.archive.ArchiveRecord.Location;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** One file while it is read, with all files in it; what is wrong with it becomes a record too. */
final class OpenFile implements Closeable {
  /** As what records are read that stand in no file. */
  private static final String GIVEN = "records";

  private final ArchiveFile file;
  private final ArchiveOptions options;
  private final Forms forms;
  private final AtomicLong bytesRead;
  private final PassedOver passedOver;
  private final long bytesBefore;
  private final long size;
  private final long modified;
  private @Nullable CountingInput onDisk;
  private @Nullable Unpacker unpacker;
  private Unpacker.@Nullable Entry entry;
  private RecordReader reader = RecordReader.NONE;
  private String form = "";
  private long records;
  private boolean started;

  OpenFile(
      ArchiveFile file,
      ArchiveOptions options,
      Forms forms,
      AtomicLong bytesRead,
      PassedOver passedOver) {
    this.file = file;
    this.passedOver = passedOver;
    this.options = options;
    this.forms = forms;
    this.bytesRead = bytesRead;
    bytesBefore = bytesRead.get();
    size = file.size();
    modified = file.modified();
    records = file.source() == null ? 0 : file.source().taken();
  }

  /** Whether there is a file, and not only records. */
  boolean isFile() {
    return file.source() == null;
  }

  /** The place behind the last record. */
  ArchivePosition position(long offset) {
    return new ArchivePosition(file.key(), records, offset, size, modified);
  }

  /** The next record, {@code null} at the end. */
  @Nullable ArchiveRecord next(RawRecord raw) {
    try {
      while (entry != null || nextEntry(raw)) {
        ArchiveRecord record = nextOfEntry(raw);
        if (record != null) {
          return record;
        }
        entry = null;
      }
      return null;
    } catch (IOException e) {
      raw.start(0, 0);
      return unreadable(raw, ArchiveRecord.Unreadable.CUT_OFF + FileFault.of(e));
    }
  }

  private @Nullable ArchiveRecord nextOfEntry(RawRecord raw) {
    try {
      NewsItem item = reader.next(raw);
      return item == null ? null : record(item, raw);
    } catch (UnreadableRecord e) {
      return unreadable(raw, e.reason());
    } catch (IOException e) {
      reader = RecordReader.NONE;
      return unreadable(raw, ArchiveRecord.Unreadable.CUT_OFF + FileFault.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      if (file.source() != null) {
        // A database that fails is no record that does.
        throw e;
      }
      // Not even told what it is, or begun.
      return unreadable(raw, "the reader of this form failed: " + e);
    } finally {
      passedOver.add(form, raw.takePassedOver());
    }
  }

  private boolean nextEntry(RawRecord raw) throws IOException {
    form = "";
    raw.start(0, 0);
    if (file.source() != null) {
      return startGiven(file.source());
    }
    if (!started) {
      started = true;
      unpacker = start();
    }
    entry = unpacker == null ? null : unpacker.next();
    if (entry == null) {
      return false;
    }
    reader = first -> openForm(entry).next(first);
    return true;
  }

  private boolean startGiven(ArchiveFile.Given given) {
    if (started) {
      return false;
    }
    started = true;
    form = GIVEN;
    entry = new Unpacker.Entry("", InputStream.nullInputStream());
    Iterator<NewsItem> items = given.source().apply(given.taken());
    reader =
        raw -> {
          raw.start(0, 0);
          return items.hasNext() ? items.next() : null;
        };
    return true;
  }

  private Unpacker start() throws IOException {
    CountingInput in = new CountingInput(file.open(), bytesRead);
    onDisk = in;
    return new Unpacker(in, file.name(), options.limits(), in::count, passedOver);
  }

  /** Replaces the reader: a form that cannot even start says so with the first record. */
  private RecordReader openForm(Unpacker.@Nullable Entry of) throws IOException, UnreadableRecord {
    reader = RecordReader.NONE;
    if (of == null) {
      return reader;
    }
    FormInput in = new FormInput(of.in(), nameOf(of));
    Form found = form(in);
    form = found.name();
    reader = new GuardedReader(found.open(in, options.forms()), in);
    return reader;
  }

  // Of no form because of damage is damaged.
  private Form form(FormInput in) throws IOException, UnreadableRecord {
    FileHead head = in.head();
    try {
      return options.format() == null ? forms.find(head) : forms.named(options.format());
    } catch (UnreadableRecord e) {
      in.checkEnd();
      throw e;
    }
  }

  private String nameOf(Unpacker.Entry of) {
    return of.path().isEmpty() ? file.name() : file.name() + "!/" + of.path();
  }

  private ArchiveRecord record(NewsItem item, RawRecord raw) {
    Article article = item.article();
    if (item.status() == NewsItem.Status.CANCELED) {
      return new ArchiveRecord.Kill(article.id(), article.version(), location(raw), form);
    }
    if (item.status() == NewsItem.Status.WITHHELD) {
      return unreadable(raw, "its publisher withholds it");
    }
    if (item.embargo() != null && item.embargo().isAfter(options.clock().instant())) {
      return unreadable(raw, "under embargo until " + item.embargo());
    }
    return new ArchiveRecord.Read(article, location(raw), form, item.doubts());
  }

  private ArchiveRecord unreadable(RawRecord raw, String reason) {
    return new ArchiveRecord.Unreadable(location(raw), form, reason, raw.excerpt(), raw.base64());
  }

  private Location location(RawRecord raw) {
    String path = entry == null ? "" : entry.path();
    return new Location(file.path(), path, raw.line(), raw.offset(), ++records);
  }

  /** What the file is known by, once it is read; the rest of it is read for that. */
  FileStamp stamp() {
    return FileStamp.of(file, checksum());
  }

  // Of a file that cannot be read to its end there is none, and reading has said so.
  private String checksum() {
    try {
      return onDisk == null ? "" : onDisk.drain();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    if (unpacker != null) {
      unpacker.close();
    }
    IOUtils.closeQuietly(onDisk);
    // Also what was not looked at is done with: progress must reach the total.
    bytesRead.accumulateAndGet(bytesBefore + size, Math::max);
  }
}
