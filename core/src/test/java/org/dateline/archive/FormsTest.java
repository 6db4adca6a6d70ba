package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.archive.Reading.articles;
import static org.dateline.archive.Reading.concat;
import static org.dateline.archive.Reading.file;
import static org.dateline.archive.Reading.gzip;
import static org.dateline.archive.Reading.read;
import static org.dateline.archive.Reading.unreadable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String TWO = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n";

  @TempDir Path dir;

  private List<String> titles(String name, String text) throws IOException {
    return articles(read(file(dir, name, text))).stream().map(Article::title).toList();
  }

  private List<String> lines(List<ArchiveRecord> records) {
    return records.stream()
        .map(r -> (r instanceof ArchiveRecord.Read ? "+" : "-") + r.location().line())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.ndjson", "a.json", "A.JSONL", "a.b.jsonl", "none"})
  void readsJsonLinesUnderAllTheirNames(String name) throws IOException {
    assertEquals(List.of("a", "b"), titles(name, TWO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "a.jsonl", "a.json.gz", "a.gz", "A.JSONL.GZ"})
  void tellsGzipByItsFirstBytes(String name) throws IOException {
    Path file = Files.write(dir.resolve(name), gzip(TWO));
    assertEquals(2, articles(read(file)).size());
  }

  @Test
  void readsAPlainFileThatIsNamedLikeAPackedOne() throws IOException {
    assertEquals(List.of("a", "b"), titles("a.jsonl.gz", TWO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"title\":\"a\"},{\"title\":\"b\"}]",
        "\n [\n {\"title\":\n\"a\"}\n , {\"title\":\"b\"}\n ]\n",
        "[{\"title\":\"a\"},{\"title\":\"b\"},]",
        "[{\"title\":\"a\"}]\n[{\"title\":\"b\"}]",
        "{\n\"title\":\"a\"\n}\n{\n\"title\":\"b\"\n}",
        "{\"title\":\"a\"} {\"title\":\"b\"}",
        "{\"title\":\"a\"}\r\n\r\n   \r\n{\"title\":\"b\"}",
        "\uFEFF{\"title\":\"a\"}\n{\"title\":\"b\"}",
      })
  void readsTwoObjectsInEveryLayout(String text) throws IOException {
    assertEquals(List.of("a", "b"), titles("a.json", text));
  }

  @Test
  void readsOneObjectOverSeveralLines() throws IOException {
    String text = "{\n  \"body\": \"[{\\\"}\\\\\",\n  \"title\": \"a\"\n}\n";
    assertEquals(List.of("a"), titles("a.json", text));
    assertEquals(List.of("a"), titles("a.jsonl", text));
  }

  @Test
  void readsAnArrayUnderTheNameOfJsonLines() throws IOException {
    assertEquals(List.of("a", "b"), titles("a.jsonl", "[{\"title\":\"a\"},\n{\"title\":\"b\"}]"));
  }

  @Test
  void skipsAByteOrderMarkAndBlankLinesAndKeepsCount() throws IOException {
    Path file = file(dir, "a.jsonl", "\uFEFF\r\n{\"title\":\"a\"}\r\n\n \t\n{\"title\":\"b\"}");
    assertEquals(List.of("+2", "+5"), lines(read(file)));
  }

  @Test
  void goesOnAfterABadLine() throws IOException {
    String text =
        "{\"title\":\n" + TWO + "oops\n[]\n\"s\"\n7\nnull\n{}\n{\"title\":\"c\"} x\n" + TWO;
    for (String name : List.of("a.jsonl", "a.json")) {
      List<ArchiveRecord> records = read(file(dir, name, text));
      assertEquals(
          List.of("-1", "+2", "+3", "-4", "-5", "-6", "-7", "-8", "-9", "-10", "+11", "+12"),
          lines(records));
      assertEquals("not a JSON object but an array", unreadable(records.get(4)).reason());
      assertEquals("oops", unreadable(records.get(3)).excerpt());
    }
  }

  @Test
  void saysWhereTheJsonIsBad() throws IOException {
    String reason = unreadable(read(file(dir, "a.jsonl", "{\"title\": x}")).getFirst()).reason();
    assertTrue(reason.startsWith("bad JSON at character 11 of the record: "), reason);
  }

  @Test
  void goesOnAfterABadElementOfAnArray() throws IOException {
    String text =
        "[{\"title\":\"a\"},\n{\"title\" \"b\"},\n7,,\n{\"title\":\"c\"}\n{}\n,{\"title\":\"d\"}]";
    assertEquals(
        List.of("+1", "-2", "-3", "-3", "+4", "-4", "+6"), lines(read(file(dir, "a.json", text))));
  }

  @Test
  void anArrayThatDoesNotEndIsReportedOnce() throws IOException {
    assertEquals(List.of("+1", "-2"), lines(read(file(dir, "a.json", "[{\"title\":\"a\"},\n"))));
    assertEquals(
        List.of("+1", "-2"), lines(read(file(dir, "b.json", "[{\"title\":\"a\"},\n{\"title"))));
  }

  @Test
  void anEmptyFileOfLinesHoldsNothingAndAnyOtherIsReported() throws IOException {
    assertEquals(List.of(), read(file(dir, "a.jsonl", "\n\n")));
    for (String name : List.of("a.json", "a.txt")) {
      assertEquals(
          "the file is empty", unreadable(read(file(dir, name, " \n")).getFirst()).reason());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "none", "a.json", "a.dtd.gz"})
  void aFileOfUnknownFormIsOneUnreadableRecord(String name) throws IOException {
    List<ArchiveRecord> records = read(file(dir, name, "<!ELEMENT unheard of>\n"));
    assertEquals(List.of("-0"), lines(records));
    assertEquals("", unreadable(records.getFirst()).excerpt());
    assertTrue(unreadable(records.getFirst()).reason().contains("jsonfeed, jsonl, json"));
  }

  @Test
  void aBinaryFileIsOneUnreadableRecordWhateverItsName() throws IOException {
    Path file = Files.write(dir.resolve("a.jsonl"), new byte[] {'P', 'K', 3, 4, '\n', 0, '\n', 9});
    assertEquals(List.of("-0"), lines(read(file)));
  }

  @Test
  void utf16IsReadWithAndWithoutItsMark() throws IOException {
    byte[] bare = TWO.getBytes(UTF_16LE);
    byte[] marked = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, bare);
    assertEquals(2, articles(read(Files.write(dir.resolve("a.jsonl"), marked))).size());
    assertEquals(2, articles(read(Files.write(dir.resolve("b.jsonl"), bare))).size());
  }

  @Test
  void utf16OfNoFormIsNamedAsTheReason() throws IOException {
    byte[] bytes = "nothing that is read".getBytes(UTF_16LE);
    String reason = unreadable(read(Files.write(dir.resolve("a.bin"), bytes)).getFirst()).reason();
    assertTrue(reason.contains("UTF-16"), reason);
  }

  @Test
  void readsGzipOfSeveralMembersAndTrailingZeros() throws IOException {
    byte[] packed = concat(concat(gzip(TWO), gzip("")), concat(gzip(TWO), new byte[512]));
    assertEquals(4, articles(read(Files.write(dir.resolve("a.jsonl.gz"), packed))).size());
  }

  @Test
  void readsWhatComesBeforeTheEndOfTruncatedGzip() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("{\"title\":\"").append(Math.sqrt(i)).append("\"}\n");
    }
    byte[] packed = gzip(text.toString());
    for (int cut : new int[] {1, 8, 9, packed.length / 2, packed.length - 30}) {
      byte[] bytes = Arrays.copyOf(packed, packed.length - cut);
      List<ArchiveRecord> records = read(Files.write(dir.resolve("a.jsonl.gz"), bytes));
      articles(records.subList(0, records.size() - 1));
      String reason = unreadable(records.getLast()).reason();
      assertTrue(reason.contains("end too early"), reason);
      assertTrue(cut > 100 || records.size() > 19_990, "only " + records.size());
    }
  }

  @Test
  void aDamagedLaterMemberIsReportedAndNotTakenForTheEnd() throws IOException {
    for (byte[] tail : List.of(new byte[] {0x1F}, "junk".getBytes(UTF_8))) {
      byte[] packed = concat(gzip(TWO), tail);
      List<ArchiveRecord> records = read(Files.write(dir.resolve("a.jsonl.gz"), packed));
      assertEquals(List.of("+1", "+2", "-3"), lines(records));
    }
  }

  @Test
  void damagedGzipIsReportedAndTheNextFileRead() throws IOException {
    byte[] packed = gzip(TWO);
    packed[packed.length - 6] ^= 1;
    Files.write(dir.resolve("a.jsonl.gz"), packed);
    file(dir, "b.jsonl", TWO);
    assertEquals(List.of("+1", "+2", "-3", "+1", "+2"), lines(read(dir)));
  }

  @Test
  void aPlainTextIsTitleAndBody() throws IOException {
    Files.createDirectories(dir.resolve("2024"));
    file(dir, "2024/a.txt", "\uFEFF\r\n Storm \r\n\r\nOne.\r\n\r\nTwo.\r\n");
    Article article = articles(read(dir)).getFirst();
    assertEquals("2024/a.txt", article.id());
    assertEquals("Storm", article.title());
    assertEquals("One.\n\nTwo.", article.body());
  }

  @Test
  void aPlainTextWithoutAHeadlineIsAllBody() throws IOException {
    String longLine = "word ".repeat(60).strip();
    assertEquals("", titles("a.txt", longLine + "\nmore").getFirst());
    Article article = articles(read(file(dir, "b.txt", "One line only"))).getFirst();
    assertEquals("", article.title());
    assertEquals("One line only", article.body());
  }
}
