package org.dateline.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Damaged input of all kinds: only what is documented is thrown, nothing takes long, every record
 * is accounted for, and spans lie within their text.
 */
final class Fuzz implements Fault {
  private static final int ROUND = 500;
  private static final long LONGEST_NANOS = 5_000_000_000L;

  @Override
  public String name() {
    return "fuzz";
  }

  /** One kind of input. */
  interface Target {
    String name();

    /** How many rounds it gets in the short form, and in the long one. */
    int few();

    int many();

    /** Sound inputs, to be damaged. */
    List<byte[]> pool();

    /** Takes one input; throws if anything is wrong. */
    void take(byte[] input) throws Exception;
  }

  @Override
  public void run(Tries tries) throws Exception {
    for (Target target : FuzzTargets.all(tries.shared("fuzz"))) {
      int rounds = tries.times(target.few(), target.many());
      // A round ends at what it finds; more of them would find the same.
      int failures = tries.failures().size();
      for (int i = 0; i < rounds && tries.failures().size() == failures; i++) {
        tries.run(
            target.name(),
            (random, folder) -> {
              round(target, random, folder);
              tries.alsoHeld(ROUND - 1);
            });
      }
    }
  }

  private static void round(Target target, Random random, Path folder) throws Exception {
    Mutator mutator = new Mutator(random);
    for (int i = 0; i < ROUND; i++) {
      byte[] input = mutator.damaged(target.pool());
      Throwable wrong = wrong(target, input);
      if (wrong != null) {
        throw new IOException(told(smallest(target, input, wrong), folder), wrong);
      }
    }
  }

  private static @Nullable Throwable wrong(Target target, byte[] input) {
    long started = System.nanoTime();
    try {
      target.take(input);
      long nanos = System.nanoTime() - started;
      assertTrue(nanos < LONGEST_NANOS, () -> "took " + nanos / 1_000_000 + " ms");
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  /** Cuts pieces out as long as the same goes wrong. */
  private static byte[] smallest(Target target, byte[] input, Throwable wrong) {
    byte[] small = input;
    long end = System.nanoTime() + LONGEST_NANOS;
    for (int piece = Math.max(1, small.length / 2); piece > 0; piece /= 2) {
      for (int at = 0; at + piece <= small.length && System.nanoTime() < end; ) {
        byte[] less = Arrays.copyOf(small, small.length - piece);
        System.arraycopy(small, at + piece, less, at, small.length - at - piece);
        Throwable again = wrong(target, less);
        if (again != null && again.getClass() == wrong.getClass()) {
          small = less;
        } else {
          at += piece;
        }
      }
    }
    return small;
  }

  private static String told(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("input"), input);
    String text = new String(input, UTF_8).replace("\n", "\\n");
    return input.length
        + " bytes in "
        + file
        + ": "
        + (text.length() <= 300 ? text : text.substring(0, 300));
  }
}
