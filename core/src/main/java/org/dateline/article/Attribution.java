package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * Who says that an event happened: "South Korean officials", "Yonhap", "a witness". Where the text
 * hedges and names nobody, the hedging word itself: "reportedly". Immutable.
 *
 * @param start first UTF-16 code unit of the source in the field
 * @param end the one after its last
 * @param text the source as written, from start to end
 * @param mention the first mention inside the span, or {@code null} if it holds none
 */
public record Attribution(int start, int end, String text, @Nullable Mention mention) {

  /**
   * Checks that the span is one and holds the mention.
   *
   * @throws IllegalArgumentException if not
   */
  public Attribution {
    if (start < 0 || end <= start || end - start != text.length()) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end + " of " + text);
    }
    if (mention != null && (mention.start() < start || mention.end() > end)) {
      throw new IllegalArgumentException("mention \"" + mention.text() + "\" not in " + text);
    }
  }
}
