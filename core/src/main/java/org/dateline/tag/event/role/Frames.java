package org.dateline.tag.event.role;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.EventType;
import org.dateline.article.Role;
import org.dateline.text.DataFileException;
import org.dateline.text.Inflection;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/** The frames of {@code event-frames.tsv}. Immutable and thread-safe. */
final class Frames {
  private static final int COLUMNS = 9;
  private static final Frame NOTHING = new Frame(null, null, null, null, null, Map.of(), Set.of());

  // By code, a space and a word of the trigger; or by code and a space alone.
  private final Map<String, Frame> frames = new HashMap<>();

  private Frames() {}

  static Frames bundled() throws IOException {
    return read(TsvFile.resource(Frames.class, "event-frames.tsv"));
  }

  /**
   * Reads a file of frames.
   *
   * @throws DataFileException if a row names no role, naming its line
   */
  static Frames read(TsvFile file) throws IOException {
    Frames frames = new Frames();
    file.read("dateline-event-frames", COLUMNS, frames::addRow);
    return frames;
  }

  private void addRow(String[] row) {
    Frame frame =
        new Frame(
            role(row[2]),
            role(row[3]),
            role(row[4]),
            role(row[5]),
            role(row[6]),
            prepositions(row[7]),
            rules(row[8]));
    if (row[1].isBlank()) {
      put(row[0], "", frame);
      return;
    }
    for (String pattern : row[1].strip().split("\\s+", -1)) {
      Inflection.forms(pattern).stream().distinct().forEach(word -> put(row[0], word, frame));
    }
  }

  private void put(String code, String word, Frame frame) {
    if (code.isBlank()) {
      throw new IllegalArgumentException("no event type in the first column");
    }
    if (frames.put(code + " " + word, frame) != null) {
      throw new IllegalArgumentException("a second frame for " + code + " \"" + word + "\"");
    }
  }

  private static @Nullable Role role(String written) {
    return written.isBlank() ? null : Role.of(written.strip());
  }

  private static Set<FrameRule> rules(String written) {
    return written.isBlank()
        ? Set.of()
        : Stream.of(written.strip().split("\\s+", -1))
            .map(FrameRule::of)
            .collect(Collectors.toSet());
  }

  private static Map<String, Role> prepositions(String written) {
    Map<String, Role> roles = new HashMap<>();
    if (!written.isBlank()) {
      for (String pair : written.strip().split("\\s+", -1)) {
        String[] parts = pair.split(":", -1);
        if (parts.length != 2) {
          throw new IllegalArgumentException("expected preposition:role, found \"" + pair + "\"");
        }
        roles.put(parts[0], Role.of(parts[1]));
      }
    }
    return roles;
  }

  /** The frame of the nearest code and word; one without roles if there is none. */
  Frame of(String code, String word) {
    @Nullable String at = code;
    while (at != null) {
      Frame byWord = frames.get(at + " " + word);
      Frame frame = byWord != null ? byWord : frames.get(at + " ");
      if (frame != null) {
        return frame;
      }
      at = EventType.parent(at);
    }
    return NOTHING;
  }

  /** Whether a rule stands in the row of this code and word, of the code, or of the one above. */
  boolean has(String code, String word, FrameRule rule) {
    for (@Nullable String at = code; at != null; at = EventType.parent(at)) {
      if (stands(at + " " + word, rule) || stands(at + " ", rule)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(String row, FrameRule rule) {
    return frames.getOrDefault(row, NOTHING).rules().contains(rule);
  }
}
