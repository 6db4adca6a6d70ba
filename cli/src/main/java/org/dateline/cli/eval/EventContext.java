package org.dateline.cli.eval;

import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.text.Sentences.Span;
import org.jspecify.annotations.Nullable;

/** Puts an error into a line that can be judged by eye. */
final class EventContext {
  private static final int AROUND = 250;

  private EventContext() {}

  static EventError wrong(GoldEventText text, String type, Event event, String gold) {
    Span sentence = new Span(event.sentenceStart(), event.sentenceEnd());
    Span trigger = new Span(event.start(), event.end());
    String as = event.type().equals(type) ? "" : event.type() + ", ";
    String why = as + event.reason() + "; gold: " + (gold.isEmpty() ? "none" : gold);
    String context = marked(text.article().text(event.field()), sentence, trigger);
    return new EventError(false, type, text.id(), context, why);
  }

  static EventError missed(GoldEventText text, String type, GoldEvent event, String found) {
    String body = text.article().text(Field.BODY);
    int place = text.sentence(event);
    Span whole = new Span(0, body.length());
    Span sentence = place == GoldEventText.NOWHERE ? whole : text.sentences().get(place);
    String context = marked(body, sentence, event.trigger());
    String why = "found: " + (found.isEmpty() ? "none" : found);
    return new EventError(true, type, text.id(), context, why);
  }

  // A set without triggers may give the sentence as span; that marks nothing.
  private static String marked(String text, Span sentence, @Nullable Span trigger) {
    if (trigger == null || trigger.equals(sentence)) {
      int end = Math.min(sentence.end(), sentence.start() + 2 * AROUND);
      return plain(text.substring(sentence.start(), end)) + (end < sentence.end() ? " ..." : "");
    }
    int from = Math.max(sentence.start(), trigger.start() - AROUND);
    int to = Math.max(trigger.end(), Math.min(sentence.end(), trigger.end() + AROUND));
    return plain(
        text.substring(Math.min(from, trigger.start()), trigger.start())
            + "[["
            + text.substring(trigger.start(), trigger.end())
            + "]]"
            + text.substring(trigger.end(), to));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
