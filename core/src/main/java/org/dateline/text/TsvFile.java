package org.dateline.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * A table of our own formats: UTF-8, first line {@code #KIND 1}, comments after {@code #}, columns
 * parted by tabs; gzipped if it starts like gzip.
 *
 * @param place the file's name in messages
 */
@Internal
public record TsvFile(String place, Source source) {

  /** Opens the bytes anew. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Rows {
    void row(String[] columns);
  }

  public static TsvFile of(Path path) {
    return new TsvFile(path.toString(), () -> Files.newInputStream(path));
  }

  /** What lies in the jar beside the class that reads it. */
  public static TsvFile resource(Class<?> reader, String name) {
    return new TsvFile(name, () -> Resources.open(reader, name));
  }

  /**
   * Gives every row, filled up to {@code width} columns.
   *
   * @throws DataFileException if the first line, a row's width or a row itself is wrong, or no
   *     UTF-8
   */
  public void read(String kind, int width, Rows rows) throws IOException {
    String header = "#" + kind + " 1";
    lines((number, line) -> {
      if (number == 1 && !line.equals(header)) {
        throw new DataFileException(place, 1, "expected \"" + header + "\" as first line");
      }
      if (!line.startsWith("#") && !line.isBlank()) {
        row(number, line.split("\t", -1), width, rows);
      }
    });
  }

  private void row(int number, String[] columns, int width, Rows rows) {
    if (columns.length > width) {
      throw new DataFileException(
          place, number, "expected " + width + " columns, found " + columns.length);
    }
    // Editors strip tabs at the end of a line: columns missing there are empty.
    String[] full = Arrays.copyOf(columns, width);
    Arrays.fill(full, columns.length, width, "");
    try {
      rows.row(full);
    } catch (IllegalArgumentException e) {
      throw new DataFileException(place, number, String.valueOf(e.getMessage()));
    }
  }

  /** Gives every line with its number, the first being 1. */
  public void lines(BiConsumer<Integer, String> lines) throws IOException {
    int number = 0;
    try (BufferedReader reader = new BufferedReader(reader())) {
      for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.accept(++number, line);
      }
    } catch (CharacterCodingException e) {
      throw new DataFileException(place, number + 1, "not UTF-8, in this line or one soon after");
    }
  }

  private Reader reader() throws IOException {
    InputStream in = new BufferedInputStream(source.open(), 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    InputStream plain = gzip ? new GZIPInputStream(in, 1 << 16) : in;
    return new InputStreamReader(
        plain, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }
}
