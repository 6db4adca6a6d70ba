package org.dateline.archive.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.archive.Reading.articles;
import static org.dateline.archive.Reading.gzip;
import static org.dateline.archive.Reading.read;
import static org.dateline.archive.Reading.unreadable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveOptions;
import org.dateline.archive.ArchiveOptions.UnpackLimits;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.Reading;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
  private static final byte[] TWO = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n".getBytes(UTF_8);

  @TempDir Path dir;

  private List<ArchiveRecord> records(String name, byte[] bytes) throws IOException {
    return read(Files.write(dir.resolve(name), bytes));
  }

  private static byte[] packed(String how, byte[] bytes) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(how, to)) {
      out.write(bytes);
    } catch (CompressorException e) {
      throw new IOException(e);
    }
    return to.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(to)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return to.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(to)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return to.toByteArray();
  }

  private static List<String> titles(List<ArchiveRecord> records) {
    return articles(records).stream().map(Article::title).toList();
  }

  @Test
  void everyCompressionIsToldByItsBytes() throws IOException {
    for (String how : List.of("gz", "bzip2", "xz", "zstd")) {
      assertEquals(List.of("a", "b"), titles(records("a.jsonl", packed(how, TWO))), how);
    }
  }

  @Test
  void packedFilesAreGoneIntoToAnyDepth() throws IOException {
    byte[] inner = packed("zstd", tar(Map.of("x/1.jsonl", TWO, "x/2.jsonl.gz", gzip(TWO))));
    byte[] outer = zip(Map.of("in.tar.zst", inner, "3.jsonl", TWO, ".hidden", TWO));
    List<ArchiveRecord> records = records("news.zip", gzip(outer));
    assertEquals(List.of("a", "b", "a", "b", "a", "b"), titles(records));
    assertEquals("3.jsonl", records.getFirst().location().entry());
    assertEquals("in.tar.zst!/x/2.jsonl.gz", records.getLast().location().entry());
    assertEquals(6, records.getLast().location().number());
    assertEquals(
        dir.resolve("news.zip") + "!/in.tar.zst!/x/2.jsonl.gz:2",
        records.getLast().location().toString());
  }

  @Test
  void textsInPackedFilesHaveThePathAsId() throws IOException {
    byte[] zip = zip(Map.of("2024/storm.txt", "Storm\nIt blew.".getBytes(UTF_8)));
    assertEquals("news.zip!/2024/storm.txt", articles(records("news.zip", zip)).getFirst().id());
  }

  @Test
  void aDamagedInnerFileCostsOnlyItself() throws IOException {
    byte[] cut = Arrays.copyOf(gzip(TWO), 15);
    List<ArchiveRecord> records =
        records("a.tar", tar(Map.of("1.jsonl", TWO, "2.jsonl.gz", cut, "3.jsonl", TWO)));
    assertEquals(5, records.size());
    assertEquals("2.jsonl.gz", unreadable(records.get(2)).location().entry());
    assertEquals(List.of("a", "b"), titles(records.subList(3, 5)));
  }

  @Test
  void aPackedFileThatIsCutOffIsReported() throws IOException {
    byte[] zip = zip(Map.of("1.jsonl", TWO, "2.jsonl", TWO));
    byte[] tar = tar(Map.of("1.jsonl", TWO, "2.jsonl", TWO));
    for (int cut = 1; cut < zip.length; cut += 3) {
      // Without the last 18 bytes nothing is lost: they only repeat sizes.
      assertTrue(cut <= 18 || saysSo(zip, zip.length - cut), cut + " bytes cut off");
    }
    // From the first byte of the second header to the last of its text.
    for (int length = 1025; length < 1536 + TWO.length; length += 3) {
      assertTrue(saysSo(tar, length), length + " bytes left");
    }
  }

  private boolean saysSo(byte[] whole, int length) throws IOException {
    return records("cut", Arrays.copyOf(whole, length)).stream()
        .anyMatch(ArchiveRecord.Unreadable.class::isInstance);
  }

  @Test
  void anEncryptedEntryIsReported() throws IOException {
    byte[] zip = zip(Map.of("1.jsonl", TWO, "2.jsonl", TWO));
    zip[6] |= 1;
    List<ArchiveRecord> records = records("a.zip", zip);
    assertTrue(unreadable(records.getFirst()).reason().contains("encrypted"));
  }

  @Test
  void aBombIsStoppedAtItsRatio() throws IOException {
    byte[] bytes = new byte[200 << 20];
    Arrays.fill(bytes, (byte) ' ');
    bytes[0] = '{';
    byte[] bomb = gzip(gzip(bytes));
    List<ArchiveRecord> records = records("bomb.jsonl.gz", bomb);
    assertTrue(
        unreadable(records.getLast()).reason().contains("times its size"), records.toString());
  }

  @Test
  void depthAndEntriesAreLimited() throws IOException {
    byte[] deep = TWO;
    for (int i = 0; i < 10; i++) {
      deep = gzip(deep);
    }
    assertTrue(unreadable(records("d.gz", deep).getFirst()).reason().contains("8 packings"));
    ArchiveOptions few = ArchiveOptions.defaults().withLimits(new UnpackLimits(8, 1, 1_000));
    Path zip = Files.write(dir.resolve("m.zip"), zip(Map.of("1.jsonl", TWO, "2.jsonl", TWO)));
    List<ArchiveRecord> records = read(zip, few);
    assertEquals(3, records.size());
    assertTrue(unreadable(records.getLast()).reason().contains("more than 1 files"));
  }

  @Test
  void documentsOfOfficesAreNoArchives() throws IOException {
    List<ArchiveRecord> records = records("a.docx", zip(Map.of("word/document.xml", TWO)));
    assertEquals(1, records.size());
    assertEquals("", unreadable(records.getFirst()).form());
  }

  @Test
  void aStreamIsReadLikeAFile() throws IOException {
    Archive archive =
        Archive.ofStream("stdin", new ByteArrayInputStream(gzip(TWO)), ArchiveOptions.defaults());
    try (ArchiveReader reader = archive.open()) {
      ArchiveRecord first = reader.next();
      assertEquals(
          "stdin:1", assertInstanceOf(ArchiveRecord.Read.class, first).location().toString());
    }
  }

  @Test
  void aFormatMayBeForced() throws IOException {
    Path file = Files.write(dir.resolve("a.odd"), TWO);
    ArchiveOptions forced = ArchiveOptions.defaults().withFormat("jsonl");
    assertEquals(List.of("a", "b"), titles(read(file, forced)));
    assertEquals(1, read(file).size());
  }

  @Test
  void embargoesAndKillsAreHeeded() throws IOException {
    String lines =
        """
        {"id":"a","title":"x","embargoed":"2024-12-27T10:00:00Z"}
        {"id":"b","title":"x","pubstatus":"withheld"}
        {"id":"c","version":"2","pubstatus":"canceled"}
        """;
    Path file = Reading.file(dir, "a.jsonl", lines);
    ArchiveOptions before =
        ArchiveOptions.defaults().withClock(() -> Instant.parse("2024-12-27T09:00:00Z"));
    List<ArchiveRecord> records = read(file, before);
    assertEquals("under embargo until 2024-12-27T10:00:00Z", unreadable(records.get(0)).reason());
    assertEquals("its publisher withholds it", unreadable(records.get(1)).reason());
    ArchiveRecord.Kill kill = assertInstanceOf(ArchiveRecord.Kill.class, records.get(2));
    assertEquals("c 2", kill.id() + " " + kill.version());
    assertEquals("a", articles(read(file).subList(0, 1)).getFirst().id());
  }
}
