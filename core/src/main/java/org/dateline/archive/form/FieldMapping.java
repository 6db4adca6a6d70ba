package org.dateline.archive.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which names of a JSON record make which part of an article. Immutable.
 *
 * <p>The names of a field are tried in order; the first that holds something usable wins. A dot
 * leads into a nested object: {@code publisher.name}.
 *
 * <pre>{@code
 * FieldMapping mapping = FieldMapping.defaults().override("title", List.of("headline.kicker"));
 * }</pre>
 *
 * @param names for each field of an article its names in the archive, in the order of trying
 */
public record FieldMapping(Map<String, List<String>> names) {

  private static final FieldMapping DEFAULTS = new FieldMapping(DefaultNames.all());

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException if a field is unknown or a name empty
   */
  public FieldMapping {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    names.forEach((field, list) -> copy.put(checkField(field), checkNames(field, list)));
    names = Collections.unmodifiableMap(copy);
  }

  /** The names of common dialects; docs/formats.md lists them. */
  public static FieldMapping defaults() {
    return DEFAULTS;
  }

  /**
   * Reads a mapping file: lines {@code title = headline, kicker}, comments from {@code #} on. Its
   * names are tried before the default ones.
   *
   * @throws IOException if the file cannot be read as UTF-8
   * @throws IllegalArgumentException naming file and line, if a line is no mapping, a field is
   *     unknown or given twice
   */
  public static FieldMapping load(Path file) throws IOException {
    return MappingFile.read(file, Files.readAllLines(file));
  }

  /**
   * This mapping with {@code first} tried before the names that {@code field} has already.
   *
   * @throws IllegalArgumentException if the field is unknown or a name empty
   */
  public FieldMapping override(String field, List<String> first) {
    Map<String, List<String>> copy = new LinkedHashMap<>(names);
    copy.merge(
        field,
        first,
        (old, added) -> Stream.concat(added.stream(), old.stream()).distinct().toList());
    return new FieldMapping(copy);
  }

  private static String checkField(String field) {
    if (!DefaultNames.all().containsKey(field)) {
      throw new IllegalArgumentException(DefaultNames.unknown(field));
    }
    return field;
  }

  private static List<String> checkNames(String field, List<String> list) {
    if (list.isEmpty() || list.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("an empty name for \"" + field + "\"");
    }
    return List.copyOf(list);
  }
}
