package org.dateline.archive.form.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.WarcFile;
import org.dateline.archive.form.WholeForms;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of web archives as many crawlers wrote them. */
class WarcFramingTest {
  private static final String RESPONSE =
      WarcFile.fields("response", "application/http; msgtype=response");

  private static void areBothRead(WarcFile file) {
    WholeForms.Result result = file.read();
    assertEquals(List.of("First", "Second"), result.titles(), result.reasons().toString());
    assertEquals(List.of(), result.reasons());
    assertTrue(result.article().body().endsWith(WarcFile.TEXT), result.article().body());
  }

  private static List<String> doubts(WholeForms.Result result, int item) {
    return result.items().get(item).doubts().stream().map(NewsItem.Doubt::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r\n\r\n\r\n\r\n", "\n\n \n\u0000\u0000\u0000"})
  void strayBreaksAndPaddingBetweenRecordsMeanNothing(String stray) {
    areBothRead(new WarcFile().text(stray).response("First").text(stray).response("Second"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARC/0.17", "WARC/0.18", "WARC/1.1", "WARC/1.0 "})
  void everyVersionIsRead(String version) {
    String all = new String(new WarcFile().response("First").response("Second").bytes(), UTF_8);
    areBothRead(new WarcFile().text(all.replace("WARC/1.0", version)));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01, 2016-01-01T00:00:00Z",
    "2016, 2016-01-01T00:00:00Z",
    "2016-01-05T10:11:12.345678Z, 2016-01-05T10:11:12.345678Z",
    "2016-01-05T10:11:12+02:00, 2016-01-05T08:11:12Z",
    "2016-01-05T10:11:12-0800, 2016-01-05T18:11:12Z",
    "2016-01-05 10:11:12, 2016-01-05T10:11:12Z",
    "2016-01-05T10:11Z, 2016-01-05T10:11:00Z",
    "20160105101112, 2016-01-05T10:11:12Z",
    "'Tue, 05 Jan 2016 10:11:12 GMT', 2016-01-05T10:11:12Z"
  })
  void datesAreReadAsPreciselyAsTheyStand(String written, String moment) {
    String fields = RESPONSE.replace("2024-12-27T10:11:12Z", written);
    Article article = new WarcFile().record(fields, WarcFile.http("First")).read().article();
    assertEquals(moment, String.valueOf(article.crawled()));
  }

  @Test
  void aDateThatIsNoneCostsOnlyTheDateAndIsSaid() {
    String fields = RESPONSE.replace("2024-12-27T10:11:12Z", "2024-13-45T99:00:00Z");
    WholeForms.Result result = new WarcFile().record(fields, WarcFile.http("First")).read();
    assertNull(result.article().crawled());
    assertEquals(List.of("crawled: no such date: \"2024-13-45T99:00:00Z\""), doubts(result, 0));
  }

  @Test
  void aRecordWithoutTargetIsUnreadableAlone() {
    String fields = RESPONSE.replaceFirst("WARC-Target-URI: \\S+\r\n", "");
    WholeForms.Result result =
        new WarcFile().record(fields, WarcFile.http("First")).response("Second").read();
    assertEquals(List.of("Second"), result.titles());
    assertEquals(List.of("the record names no target URI"), result.reasons());
  }

  @Test
  void oddFieldsOfTheHeadAreNoDamage() {
    String fields =
        RESPONSE
                .replace("https://post.example/1", "<https://post.example/a b>")
                .replace("WARC-Type", "warc-type")
                .replace("Content-Type: ", "Content-Type:\r\n\t")
            + "no field at all\r\nWith Blank : x\r\n: nameless\r\nCaf\u00e9: x\r\n";
    WarcFile file = new WarcFile().record(fields, WarcFile.http("First")).response("Second");
    areBothRead(file);
    assertEquals("https://post.example/a b", file.read().article().url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Type: application/http; msgtype=response\r\n", "WARC-Type: response\r\n"})
  void whatIsNotSaidIsToldByTheBlock(String line) {
    String fields = RESPONSE.replace(line, "");
    areBothRead(new WarcFile().record(fields, WarcFile.http("First")).response("Second"));
  }

  @Test
  void aPageWithoutTheHeadOfHttpIsRead() {
    byte[] page = WarcFile.page("First").getBytes(UTF_8);
    areBothRead(
        new WarcFile()
            .record(RESPONSE.replaceFirst("Content-Type: .*\r\n", ""), page)
            .record(RESPONSE, WarcFile.page("Second").getBytes(UTF_8)));
  }

  private static WholeForms.Result lengthIs(long wrong) {
    byte[] first = WarcFile.http("First");
    String head = "WARC/1.0\r\n" + RESPONSE + "Content-Length: " + (wrong + first.length);
    return new WarcFile().raw(head, first).response("Second").response("Third").read();
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, -1, 1, 5, 40, 300, 700, 1_000_000, 1L << 40})
  void aWrongLengthCostsNoOtherRecord(long wrong) {
    WholeForms.Result result = lengthIs(wrong);
    assertEquals(List.of("First", "Second", "Third"), result.titles());
    assertEquals(WarcFile.TEXT, result.article().body());
    assertEquals(List.of(), result.reasons());
    if (wrong < 0 || wrong > 4) {
      assertTrue(doubts(result, 0).getFirst().startsWith("body: the stated length is too "));
    }
    assertEquals(List.of(), doubts(result, 1));
  }

  @Test
  void whereACrawlerWasKilledWithinALineTheNextRecordIsRead() {
    byte[] whole = new WarcFile().response("First").bytes();
    String cut = new String(whole, 0, whole.length - 30, UTF_8);
    WholeForms.Result result = new WarcFile().text(cut).response("Second").response("Third").read();
    assertEquals(List.of("First", "Second", "Third"), result.titles());
    assertEquals(List.of("body: the stated length is too long"), doubts(result, 0));
    assertEquals(List.of(), result.reasons());
  }

  @Test
  void withoutALengthARecordGoesToTheNext() {
    WarcFile file = new WarcFile().raw("WARC/1.0\r\n" + RESPONSE, WarcFile.http("First"));
    WholeForms.Result result = file.response("Second").read();
    assertEquals(List.of("First", "Second"), result.titles());
    assertEquals(List.of("body: the record states no length"), doubts(result, 0));
  }

  @Test
  void anArchiveWithinARecordOfTheRightLengthIsNoPartOfTheFile() {
    byte[] inner = new WarcFile().response("Inner").response("Inner").bytes();
    WholeForms.Result result =
        new WarcFile()
            .record(WarcFile.fields("resource", "application/warc"), inner)
            .response("Second")
            .read();
    assertEquals(List.of("Second"), result.titles());
    assertEquals(List.of("content type application/warc, which is no page"), result.reasons());
  }

  @Test
  void whatIsNoRecordIsOneUnreadableRecordUpToTheNext() {
    WholeForms.Result result =
        new WarcFile()
            .response("First")
            .text("WARX/1.0\r\nWARC-Type: response\r\n\r\nlost\r\n\r\n")
            .response("Second")
            .read();
    assertEquals(List.of("First", "Second"), result.titles());
    assertEquals(1, result.reasons().size());
    assertTrue(result.reasons().getFirst().startsWith("what stands here is no record"));
  }

  @Test
  void ofTheLastRecordThatIsCutOffTheBeginningIsKept() {
    byte[] whole = new WarcFile().response("First").bytes();
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 30);
    WholeForms.Result result = WholeForms.read("a.warc", cut);
    assertEquals("First", result.article().title());
    assertEquals(List.of("body: the file ends within the record"), doubts(result, 0));
  }

  @Test
  void textsThatWereMadeOfPagesAreArticles() {
    String fields =
        WarcFile.fields("conversion", "text/plain")
            + "WARC-Identified-Content-Language: deu,eng\r\n";
    WholeForms.Result result =
        new WarcFile()
            .record(WarcFile.fields("warcinfo", "application/warc-fields"), new byte[0])
            .record(fields, ("Hafen zu\n" + WarcFile.TEXT).getBytes(UTF_8))
            .record(WarcFile.fields("resource", "text/html"), WarcFile.page("Page").getBytes(UTF_8))
            .record(WarcFile.fields("resource", "image/png"), new byte[9])
            .read();
    assertEquals(List.of("Hafen zu", "Page"), result.titles());
    assertEquals("deu", result.article().language());
    assertEquals(WarcFile.TEXT, result.article().body());
    assertEquals("https://post.example/1", result.article().url());
    assertEquals(List.of("content type image/png, which is no page"), result.reasons());
  }
}
