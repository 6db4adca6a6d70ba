package org.dateline.text;

import org.dateline.Internal;

/** Slips of the pen. */
@Internal
public final class Slips {
  private static final int LONG_NAME = 6;

  private Slips() {}

  /**
   * Whether two different words differ by one letter left out, put in, changed or swapped with its
   * neighbour (Damerau 1964), the first letter and the plural s apart.
   */
  public static boolean isOneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.charAt(0) != b.charAt(0) || a.equals(b)) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(a.length(), b.length());
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (a.length() == b.length()) {
      return a.regionMatches(same + 1, b, same + 1, shorter) || swapped(a, b, same);
    }
    String longer = a.length() > b.length() ? a : b;
    String other = a.length() > b.length() ? b : a;
    boolean plural = same == shorter && longer.endsWith("s");
    return !plural && longer.substring(same + 1).equals(other.substring(same));
  }

  private static boolean swapped(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }

  /** Whether a given name is another, give or take a slip, or two in a long one. */
  public static boolean isAlmost(String a, String b) {
    if (a.equals(b) || isOneSlip(a, b)) {
      return true;
    }
    boolean lengthy = Math.min(a.length(), b.length()) >= LONG_NAME;
    return lengthy && a.charAt(0) == b.charAt(0) && Spelling.distance(a, b) <= 2;
  }
}
