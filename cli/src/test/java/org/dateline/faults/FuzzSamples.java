package org.dateline.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small sound input of each form, to be damaged. */
final class FuzzSamples {
  private static final String JSON =
      """
      {"id":"1","title":"A harbour","body":"It was opened.","date":"2024-12-27T18:20:00+09:00"}
      {"id":"2","title":"B","body":"C","authors":[{"name":"A"}],"version":2}
      """;

  private FuzzSamples() {}

  /** A file with the name that tells its form; each character is a byte. */
  record Sample(String name, String text) {
    Sample(String name, byte[] bytes) {
      this(name, new String(bytes, ISO_8859_1));
    }

    byte[] bytes() {
      return text.getBytes(ISO_8859_1);
    }
  }

  static List<Sample> forms() throws IOException {
    List<Sample> all = new ArrayList<>(List.of(text()));
    all.add(new Sample("a.jsonl.gz", gzip()));
    all.add(new Sample("a.zip", zip()));
    return all;
  }

  private static Sample[] text() {
    return new Sample[] {
      new Sample("a.jsonl", JSON),
      new Sample(
          "a.json",
          """
          {"response":{"docs":[{"headline":{"main":"x"},"body":"y","pub_date":"2024-12-27"}]}}
          """),
      new Sample("a.csv", "id,title,body,date\n1,\"a\"\"b\",\"c\nd\",2024-12-27\n2,x,y,2024\n"),
      new Sample("a.tsv", "id\ttitle\tbody\n1\ta\tb\n"),
      new Sample(
          "a.rss",
          """
          <?xml version="1.0"?><rss version="2.0"><channel><title>t</title>
          <item><title>A</title><description>&lt;p&gt;B</description><guid>1</guid>
          <pubDate>Fri, 27 Dec 2024 18:20:00 +0200</pubDate></item></channel></rss>
          """),
      new Sample(
          "a.xml",
          """
          <nitf><head><title>T</title><docdata><doc-id id-string="n1"/>
          <date.issue norm="20241227T182000Z"/></docdata></head><body><body.head><hedline>
          <hl1>T</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>
          """),
      new Sample(
          "a.html",
          """
          <html><head><title>T - Post</title><meta property="og:title" content="T">
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"T"}</script></head>
          <body><article><h1>T</h1><p>One.</p><p>Two.</p></article></body></html>
          """),
      new Sample("a.md", "---\ntitle: a\ndate: 2024-12-27\ntags: [x, y]\n---\n# a\n\nText *of*.\n"),
      new Sample("a.txt", "A headline\n\nThe text of it, and the usual end.\n"),
      new Sample(
          "a.eml",
          """
          From: Ann Lee <ann@post.example>
          Message-ID: <1@post.example>
          Subject: =?utf-8?q?a=C3=A9?=
          Date: Fri, 27 Dec 2024 18:20:00 +0200
          Content-Type: multipart/alternative; boundary=q

          --q
          Content-Type: text/plain

          Hello
          --q
          Content-Type: text/html

          <p>Hello</p>
          --q--
          """),
      new Sample(
          "a.mbox",
          """
          From a@b Fri Dec 27 18:20:00 2024
          From: a@b
          Subject: s
          Date: Fri, 27 Dec 2024 18:20:00 +0200

          Text one

          From a@b Fri Dec 27 18:21:00 2024
          Subject: t

          Text two
          """)
    };
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(JSON.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Sample sample : text()) {
        out.putNextEntry(new ZipEntry("inner/" + sample.name()));
        out.write(sample.bytes());
      }
      out.putNextEntry(new ZipEntry("packed.jsonl.gz"));
      out.write(gzip());
    }
    return bytes.toByteArray();
  }

  static List<byte[]> gazetteers() {
    return bytes(
        """
        #dateline-gazetteer 1
        #source own CC0 https://post.example
        dl:ann	person	minister	Ann Lee	Ann^n|Minister Lee^p|Lee^cn	US		50	own
        dl:harbour	place	city	Harbour	Old Harbour^x	GB		40	own	51.5,-0.12
        dl:post	organisation	newspaper	The Post	Post^cn	US	dl:harbour	30	own
        """);
  }

  static List<byte[]> rules() {
    return bytes(
        """
        #dateline-event-rules 1
        @ships	boat/n|ship/n|ferry,ferries
        either	conflict.bombing|conflict.strike
        conflict.attack	attack/v|ram,rams,rammed	@ships|<number>	before:cyber|after:drill/n
        conflict.attack	open/v fire	<person>|<place>
        """);
  }

  static List<byte[]> queries() {
    return bytes(
        "government NEAR/5 minister",
        "event:conflict.attack AND place:Kyiv",
        "(\"met the minister\" OR presid*) -sport",
        "person:\"Vladimir Putin\" NEAR/10 event:capture",
        "date:[2022-01-01 TO 2022-12-31] title:invasion~",
        "entity:Q7747 OR source:\"The Post\" OR near:50,30,100km",
        "ANY(attack strike missile) NOT =Russia",
        "today last-week since:2022",
        "conflict.attack(agent:Russia target:Ukraine)");
  }

  private static List<byte[]> bytes(String... texts) {
    return List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList();
  }
}
