package org.dateline.cli.serve.chart;

/**
 * A bar beside a value of a facet: how much of the largest value it is. An inline {@code <svg>}
 * that readers of the screen pass over, since the count stands beside it. Stateless.
 */
public final class ShareBar {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 6;
  private static final int SHORTEST = 1;

  private ShareBar() {}

  /**
   * A bar as long as {@code value} of {@code most}; none for 0, whole for more than {@code most}.
   */
  public static String of(double value, double most) {
    Markup out = new Markup();
    out.open(
        "svg",
        "class",
        "share-bar",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    out.empty("rect", "class", "track", "width", WIDTH, "height", HEIGHT);
    if (value > 0 && most > 0) {
      double length = Math.clamp(value / most * WIDTH, SHORTEST, WIDTH);
      out.empty("rect", "class", "bar", "width", length, "height", HEIGHT);
    }
    return out.close().toString();
  }
}
