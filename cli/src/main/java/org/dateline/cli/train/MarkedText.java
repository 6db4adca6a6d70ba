package org.dateline.cli.train;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.text.DataFileException;
import org.dateline.text.TsvFile;

/** A text with its events marked. */
record MarkedText(String text, List<Marked> events) {

  /** One event: its type and the span of its trigger. */
  record Marked(String type, int start, int end) {}

  /** Whether an event of this type is marked at a place that the span touches. */
  boolean holds(String type, int start, int end) {
    return events.stream()
        .anyMatch(event -> event.type().equals(type) && event.start() < end && event.end() > start);
  }

  /**
   * Reads JSON Lines of {@code {"text": ..., "events": [{"type": ..., "start": ..., "end": ...}]}}.
   *
   * @throws DataFileException if a line is no such text, naming it
   */
  static List<MarkedText> read(Path file) throws IOException {
    List<MarkedText> texts = new ArrayList<>();
    TsvFile.of(file)
        .lines((number, line) -> {
          if (!line.isBlank()) {
            try {
              texts.add(parse(JSON.std.mapFrom(line)));
            } catch (IOException | IllegalArgumentException e) {
              throw new DataFileException(file.toString(), number, String.valueOf(e.getMessage()));
            }
          }
        });
    return texts;
  }

  private static MarkedText parse(Map<String, Object> object) {
    if (!(object.get("text") instanceof String text)
        || !(object.get("events") instanceof List<?> events)) {
      throw new IllegalArgumentException("no \"text\", or no list \"events\"");
    }
    List<Marked> marked = new ArrayList<>();
    for (Object event : events) {
      if (event instanceof Map<?, ?> fields
          && fields.get("type") instanceof String type
          && fields.get("start") instanceof Integer start
          && fields.get("end") instanceof Integer end) {
        marked.add(new Marked(type, start, end));
      } else {
        throw new IllegalArgumentException("an event without type, start or end");
      }
    }
    return new MarkedText(text, List.copyOf(marked));
  }
}
