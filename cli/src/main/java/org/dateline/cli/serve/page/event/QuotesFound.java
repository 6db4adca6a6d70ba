package org.dateline.cli.serve.page.event;

import java.util.List;
import org.dateline.cli.serve.page.Choices;
import org.jspecify.annotations.Nullable;

/**
 * The quotes of a page, and who is quoted.
 *
 * @param total how many there are, in words
 * @param note what to know of them, "" for nothing
 * @param by the speaker alone who is shown, none for all
 * @param table who is quoted how often
 * @param rows the quotes
 * @param range which of them these are, "" if there are none
 * @param previous the page before
 * @param next the page after
 * @param csv all of them as CSV
 * @param jsonLines all of them as JSON Lines
 */
public record QuotesFound(
    String total,
    String note,
    List<Choices.Chip> by,
    QuoteTable table,
    List<QuoteRow> rows,
    String range,
    @Nullable String previous,
    @Nullable String next,
    String csv,
    String jsonLines) {
  /** Copies the lists. */
  public QuotesFound {
    by = List.copyOf(by);
    rows = List.copyOf(rows);
  }
}
