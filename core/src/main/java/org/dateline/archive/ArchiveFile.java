package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.dateline.archive.form.NewsItem;
import org.jspecify.annotations.Nullable;

/**
 * One file of an archive.
 *
 * @param path where it is
 * @param name its path below the archive's root, with slashes
 * @param stream its bytes if it is no file on disk
 * @param fault why it is not read, {@code null} if it is; it may then be a folder
 * @param source its records if it is no file at all
 */
record ArchiveFile(
    Path path,
    String name,
    @Nullable InputStream stream,
    @Nullable String fault,
    @Nullable Given source) {

  /** Records of a program's own, of which some have been taken. */
  record Given(LongFunction<Iterator<NewsItem>> source, long taken) {}

  private static final Pattern PACKED =
      Pattern.compile("(?i)\\.(gz|tgz|bz2|tbz2?|xz|txz|zst|zip)$");
  private static final int TIMES_PACKED = 3;

  ArchiveFile(Path path, String name, @Nullable InputStream stream, @Nullable String fault) {
    this(path, name, stream, fault, null);
  }

  /** These records behind so many of them. */
  static ArchiveFile given(String name, LongFunction<Iterator<NewsItem>> source, long taken) {
    return new ArchiveFile(Path.of(name), name, null, null, new Given(source, taken));
  }

  /** The file at {@code path}, which an archive holds below {@code base}. */
  static ArchiveFile of(Path path, Path base) {
    return unread(path, base, null);
  }

  /** A file or folder that is not read, and why. */
  static ArchiveFile unread(Path path, Path base, @Nullable String fault) {
    return new ArchiveFile(path, withSlashes(base.relativize(path)), null, fault);
  }

  /** This file under its whole path, for a name that another file has too. */
  ArchiveFile named() {
    return new ArchiveFile(path, withSlashes(path), stream, fault);
  }

  private static String withSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** What it is known by from run to run, wherever those are started. */
  String key() {
    return stream == null && source == null
        ? path.toAbsolutePath().normalize().toString()
        : path.toString();
  }

  InputStream open() throws IOException {
    if (fault != null) {
      throw new IOException(fault);
    }
    return stream == null ? Files.newInputStream(path) : stream;
  }

  private boolean isOnDisk() {
    return stream == null && fault == null && source == null;
  }

  /** In bytes; 0 of a file that has none (a broken link, say): the reader will report it. */
  long size() {
    try {
      return isOnDisk() ? Files.size(path) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** What it may unpack to, by its name: packed text has about a third of its size. */
  long textBytes() {
    return PACKED.matcher(name).find() ? TIMES_PACKED * size() : size();
  }

  /** In milliseconds since 1970, -1 where it cannot be told. */
  long modified() {
    try {
      return isOnDisk() ? Files.getLastModifiedTime(path).toMillis() : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
