package org.dateline.archive.form.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.form.WholeForms;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcFormTest {
  private static final String PAGE =
      "<html><head><title>Caf\u00e9 closed</title></head><body><article><p>The caf\u00e9 by the harbour was closed"
          + " on Monday after a ship ran aground in front of it.</p></article></body></html>";

  private final ByteArrayOutputStream warc = new ByteArrayOutputStream();

  private void record(String type, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
            + warc.size() % 10
            + ">\r\nWARC-Date: 2024-12-27T10:11:12Z\r\nWARC-Target-URI: https://post.example/"
            + warc.size()
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    warc.writeBytes(head.getBytes(UTF_8));
    warc.writeBytes(block);
    warc.writeBytes("\r\n\r\n".getBytes(UTF_8));
  }

  private void response(String status, String headers, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8));
    block.writeBytes(body);
    record("response", "application/http; msgtype=response", block.toByteArray());
  }

  private WholeForms.Result read() {
    return WholeForms.read("a.warc", warc.toByteArray());
  }

  @Test
  void pagesAreArticlesAndOtherResponsesAreAccountedFor() {
    record("warcinfo", "application/warc-fields", "software: test\r\n".getBytes(UTF_8));
    record(
        "request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
    response(
        "200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n", PAGE.getBytes(ISO_8859_1));
    response("404 Not Found", "Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));
    response("200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2, 3});
    WholeForms.Result result = read();
    assertEquals("warc", result.form());
    Article article = result.article();
    assertEquals("Caf\u00e9 closed", article.title());
    assertEquals("2024-12-27T10:11:12Z", String.valueOf(article.crawled()));
    assertTrue(String.valueOf(article.url()).startsWith("https://post.example/"));
    assertEquals(1, result.items().size());
    assertEquals(2, result.reasons().size());
    assertEquals("HTTP status 404", result.reasons().getFirst());
    assertTrue(result.reasons().getLast().startsWith("content type image/png"));
  }

  @Test
  void chunksAndCompressionAreTakenOff() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(PAGE.getBytes(UTF_8));
    }
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes((Integer.toHexString(packed.size()) + "\r\n").getBytes(UTF_8));
    chunks.writeBytes(packed.toByteArray());
    chunks.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
    response(
        "200 OK",
        "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\nContent-Encoding:"
            + " gzip\r\n",
        chunks.toByteArray());
    assertEquals("Caf\u00e9 closed", read().article().title());
  }

  @Test
  void whatIsDamagedIsSaid(@TempDir Path dir) throws IOException {
    response("200 OK", "Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));
    warc.writeBytes("WARC/1.0\r\nnonsense".getBytes(UTF_8));
    Path file = Files.write(dir.resolve("a.warc"), warc.toByteArray());
    try (ArchiveReader reader = Archive.of(List.of(file)).open()) {
      assertInstanceOf(ArchiveRecord.Read.class, reader.next());
      ArchiveRecord.Unreadable bad =
          assertInstanceOf(ArchiveRecord.Unreadable.class, reader.next());
      assertTrue(bad.reason().contains("ends within a record"), bad.reason());
      assertNull(reader.next());
    }
  }
}
