package org.dateline.cli.serve.page.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.cli.serve.page.Links;
import org.dateline.cli.serve.request.Address;
import org.dateline.search.result.QuoteCounts;
import org.dateline.search.result.QuoteCounts.Outlet;
import org.dateline.search.result.QuoteCounts.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted how often, and by which outlet.
 *
 * @param outlets the heads of the columns
 * @param rows a speaker each
 * @param left what the table leaves out, "" if nothing
 */
public record QuoteTable(List<Cell> outlets, List<Row> rows, String left) {
  /** Copies the lists. */
  public QuoteTable {
    outlets = List.copyOf(outlets);
    rows = List.copyOf(rows);
  }

  /**
   * A speaker.
   *
   * @param name of the speaker, and the page of the entity if it is one
   * @param kind of entity, "" if it is none
   * @param all how often they are quoted, and all that they say
   * @param counts by outlet
   */
  public record Row(Cell name, String kind, Cell all, List<Cell> counts) {
    /** Copies the list. */
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A text that leads somewhere.
   *
   * @param href {@code null} if it leads nowhere
   */
  public record Cell(String text, @Nullable String href) {}

  /** The table of these counts; its links narrow the address down. */
  static QuoteTable of(QuoteCounts counts, Address here) {
    Address fresh = here.without("offset", "format");
    List<Cell> outlets =
        counts.outlets().stream()
            .map(outlet -> new Cell(name(outlet), href(fresh, outlet)))
            .toList();
    List<Row> rows =
        counts.speakers().stream().map(speaker -> row(speaker, counts.outlets(), fresh)).toList();
    return new QuoteTable(outlets, rows, left(counts));
  }

  private static String name(Outlet outlet) {
    return outlet.name().isEmpty() ? "(no source)" : outlet.name();
  }

  // What has no source cannot be asked for.
  private static @Nullable String href(Address here, Outlet outlet) {
    return outlet.name().isEmpty() ? null : here.set("outlet", outlet.name()).toString();
  }

  private static Row row(Speaker speaker, List<Outlet> outlets, Address fresh) {
    String id = speaker.id();
    Address theirs = fresh.set("by", speaker.key());
    List<Cell> counts = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      long count = speaker.byOutlet().get(i);
      counts.add(
          count == 0 ? new Cell("", null) : new Cell(number(count), href(theirs, outlets.get(i))));
    }
    return new Row(
        new Cell(speaker.name(), id == null ? null : Links.entity(fresh, id)),
        speaker.type() == null ? "" : speaker.type().key(),
        new Cell(number(speaker.quotes()), theirs.toString()),
        counts);
  }

  private static String left(QuoteCounts counts) {
    List<String> left = new ArrayList<>();
    if (counts.others() > 0) {
      left.add(number(counts.others()) + " of others");
    }
    if (counts.pronouns() > 0) {
      left.add(number(counts.pronouns()) + " of somebody who is only called he, she or they");
    }
    String text = left.isEmpty() ? "" : "Not in the table: " + String.join(", ", left) + ".";
    return counts.exact()
        ? text
        : text + " There are too many speakers to tell all apart; late ones count as others.";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
