package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Published;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.Sentences;
import org.dateline.text.Sentences.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text with the events that people marked in it. Immutable.
 *
 * @param id of the text
 * @param article the text as body, with title and date if the set gives them
 * @param events in the order of the file
 * @param sentences the set's own, or else those of the tagger
 */
record GoldEventText(String id, Article article, List<GoldEvent> events, List<Span> sentences) {
  static final int NOWHERE = -1;

  GoldEventText {
    events = List.copyOf(events);
    sentences = List.copyOf(sentences);
  }

  /**
   * Reads labelled JSON Lines. If no event of the file has a {@code code}, the {@code type} is it.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is no labelled text, naming file and line
   */
  static List<GoldEventText> read(Path file, EventScheme scheme) throws IOException {
    List<LabelledLine> lines = LabelledLine.read(file);
    boolean coded = lines.stream().anyMatch(GoldEventText::hasCode);
    return lines.stream().map(line -> parse(line, scheme, coded ? "code" : "type")).toList();
  }

  /** The sentence that a gold event belongs to, or {@link #NOWHERE}. */
  int sentence(GoldEvent event) {
    if (event.sentence() != null) {
      return event.sentence();
    }
    return event.trigger() == null ? NOWHERE : sentence(event.trigger().start());
  }

  /** The sentence that an event found belongs to; one of the headline is {@link #NOWHERE}. */
  int sentence(Event event) {
    return event.field() == Field.BODY ? sentence(event.start()) : NOWHERE;
  }

  private int sentence(int offset) {
    for (int i = 0; i < sentences.size(); i++) {
      if (offset >= sentences.get(i).start() && offset < sentences.get(i).end()) {
        return i;
      }
    }
    return NOWHERE;
  }

  private static boolean hasCode(LabelledLine line) {
    return line.fields().get("events") instanceof List<?> events
        && events.stream().anyMatch(e -> e instanceof Map<?, ?> event && event.containsKey("code"));
  }

  private static GoldEventText parse(LabelledLine line, EventScheme scheme, String coded) {
    List<Span> own = sentences(line);
    if (!(line.fields().get("events") instanceof List<?> written)) {
      throw line.wrong("no list of \"events\" in it");
    }
    List<GoldEvent> events = new ArrayList<>();
    for (Object each : written) {
      if (!(each instanceof Map<?, ?> event)) {
        throw line.wrong("an event is an object, not " + each);
      }
      Integer sentence = own == null ? null : sentence(event, own.size(), line);
      events.add(
          new GoldEvent(code(event.get(coded), scheme, line), trigger(event, line), sentence));
    }
    List<Span> sentences = own == null ? Sentences.of(line.text()) : own;
    return new GoldEventText(line.id(), article(line), events, sentences);
  }

  private static Article article(LabelledLine line) {
    Article.Builder article = Article.builder("text").body(line.text());
    if (line.fields().get("title") instanceof String title) {
      article.title(title);
    }
    if (line.fields().get("published") instanceof String published) {
      try {
        article.published(Published.parse(published));
      } catch (IllegalArgumentException e) {
        throw line.wrong("\"published\": " + e.getMessage());
      }
    }
    return article.build();
  }

  private static @Nullable List<Span> sentences(LabelledLine line) {
    Object written = line.fields().get("sentences");
    if (written == null) {
      return null;
    }
    if (!(written instanceof List<?> pairs)) {
      throw line.wrong("\"sentences\" is no list");
    }
    List<Span> sentences = new ArrayList<>();
    for (Object pair : pairs) {
      if (!(pair instanceof List<?> ends) || ends.size() != 2) {
        throw line.wrong("a sentence is a pair of numbers, not " + pair);
      }
      sentences.add(stretch(ends.getFirst(), ends.getLast(), "a sentence", line));
    }
    return sentences;
  }

  private static Span stretch(
      @Nullable Object from, @Nullable Object to, String what, LabelledLine line) {
    if (from instanceof Integer start && to instanceof Integer end && line.holds(start, end)) {
      return new Span(start, end);
    }
    throw line.wrong(what + " needs start and end within the text, not " + from + " and " + to);
  }

  private static @Nullable Integer sentence(Map<?, ?> event, int sentences, LabelledLine line) {
    Object written = event.get("sentence");
    if (written == null) {
      return null;
    }
    if (written instanceof Integer sentence && sentence >= 0 && sentence < sentences) {
      return sentence;
    }
    throw line.wrong("no sentence " + written + " among " + sentences + ", counted from 0");
  }

  private static @Nullable String code(
      @Nullable Object written, EventScheme scheme, LabelledLine line) {
    if (written == null) {
      return null;
    }
    if (scheme.type(written.toString()) == null) {
      throw line.wrong("no event type \"" + written + "\" in the scheme");
    }
    return written.toString();
  }

  private static @Nullable Span trigger(Map<?, ?> event, LabelledLine line) {
    if (event.get("start") == null && event.get("end") == null) {
      return null;
    }
    Span trigger = stretch(event.get("start"), event.get("end"), "an event", line);
    line.marked(trigger.start(), trigger.end(), event);
    return trigger;
  }
}
