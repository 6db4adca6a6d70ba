package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.Article;

/** What the tests of this package do again and again. */
public final class Reading {
  private Reading() {}

  public static List<ArchiveRecord> read(Path path) throws IOException {
    return read(path, ArchiveOptions.defaults());
  }

  public static List<ArchiveRecord> read(Path path, ArchiveOptions options) throws IOException {
    List<ArchiveRecord> records = new ArrayList<>();
    try (ArchiveReader reader = Archive.of(List.of(path), options).open()) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        records.add(record);
      }
    }
    return records;
  }

  public static List<Article> articles(List<ArchiveRecord> records) {
    return records.stream().map(Reading::article).toList();
  }

  static Article article(ArchiveRecord record) {
    return switch (record) {
      case ArchiveRecord.Read read -> read.article();
      case ArchiveRecord.Kill kill -> fail(kill.location() + ": a kill");
      case ArchiveRecord.Unreadable bad -> fail(bad.location() + ": " + bad.reason());
    };
  }

  public static ArchiveRecord.Unreadable unreadable(ArchiveRecord record) {
    return assertInstanceOf(ArchiveRecord.Unreadable.class, record);
  }

  public static byte[] gzip(String text) {
    return gzip(text.getBytes(UTF_8));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  public static Path file(Path dir, String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  /** The only article of a file with one JSON object. */
  static Article article(Path dir, String json) throws IOException {
    return articles(read(file(dir, "one.json", json))).getFirst();
  }

  /** Why a file with one JSON object is no article. */
  static String reason(Path dir, String json) throws IOException {
    return unreadable(read(file(dir, "one.json", json)).getFirst()).reason();
  }
}
