package org.dateline.archive.form;

/** Says why a record is no article. */
public final class UnreadableRecord extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A record that cannot be read.
   *
   * @param reason one sentence for people, without the record's place
   */
  // No stack trace: these are data, and an archive may hold millions.
  public UnreadableRecord(String reason) {
    super(reason, null, false, false);
  }

  /** One sentence for people. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
