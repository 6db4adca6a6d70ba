package org.dateline.cli.serve.page.event;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dateline.cli.serve.request.Answer;

/** What is found as a file, written while it is found. */
final class Download {
  private Download() {}

  /** Writes all rows. */
  interface Rows {
    void to(Writer out) throws IOException;
  }

  /** Writes one row. */
  interface Row<T> {
    void print(T result) throws IOException;
  }

  /** A file of this name. */
  static Answer of(String type, String name, Rows rows) {
    return Answer.streamed(
            type,
            stream -> {
              Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
              rows.to(out);
              out.flush();
            })
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** A row for where nothing may be thrown. */
  static <T> Consumer<T> unchecked(Row<T> row) {
    return result -> {
      try {
        row.print(result);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
