package org.dateline.cli.serve;

/**
 * The threads that carry virtual ones, each of which answers a connection. A search lets its
 * carrier go only at its end, and what it wakes then is run next: if searches have all carriers,
 * who is woken from outside waits while others are answered again and again. With two carriers and
 * 64 connections one answer of a hundred took over six seconds, with sixteen none took over 0.2.
 */
final class Carriers {
  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  private Carriers() {}

  /** Sees to it that there are more than work at once; to be called before there are any. */
  static void moreThan(int working) {
    // Java reads it once, when it makes the first virtual thread, and has no other door for it.
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, Integer.toString(2 * working));
    }
  }
}
