package org.dateline.archive;

/** Says why a record is no article; the reader turns it into {@link ArchiveRecord.Unreadable}. */
final class UnreadableRecord extends Exception {
  private static final long serialVersionUID = 1L;

  // No stack trace: these are data, and an archive may hold millions.
  UnreadableRecord(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
