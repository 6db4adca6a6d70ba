package org.dateline.archive.form;

import org.dateline.article.Published;

/** Reads a date as archives write them. */
final class DateText {
  private DateText() {}

  /**
   * The date that a text is.
   *
   * @throws IllegalArgumentException saying why it is none
   */
  static Published parse(String text) {
    return Published.parse(text);
  }
}
