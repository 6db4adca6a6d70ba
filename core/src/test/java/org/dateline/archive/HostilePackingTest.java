package org.dateline.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.archive.Reading.articles;
import static org.dateline.archive.Reading.read;
import static org.dateline.archive.Reading.unreadable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.BrokenInputStream;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed oddly, or only looks as if it were: it is read or said, and ends nothing. */
class HostilePackingTest {
  private static final byte[] ONE = "{\"title\":\"a\"}\n".getBytes(UTF_8);
  private static final int TAR_MAGIC = 257;

  @TempDir Path dir;

  private List<ArchiveRecord> records(String name, byte[] bytes) throws IOException {
    return read(Files.write(dir.resolve(name), bytes));
  }

  private static byte[] tar(String... names) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(to)) {
      for (String name : names) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(entry.isDirectory() ? 0 : ONE.length);
        out.putArchiveEntry(entry);
        out.write(ONE, 0, (int) entry.getSize());
        out.closeArchiveEntry();
      }
    }
    return to.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(to)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.endsWith("/") ? new byte[0] : ONE);
      }
    }
    return to.toByteArray();
  }

  private static List<String> entries(List<ArchiveRecord> records) {
    return records.stream().map(record -> record.location().entry()).toList();
  }

  @Test
  void aTextThatHasTheMagicOfTarByChanceIsAText() throws IOException {
    for (String word : List.of("usual rains", "us la mer", "ustar 00", "us a")) {
      StringBuilder text = new StringBuilder("Storm\n\nIt blew at the harbour. ");
      while (text.length() < TAR_MAGIC) {
        text.append('x');
      }
      text.append(word).append(" fell 0017777 times".repeat(30));
      assertEquals(1, articles(records("storm.txt", text.toString().getBytes(UTF_8))).size(), word);
    }
  }

  @Test
  void aTarOfBefore1988IsToldByItsChecksum() throws IOException {
    byte[] tar = tar("a.jsonl");
    int sum = 0;
    for (int i = TAR_MAGIC; i < TAR_MAGIC + 8; i++) {
      sum += tar[i];
      tar[i] = 0;
    }
    int stated = Integer.parseInt(new String(tar, 148, 6, US_ASCII).trim(), 8);
    String less = String.format("%06o\0 ", stated - sum);
    System.arraycopy(less.getBytes(US_ASCII), 0, tar, 148, 8);
    assertEquals(List.of("a.jsonl"), entries(records("old.tar", tar)));
  }

  @Test
  void entriesAreReadWhateverStepsTheirNamesTake() throws IOException {
    String[] names = {"./", "./a.jsonl", "b/../c.jsonl", "../up.jsonl", "/abs.jsonl", "d//e.jsonl"};
    List<String> read = List.of("a.jsonl", "c.jsonl", "__/up.jsonl", "abs.jsonl", "d/e.jsonl");
    assertEquals(read, entries(records("steps.tar", tar(names))));
    assertEquals(read, entries(records("steps.zip", zip(names))));
    assertEquals(read, entries(records("steps.tgz", Reading.gzip(tar(names)))));
  }

  @Test
  void hiddenEntriesArePassedOverWhateverStepsLeadThere() throws IOException {
    String[] names = {"./.DS_Store", "./._a.jsonl", "./__MACOSX/a.jsonl", ".git/a", "x/../a.jsonl"};
    assertEquals(List.of("a.jsonl"), entries(records("hidden.tar", tar(names))));
    assertEquals(List.of("a.jsonl"), entries(records("hidden.zip", zip(names))));
  }

  @Test
  void aBombInABombSaysWhyItEnds() throws IOException {
    byte[] inner = new byte[2 << 20];
    for (int depth = 0; depth < 2; depth++) {
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(to)) {
        for (int i = 0; i < 20; i++) {
          out.putNextEntry(new ZipEntry(i + (depth == 0 ? "-z.jsonl" : "-n.zip")));
          out.write(inner);
        }
      }
      inner = to.toByteArray();
    }
    List<ArchiveRecord> records = records("bomb.zip", Reading.gzip(inner));
    String last = unreadable(records.getLast()).reason();
    assertTrue(last.contains("it unpacks to more than 1000 times its size"), last);
    String kind = unreadable(records.getLast()).kindOfReason();
    assertTrue(kind.endsWith("it unpacks to more than N times its size"), kind);
    assertEquals(
        1,
        records.stream()
            .filter(record -> unreadable(record).reason().contains("times its size"))
            .count());
  }

  @Test
  void aPackedFileThatIsCutOffInsideItsFirstBytesIsSaidToBe() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(5).nextBytes(bytes);
    byte[] gzip = Reading.gzip(bytes);
    List<ArchiveRecord> records = records("a.bin.gz", Arrays.copyOf(gzip, 3_000));
    assertEquals(1, records.size());
    String reason = unreadable(records.getFirst()).reason();
    assertTrue(reason.contains("the gzip data end too early"), reason);
  }

  @Test
  void whateverIsDamagedEndsNeitherTheFileNorTheRun() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] good = "{\"title\":\"last\"}\n".getBytes(UTF_8);
    Path last = Files.write(dir.resolve("z.jsonl"), good);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = sample(round % 6, random);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(Math.min(bytes.length, 700))] = (byte) random.nextInt();
      }
      Path damaged = Files.write(dir.resolve("a.bin"), bytes);
      String title = "";
      try (ArchiveReader reader = Archive.of(List.of(damaged, last)).open()) {
        for (ArchiveRecord record; (record = reader.next()) != null; ) {
          title = record instanceof ArchiveRecord.Read read ? read.article().title() : "";
        }
      }
      assertEquals("last", title, "seed " + seed + ", round " + round);
    }
  }

  private static byte[] sample(int kind, Random random) throws IOException, CompressorException {
    byte[] text = new byte[2_000];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    switch (kind) {
      case 0 -> to.writeBytes(tar("a.jsonl", "b/c.jsonl"));
      case 1 -> to.writeBytes(zip("a.jsonl", "b/c.jsonl"));
      default -> {
        String how = List.of("gz", "bzip2", "xz", "zstd").get(kind - 2);
        try (OutputStream out =
            new CompressorStreamFactory().createCompressorOutputStream(how, to)) {
          out.write(text);
        }
      }
    }
    return to.toByteArray();
  }

  @Test
  void aFileThatFailsWhileItIsReadEndsNothing() throws IOException {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(ONE),
            new BrokenInputStream(() -> new IOException("the disk failed")));
    List<ArchiveRecord> records = new ArrayList<>();
    try (ArchiveReader reader =
        Archive.ofStream("a.jsonl", failing, ArchiveOptions.defaults()).open()) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        records.add(record);
      }
      assertEquals("", reader.takeFinished().getFirst().checksum());
    }
    assertEquals(2, records.size());
    Article article = articles(records.subList(0, 1)).getFirst();
    assertNotNull(article);
    assertTrue(unreadable(records.getLast()).reason().contains("the disk failed"));
  }
}
