package org.dateline.archive.form.record;

import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.form.NewsItem;

/**
 * The fields of one row, made to fit the header where it is plain how.
 *
 * @param fields as many as the header has
 * @param doubts what was put up with
 */
record CsvRow(List<String> fields, List<NewsItem.Doubt> doubts) {

  /** A row that is as it should be. */
  static CsvRow of(List<String> fields) {
    return new CsvRow(fields, List.of());
  }

  /** The row with a doubt. */
  CsvRow doubting(String reason) {
    List<NewsItem.Doubt> all = new ArrayList<>(doubts);
    all.add(new NewsItem.Doubt("record", reason));
    return new CsvRow(fields, all);
  }

  boolean isBlank() {
    return fields.stream().allMatch(String::isBlank);
  }

  /**
   * With as many fields as the header, if only empty ones are too many, or those that are missing
   * are behind title and body.
   */
  CsvRow fitted(CsvHeader names) {
    int wanted = names.columns().size();
    int has = fields.size();
    if (has > wanted && fields.subList(wanted, has).stream().allMatch(String::isBlank)) {
      return new CsvRow(fields.subList(0, wanted), doubts);
    }
    if (has < wanted && has > 1 && names.textEnds() < has) {
      List<String> all = new ArrayList<>(fields);
      while (all.size() < wanted) {
        all.add("");
      }
      return new CsvRow(all, doubts)
          .doubting(
              "the row ends early, its last fields are taken for empty: " + has + " of " + wanted);
    }
    return this;
  }

  /**
   * The fields of a line whose quotes are not doubled: a quote closes a field only before a
   * delimiter. Empty if one is never closed.
   */
  static List<String> withBareQuotes(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    for (int at = 0; at <= line.length(); ) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int end = quoted ? line.indexOf("\"" + delimiter, at + 1) + 1 : line.indexOf(delimiter, at);
      if (quoted && end == 0 && line.length() > at + 1 && line.endsWith("\"")) {
        end = line.length();
      } else if (quoted && end == 0) {
        return List.of();
      } else if (end < 0) {
        end = line.length();
      }
      String field = line.substring(at, end);
      fields.add(quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field);
      at = end + 1;
    }
    return fields;
  }
}
