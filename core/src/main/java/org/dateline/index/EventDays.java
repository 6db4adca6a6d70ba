package org.dateline.index;

import java.time.LocalDate;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.Query;
import org.dateline.tag.EventTime;

/** The days on which something asserted happened: ranges of days since 1970. */
public final class EventDays {
  private static final String FIELD = "happened";

  private EventDays() {}

  static LongRange field(EventTime time) {
    return range(time.from(), time.to());
  }

  /** The articles that assert something that happened within these days, both ends included. */
  public static Query within(LocalDate from, LocalDate to) {
    return LongRange.newWithinQuery(
        FIELD, new long[] {from.toEpochDay()}, new long[] {to.toEpochDay()});
  }

  private static LongRange range(LocalDate from, LocalDate to) {
    return new LongRange(FIELD, new long[] {from.toEpochDay()}, new long[] {to.toEpochDay()});
  }
}
