package org.dateline.archive;

/**
 * How far packed files are followed, so that a small file cannot keep a reader busy for ever.
 * Immutable.
 *
 * @param depth how many packings may lie in one another; {@code a.tar.gz} has two
 * @param entries how many files one packed file may hold, those in its inner ones counted too
 * @param expansion how many times its size on disk a file may unpack to; the first 64 MiB are free
 */
public record UnpackLimits(int depth, long entries, int expansion) {
  private static final UnpackLimits DEFAULTS = new UnpackLimits(8, 10_000_000, 1_000);

  /** Checks the numbers. */
  public UnpackLimits {
    if (depth < 1 || entries < 1 || expansion < 1) {
      throw new IllegalArgumentException("the limits of unpacking must be positive");
    }
  }

  /** Eight packings, ten million entries, a thousand times the size. */
  public static UnpackLimits defaults() {
    return DEFAULTS;
  }
}
