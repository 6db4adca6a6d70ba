package org.dateline.cli.eval;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of labelled JSON Lines.
 *
 * @param fields its JSON object
 * @param text the field that every line has
 * @param place file and line, for messages
 */
record LabelledLine(Map<String, Object> fields, String text, String place) {

  /**
   * Reads a file, plain or gzipped, without its blank lines.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is no object with a text, naming file and line
   */
  static List<LabelledLine> read(Path file) throws IOException {
    List<LabelledLine> read = new ArrayList<>();
    try (BufferedReader lines = lines(file)) {
      int number = 0;
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read.add(parse(line, file + ":" + number));
        }
      }
    }
    return read;
  }

  /** The lines of a file, plain or gzipped. */
  static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8));
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in) : in;
  }

  private static LabelledLine parse(String line, String place) {
    Map<String, Object> object;
    try {
      object = JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new IllegalArgumentException(place + ": no JSON object", e);
    }
    if (!(object.get("text") instanceof String text)) {
      throw new IllegalArgumentException(place + ": no \"text\" in it");
    }
    return new LabelledLine(object, text, place);
  }

  /** Whether a span lies in the text. */
  boolean holds(int start, int end) {
    return start >= 0 && start < end && end <= text.length();
  }

  /**
   * What stands in a span.
   *
   * @throws IllegalArgumentException if the fields of a label say that it is another text
   */
  String marked(int start, int end, Map<?, ?> label) {
    String marked = text.substring(start, end);
    if (label.get("text") instanceof String said && !said.equals(marked)) {
      throw wrong("from %d to %d stands \"%s\", not \"%s\"".formatted(start, end, marked, said));
    }
    return marked;
  }

  String id() {
    return String.valueOf(fields.getOrDefault("id", place));
  }

  /** What is wrong with this line. */
  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(place + ": " + what);
  }
}
