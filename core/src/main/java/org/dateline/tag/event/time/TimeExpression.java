package org.dateline.tag.event.time;

import org.dateline.article.EventTime.Days;
import org.dateline.article.EventTime.Precision;

/**
 * Words {@code first} to {@code end} (exclusive) that name days.
 *
 * @param attributive whether it describes what follows it: "Friday's attack", "the June 1996 coup"
 */
record TimeExpression(
    int first, int end, Days days, Precision precision, boolean approximate, boolean attributive) {

  TimeExpression(int first, int end, Days days, Precision precision, boolean approximate) {
    this(first, end, days, precision, approximate, false);
  }

  TimeExpression spanning(int newFirst, int newEnd) {
    return new TimeExpression(newFirst, newEnd, days, precision, approximate, attributive);
  }

  TimeExpression with(Days newDays, boolean nowApproximate) {
    return new TimeExpression(first, end, newDays, precision, nowApproximate, attributive);
  }

  TimeExpression describing() {
    return new TimeExpression(first, end, days, precision, approximate, true);
  }
}
