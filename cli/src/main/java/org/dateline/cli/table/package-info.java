/**
 * Results as rows: {@link org.dateline.cli.table.CsvTable} writes comma-separated values that no
 * spreadsheet runs, {@link org.dateline.cli.table.EventCsv} events, {@link
 * org.dateline.cli.table.QuoteCsv} quotes, {@link org.dateline.cli.table.EventSentence} cuts and
 * marks the sentence of one. Commands and pages use it alike.
 */
@NullMarked
package org.dateline.cli.table;

import org.jspecify.annotations.NullMarked;
