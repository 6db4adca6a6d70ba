package org.dateline.cli.serve.page.event;

import java.util.List;
import org.dateline.cli.serve.event.TypeTree;
import org.dateline.cli.serve.page.EventRow;
import org.dateline.cli.serve.page.TimelineView;
import org.jspecify.annotations.Nullable;

/**
 * The events of a page, and what stands around them.
 *
 * @param total how many there are, in words
 * @param notes what to know of them
 * @param types by which they can be narrowed down
 * @param anyType the address without a type, {@code null} if none is chosen
 * @param timeline as HTML, "" if nothing has a day
 * @param bys by when they happened or were published
 * @param units of the timeline
 * @param left what the timeline leaves out, "" if nothing
 * @param rows the events
 * @param range which of them these are, "" if there are none
 * @param previous the page before
 * @param next the page after
 * @param csv all of them as CSV
 * @param jsonLines all of them as JSON Lines
 */
public record EventsFound(
    String total,
    List<String> notes,
    List<TypeTree> types,
    @Nullable String anyType,
    String timeline,
    List<TimelineView.Option> bys,
    List<TimelineView.Option> units,
    String left,
    List<EventRow> rows,
    String range,
    @Nullable String previous,
    @Nullable String next,
    String csv,
    String jsonLines) {
  /** Copies the lists. */
  public EventsFound {
    notes = List.copyOf(notes);
    types = List.copyOf(types);
    bys = List.copyOf(bys);
    units = List.copyOf(units);
    rows = List.copyOf(rows);
  }
}
