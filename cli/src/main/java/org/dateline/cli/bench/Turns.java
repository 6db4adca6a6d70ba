package org.dateline.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Lets engines work in turn, round by round, so that what else the machine does hits all alike, and
 * each round begins with another. The first rounds are to warm up and do not count: so many as it
 * takes until no engine gets faster, or a given number.
 *
 * @param rounds that count
 * @param warmUp rounds before; -1 for as many as it takes
 */
public record Turns(int rounds, int warmUp) {
  private static final int MOST = 40;

  /** Checks the numbers. */
  public Turns {
    if (rounds < 1 || warmUp < -1) {
      throw new IllegalArgumentException("--rounds must be positive, --warm-up not negative");
    }
  }

  /** One round of an engine. */
  @FunctionalInterface
  interface Round<E, R> {
    R of(E engine, int number) throws IOException;
  }

  /** What each engine gave in the rounds that count, and how many came before them. */
  record Measured<E, R>(Map<E, List<R>> rounds, int warmUp) {}

  /**
   * Lets them work.
   *
   * @param cost of a round, to tell when engines are warm
   * @param log told if one was not
   */
  <E, R> Measured<E, R> measure(
      List<E> engines, Round<E, R> round, ToDoubleFunction<R> cost, Consumer<String> log)
      throws IOException {
    int before = warmUp(engines, round, cost, log);
    Map<E, List<R>> measured = new LinkedHashMap<>();
    // In their order, whoever begins.
    engines.forEach(engine -> measured.put(engine, new ArrayList<>()));
    for (int i = before; i < before + rounds; i++) {
      inTurn(engines, round, i)
          .forEach((engine, result) ->
              measured.computeIfAbsent(engine, e -> new ArrayList<>()).add(result));
    }
    return new Measured<>(measured, before);
  }

  /** Only warms up, and says in how many rounds. */
  <E, R> int warmUp(
      List<E> engines, Round<E, R> round, ToDoubleFunction<R> cost, Consumer<String> log)
      throws IOException {
    Map<E, WarmUp> warm = new LinkedHashMap<>();
    int done = 0;
    while (warmUp < 0 ? !isOver(warm) && done < MOST : done < warmUp) {
      inTurn(engines, round, done++)
          .forEach((engine, result) ->
              warm.computeIfAbsent(engine, e -> new WarmUp()).add(cost.applyAsDouble(result)));
    }
    if (warmUp < 0 && !isOver(warm)) {
      log.accept("not warm after " + done + " rounds, or too noisy to tell");
    }
    return done;
  }

  private static <E> boolean isOver(Map<E, WarmUp> warm) {
    return !warm.isEmpty() && warm.values().stream().allMatch(WarmUp::isOver);
  }

  private static <E, R> Map<E, R> inTurn(List<E> engines, Round<E, R> round, int number)
      throws IOException {
    Map<E, R> results = new LinkedHashMap<>();
    for (int i = 0; i < engines.size(); i++) {
      E engine = engines.get((i + number) % engines.size());
      results.put(engine, round.of(engine, number));
    }
    return results;
  }
}
