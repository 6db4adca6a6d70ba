package org.dateline.cli;

import org.dateline.search.result.EventTimeline;

/** Draws a timeline of events for people. */
final class TimelineText {
  private final Terminal terminal;

  TimelineText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(EventTimeline timeline) {
    Bars bars = new Bars(terminal, timeline.unit().key());
    bars.print(
        timeline.buckets().map(each -> new Bars.Bar(each.label(), each.count(), false)).toList());
    bars.printRest("less exact", timeline.lessExact());
    bars.printRest("undated", timeline.undated());
    bars.printTotal("total", timeline.total());
  }
}
