package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.Internal;

/**
 * What a file of an archive was like when it was read. Immutable.
 *
 * @param file its absolute path
 * @param size in bytes, -1 if it could not be told
 * @param modified in milliseconds since 1970, -1 if it could not be told
 * @param checksum CRC-32C in hexadecimal, empty if the file could not be read
 */
@Internal
public record FileStamp(String file, long size, long modified, String checksum) {

  static FileStamp of(ArchiveFile file, String checksum) {
    return new FileStamp(file.key(), file.size(), file.modified(), checksum);
  }

  /** This of the file where it is now. */
  FileStamp at(ArchiveFile now) {
    return of(now, checksum);
  }

  /** True if the file lies in the same place below the root of its archive. */
  boolean isNamed(ArchiveFile now) {
    return ("/" + file.replace('\\', '/')).endsWith("/" + now.name());
  }

  /** The last step of its path. */
  String lastName() {
    return file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
  }

  /** True if the file could not be read, or not to its end. */
  boolean isUnread() {
    return checksum.isEmpty();
  }

  /** True if the file has the size and time that it had. */
  boolean looksLike(ArchiveFile now) {
    return size == now.size() && modified == now.modified() && size >= 0;
  }

  /** True if the file has the bytes that it had; reads it all if the size is the same. */
  boolean holdsWhat(ArchiveFile now) throws IOException {
    if (size != now.size() || checksum.isEmpty()) {
      return false;
    }
    try (InputStream in = now.open();
        CountingInput counting = new CountingInput(in, new AtomicLong())) {
      return counting.drain().equals(checksum);
    }
  }
}
