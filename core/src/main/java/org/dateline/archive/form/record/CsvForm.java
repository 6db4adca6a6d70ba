package org.dateline.archive.form.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.FieldMapping;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/** Delimited text whose first row names the columns: an article a row. */
@Internal
public final class CsvForm {
  private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab");

  // Said for Excel; "sep=," and in quotes.
  private static final Pattern SEP = Pattern.compile("\"?sep=(.)", Pattern.CASE_INSENSITIVE);

  private CsvForm() {}

  // By content only if a second column is known too and the next row has as many: many a text
  // begins with a line such as "Title, by somebody".
  public static boolean fits(FileHead head) {
    if (head.isEmpty() || EXTENSIONS.contains(head.extension())) {
      return EXTENSIONS.contains(head.extension());
    }
    List<String> lines = head.text().lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.size() < 2 || lines.getFirst().length() > 2_000) {
      return false;
    }
    CsvHeader header = CsvHeader.of(lines.getFirst(), FieldMapping.defaults(), null);
    return isNews(header, FieldMapping.defaults())
        && header.knownColumns(FieldMapping.defaults()) > 1
        && lines.get(1).chars().filter(c -> c == header.delimiter()).count()
            >= header.columns().size() - 1;
  }

  private static boolean isNews(CsvHeader header, FieldMapping mapping) {
    return header.has("title", mapping) || header.has("body", mapping);
  }

  public static RecordReader open(FormInput in, FormOptions options) throws IOException {
    return new Rows(in.inUtf8(), options);
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
        CsvRow row = row(rows, names, raw);
        if (row.fields().isEmpty()) {
          return null;
        }
        // Tables that were laid one behind the other.
        if (row.fields().equals(names.columns())) {
          raw.passOver("CSV header again");
        } else if (!row.isBlank()) {
          CsvRow fitted = fitted(row, rows, names, raw);
          return mapper.item(names.object(fitted.fields())).doubting(fitted.doubts());
        }
      }
    }

    private CsvHeader readHeader(RawRecord raw) throws IOException, UnreadableRecord {
      done = true;
      String row = "";
      String head = in.head().text();
      Character delimiter = null;
      while (row.isBlank() || SEP.matcher(row).lookingAt()) {
        Matcher sep = SEP.matcher(row);
        delimiter = sep.lookingAt() ? Character.valueOf(sep.group(1).charAt(0)) : delimiter;
        if (in.peek() == FormInput.END) {
          throw new UnreadableRecord("the file is empty");
        }
        takeRow(raw);
        row = raw.guessedText();
      }
      CsvHeader read = CsvHeader.of(row, options.mapping(), delimiter);
      if (!isNews(read, options.mapping())) {
        throw new UnreadableRecord(
            "no column is known as title or body: " + read.shown() + "; --mapping names them");
      }
      done = false;
      int after = head.indexOf(row) + row.length();
      boolean unnamed = CsvIndexColumn.isIn(head.substring(Math.min(after, head.length())), read);
      CsvHeader whole = unnamed ? read.withIndexColumn() : read;
      header = whole;
      return whole;
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
    private static CsvRow row(RowCutter rows, CsvHeader names, RawRecord raw)
        throws IOException, UnreadableRecord {
      try {
        return CsvRow.of(
            rows.next(raw) ? names.fields(raw.guessedText() + '\n', rows.escapes()) : List.of());
      } catch (UnreadableRecord e) {
        String line = raw.guessedText();
        int wanted = names.columns().size();
        List<String> plain = Arrays.asList(line.split("\t", -1));
        if (names.delimiter() == '\t' && plain.size() == wanted) {
          return CsvRow.of(plain);
        }
        List<String> bare = CsvRow.withBareQuotes(line, names.delimiter());
        if (bare.size() == wanted) {
          return CsvRow.of(bare).doubting("quotes within a field are not doubled");
        }
        throw e;
      }
    }

    private static CsvRow fitted(CsvRow row, RowCutter rows, CsvHeader names, RawRecord raw)
        throws IOException, UnreadableRecord {
      int wanted = names.columns().size();
      int has = row.fields().size();
      if (has != wanted && hasWholeRow(raw.guessedText(), names) && rows.keepFirstLine(raw)) {
        throw new UnreadableRecord("a quote is opened and not closed in its row");
      }
      CsvRow fitted = row.fitted(names);
      if (fitted.fields().size() != wanted) {
        throw new UnreadableRecord("the row has " + has + " fields, the header " + wanted);
      }
      return fitted;
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
