package org.dateline.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dateline.text.Folding;
import org.dateline.text.PhraseTable;
import org.dateline.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds words of a given hash, where each letter is mixed in by {@code hash = (hash ^ letter) *
 * factor}. Such a hash is a sum of terms that depend on one letter's place each, so four letters
 * are found as four lists that add up (Wagner, A Generalized Birthday Problem, 2002) and the fifth
 * follows from them. Takes some 100 ms a word.
 */
final class Collisions {
  private static final int VALUES = 1 << Character.SIZE;
  private static final long LOW = VALUES - 1;
  private static final int LISTS = 4;
  private static final long WINDOW = 1L << 51;
  private static final long SEED = 8;
  private static final BitSet LETTERS = all(Character::isLetter);
  private static final BitSet FOLDED = all(Collisions::isFolded);

  private final long start;
  private final long factor;
  private final BitSet letters;

  /**
   * @param start the hash of no letters
   * @param factor odd
   * @param letters which may stand in the words
   */
  private Collisions(long start, long factor, BitSet letters) {
    this.start = start;
    this.factor = factor;
    this.letters = letters;
  }

  /** A folded word, not this one, that {@link PhraseTable#word} gives the same hash. */
  static String ofKey(String key) {
    long hash = PhraseTable.word(key);
    long mixed = hash ^ (hash >>> 32);
    return new Collisions(0xCBF29CE484222325L, 0x100000001B3L, FOLDED).find(mixed);
  }

  /** A word, not this one, that {@link Vocabulary} gives the same hash if both are long. */
  static String ofWritten(String word) {
    long factor = 0x9E3779B97F4A7C15L;
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * factor;
    }
    return new Collisions(0, factor, LETTERS).find(hash);
  }

  private static BitSet all(IntPredicate letters) {
    return IntStream.range(0, VALUES).filter(letters).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private static boolean isFolded(int letter) {
    String written = Character.toString(letter);
    return Character.isLetter(letter) && Folding.fold(written).equals(written);
  }

  private String find(long hash) {
    Random random = new Random(SEED);
    String found = null;
    while (found == null) {
      String before = "" + letter(random) + letter(random);
      found = new Search(mixed(start, before), hash).find(random.nextLong());
      found = found == null ? null : before + found;
    }
    return found;
  }

  private static char letter(Random random) {
    return (char) ('a' + random.nextInt(26));
  }

  private long mixed(long from, String word) {
    long hash = from;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * factor;
    }
    return hash;
  }

  private static long inverse(long odd) {
    long inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /** A search for five letters that lead from one hash to another. */
  private final class Search {
    private final long from;
    private final long to;
    // What the hash is to be with the fifth letter in it, before it is multiplied.
    private final long last;
    private final long[][] lists = new long[LISTS][];

    Search(long from, long to) {
      this.from = from;
      this.to = to;
      this.last = to * inverse(factor);
      for (int place = 0; place < LISTS; place++) {
        lists[place] = list(place);
      }
    }

    // The lowest bits of the hash once a letter is in it are free to choose; they take the place
    // of those that follow from the letter before.
    private long term(int place, int bits) {
      long term = bits;
      for (int i = place; i < LISTS; i++) {
        term *= factor;
        term -= i == place && i < LISTS - 1 ? term & LOW : 0;
      }
      return term;
    }

    private long[] list(int place) {
      return IntStream.range(0, VALUES)
          .filter(bits -> place > 0 || letters.get((int) ((from ^ bits) & LOW)))
          .filter(bits -> place < LISTS - 1 || letters.get((int) (((bits * factor) ^ last) & LOW)))
          .mapToLong(bits -> term(place, bits))
          .sorted()
          .toArray();
    }

    /** The letters, or {@code null}: where the lists are to meet is chosen at random. */
    @Nullable String find(long middle) {
      long rest = (last & ~LOW) - (from & ~LOW) * factor * factor * factor * factor;
      long[] left = sums(0, middle);
      long[] right = sums(2, rest - middle - WINDOW);
      for (long one : left) {
        int at = atOrAfter(right, rest - one);
        if ((right[at] + one - rest) >>> Character.SIZE == 0) {
          String word = word(bits(0, one), bits(2, right[at]));
          if (word.chars().allMatch(letters::get) && mixed(from, word) == to) {
            return word;
          }
        }
      }
      return null;
    }

    private long[] sums(int place, long least) {
      LongStream.Builder sums = LongStream.builder();
      long[] others = lists[place + 1];
      for (long one : lists[place]) {
        int at = atOrAfter(others, least - one);
        while (Long.compareUnsigned(others[at] + one - least, WINDOW) < 0) {
          sums.add(others[at] + one);
          at = (at + 1) % others.length;
        }
      }
      return sums.build().sorted().toArray();
    }

    // After the highest comes the lowest.
    private static int atOrAfter(long[] sorted, long least) {
      int at = Arrays.binarySearch(sorted, least);
      return (at < 0 ? -at - 1 : at) % sorted.length;
    }

    // The bits of two places that add up to this.
    private int[] bits(int place, long sum) {
      for (int bits = 0; bits < VALUES; bits++) {
        long rest = sum - term(place, bits);
        if (Arrays.binarySearch(lists[place + 1], rest) >= 0) {
          for (int next = 0; next < VALUES; next++) {
            if (term(place + 1, next) == rest) {
              return new int[] {bits, next};
            }
          }
        }
      }
      throw new AssertionError("a sum of nothing");
    }

    private String word(int[] first, int[] second) {
      StringBuilder word = new StringBuilder();
      long hash = from;
      for (long bits : new long[] {first[0], first[1], second[0], second[1], last & LOW}) {
        word.append((char) ((hash ^ bits) & LOW));
        hash = ((hash & ~LOW) | bits) * factor;
      }
      return word.toString();
    }
  }
}
