package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Article;
import org.dateline.search.EventHit;
import org.dateline.search.Passage;
import org.dateline.search.Passage.Kind;
import org.dateline.search.Passage.Span;
import org.dateline.tag.Attribution;
import org.dateline.tag.Event;
import org.dateline.tag.EventScheme;
import org.dateline.tag.Mention;
import org.dateline.tag.Participant;
import org.dateline.tag.Quantity;
import org.dateline.tag.Role;
import org.jspecify.annotations.Nullable;

/**
 * Draws events for people, three lines each: when, what and which article; who to whom, where, with
 * what, how many and who says so; the sentence with its trigger marked.
 */
final class EventText {
  private static final int WHEN = 10;
  private static final String INDENT = "    ";
  private static final String CUT = "...";

  private final Terminal terminal;
  private final Markup markup;
  private final EventScheme types;
  private final @Nullable String scheme;
  private long printed;

  EventText(Terminal terminal, EventScheme types, @Nullable String scheme) {
    this.terminal = terminal;
    this.markup = new Markup(terminal.colors());
    this.types = types;
    this.scheme = scheme;
  }

  void print(EventHit hit) {
    if (printed++ > 0) {
      terminal.out().println();
    }
    int room = terminal.columns() - INDENT.length();
    String id = " | " + Markup.clean(hit.article().id());
    terminal.out().println(cut(head(hit), terminal.columns() - id.length()) + id);
    String facts = Markup.clean(String.join("; ", facts(hit.event())));
    if (!facts.isEmpty()) {
      terminal.out().println(INDENT + cut(facts, room));
    }
    terminal.out().println(INDENT + markup.draw(sentence(hit)));
  }

  void printTotal() {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s%,d event%s%n",
            printed > 0 ? "\n" : "",
            printed,
            printed == 1 ? "" : "s");
  }

  private String head(EventHit hit) {
    Article article = hit.article();
    List<String> parts = new ArrayList<>();
    parts.add(when(hit) + "  " + what(hit.event()));
    if (article.source() != null) {
      parts.add(article.source());
    }
    if (hit.event().time() != null && article.published() != null) {
      parts.add("published " + day(article.published().toString()));
    }
    return Markup.clean(String.join(" | ", parts));
  }

  private static String when(EventHit hit) {
    Event event = hit.event();
    if (event.time() != null) {
      String about = event.time().approximate() ? "about " : "";
      return String.format(Locale.ROOT, "%-" + WHEN + "s", about + event.time());
    }
    Article article = hit.article();
    return article.published() == null
        ? "(undated)"
        : "(published " + day(article.published().toString()) + ")";
  }

  private static String day(String published) {
    return published.substring(0, Math.min(WHEN, published.length()));
  }

  private String what(Event event) {
    StringBuilder what = new StringBuilder(EventCsv.name(types, event.type()));
    if (!event.isAsserted()) {
      what.append(", ").append(event.modality().key());
    }
    String codes = scheme == null ? "" : EventCsv.codes(types, event.type(), scheme);
    return codes.isEmpty() ? what.toString() : what + " [" + scheme + " " + codes + "]";
  }

  private static List<String> facts(Event event) {
    List<String> facts = new ArrayList<>();
    String who = names(event, Role.AGENT);
    String whom = names(event, Role.TARGET);
    if (!who.isEmpty() || !whom.isEmpty()) {
      facts.add(whom.isEmpty() ? who : (who + " -> " + whom).strip());
    }
    addIfAny(facts, "in ", names(event, Role.PLACE));
    addIfAny(facts, "with ", names(event, Role.INSTRUMENT));
    Quantity number = event.number();
    if (number != null && !whom.contains(number.text())) {
      facts.add((number.text() + " " + number.unit()).strip());
    }
    Attribution source = event.source();
    if (source != null) {
      facts.add("source: " + source.text());
    }
    return facts;
  }

  private static void addIfAny(List<String> facts, String word, String names) {
    if (!names.isEmpty()) {
      facts.add(word + names);
    }
  }

  private static String names(Event event, Role role) {
    return event.in(role).map(Participant::text).collect(Collectors.joining(", "));
  }

  /** The sentence, or what of it fits into a line with the trigger in it. */
  private Passage sentence(EventHit hit) {
    Event event = hit.event();
    String text = hit.article().text(event.field());
    int room = terminal.columns() - INDENT.length() - (terminal.colors() ? 0 : 4);
    int start = event.sentenceStart();
    int end = event.sentenceEnd();
    if (end - start > room) {
      room = Math.max(event.end() - event.start(), room - 2 * CUT.length());
      int before = (room - (event.end() - event.start())) / 2;
      start = Math.clamp(event.start() - before, start, Math.max(start, end - room));
      end = Math.min(end, start + room);
    }
    return passage(hit, text, start, end);
  }

  private static Passage passage(EventHit hit, String text, int from, int to) {
    Event event = hit.event();
    int start = from > event.sentenceStart() ? wordStart(text, from, event.start()) : from;
    int end = to < event.sentenceEnd() ? wordEnd(text, to, event.end()) : to;
    String before = start > event.sentenceStart() ? CUT : "";
    String after = end < event.sentenceEnd() ? CUT : "";
    int shift = before.length() - start;
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(event.start() + shift, event.end() + shift, Kind.QUERY, ""));
    named(event)
        .filter(mention -> mention.start() >= start && mention.end() <= end)
        .map(each ->
            new Span(each.start() + shift, each.end() + shift, Kind.ENTITY, each.entityId()))
        .distinct()
        .forEach(spans::add);
    return new Passage(
        event.field(), start, end, before + text.substring(start, end) + after, spans);
  }

  private static Stream<Mention> named(Event event) {
    return event.participants().stream()
        .flatMap(participant -> Stream.ofNullable(participant.mention()));
  }

  // Whole words, unless that leaves nothing.
  private static int wordStart(String text, int from, int trigger) {
    int space = text.indexOf(' ', from - 1);
    return space < 0 || space >= trigger ? trigger : space + 1;
  }

  private static int wordEnd(String text, int to, int trigger) {
    int space = text.lastIndexOf(' ', to);
    return space <= trigger ? trigger : space;
  }

  private static String cut(String text, int width) {
    return text.length() <= width
        ? text
        : text.substring(0, Math.max(0, width - CUT.length())) + CUT;
  }
}
