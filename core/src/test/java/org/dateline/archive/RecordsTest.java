package org.dateline.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.archive.Reading.article;
import static org.dateline.archive.Reading.file;
import static org.dateline.archive.Reading.read;
import static org.dateline.archive.Reading.unreadable;
import static org.dateline.archive.form.charset.Charsets.WINDOWS_1252;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd, hostile and huge records. */
class RecordsTest {
  @TempDir Path dir;

  @Test
  void aRecordThatIsNoUtf8IsReadAsWindows1252() throws IOException {
    String text = "{\"title\":\"caf\u00E9\"}\n{\"title\":\"good\"}\n";
    List<ArchiveRecord> records =
        read(Files.write(dir.resolve("a.jsonl"), text.getBytes(ISO_8859_1)));
    assertEquals("caf\u00E9", article(records.get(0)).title());
    assertEquals("good", article(records.get(1)).title());
  }

  @Test
  void whatWasGuessedOfACharsetIsSaid() throws IOException {
    String russian = "Порт закрыт. Порт города был закрыт в понедельник, сообщил капитан судна.";
    byte[] guessed = russian.getBytes(Charset.forName("windows-1251"));
    String letters = "[record: its charset is guessed from its letters: windows-1251]";
    assertEquals(letters, doubts("a.txt", guessed));
    String line = "{\"title\":\"" + russian + "\"}\n";
    assertEquals(letters, doubts("b.jsonl", line.getBytes(Charset.forName("windows-1251"))));
    assertEquals(
        "[record: bytes that are no UTF-8 are read as windows-1252: 1]",
        doubts("c.txt", "The caf\u00E9 is closed.".getBytes(ISO_8859_1)));
    byte[] damaged = "É à la une: ça, déjà vu ...".getBytes(UTF_8);
    damaged[damaged.length - 2] = (byte) 0xFF;
    assertEquals("[record: bytes that are no UTF-8 stand as U+FFFD: 1]", doubts("d.txt", damaged));
    String page =
        "<meta charset=gb2312><title>Café</title><article><h1>Café</h1><p>Déjà vu: the café"
            + " on the square is closed, its owner said on Monday, and will not open.</article>";
    assertEquals(
        "[record: it is UTF-8 and says to be something else: GB18030]",
        doubts("e.html", page.getBytes(UTF_8)));
    assertEquals("[]", doubts("f.txt", russian.getBytes(UTF_8)));
    assertEquals("[]", doubts("g.html", page.replace("gb2312", "latin1").getBytes(WINDOWS_1252)));
  }

  private String doubts(String name, byte[] bytes) throws IOException {
    List<ArchiveRecord> records = read(Files.write(dir.resolve(name), bytes));
    return ((ArchiveRecord.Read) records.getFirst()).doubts().toString();
  }

  @Test
  void aReplacementCharacterThatStandsInTheFileIsText() throws IOException {
    assertEquals("a\uFFFDb", article(dir, "{\"title\":\"a\uFFFDb\"}").title());
  }

  @Test
  void nulAndLoneSurrogatesAreText() throws IOException {
    assertEquals("\0\uD800x\uDC00", article(dir, "{\"title\":\"\\u0000\\ud800x\\udc00\"}").title());
    assertEquals("a\0b", article(dir, "{\"title\":\"t\",\"body\":\"a\\u0000b\"}").body());
  }

  @Test
  void deepNestingIsUnreadable() throws IOException {
    String deep = "{\"title\":\"t\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String text = deep + "\n" + "[".repeat(100_000) + "\n{\"title\":\"good\"}\n";
    List<ArchiveRecord> records = read(file(dir, "a.jsonl", text));
    assertTrue(unreadable(records.get(0)).reason().contains("nesting"));
    assertTrue(unreadable(records.get(1)).reason().contains("nesting"));
    assertEquals("good", article(records.get(2)).title());
    assertEquals(2, read(file(dir, "b.json", "[" + deep + ",{\"title\":\"good\"}]")).size());
  }

  @Test
  void aRecordOverTheLimitIsUnreadableAndTheNextOneRead() throws IOException {
    ArchiveOptions options = ArchiveOptions.defaults().withMaxRecordBytes(1_000_000);
    String big = "{\"title\":\"" + "x".repeat(3_000_000) + "\"}";
    String small = "{\"title\":\"" + "y".repeat(900_000) + "\"}";
    for (String text : List.of(big + "\n" + small, "[" + big + "," + small + "]")) {
      List<ArchiveRecord> records = read(file(dir, "a.json", text), options);
      assertEquals(
          "the record has 3000012 bytes, more than 1000000; --max-record allows more",
          unreadable(records.get(0)).reason());
      assertEquals(2_000, unreadable(records.get(0)).excerpt().length());
      assertEquals(900_000, article(records.get(1)).title().length());
    }
  }

  @Test
  void aRecordOverASmallLimitShowsHowItBegins() throws IOException {
    ArchiveOptions options = ArchiveOptions.defaults().withMaxRecordBytes(10);
    List<ArchiveRecord> records = read(file(dir, "a.jsonl", "{\"title\":\"a\"}\n{}\n"), options);
    assertEquals("{\"title\":\"a\"}", unreadable(records.getFirst()).excerpt());
  }

  @Test
  void aRecordOverTheLimitIsNeverHeldInMemory() {
    RawRecord record = new RawRecord(64 << 20);
    record.start(1, 0);
    byte[] part = new byte[1 << 20];
    // 16 GiB, which fit no heap.
    for (int i = 0; i < 1 << 14; i++) {
      record.append(part, 0, part.length);
    }
    UnreadableRecord e = assertThrows(UnreadableRecord.class, record::text);
    assertTrue(e.reason().contains("17179869184 bytes"), e.reason());
    assertEquals(2_000, record.excerpt().length());
  }

  @Test
  void aBodyOfFiveMegabytesIsReadWhole() throws IOException {
    String body = "Line.\\n".repeat(1_000_000);
    assertEquals(6_000_000, article(dir, "{\"body\":\"" + body + "\"}").body().length());
  }

  @Test
  void anExcerptNeverCutsACharacter() throws IOException {
    String bad = "x" + "\uD83D\uDE00".repeat(2_000);
    String excerpt = unreadable(read(file(dir, "a.jsonl", bad)).getFirst()).excerpt();
    assertEquals("x" + "\uD83D\uDE00".repeat(999), excerpt);
  }

  @Test
  void recordsSeenAreReadPlusUnreadable() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int good = 0;
      StringBuilder text = new StringBuilder();
      int lines = 1 + random.nextInt(30);
      for (int i = 0; i < lines; i++) {
        boolean bad = random.nextInt(3) == 0;
        good += bad ? 0 : 1;
        text.append(bad ? damaged(random) : "{\"title\":\"" + i + "\",\"body\":\"\\\"}{\"}");
        text.append(random.nextBoolean() ? "\n" : "\r\n \n");
      }
      List<ArchiveRecord> records = read(file(dir, "a.jsonl", text.toString()));
      assertEquals(lines, records.size(), "seed " + seed);
      assertEquals(
          good,
          records.stream().filter(ArchiveRecord.Read.class::isInstance).count(),
          "seed " + seed);
    }
  }

  private static String damaged(Random random) {
    String record = "{\"title\":\"a\",\"authors\":[{\"name\":\"b\"}]}";
    return record.substring(0, 1 + random.nextInt(record.length() - 1)).strip();
  }

  @Test
  void randomBytesUnderAnyNameEndAndNeverThrow() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "{}[]\",:\\\n\r \0ax1";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String name = List.of("a.json", "a.jsonl", "a.txt", "a").get(round % 4);
      boolean blank = text.chars().allMatch(c -> " \r\n".indexOf(c) >= 0);
      int records = read(file(dir, name, text.toString())).size();
      boolean mayBeNone = blank || text.toString().strip().startsWith("[");
      assertTrue(records > 0 || mayBeNone, "seed " + seed + ": " + text);
    }
  }
}
