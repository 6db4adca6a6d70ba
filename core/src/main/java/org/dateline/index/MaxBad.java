package org.dateline.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.index.generation.IngestCounts;

/**
 * How many records of an archive may be bad. Immutable.
 *
 * @param count at most so many
 * @param share and at most this share of all records, from 0 to 1
 */
public record MaxBad(long count, double share) {
  /** Any number. */
  public static final MaxBad UNLIMITED = new MaxBad(Long.MAX_VALUE, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(%?)");

  /**
   * Reads a count, {@code 100}, or a share, {@code 0.5%}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static MaxBad parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (matcher.matches()) {
      boolean share = !matcher.group(2).isEmpty();
      double number = Double.parseDouble(matcher.group(1));
      if (share && number <= 100) {
        return new MaxBad(Long.MAX_VALUE, number / 100);
      }
      if (!share && number == Math.rint(number)) {
        return new MaxBad((long) number, 1);
      }
    }
    throw new IllegalArgumentException(
        "not a number of bad records: \"" + text + "\"; expected a count (100) or a share (0.5%)");
  }

  /** Stops as soon as the count is passed. */
  void check(IngestCounts counts) throws IOException {
    if (counts.quarantined() > count) {
      throw tooMany(counts, "more than " + count);
    }
  }

  /** The share is known only when all is read. */
  void checkAll(IngestCounts counts) throws IOException {
    check(counts);
    if (counts.quarantined() > share * counts.records()) {
      String percent = BigDecimal.valueOf(share * 100).stripTrailingZeros().toPlainString();
      throw tooMany(counts, "more than " + percent + "%");
    }
  }

  private static IOException tooMany(IngestCounts counts, String limit) {
    return new IOException(
        ("%s of %s records are bad, %s; nothing was replaced. See what is wrong with `dateline archive"
                + " inspect`, or allow more: the same command goes on from here")
            .formatted(counts.quarantined(), counts.records(), limit));
  }
}
