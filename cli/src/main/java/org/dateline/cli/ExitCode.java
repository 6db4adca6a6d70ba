package org.dateline.cli;

/** What the process tells its caller. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;

  /** Done, but some records are in quarantine. */
  static final int QUARANTINED = 3;

  /** There is no index, or one that does not fit. */
  static final int INDEX_MISMATCH = 4;

  /** Somebody else writes the index; nothing was changed. */
  static final int BUSY = 5;

  private ExitCode() {}
}
