package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form, damaged at random places, is read to its end, and hostile texts do no harm. */
class DamagedFormsTest {
  private static final String TEXT = "A ship ran aground off Eastport on Monday, its master said.";

  private static String sample(String form) {
    return switch (form) {
      case "jsonl" ->
          "{\"id\":\"1\",\"title\":\"a\",\"body\":\"" + TEXT + "\"}\n{\"title\":\"b\"}\n";
      case "json" -> "[{\"title\":\"a\",\"body\":\"" + TEXT + "\"},\n{\"title\":\"b\"}]";
      case "csv" -> "id,title,body\n1,a,\"" + TEXT + "\"\n2,b,\"c\nd\"\n";
      case "html" ->
          "<html><head><title>a</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
              + "\"headline\":\"a\"}</script></head><body><article><p>"
              + TEXT
              + "</p></article></body></html>";
      case "feed" ->
          "<rss version=\"2.0\"><channel><title>c</title><item><title>a</title><description>"
              + TEXT
              + "</description></item><item><title>b</title></item></channel></rss>";
      case "nitf" ->
          "<nitf><head><title>a</title></head><body><body.head><hedline><hl1>a</hl1></hedline></body.head>"
              + "<body.content><p>"
              + TEXT
              + "</p></body.content></body></nitf>";
      case "newsmlg2" ->
          "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\" version=\"1\"><contentMeta>"
              + "<headline>a</headline></contentMeta><contentSet><inlineXML><html><body><p>"
              + TEXT
              + "</p></body></html></inlineXML></contentSet></newsItem>";
      case "mail" ->
          "From: Ann Lee <ann@post.example>\nTo: x@y.example\nMessage-ID: <1@post.example>\nSubject: a\n"
              + "Date: Fri, 27 Dec 2024 18:20:00 +0200\nMIME-Version: 1.0\n\n"
              + TEXT
              + "\n";
      case "markdown" -> "---\ntitle: a\ndate: 2024-12-27\n---\n# a\n\n" + TEXT + "\n";
      case "reuters" ->
          "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n"
              + "<TEXT><TITLE>a</TITLE><BODY>"
              + TEXT
              + "</BODY></TEXT>\n</REUTERS>\n";
      case "warc" -> {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + sample("html");
        yield "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + "00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2024-12-27T10:11:12Z\r\n"
            + "WARC-Target-URI: https://post.example/1\r\nContent-Type: application/http\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
      }
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static List<ArchiveRecord> read(byte[] bytes) throws IOException {
    List<ArchiveRecord> records = new ArrayList<>();
    Archive archive =
        Archive.ofStream("x", new ByteArrayInputStream(bytes), ArchiveOptions.defaults());
    try (ArchiveReader reader = archive.open()) {
      for (ArchiveRecord record; (record = reader.next()) != null; ) {
        records.add(record);
        assertEquals(records.size(), record.location().number());
        assertTrue(records.size() < 1_000, "it does not end");
      }
    }
    return records;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jsonl",
        "json",
        "csv",
        "html",
        "feed",
        "nitf",
        "newsmlg2",
        "mail",
        "markdown",
        "reuters",
        "warc"
      })
  void isReadToItsEndWhateverIsDamaged(String form) throws IOException {
    byte[] whole = sample(form).getBytes(UTF_8);
    assertTrue(
        read(whole).stream().allMatch(ArchiveRecord.Read.class::isInstance),
        read(whole).toString());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      byte[] damaged = whole.clone();
      for (int hits = random.nextInt(6); hits >= 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(3) == 0) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      assertFalse(read(damaged).isEmpty() && form.equals("jsonl"), form + ", seed " + seed);
    }
  }

  @Test
  void entitiesAreNeitherFetchedNorExpanded() throws IOException {
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE ROOT [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
        """;
    for (String form : List.of("nitf", "feed", "newsmlg2")) {
      String root = form.equals("feed") ? "rss" : form.equals("nitf") ? form : "newsItem";
      String hostile = laughs.replace("ROOT", root) + sample(form).replace(TEXT, "so &c; &x; far");
      for (ArchiveRecord record : read(hostile.getBytes(UTF_8))) {
        if (record instanceof ArchiveRecord.Read read) {
          assertFalse(read.article().body().contains("haha"), read.article().body());
          assertTrue(read.article().body().length() < 40, read.article().body());
        }
      }
    }
  }

  @Test
  void depthAndSizeEndInAReasonOrAnArticle() throws IOException {
    String deep = "<p>".repeat(50_000);
    for (String text :
        List.of(
            "<nitf><body>" + deep,
            "<rss><channel><item><title>a</title>" + deep,
            "<html><body>" + deep + TEXT,
            "# a\n\n" + "> ".repeat(50_000) + TEXT,
            "---\na: " + "[".repeat(50_000) + "\n---\nb",
            "[".repeat(100_000))) {
      assertTrue(read(text.getBytes(UTF_8)).size() <= 2);
    }
  }
}
