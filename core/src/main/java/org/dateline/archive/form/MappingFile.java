package org.dateline.archive.form;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the lines of a mapping file. */
final class MappingFile {
  private final Path file;
  private final Set<String> seen = new HashSet<>();
  private FieldMapping mapping = FieldMapping.defaults();

  private MappingFile(Path file) {
    this.file = file;
  }

  static FieldMapping read(Path file, List<String> lines) {
    MappingFile reader = new MappingFile(file);
    for (int i = 0; i < lines.size(); i++) {
      reader.readLine(i + 1, lines.get(i));
    }
    return reader.mapping;
  }

  private void readLine(int number, String line) {
    String text = line.replace("\uFEFF", "").replaceFirst("(^|\\s)#.*", "").strip();
    if (text.isEmpty()) {
      return;
    }
    try {
      add(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    }
  }

  private void add(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("expected a line like: title = headline, title");
    }
    String field = text.substring(0, equals).strip();
    String names = text.substring(equals + 1);
    mapping = mapping.override(field, Stream.of(names.split(",", -1)).map(String::strip).toList());
    if (!seen.add(field)) {
      throw new IllegalArgumentException("\"" + field + "\" is mapped twice");
    }
  }
}
