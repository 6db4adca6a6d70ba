package org.dateline.cli;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes up to so many of what comes, and looks whether there is one more. For one thread.
 *
 * @param <T> what comes
 */
final class FirstFew<T> implements Predicate<T> {
  private final int limit;
  private final Consumer<? super T> taker;
  private int seen;

  /**
   * @param limit how many, 0 for all
   */
  FirstFew(int limit, Consumer<? super T> taker) {
    this.limit = limit;
    this.taker = taker;
  }

  /** Takes it, and says whether more are wanted. */
  @Override
  public boolean test(T next) {
    if (limit == 0 || seen < limit) {
      taker.accept(next);
    }
    seen++;
    return limit == 0 || seen <= limit;
  }

  /** Whether there was more than was taken. */
  boolean isMore() {
    return limit > 0 && seen > limit;
  }
}
