package org.dateline.tag;

import java.time.LocalDate;

/** stub */
public record EventTime(
    LocalDate from,
    LocalDate to,
    Precision precision,
    boolean approximate,
    int start,
    int end,
    String text) {
  /** p */
  public enum Precision {
    /** d */
    DAY,
    /** m */
    MONTH,
    /** y */
    YEAR
  }
}
