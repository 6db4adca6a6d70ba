package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * WARC, the form of web archives: each successful response that is a page is an article. Records
 * that hold no page's text are passed over: requests, what the crawler says of itself, and repeats
 * of what stands elsewhere.
 */
final class WarcForm {
  private static final int OK = 200;

  private WarcForm() {}

  static RecordReader open(FormInput in, FormOptions options) throws IOException {
    WarcReader reader = new WarcReader(in.stream());
    return raw -> {
      raw.start(0, in.offset());
      for (Optional<WarcRecord> next = next(reader); next.isPresent(); next = next(reader)) {
        raw.start(0, reader.position());
        if (next.get() instanceof WarcResponse response) {
          return NewsItem.of(article(response, raw, options));
        }
        raw.passOver("WARC " + next.get().type());
      }
      return null;
    };
  }

  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (EOFException e) {
      throw new IOException("it ends within a record", e);
    } catch (ParsingException e) {
      throw new IOException("a record is damaged: " + e.getMessage(), e);
    }
  }

  private static Article article(WarcResponse response, RawRecord raw, FormOptions options)
      throws IOException, UnreadableRecord {
    String url = response.target();
    raw.append(url.getBytes(UTF_8), 0, url.getBytes(UTF_8).length);
    String type = response.contentType().base().toString();
    if (!type.equals("application/http")) {
      throw new UnreadableRecord("not a response over HTTP but " + type);
    }
    HttpResponse http = http(response);
    if (http.status() != OK) {
      throw new UnreadableRecord("HTTP status " + http.status());
    }
    check(http.contentType());
    raw.start(0, raw.offset());
    fill(raw, http);
    String charset = http.contentType().parameters().get("charset");
    return HtmlArticle.of(HtmlForm.parse(raw, charset), url, url, options).toBuilder()
        .crawled(response.date())
        .build();
  }

  private static HttpResponse http(WarcResponse response) throws UnreadableRecord {
    try {
      return response.http();
    } catch (IOException e) {
      throw new UnreadableRecord("the HTTP response is damaged: " + e.getMessage());
    }
  }

  private static void check(@Nullable MediaType type) throws UnreadableRecord {
    String base = type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT);
    if (!base.equals("text/html") && !base.equals("application/xhtml+xml")) {
      throw new UnreadableRecord("content type " + base + ", which is no page");
    }
  }

  // Chunks and compression are taken off; what unpacks without end stops at the record's limit.
  private static void fill(RawRecord raw, HttpResponse http) throws UnreadableRecord {
    byte[] part = new byte[1 << 14];
    try (InputStream body = http.bodyDecoded().stream()) {
      for (int read = body.read(part); read >= 0 && raw.isWithinLimit(); read = body.read(part)) {
        raw.append(part, 0, read);
      }
    } catch (IOException e) {
      throw new UnreadableRecord("the page is damaged: " + e.getMessage());
    }
  }
}
