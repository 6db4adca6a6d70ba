package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.dateline.cli.table.EventCsv;
import org.dateline.cli.table.EventSentence;
import org.dateline.render.ResultText;
import org.dateline.search.result.EventHit;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * Draws events for people as a table (when, what, who, to whom, where, how many), below each row
 * the sentence with its trigger marked, and the source: who says so, and which article.
 */
final class EventText {
  // Without a terminal nobody's lines end.
  private static final int WIDTH = 120;
  private static final int WHEN = 14;
  private static final int MANY = 12;
  private static final int READABLE = 14;
  private static final int GAP = 2;
  private static final List<String> HEADER =
      List.of("WHEN", "WHAT", "WHO", "TO WHOM", "WHERE", "HOW MANY");
  private static final String INDENT = "    ";
  private static final String BETWEEN = " | ";

  private final Terminal terminal;
  private final Supplier<EventScheme> types;
  private final @Nullable String scheme;
  private long printed;

  EventText(Terminal terminal, Supplier<EventScheme> types, @Nullable String scheme) {
    this.terminal = terminal;
    this.types = types;
    this.scheme = scheme;
  }

  void print(EventHit hit) {
    Event event = hit.event();
    List<String> cells =
        List.of(
            when(event.time()),
            what(event),
            names(event, Role.AGENT),
            names(event, Role.TARGET),
            names(event, Role.PLACE),
            many(event.number()));
    if (rest() < READABLE) {
      printLabelled(cells);
    } else {
      if (printed == 0) {
        print(HEADER);
      }
      print(cells);
    }
    printed++;
    String sentence = ResultText.passage(EventSentence.of(hit), terminal.colors());
    terminal.styled().println(INDENT + sentence);
    terminal.out().println(INDENT + ResultText.clean(String.join(BETWEEN, sources(hit))));
    terminal.out().println();
  }

  void printTotal() {
    terminal.out().printf(Locale.ROOT, "%,d event%s%n", printed, printed == 1 ? "" : "s");
  }

  // How wide the columns between the first and the last are.
  private int rest() {
    int width = terminal.outIsTerminal() ? terminal.columns() : WIDTH;
    return (width - WHEN - MANY) / (HEADER.size() - 2);
  }

  // Where columns would cut words, each value has a line.
  private void printLabelled(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        terminal.out().printf("%-10s%s%n", HEADER.get(i).toLowerCase(Locale.ROOT), cells.get(i));
      }
    }
  }

  /** Prints a row, of which each cell may take several lines. */
  private void print(List<String> cells) {
    int rest = rest();
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.add(
          WordWrap.lines(ResultText.clean(cells.get(i)), width(i, cells.size(), rest) - GAP));
    }
    int lines = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        String part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        row.append(part).repeat(' ', width(i, cells.size(), rest) - WordWrap.columns(part));
      }
      terminal.out().println(row.toString().stripTrailing());
    }
  }

  private static int width(int column, int columns, int rest) {
    if (column == 0) {
      return WHEN;
    }
    return column == columns - 1 ? MANY : rest;
  }

  private static String when(@Nullable EventTime time) {
    if (time == null) {
      return "";
    }
    return (time.approximate() ? "~" : "") + time.toString().replace("/", " \u2013 ");
  }

  private static String what(Event event) {
    String what = event.type().substring(event.type().indexOf('.') + 1);
    return event.isAsserted() ? what : what + " (" + event.modality().key() + ")";
  }

  private static String many(@Nullable Quantity number) {
    return number == null ? "" : (number.text() + " " + number.unit()).strip();
  }

  private List<String> sources(EventHit hit) {
    List<String> sources = new ArrayList<>();
    Attribution said = hit.event().source();
    if (said != null) {
      sources.add("says " + said.text());
    }
    addIfAny(sources, "with ", names(hit.event(), Role.INSTRUMENT));
    Article article = hit.article();
    if (article.source() != null) {
      sources.add(article.source());
    }
    if (article.published() != null) {
      sources.add("published " + day(article.published().toString()));
    }
    sources.add(article.id());
    if (scheme != null) {
      addIfAny(sources, scheme + " ", EventCsv.codes(types.get(), hit.event().type(), scheme));
    }
    return sources;
  }

  private static String day(String published) {
    return published.substring(0, Math.min("2024-12-26".length(), published.length()));
  }

  private static void addIfAny(List<String> facts, String word, String names) {
    if (!names.isEmpty()) {
      facts.add(word + names);
    }
  }

  private static String names(Event event, Role role) {
    return event.in(role).map(Participant::text).collect(Collectors.joining(", "));
  }
}
