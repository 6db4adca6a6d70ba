/**
 * Dates as people, mails and programs write them: {@code DateText} reads any of them, by {@code
 * WrittenDate} and {@code WrittenTime}; {@code DateZones} and {@code DateWords} hold the zones,
 * months and days. Not for users of the library.
 */
@NullMarked
package org.dateline.archive.form.date;

import org.jspecify.annotations.NullMarked;
