package org.dateline.archive.form.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;

/**
 * Tells whether the rows begin with a column that the header does not name, as R and pandas write
 * the numbers of rows.
 */
final class CsvIndexColumn {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int ROWS = 50;
  private static final int CUT = 1 << 16;

  private CsvIndexColumn() {}

  /**
   * Whether all of the first rows have one field more than the header, and those in front count.
   *
   * @param afterHeader how the file goes on after its header
   */
  static boolean isIn(String afterHeader, CsvHeader names) throws IOException {
    List<List<String>> rows = rows(afterHeader, names);
    int wanted = names.columns().size() + 1;
    boolean named = names.keys().getFirst().equals("id");
    boolean fits = rows.size() > (named ? 1 : 0) && rows.stream().allMatch(r -> r.size() == wanted);
    return fits
        && rows.stream().anyMatch(row -> !row.getLast().isBlank())
        && counts(rows.stream().map(row -> row.getFirst().strip()).toList());
  }

  private static boolean counts(List<String> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (!NUMBER.matcher(numbers.get(i)).matches()
          || (i > 0 && Long.parseLong(numbers.get(i)) != Long.parseLong(numbers.get(i - 1)) + 1)) {
        return false;
      }
    }
    return true;
  }

  private static List<List<String>> rows(String text, CsvHeader names) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RawRecord raw = new RawRecord(2L * CUT);
    RowCutter cutter =
        new RowCutter(new ByteArrayInputStream(bytes), 0, 1, names.delimiter(), 2L * CUT);
    List<List<String>> rows = new ArrayList<>();
    try {
      while (rows.size() < ROWS && cutter.next(raw)) {
        List<String> fields = names.fields(raw.guessedText() + '\n', cutter.escapes());
        if (!fields.stream().allMatch(String::isBlank)) {
          rows.add(fields);
        }
      }
    } catch (UnreadableRecord e) {
      // Often the place where the beginning ends; what came before tells.
      return rows;
    }
    // The last row may be cut off.
    return rows.size() > 1 && rows.size() < ROWS && bytes.length > CUT / 2
        ? rows.subList(0, rows.size() - 1)
        : rows;
  }
}
