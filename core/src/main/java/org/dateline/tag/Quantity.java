package org.dateline.tag;

/** stub */
public record Quantity(long value, Bound bound, String unit, int start, int end, String text) {
  /** b */
  public enum Bound {
    /** e */
    EXACT,
    /** a */
    ABOUT,
    /** l */
    AT_LEAST,
    /** m */
    AT_MOST
  }
}
