package org.dateline.archive.form.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.archive.form.FieldMapping;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

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
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  // "Author(s)", "Title:"
  private static final Pattern ENDS = Pattern.compile("\\(s\\)|[:*]$|\\uFEFF");
  // What stands where there is nothing, in dumps of databases and of pandas.
  private static final Set<String> NOTHING =
      Set.of("\\N", "NULL", "null", "NaN", "nan", "None", "NaT", "<NA>", "#N/A", "N/A");
  private static final int COLUMNS_SHOWN = 20;
  private static final int NAME_SHOWN = 40;

  /** The header that most names of the mapping are found in, if need be parted by this. */
  static CsvHeader of(String row, FieldMapping mapping, @Nullable Character forced) {
    Map<String, String> known = known(mapping);
    if (forced != null) {
      return read(row, forced, known);
    }
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
    ColumnNames.fields()
        .forEach((column, field) -> {
          List<String> names = mapping.names().getOrDefault(field, List.of());
          if (!names.isEmpty()) {
            known.putIfAbsent(column, names.getLast());
          }
        });
    return known;
  }

  private static CsvHeader read(String row, char delimiter, Map<String, String> known) {
    List<String> columns;
    try {
      columns = fields(row, delimiter, false).stream().map(String::strip).toList();
    } catch (UnreadableRecord e) {
      columns = List.of(row.strip());
    }
    List<String> keys = columns.stream().map(c -> known.getOrDefault(plain(c), plain(c))).toList();
    return new CsvHeader(delimiter, columns, keys);
  }

  static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String letters = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return ENDS.matcher(letters).replaceAll("").replace(' ', '_').replace('-', '_');
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
  List<String> fields(String row, boolean escapes) throws UnreadableRecord {
    return fields(row, delimiter, escapes);
  }

  /** The last of the columns that hold title and body, from 0. */
  int textEnds() {
    FieldMapping mapping = FieldMapping.defaults();
    List<String> names = new ArrayList<>(mapping.names().getOrDefault("title", List.of()));
    names.addAll(mapping.names().getOrDefault("body", List.of()));
    int last = keys.size() - 1;
    while (last > 0 && !names.contains(keys.get(last))) {
      last--;
    }
    return last;
  }

  /** The same with a column before it that the header does not name. */
  CsvHeader withIndexColumn() {
    List<String> moved = new ArrayList<>(columns);
    List<String> movedKeys = new ArrayList<>(keys);
    moved.addFirst("");
    movedKeys.addFirst("");
    return new CsvHeader(delimiter, moved, movedKeys);
  }

  /** Whether this is a whole row. */
  boolean fits(String row) {
    try {
      return fields(row, false).size() == columns.size();
    } catch (UnreadableRecord e) {
      return false;
    }
  }

  private static List<String> fields(String row, char delimiter, boolean escapes)
      throws UnreadableRecord {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setEscape(escapes ? '\\' : null).get();
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
      if (!value.isEmpty() && !keys.get(i).isEmpty() && !NOTHING.contains(value)) {
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
