package org.dateline.faults;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A disk that is full after some bytes, or cannot be written at all. */
final class SmallDisk extends Disk {
  private final boolean readOnly;
  private long room;
  private long written;

  private SmallDisk(long room, boolean readOnly) {
    this.room = room;
    this.readOnly = readOnly;
  }

  static SmallDisk of(long room) {
    return new SmallDisk(room, false);
  }

  static SmallDisk readOnly() {
    return new SmallDisk(0, true);
  }

  @Override
  void before(Path file) throws IOException {
    if (readOnly) {
      throw new FileSystemException(file.toString(), null, "Read-only file system");
    }
  }

  @Override
  int room(int bytes) {
    int fitting = (int) Math.min(bytes, room);
    room -= fitting;
    written += fitting;
    return fitting;
  }

  long written() {
    return written;
  }
}
