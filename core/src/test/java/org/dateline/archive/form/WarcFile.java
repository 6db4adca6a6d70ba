package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A web archive in the making. */
public final class WarcFile {
  public static final String TEXT =
      "The harbour of Eastport was closed on Monday after a ship ran aground.";
  public static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public static String page(String title) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>"
        + title
        + "</title></head><body><article><p>"
        + TEXT
        + "</p></article></body></html>";
  }

  public static byte[] http(String head, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes((head + "\r\n").getBytes(UTF_8));
    block.writeBytes(body);
    return block.toByteArray();
  }

  public static byte[] http(String title) {
    return http("HTTP/1.1 200 OK\r\n" + HTML, page(title).getBytes(UTF_8));
  }

  public WarcFile text(String text) {
    bytes.writeBytes(text.getBytes(UTF_8));
    return this;
  }

  /** A record whose fields are all given but its length. */
  public WarcFile record(String fields, byte[] block) {
    return raw("WARC/1.0\r\n" + fields + "Content-Length: " + block.length, block);
  }

  public WarcFile raw(String head, byte[] block) {
    text(head + "\r\n\r\n");
    bytes.writeBytes(block);
    return text("\r\n\r\n");
  }

  public WarcFile response(String title) {
    return response(http(title));
  }

  public WarcFile response(byte[] block) {
    return record(fields("response", "application/http; msgtype=response"), block);
  }

  public static String fields(String type, String contentType) {
    return "WARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        + "WARC-Date: 2024-12-27T10:11:12Z\r\nWARC-Target-URI: https://post.example/1\r\nContent-Type: "
        + contentType
        + "\r\n";
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  public WholeForms.Result read() {
    return WholeForms.read("a.warc", bytes());
  }
}
