package org.dateline.archive.form.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.dateline.archive.form.WholeForms.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.archive.form.WholeForms;
import org.dateline.archive.form.WholeForms.Result;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormTest {
  private static Result rss(String items) {
    return read(
        "a.xml",
        "<rss version='2.0'><channel><title>The Post</title><language>en-gb</language>"
            + items
            + "</channel></rss>");
  }

  @Test
  void readsAnItemOfRss2WithAllItsModules() {
    Result result =
        read(
            "a.xml",
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Post</title><language>en</language>
            <item><title>Storm &amp;amp; flood</title><link>http://x/1</link>
              <guid isPermaLink="false">p-1</guid>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></content:encoded>
              <dc:creator>Ann Lee and Bo Ek</dc:creator><category>Weather</category>
              <dc:subject>Sea</dc:subject>
              <pubDate>Fri, 27 Dec 2024 18:20:00 +0900</pubDate></item>
            </channel></rss>
            """);
    assertEquals("feed", result.form());
    Article article = result.article();
    assertEquals("p-1", article.id());
    assertEquals("Storm & flood", article.title());
    assertEquals("One & two.\n\nThree.", article.body());
    assertEquals(Published.parse("2024-12-27T18:20:00+09:00"), article.published());
    assertEquals("The Post", article.source());
    assertEquals("http://x/1", article.url());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals("en", article.language());
    assertEquals(List.of("Weather", "Sea"), article.subjects());
  }

  @Test
  void readsAtomWithMarkupInItsContent() {
    Article article =
        read(
                "a.atom",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="http://x/">
                <title>Die Post</title><author><name>Ann Lee</name></author>
                <entry><id>urn:1</id><title type="html">A &lt;b&gt;storm&lt;/b&gt;</title>
                <link href="1.html"/><updated>2024-12-28T00:00:00Z</updated>
                <published>2024-12-27T18:20:00+01:00</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p>
                <p>Two.</p></div></content></entry></feed>
                """)
            .article();
    assertEquals("urn:1", article.id());
    assertEquals("A storm", article.title());
    assertEquals("One.\n\nTwo.", article.body());
    assertEquals("2024-12-27T18:20:00+01:00", String.valueOf(article.published()));
    assertEquals("http://x/1.html", article.url());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("de", article.language());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>a</title>"
            + "<issued>2024-12-27</issued></entry></feed>",
        "<feed><entry><title>a</title><published>2024-12-27</published></entry></feed>",
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>a</title>"
            + "<updated>2024-12-27</updated></entry>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
            + "<channel/><item><title>a</title><d:date>2024-12-27</d:date></item></rdf:RDF>",
        "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://x/rss.dtd' [<!ENTITY a 'b'>]>"
            + "<rss version='0.91'><channel><item><title>a</title><pubDate>2024-12-27</pubDate>"
            + "</item></channel></rss>",
        "<rss><channel/><item><title>a</title><dc:date>2024-12-27</dc:date></item></rss>",
      })
  void readsEveryVersion(String text) {
    Article article = read("a.xml", text).article();
    assertEquals("a", article.title());
    assertEquals(Published.parse("2024-12-27"), article.published());
  }

  @Test
  void anItemNeedsNeitherDateNorLink() {
    Article article = rss("<item><title>a</title><pubDate>soon</pubDate></item>").article();
    assertNull(article.published());
    assertTrue(article.id().startsWith("sha-"), article.id());
    assertEquals("The Post", article.source());
    assertEquals("en-gb", article.language());
  }

  @Test
  void aLinkIsTheIdUnlessSeveralItemsHaveIt() {
    assertEquals(
        "http://x/1", rss("<item><title>a</title><link>http://x/1</link></item>").article().id());
    List<Article> articles =
        rss("""
        <item><title>a</title><link>http://x/</link></item>
        <item><title>b</title><link>http://x/</link></item>
        """)
            .articles();
    assertNotEquals(articles.getFirst().id(), articles.getLast().id());
  }

  @Test
  void mediaStandInForTitleAndText() {
    Article article =
        rss("<item><media:group><media:title>a</media:title>"
                + "<media:description type='html'>&lt;p>b&lt;/p></media:description>"
                + "</media:group></item>")
            .article();
    assertEquals("a", article.title());
    assertEquals("b", article.body());
  }

  @Test
  void theNameIsTakenOutOfAnAddress() {
    assertEquals(
        List.of("Ann Lee"),
        rss("<item><title>a</title><author>a@x.org (Ann Lee)</author></item>").article().authors());
  }

  @Test
  void anItemWithoutTitleAndTextCostsNoOther() {
    Result result = rss("<item><link>http://x</link></item><item><title>b</title></item>");
    assertEquals(List.of("b"), result.titles());
    assertEquals(List.of("the item has neither a title nor a text"), result.reasons());
  }

  @Test
  void whatHoldsNoItemsSaysSo() {
    assertEquals(List.of("the feed has no items"), rss("").reasons());
    assertEquals(
        List.of("a list of feeds (OPML) holds no articles"),
        read("a.xml", "<opml version='1.0'><body/></opml>").reasons());
  }

  @Test
  void bareAmpersandsAndControlCharactersArePutUpWith() {
    assertEquals(
        List.of("a & b c d e"), rss("<item><title>a & b\u0001c d&nbsp;e</title></item>").titles());
  }

  @Test
  void aWrongCharsetIsToldByTheBytes() {
    String text =
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel>"
            + "<item><title>caf\u00E9</title></item></channel></rss>";
    assertEquals(List.of("caf\u00E9"), read("a.xml", text.getBytes(ISO_8859_1)).titles());
  }

  @Test
  void ofACutFeedTheWholeItemsAreRead() {
    Result result =
        read(
            "a.xml",
            "<rss version='2.0'><channel><item><title>a</title></item>"
                + "<item><title>b</title><description>beg");
    assertEquals(List.of("a"), result.titles());
    assertEquals(1, result.reasons().size());
    assertTrue(result.reasons().getFirst().startsWith("bad XML: at "), result.reasons().getFirst());
  }

  @Test
  void entitiesOfTheDocumentAreNeverExpanded() {
    Result result =
        read(
            "a.xml",
            """
            <!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/hostname">]>
            <rss version="2.0"><channel><item><title>t&b;&f;</title></item></channel></rss>
            """);
    assertEquals(List.of("t&b;&f;"), result.titles());
  }

  @Test
  void deepNestingIsRefused() {
    String text = "<rss version='2.0'><channel><item>" + "<b>".repeat(100_000);
    assertTrue(read("a.xml", text).reasons().getFirst().startsWith("bad XML: "), "no limit");
  }

  @Test
  void otherXmlIsNoFeed() {
    assertNull(WholeForms.form("a.xml", "<configuration/>"));
    assertNull(WholeForms.form("a.xml", "<rdf:RDF xmlns:rdf='http://x'/>"));
  }

  @Test
  void oneIdOfSeveralItemsIsTheIdOfNone() {
    String item = "<item><title>%s</title><link>%s</link><guid isPermaLink='false'>0</guid></item>";
    String feed =
        "<rss version='2.0'><channel><title>P</title>"
            + item.formatted("a", "https://post.example/a")
            + item.formatted("b", "https://post.example/b")
            + "</channel></rss>";
    WholeForms.Result result = WholeForms.read("a.xml", feed);
    assertEquals(
        List.of("https://post.example/a", "https://post.example/b"),
        result.items().stream().map(i -> i.article().id()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Two</title><description>never closed</descr></item>",
        "<title>Two <b>bold</title></item>",
        "<title>Two</title><description><![CDATA[a[b[0]]>1; </p>]]></description></item>",
        "<title a=1>Two</title></item>",
        "<title>Two</title></entry>"
      })
  void anItemBeyondReadingCostsNoOther(String damaged) {
    String good = "<item><title>%s</title><description>Text.</description></item>\n";
    Result result =
        rss(
            good.formatted("One")
                + "<item>"
                + damaged
                + good.formatted("Three")
                + "<item>"
                + damaged
                + good.formatted("Five"));
    assertEquals(List.of("One", "Three", "Five"), result.titles());
    assertEquals(2, result.reasons().size(), result.reasons().toString());
    assertTrue(result.reasons().getFirst().endsWith("; up to the next item the feed is not read"));
  }

  @Test
  void damageBetweenItemsCostsNone() {
    String item = "<item><title>%s</title></item>";
    Result result = rss(item.formatted("One") + "</p>" + item.formatted("Two"));
    assertEquals(List.of("One", "Two"), result.titles());
    assertEquals(1, result.reasons().size());
  }

  @Test
  void signsThatBeginNoElementAreText() {
    Result result = rss("<item><title>Profit < 3 percent, a <= b & c</title></item>");
    assertEquals(List.of("Profit < 3 percent, a <= b & c"), result.titles());
    assertEquals(List.of(), result.reasons());
  }
}
