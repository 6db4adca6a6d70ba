package org.dateline.archive.form;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Delimited text whose first row names the columns: an article a row. */
final class CsvForm {
  private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab");

  private CsvForm() {}

  // By content only if a second column is known too and the next row has as many: many a text
  // begins with a line such as "Title, by somebody".
  static boolean fits(FileHead head) {
    if (head.isEmpty() || EXTENSIONS.contains(head.extension())) {
      return EXTENSIONS.contains(head.extension());
    }
    List<String> lines = head.text().lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.size() < 2 || lines.getFirst().length() > 2_000) {
      return false;
    }
    CsvHeader header = CsvHeader.of(lines.getFirst(), FieldMapping.defaults());
    return isNews(header, FieldMapping.defaults())
        && header.knownColumns(FieldMapping.defaults()) > 1
        && lines.get(1).chars().filter(c -> c == header.delimiter()).count()
            >= header.columns().size() - 1;
  }

  private static boolean isNews(CsvHeader header, FieldMapping mapping) {
    return header.has("title", mapping) || header.has("body", mapping);
  }

  static RecordReader open(FormInput in, FormOptions options) throws IOException {
    return new Rows(Utf16.asUtf8(in), options);
  }

  private static final class Rows implements RecordReader {
    private final FormInput in;
    private final FormOptions options;
    private final ArticleMapper mapper;
    private @Nullable CsvHeader header;
    private @Nullable RowCutter cutter;
    private boolean done;

    Rows(FormInput in, FormOptions options) {
      this.in = in;
      this.options = options;
      mapper = new ArticleMapper(options);
    }

    @Override
    public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
      if (done) {
        return null;
      }
      CsvHeader names = header == null ? readHeader(raw) : header;
      RowCutter rows = cutter == null ? startRows(names) : cutter;
      while (true) {
        List<String> fields = fields(rows, names, raw);
        if (fields.isEmpty()) {
          return null;
        }
        if (!fields.stream().allMatch(String::isBlank)) {
          checkCount(fields, rows, names, raw);
          return mapper.item(names.object(fields));
        }
      }
    }

    private CsvHeader readHeader(RawRecord raw) throws IOException, UnreadableRecord {
      done = true;
      String row = "";
      while (row.isBlank() || row.startsWith("sep=")) {
        if (in.peek() == FormInput.END) {
          throw new UnreadableRecord("the file is empty");
        }
        takeRow(raw);
        row = raw.guessedText();
      }
      CsvHeader read = CsvHeader.of(row, options.mapping());
      if (!isNews(read, options.mapping())) {
        throw new UnreadableRecord(
            "no column is known as title or body: " + read.shown() + "; --mapping names them");
      }
      done = false;
      header = read;
      return read;
    }

    private void takeRow(RawRecord raw) throws IOException {
      raw.start(in);
      in.takeUntil(b -> b == '\n' || b == '\r', raw);
      if (in.peek() == '\r') {
        in.skip();
      }
      if (in.peek() == '\n') {
        in.skip();
      }
    }

    private RowCutter startRows(CsvHeader names) {
      cutter =
          new RowCutter(
              in.stream(), in.offset(), in.line(), names.delimiter(), options.maxRecordBytes());
      return cutter;
    }

    // No fields mean the end. Much tab-separated text knows no quotes, as its MIME type does.
    private List<String> fields(RowCutter rows, CsvHeader names, RawRecord raw)
        throws IOException, UnreadableRecord {
      try {
        return rows.next(raw) ? names.fields(raw.guessedText() + '\n') : List.of();
      } catch (UnreadableRecord e) {
        List<String> fields = Arrays.asList(raw.guessedText().split("\t", -1));
        if (names.delimiter() == '\t' && fields.size() == names.columns().size()) {
          return fields;
        }
        throw e;
      }
    }

    private static void checkCount(
        List<String> fields, RowCutter rows, CsvHeader names, RawRecord raw)
        throws IOException, UnreadableRecord {
      int wanted = names.columns().size();
      if (fields.size() != wanted) {
        boolean swallowed = hasWholeRow(raw.guessedText(), names) && rows.keepFirstLine(raw);
        throw new UnreadableRecord(
            swallowed
                ? "a quote is opened and not closed in its row"
                : "the row has " + fields.size() + " fields, the header " + wanted);
      }
    }

    // One damaged quote may close at the next one, rows later.
    private static boolean hasWholeRow(String row, CsvHeader names) throws UnreadableRecord {
      for (String line : row.lines().skip(1).toList()) {
        if (line.indexOf(names.delimiter()) >= 0 && names.fits(line)) {
          return true;
        }
      }
      return false;
    }
  }
}
