package org.dateline.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.input.BrokenInputStream;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record ends the reading of its file, in any form that has several in one. */
class EveryRecordTest {
  private static final int COUNT = 4;
  private static final String TEXT = "A ship ran aground off Eastport on Monday, its master said.";

  /** A form with what begins its files, a record with {@code #} and {@code %}, and the end. */
  record Sample(String form, String begin, String record, String between, String end) {
    String file(int bad, String text) {
      StringBuilder file = new StringBuilder(begin);
      for (int i = 0; i < COUNT; i++) {
        String full = record.replace("#", "" + i).replace("%", i == bad ? text : TEXT);
        file.append(i > 0 ? between : "").append(framed(full));
      }
      return file + end;
    }

    // JSON that wraps articles is one record until it is parsed, as is XML of wires.
    boolean isParsedAsAWhole() {
      return form.equals("jsonfeed") || form.equals("newsmlg2") || begin.startsWith("{\"art");
    }

    private String framed(String full) {
      if (form.equals("warc")) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-12-27T10:11:12Z\r\n"
            + "WARC-Target-URI: https://post.example/1\r\nContent-Length: "
            + full.length()
            + "\r\n\r\n"
            + full;
      }
      return form.equals("arc")
          ? "http://a.example/ 10.0.0.1 20011227101112 text/html " + full.length() + "\n" + full
          : full;
    }

    @Override
    public String toString() {
      return form;
    }
  }

  private static final String PAGE =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>t#</title></head><body><article>"
          + "<p>%</p></article></body></html>";

  private static Stream<Sample> samples() {
    String item = "<item><title>t#</title><guid>g#</guid><description>%</description></item>";
    return Stream.of(
        new Sample("jsonl", "", "{\"title\":\"t#\",\"body\":\"%\"}", "\n", "\n"),
        new Sample("json", "[", "{\"title\":\"t#\",\"body\":\"%\"}", ",\n", "]"),
        new Sample("json", "{\"articles\":[", "{\"title\":\"t#\",\"body\":\"%\"}", ",\n", "]}"),
        new Sample(
            "jsonfeed",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
            "{\"id\":\"i#\",\"title\":\"t#\",\"content_text\":\"%\"}",
            ",",
            "]}"),
        new Sample("csv", "title,body\n", "t#,\"%\"", "\n", "\n"),
        new Sample("feed", "<rss version=\"2.0\"><channel>", item, "\n", "</channel></rss>"),
        new Sample(
            "feed",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<entry><id>i#</id><title>t#</title><content type=\"html\">%</content></entry>",
            "\n",
            "</feed>"),
        new Sample(
            "wxr",
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>",
            "<item><title>t#</title><guid>g#</guid><content:encoded>%</content:encoded></item>",
            "\n",
            "</channel></rss>"),
        new Sample(
            "newsmlg2",
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>",
            "<newsItem guid=\"g#\" version=\"1\"><contentMeta><headline>t#</headline></contentMeta>"
                + "<contentSet><inlineXML><html><body><p>%</p></body></html></inlineXML></contentSet></newsItem>",
            "",
            "</itemSet></newsMessage>"),
        new Sample(
            "reuters-sgml",
            "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n",
            """
            <REUTERS NEWID="#">
            <DATE>26-FEB-1987 15:01:01.79</DATE>
            <TEXT><TITLE>t#</TITLE><BODY>%</BODY></TEXT>
            </REUTERS>\
            """,
            "\n",
            "\n"),
        new Sample(
            "mbox",
            "",
            """
            From a@b.example Fri Dec 27 18:20:00 2024
            From: a@b.example
            To: c@d.example
            Message-ID: <#@b.example>
            Subject: t#
            Date: Fri, 27 Dec 2024 18:20:00 +0000

            %
            """,
            "\n",
            "\n"),
        new Sample("warc", "", PAGE, "\r\n\r\n", "\r\n\r\n"),
        new Sample(
            "arc",
            "filedesc://a.arc 0.0.0.0 20011227101112 text/plain 0\n1 0 a\nURL\n\n",
            PAGE,
            "\n",
            "\n"));
  }

  /** The titles that are read, and {@code -} for each unreadable record. */
  private static List<String> titles(RecordReader reader) throws IOException {
    RawRecord raw = new RawRecord(FormOptions.defaults().maxRecordBytes());
    List<String> titles = new ArrayList<>();
    for (boolean more = true; more; ) {
      assertTrue(titles.size() < 5_000, "it does not end");
      try {
        NewsItem item = reader.next(raw);
        more = item != null;
        if (item != null) {
          titles.add(item.article().title());
        }
      } catch (UnreadableRecord e) {
        assertTrue(e.reason().length() > 5, e.reason());
        titles.add("-");
      }
    }
    return titles;
  }

  private static FormInput input(String file) {
    return new FormInput(new ByteArrayInputStream(file.getBytes(ISO_8859_1)), "a");
  }

  private static RecordReader open(Sample sample, FormInput in)
      throws IOException, UnreadableRecord {
    return Forms.load().named(sample.form()).open(in, FormOptions.defaults());
  }

  /** Throws in place of one record, as a library may in the middle of it. */
  private static RecordReader throwing(RecordReader reader, int at, Supplier<Throwable> what) {
    int[] next = {0};
    return raw -> {
      NewsItem item = reader.next(raw);
      if (next[0]++ == at) {
        throw EveryRecordTest.<RuntimeException>sneaky(what.get());
      }
      return item;
    };
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T sneaky(Throwable any) throws T {
    throw (T) any;
  }

  private static List<String> expected(int bad, String instead) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      titles.add(i == bad ? instead : "t" + i);
    }
    return titles;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatALibraryThrowsAtOneRecordCostsNoOther(Sample sample) throws Exception {
    List<Supplier<Throwable>> throwables =
        List.of(
            () -> new IllegalStateException("odd"),
            () -> new ArrayIndexOutOfBoundsException(3),
            StackOverflowError::new,
            () -> new IOException("the library takes it for damage of the file"));
    for (int bad = 0; bad < COUNT; bad++) {
      for (Supplier<Throwable> what : throwables) {
        FormInput in = input(sample.file(-1, ""));
        RecordReader reader = throwing(open(sample, in), bad, what);
        assertEquals(expected(bad, "-"), titles(new GuardedReader(reader, in)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsOddInOneRecordCostsNoOther(Sample sample) throws Exception {
    List<String> odd =
        List.of(
            "",
            "a\\u0000b \\\\",
            "&lt;p>".repeat(3_000),
            "[".repeat(3_000),
            "x".repeat(100_000),
            "2024-99-99T99:99",
            "&#0; &#xFFFF; &nbsp; &unknown; &#x110000;",
            "\u00ff\u00fe\u00c3(\u0080");
    for (int bad : new int[] {0, COUNT - 2}) {
      for (String text : sample.isParsedAsAWhole() ? odd.subList(1, odd.size() - 2) : odd) {
        FormInput in = input(sample.file(bad, text));
        List<String> titles = titles(new GuardedReader(open(sample, in), in));
        assertEquals(
            COUNT,
            titles.size(),
            titles + " of " + sample + ": " + text.substring(0, Math.min(9, text.length())));
        assertEquals(
            expected(bad, titles.get(bad)), titles, text.substring(0, Math.min(9, text.length())));
      }
    }
  }

  @Test
  void aReaderThatDoesNotGetOnEnds() throws Exception {
    FormInput in = input("abc");
    RecordReader stuck =
        raw -> {
          throw new IllegalStateException("again");
        };
    List<String> titles = titles(new GuardedReader(stuck, in));
    assertTrue(titles.size() > 100 && titles.size() < 2_000, "" + titles.size());
  }

  @Test
  void whatTheFileThrowsEndsIt() throws Exception {
    InputStream good = new ByteArrayInputStream("{\"title\":\"a\"}\n{".getBytes(ISO_8859_1));
    InputStream broken = new BrokenInputStream(() -> new IOException("the disk"));
    FormInput in = new FormInput(new SequenceInputStream(good, broken), "a");
    RawRecord raw = new RawRecord(1_000);
    RecordReader reader =
        new GuardedReader(Forms.load().named("jsonl").open(in, FormOptions.defaults()), in);
    assertEquals("a", title(reader.next(raw)));
    IOException thrown = assertThrows(IOException.class, () -> reader.next(raw));
    assertEquals("the disk", thrown.getMessage());
  }

  private static String title(@Nullable NewsItem item) {
    return item == null ? "" : item.article().title();
  }
}
