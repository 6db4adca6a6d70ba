package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no record is counted all the same. */
class PassedOverTest {
  @TempDir Path dir;

  private static String warc(String type, int number) {
    return """
    WARC/1.0
    WARC-Type: %s
    WARC-Record-ID: <urn:uuid:0-%d>
    WARC-Date: 2024-02-01T10:00:00Z
    WARC-Target-URI: http://a.example/
    Content-Type: application/warc-fields
    Content-Length: 4

    a: b

    """
        .replace("\n", "\r\n")
        .formatted(type, number);
  }

  private Map<String, ? extends Map<String, Long>> passedOver(Path file) throws IOException {
    try (ArchiveReader reader = Archive.of(List.of(file)).open()) {
      while (reader.next() != null) {
        // Only what is no record is looked at.
      }
      assertNull(reader.next());
      return reader.takePassedOver();
    }
  }

  @Test
  void recordsOfAWebArchiveThatHoldNoPageAreCountedByKind() throws IOException {
    Path file = dir.resolve("a.warc");
    Files.writeString(file, warc("warcinfo", 1) + warc("metadata", 2) + warc("metadata", 3));
    assertEquals(
        Map.of("warc", Map.of("WARC warcinfo", 1L, "WARC metadata", 2L)), passedOver(file));
  }

  @Test
  void hiddenFilesInAPackedOneAreCounted() throws IOException {
    Path file = dir.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("__MACOSX/a.txt", ".b/c.txt", "d.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("Storm\n\nIt blew.".getBytes(UTF_8));
      }
    }
    assertEquals(Map.of("", Map.of("hidden file in a packed file", 2L)), passedOver(file));
  }
}
