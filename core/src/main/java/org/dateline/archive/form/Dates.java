package org.dateline.archive.form;

import java.time.Instant;
import java.util.List;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Reads dates that formats of markup give as text. */
final class Dates {
  private Dates() {}

  /** The first that is a date, {@code null} if none is. */
  static @Nullable Published firstReadable(List<String> texts) {
    for (String text : texts) {
      Published date = orNull(text);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /**
   * As {@link #firstReadable}, {@code null} only if nothing stands there.
   *
   * @throws UnreadableRecord if something does, but no date
   */
  static @Nullable Published first(List<String> texts) throws UnreadableRecord {
    Published date = firstReadable(texts);
    List<String> said = texts.stream().filter(text -> !text.isBlank()).toList();
    try {
      return date != null || said.isEmpty() ? date : Published.parse(said.getFirst());
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord(String.valueOf(e.getMessage()));
    }
  }

  /** The moment, {@code null} if there is none. */
  static @Nullable Instant moment(@Nullable Published date) {
    return date == null ? null : date.instant();
  }

  private static @Nullable Published orNull(String text) {
    try {
      return text.isBlank() ? null : Published.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
