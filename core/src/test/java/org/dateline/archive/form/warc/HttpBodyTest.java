package org.dateline.archive.form.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.archive.Forms;
import org.dateline.archive.form.FieldMapping;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.TextForms;
import org.dateline.archive.form.WarcFile;
import org.dateline.archive.form.WholeForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of HTTP in web archives, whose fields often say what is not so. */
class HttpBodyTest {
  private static final String PAGE = WarcFile.page("First");

  @FunctionalInterface
  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(String text, Packer packer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] packed(String text, String coding) throws IOException {
    return switch (coding) {
      case "gzip" -> packed(text, GZIPOutputStream::new);
      case "zlib" -> packed(text, DeflaterOutputStream::new);
      case "zstd" -> Zstd.compress(text.getBytes(UTF_8));
      case "raw" -> packed(text, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
      default -> text.getBytes(UTF_8);
    };
  }

  private static WholeForms.Result read(String fields, byte[] body) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields;
    return new WarcFile().response(WarcFile.http(head, body)).response("Second").read();
  }

  private static void isRead(WholeForms.Result result) {
    assertEquals(List.of("First", "Second"), result.titles(), result.reasons().toString());
    assertEquals(WarcFile.TEXT, result.article().body());
    assertEquals(List.of(), result.items().getFirst().doubts());
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, gzip",
    "x-gzip, gzip",
    "GZIP, gzip",
    "deflate, gzip",
    "'', gzip",
    "br, gzip",
    "gzip, plain",
    "deflate, plain",
    "br, plain",
    "zstd, plain",
    "utf-8, plain",
    "identity, plain",
    "zstd, zstd",
    "deflate, zlib",
    "gzip, zlib",
    "deflate, raw",
    "'gzip, gzip', gzip",
    "none, gzip"
  })
  void theBytesDecideHowAPageIsPacked(String named, String is) throws IOException {
    isRead(read("Content-Encoding: " + named + "\r\n", packed(PAGE, is)));
  }

  @Test
  void whatIsPackedTwiceIsUnpackedTwice() throws IOException {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(twice)) {
      out.write(packed(PAGE, "gzip"));
    }
    isRead(read("Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n", twice.toByteArray()));
  }

  @Test
  void brotliIsUnpacked() {
    byte[] body = Base64.getDecoder().decode(BROTLI);
    WholeForms.Result result = read("Content-Encoding: br\r\n", body);
    assertEquals(List.of("First", "Second"), result.titles(), result.reasons().toString());
  }

  private static String chunked(String text, String sizeEnd, String last) {
    return Integer.toHexString(10)
        + sizeEnd
        + text.substring(0, 10)
        + "\r\n"
        + Integer.toHexString(text.length() - 10)
        + sizeEnd
        + text.substring(10)
        + "\r\n"
        + last;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0\r\n\r\n", "00000000\r\n\r\n", "0;x=y\r\nTrailer: x\r\n\r\n", "0  \r\n"})
  void chunksAreTakenOffHoweverTheyEnd(String last) {
    String field = "Transfer-Encoding: chunked\r\n";
    isRead(read(field, chunked(PAGE, "\r\n", last).getBytes(UTF_8)));
    isRead(read(field, chunked(PAGE, "   \r\n", last).getBytes(UTF_8)));
    isRead(read(field, chunked(PAGE, ";name=\"v\"\r\n", last).getBytes(UTF_8)));
    isRead(read(field, chunked(PAGE, "\n", last).getBytes(UTF_8)));
    isRead(read(field, PAGE.getBytes(UTF_8)));
  }

  @Test
  void ofChunksThatAreCutOffWhatCameIsKeptAndSaid() {
    String cut = chunked(PAGE, "\r\n", "").substring(0, PAGE.length() - 20);
    WholeForms.Result result = read("Transfer-Encoding: chunked\r\n", cut.getBytes(UTF_8));
    assertEquals(List.of("First", "Second"), result.titles());
    assertTrue(result.items().getFirst().doubts().getFirst().reason().contains("last chunk"));
  }

  private static String longPage() {
    StringBuilder page =
        new StringBuilder("<html><head><title>First</title></head><body><article>");
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      page.append("<p>Paragraph ").append(i).append(" of the harbour: ");
      page.append(Long.toString(random.nextLong(), 36)).append(".</p>");
    }
    return page + "</article></body></html>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "raw"})
  void ofAPackedPageThatIsCutOffWhatCameIsKeptAndSaid(String coding) throws IOException {
    byte[] whole = packed(longPage(), coding);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    WholeForms.Result result = read("Content-Encoding: deflate\r\n", cut);
    assertEquals(List.of("First", "Second"), result.titles(), result.reasons().toString());
    assertTrue(result.article().body().contains("Paragraph 100 of"));
    assertTrue(
        result.items().getFirst().doubts().getFirst().reason().startsWith("the page is cut off"));
  }

  @Test
  void ofAPackedPageThatIsDamagedWhatCameBeforeIsKept() throws IOException {
    byte[] whole = packed(longPage(), "gzip");
    Arrays.fill(whole, whole.length / 2, whole.length / 2 + 40, (byte) 0xFF);
    WholeForms.Result result = read("Content-Encoding: gzip\r\n", whole);
    assertEquals(List.of("First", "Second"), result.titles(), result.reasons().toString());
    assertTrue(result.article().body().contains("Paragraph 100 of"));
  }

  @Test
  void whatUnpacksWithoutEndIsTooLong() throws IOException {
    byte[] bomb = packed("<p>" + " ".repeat(2_000_000), "gzip");
    FormOptions little = new FormOptions(FieldMapping.defaults(), 1 << 20, null);
    byte[] file =
        new WarcFile()
            .response(WarcFile.http("HTTP/1.1 200 OK\r\n" + WarcFile.HTML, bomb))
            .response("Second")
            .bytes();
    List<TextForms.Outcome> all = TextForms.read(Forms.load().named("warc"), file, little);
    assertTrue(all.getFirst().reason().contains("more than 1048576"), all.getFirst().reason());
    assertEquals("Second", all.getLast().article().title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/2 200 \r\n",
        "HTTP/1.1 200\n",
        "HTTP/1.0  200 OK\r\n",
        "ICY 200 OK\r\n",
        "http/1.1 200 ok\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n",
        "HTTP/1.1 203 Odd\r\n",
        "\r\nHTTP/1.1 200 OK\r\n",
        "HTTP/1.0 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n"
      })
  void oddLinesOfStatusAreRead(String line) {
    byte[] block =
        (line + "Content-Type: text/html\nPower by: x\nP3P : y\nnonsense\nX: a\n b\n\n" + PAGE)
            .getBytes(UTF_8);
    isRead(new WarcFile().response(block).response("Second").read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: text/html\r\nContent-Type: text/html; charset=utf-8\r\n",
        "Content-Type: TEXT/HTML;charset=\"utf-8\"\r\n",
        "Content-Type: application/octet-stream\r\n",
        "Content-Type: text/xml\r\n"
      })
  void typesThatSayLittleOrThatTwiceAreReadAsThePage(String fields) {
    byte[] block = WarcFile.http("HTTP/1.1 200 OK\r\n" + fields, PAGE.getBytes(UTF_8));
    isRead(new WarcFile().response(block).response("Second").read());
  }

  @Test
  void aPageMayFollowTheHeadWithoutABlankLine() {
    byte[] block = ("HTTP/1.1 200 OK\r\nServer: x\r\n" + PAGE).getBytes(UTF_8);
    isRead(new WarcFile().response(block).response("Second").read());
  }

  // The page, packed by the reference encoder.
  private static final String BROTLI =
      "G7MA4I3UYc2dB1K3pboUxprRZigDBdMVL4jx8umEnCGShGSiKtpsyne3sbE6W0LEERXRmesaWFAphCGoQ8gZL6FBMIe41ebADpMozmuk+Zx4jXSrK7p/yRfNsY4D5ggvXTCq4SO2AA==";
}
