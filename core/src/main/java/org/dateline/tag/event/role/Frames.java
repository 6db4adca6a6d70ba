package org.dateline.tag.event.role;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  // By code and a word of the trigger, empty for the code alone.
  private final Map<String, Map<String, Frame>> frames = new HashMap<>();

  // The rows of a code and those above it, nearest first, by the code.
  private final Map<String, List<Map<String, Frame>>> above = new ConcurrentHashMap<>();

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
    if (frames.computeIfAbsent(code, c -> new HashMap<>()).put(word, frame) != null) {
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
    for (Map<String, Frame> rows : rows(code)) {
      Frame byWord = rows.get(word);
      Frame frame = byWord != null ? byWord : rows.get("");
      if (frame != null) {
        return frame;
      }
    }
    return NOTHING;
  }

  private List<Map<String, Frame>> rows(String code) {
    return above.computeIfAbsent(code, this::readRows);
  }

  private List<Map<String, Frame>> readRows(String code) {
    List<Map<String, Frame>> rows = new ArrayList<>();
    for (@Nullable String at = code; at != null; at = EventType.parent(at)) {
      rows.add(frames.getOrDefault(at, Map.of()));
    }
    return List.copyOf(rows);
  }

  /** Whether a rule stands in the row of this code and word, of the code, or of the one above. */
  boolean has(String code, String word, FrameRule rule) {
    for (Map<String, Frame> rows : rows(code)) {
      if (stands(rows.get(word), rule) || stands(rows.get(""), rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(@Nullable Frame row, FrameRule rule) {
    return row != null && row.rules().contains(rule);
  }
}
