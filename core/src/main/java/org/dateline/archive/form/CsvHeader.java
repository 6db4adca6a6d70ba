package org.dateline.archive.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first row of delimited text: what parts the fields, and under which names of the mapping they
 * go.
 *
 * @param delimiter what parts the fields
 * @param columns the names as they stand there
 * @param keys for each column its name in the mapping, or its own
 */
record CsvHeader(char delimiter, List<String> columns, List<String> keys) {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
  private static final int COLUMNS_SHOWN = 20;
  private static final int NAME_SHOWN = 40;

  /** The header that most names of the mapping are found in. */
  static CsvHeader of(String row, FieldMapping mapping) {
    Map<String, String> known = known(mapping);
    CsvHeader best = read(row, ',', known);
    for (char delimiter : DELIMITERS) {
      CsvHeader header = read(row, delimiter, known);
      best = header.rank(known) > best.rank(known) ? header : best;
    }
    return best;
  }

  private static Map<String, String> known(FieldMapping mapping) {
    Map<String, String> known = new HashMap<>();
    mapping.names().values().stream()
        .flatMap(List::stream)
        .forEach(name -> known.putIfAbsent(plain(name), name));
    return known;
  }

  private static CsvHeader read(String row, char delimiter, Map<String, String> known) {
    List<String> columns;
    try {
      columns = fields(row, delimiter).stream().map(String::strip).toList();
    } catch (UnreadableRecord e) {
      columns = List.of(row.strip());
    }
    List<String> keys = columns.stream().map(c -> known.getOrDefault(plain(c), plain(c))).toList();
    return new CsvHeader(delimiter, columns, keys);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  // Known names first, then the number of columns.
  private long rank(Map<String, String> known) {
    long found = columns.stream().filter(column -> known.containsKey(plain(column))).count();
    return found * Integer.MAX_VALUE + columns.size();
  }

  /** Whether any column is one of {@code field}. */
  boolean has(String field, FieldMapping mapping) {
    List<String> names = mapping.names().getOrDefault(field, List.of());
    return keys.stream().anyMatch(names::contains);
  }

  /** How many columns the mapping knows. */
  long knownColumns(FieldMapping mapping) {
    Map<String, String> known = known(mapping);
    return columns.stream().filter(column -> known.containsKey(plain(column))).count();
  }

  /** The fields of one row. */
  List<String> fields(String row) throws UnreadableRecord {
    return fields(row, delimiter);
  }

  /** Whether this is a whole row. */
  boolean fits(String row) {
    try {
      return fields(row).size() == columns.size();
    } catch (UnreadableRecord e) {
      return false;
    }
  }

  private static List<String> fields(String row, char delimiter) throws UnreadableRecord {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    List<String> fields = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(row, format)) {
      for (CSVRecord record : parser) {
        record.forEach(fields::add);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableRecord("bad quotes: " + Prose.oneLine(String.valueOf(e.getMessage())));
    }
    return fields;
  }

  /** A row as names and values; of columns with one name the first that has a value counts. */
  Map<String, Object> object(List<String> fields) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String value = fields.get(i).strip();
      if (!value.isEmpty()) {
        object.putIfAbsent(keys.get(i), value);
      }
    }
    return object;
  }

  /** The columns, for people. */
  String shown() {
    List<String> shown =
        columns.stream()
            .limit(COLUMNS_SHOWN)
            .map(c -> c.length() > NAME_SHOWN ? c.substring(0, NAME_SHOWN) + "..." : c)
            .toList();
    return String.join(", ", shown) + (columns.size() > COLUMNS_SHOWN ? ", ..." : "");
  }
}
