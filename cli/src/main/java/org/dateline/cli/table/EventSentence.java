package org.dateline.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;

/** The sentence that tells of an event, with its trigger and those who take part marked. */
public final class EventSentence {
  private static final int LONGEST = 400;
  private static final String CUT = "...";

  private EventSentence() {}

  /** The sentence; of what is too long for one, the part with the trigger. */
  public static Passage of(EventHit hit) {
    Event event = hit.event();
    int room = LONGEST;
    int start = event.sentenceStart();
    int end = event.sentenceEnd();
    if (end - start > room) {
      room = Math.max(event.end() - event.start(), room - 2 * CUT.length());
      int before = (room - (event.end() - event.start())) / 2;
      start = Math.clamp(event.start() - before, start, Math.max(start, end - room));
      end = Math.min(end, start + room);
    }
    return passage(hit, start, end);
  }

  /** All of the sentence as plain text. */
  public static String text(Article article, Event event) {
    return article.text(event.field()).substring(event.sentenceStart(), event.sentenceEnd());
  }

  private static Passage passage(EventHit hit, int from, int to) {
    Event event = hit.event();
    String text = hit.article().text(event.field());
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
}
