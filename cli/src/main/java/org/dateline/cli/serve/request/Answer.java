package org.dateline.cli.serve.request;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param type the media type
 * @param headers others
 * @param body what to write
 */
public record Answer(int status, String type, Map<String, String> headers, Body body) {
  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json";
  public static final String JSON_LINES = "application/x-ndjson";
  public static final String CSV = "text/csv; charset=utf-8";
  public static final String PROBLEM = "application/problem+json";

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** What is sent: whole, or written while it is found. */
  public sealed interface Body {}

  /** All of it. */
  public static final class Whole implements Body {
    private final byte[] bytes;

    /** Takes the bytes over: nobody else may change them. */
    public Whole(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The bytes, not to be changed. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** What is written piece by piece; it sees the stream fail when nobody reads any more. */
  public record Streamed(Writer writer) implements Body {}

  /** Writes a body. */
  @FunctionalInterface
  public interface Writer {
    void to(OutputStream out) throws IOException;
  }

  /** A page. */
  public static Answer html(String html) {
    return whole(200, HTML, html);
  }

  /** JSON. */
  public static Answer json(String json) {
    return whole(200, JSON, json);
  }

  /** A text of some type. */
  public static Answer whole(int status, String type, String text) {
    return new Answer(status, type, Map.of(), new Whole(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is written while it is found. */
  public static Answer streamed(String type, Writer writer) {
    return new Answer(200, type, Map.of(), new Streamed(writer));
  }

  /** The reader is to ask there instead. */
  public static Answer redirect(String address) {
    return whole(303, HTML, "").with("Location", address);
  }

  /** With a header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, more, body);
  }

  /** With another status. */
  public Answer as(int other) {
    return new Answer(other, type, headers, body);
  }
}
