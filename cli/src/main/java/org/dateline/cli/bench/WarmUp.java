package org.dateline.cli.bench;

/**
 * Tells when a JVM is warm: when some rounds in a row cost no less, by more than a twentieth, than
 * the cheapest before them. Used by one thread.
 */
final class WarmUp {
  private static final int CALM = 3;
  private static final double FALL = 0.95;

  private double least = Double.MAX_VALUE;
  private int calm;

  /** Takes what a round cost; any unit will do. */
  void add(double cost) {
    calm = cost < FALL * least ? 0 : calm + 1;
    least = Math.min(least, cost);
  }

  boolean isOver() {
    return calm >= CALM;
  }
}
