package org.dateline.faults;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A disk that is full after some bytes, cannot be written at all, or gives few handles. */
final class SmallDisk extends Disk {
  private final boolean readOnly;
  private long room;
  private final int handles;
  private long written;
  private int open;

  private SmallDisk(long room, boolean readOnly, int handles) {
    this.room = room;
    this.readOnly = readOnly;
    this.handles = handles;
  }

  static SmallDisk of(long room) {
    return new SmallDisk(room, false, Integer.MAX_VALUE);
  }

  static SmallDisk readOnly() {
    return new SmallDisk(0, true, Integer.MAX_VALUE);
  }

  static SmallDisk ofHandles(int handles) {
    return new SmallDisk(Long.MAX_VALUE, false, handles);
  }

  @Override
  void opened(Path file) throws IOException {
    if (++open > handles) {
      throw new FileSystemException(file.toString(), null, "Too many open files");
    }
  }

  @Override
  void closed(Path file) {
    open--;
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
