package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.dateline.Internal;
import org.dateline.archive.form.NewsItem;
import org.dateline.article.Article;

/**
 * The files that articles come from: the truth from which an index can always be rebuilt.
 *
 * <pre>{@code
 * try (ArchiveReader reader = Archive.of(List.of(Path.of("news"))).open()) {
 *   for (ArchiveRecord record; (record = reader.next()) != null; ) {
 *     switch (record) {
 *       case ArchiveRecord.Read read -> add(read.article());
 *       case ArchiveRecord.Kill kill -> remove(kill.id());
 *       case ArchiveRecord.Unreadable bad -> quarantine.add(bad);
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Folders are searched to any depth; hidden files and folders, pipes and devices are passed
 * over. Links within the archive are followed, those that lead out of it only if {@link
 * ArchiveOptions#followLinks} says so. What cannot be looked into, or is not, is an {@link
 * ArchiveRecord.Unreadable} that says why. Nothing is remembered: each call looks at the disk.
 * Immutable.
 */
public final class Archive {
  private final Files files;
  private final ArchiveOptions options;
  private final String description;

  private Archive(Files files, ArchiveOptions options, String description) {
    this.files = files;
    this.description = description;
    this.options = options;
  }

  /** Finds the files anew each time. */
  @FunctionalInterface
  private interface Files {
    List<ArchiveFile> find() throws IOException;
  }

  /** The archive under these files and folders, read with the default options. */
  public static Archive of(List<Path> paths) {
    return of(paths, ArchiveOptions.defaults());
  }

  /** The archive under these files and folders. */
  public static Archive of(List<Path> paths, ArchiveOptions options) {
    List<Path> copy = List.copyOf(paths);
    return new Archive(
        () -> FileWalk.walk(copy, options.followLinks()), options, describe(copy, options));
  }

  /**
   * An archive of one file that is read from a stream, which is closed with the reader. It can be
   * read once.
   *
   * @param name stands for the file, in locations and in ids of articles without one
   */
  public static Archive ofStream(String name, InputStream in, ArchiveOptions options) {
    List<ArchiveFile> one = List.of(new ArchiveFile(Path.of(name), name, in, null));
    return new Archive(() -> one, options, "");
  }

  /**
   * Records of a program's own, from its database say, in place of files. An index is made of them
   * with the same checkpoints: a run that goes on asks for what comes after those that it has.
   *
   * <p>So what is given must be the same articles in the same order each time until a run has
   * ended: sort by a key that does not change, and read as of one moment. What is thrown ends the
   * run, which then goes on from its last checkpoint.
   */
  @FunctionalInterface
  public interface Source {
    /**
     * The records in their order.
     *
     * @param taken how many come before those that are asked for; 0 for all
     */
    Iterator<NewsItem> after(long taken);
  }

  /**
   * An archive of articles that a program holds. They are read from the first each time, and those
   * that a run has already are passed over; {@link #ofSource} need not begin at the first.
   *
   * <pre>{@code
   * new Rebuild(folder, tagger, settings)
   *     .run(Archive.ofArticles("our-database", articles), progress -> {});
   * }</pre>
   *
   * @param name stands for the file, in locations and in the checkpoint: another name is another
   *     archive
   */
  public static Archive ofArticles(String name, Iterable<Article> articles) {
    return ofSource(
        name,
        taken -> {
          Iterator<Article> all = articles.iterator();
          for (long i = 0; i < taken && all.hasNext(); i++) {
            all.next();
          }
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public NewsItem next() {
              return NewsItem.of(all.next());
            }
          };
        });
  }

  /**
   * An archive of a program's own records, kills and embargoes among them.
   *
   * <pre>{@code
   * Archive.ofSource("our-database", taken -> rows("select ... order by id offset " + taken))
   * }</pre>
   *
   * @param name stands for the file, in locations and in the checkpoint: another name is another
   *     archive
   */
  public static Archive ofSource(String name, Source source) {
    List<ArchiveFile> one = List.of(ArchiveFile.given(name, source::after, 0));
    return new Archive(() -> one, ArchiveOptions.defaults(), "records " + name);
  }

  private static String describe(List<Path> paths, ArchiveOptions options) {
    List<Path> absolute = paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
    return "%s %s %s %s%s"
        .formatted(
            absolute,
            options.forms(),
            options.format(),
            options.limits(),
            options.followLinks() ? " links" : "");
  }

  /**
   * The part of this archive that a manifest does not know as it is now: files that are new or have
   * another content. Only files whose size or time differ are looked into, now and once.
   *
   * @throws IOException if a file cannot be looked into
   */
  public Archive changedSince(Manifest manifest) throws IOException {
    List<ArchiveFile> changed = manifest.changed(files.find());
    return new Archive(() -> changed, options, "");
  }

  /**
   * The files in the order of reading, which depends on their names only: the given paths in their
   * order, the files below each by name. A file that lies under two of the paths comes once.
   * Folders and links that are not looked into are among them.
   *
   * @throws java.nio.file.NoSuchFileException naming the path that does not exist
   * @throws IOException if a path cannot be looked at
   */
  public List<Path> files() throws IOException {
    return files.find().stream().map(ArchiveFile::path).toList();
  }

  /**
   * The size of all files on disk in bytes, that is of packed files as they are; what {@link
   * ArchiveReader#bytesRead} reaches in the end.
   *
   * @throws IOException as {@link #files}
   */
  public long totalBytes() throws IOException {
    return files.find().stream().mapToLong(ArchiveFile::size).sum();
  }

  /**
   * About how many bytes all files unpack to; those that a manifest knows as they look left out.
   */
  @Internal
  public long textBytes(Manifest but) throws IOException {
    return files.find().stream()
        .filter(file -> !but.looksKnown(file))
        .mapToLong(ArchiveFile::textBytes)
        .sum();
  }

  /**
   * What is read and how, for telling whether two archives are read alike. Empty for a stream,
   * which cannot be read again.
   */
  public String description() {
    return description;
  }

  /**
   * True if the file of a position is still there and has not changed, so that reading may go on
   * from it.
   *
   * @throws IOException as {@link #files}
   */
  public boolean has(ArchivePosition position) throws IOException {
    return position.file().isEmpty() || files.find().stream().anyMatch(position::isIn);
  }

  boolean beginsWith(List<FileStamp> stamps) throws IOException {
    List<ArchiveFile> all = files.find();
    if (stamps.size() > all.size()) {
      return false;
    }
    for (int i = 0; i < stamps.size(); i++) {
      FileStamp stamp = stamps.get(i);
      ArchiveFile file = all.get(i);
      if (!stamp.file().equals(file.key()) || !stamp.looksLike(file)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Starts to read; close the reader.
   *
   * @throws IOException as {@link #files}
   */
  public ArchiveReader open() throws IOException {
    return new ArchiveReader(files.find(), options);
  }

  /**
   * Starts to read at a place that {@link ArchiveReader#position} gave; close the reader. The
   * records before it are read over, which is far quicker than indexing them.
   *
   * @throws IOException as {@link #files}, or if the place is not there any more
   */
  public ArchiveReader open(ArchivePosition from) throws IOException {
    if (from.file().isEmpty()) {
      return open();
    }
    List<ArchiveFile> all = files.find();
    int first = 0;
    while (first < all.size() && !all.get(first).key().equals(from.file())) {
      first++;
    }
    if (first == all.size()) {
      throw new IOException("the archive has no file " + from.file() + " any more");
    }
    ArchiveFile.Given given = all.get(first).source();
    if (given != null) {
      ArchiveFile rest = ArchiveFile.given(all.get(first).name(), given.source(), from.records());
      return new ArchiveReader(List.of(rest), options);
    }
    ArchiveReader reader = new ArchiveReader(all.subList(first, all.size()), options);
    all.subList(0, first).forEach(reader::skip);
    for (long i = 0; i < from.records(); i++) {
      if (reader.next() == null) {
        reader.close();
        throw new IOException(from.file() + " has fewer records than it had");
      }
    }
    // It was taken before.
    reader.takePassedOver();
    return reader;
  }

  /** The forms that are read, who writes them and what of them counts: a table of Markdown. */
  public static String dialects() {
    return Dialects.table();
  }
}
