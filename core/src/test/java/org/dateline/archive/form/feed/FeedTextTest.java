package org.dateline.archive.form.feed;

import static org.dateline.archive.form.WholeForms.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dateline.archive.form.WholeForms.Result;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String ATOM_03 = "http://purl.org/atom/ns#";

  private static Article atom(String namespace, String members) {
    return read(
            "a.xml",
            "<feed xmlns='"
                + namespace
                + "'><title>P</title><entry><id>i</id>"
                + members
                + "</entry></feed>")
        .article();
  }

  private static Article rss(String members) {
    return read(
            "a.xml",
            "<rss version='2.0'><channel><title>P</title><link>https://p.example/n/"
                + "</link><item>"
                + members
                + "</item></channel></rss>")
        .article();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Is &lt;video&gt; dead?</title>                 | Is <video> dead?",
        "<title type='text'>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title> | <b>A</b> &amp; B",
        "<title type='html'>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title> | A & B",
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <i>b</i></div></title> | A b",
        "<title>&lt;b&gt;A&lt;/b&gt;</title>                   | A",
        "<title>A &amp;amp; B</title>                          | A & B",
      })
  void aTitleOfAtomIsWhatItSaysItIs(String member, String title) {
    assertEquals(title, atom(ATOM, member + "<content>x</content>").title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Is &lt;video&gt; dead?</title>         | Is <video> dead?",
        "<title>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title> | A & B",
        "<title>AT&amp;T &amp;lt;b&amp;gt;</title>     | AT&T <b>",
        "<title><![CDATA[A<br>b]]></title>             | A b",
        "<title>5 &lt; 6 &gt; 4</title>                | 5 < 6 > 4",
      })
  void aTitleOfRssIsMarkupWhereItClosesATag(String member, String title) {
    assertEquals(title, rss(member).title());
  }

  @Test
  void aTextOfAtomIsWhatItSaysItIs() {
    assertEquals(
        "The <b> tag\nstays.",
        atom(ATOM, "<content type='text'>The &lt;b&gt; tag\nstays.</content>").body());
    assertEquals("One\n\ntwo", atom(ATOM, "<content type='html'>One&lt;p&gt;two</content>").body());
    assertEquals(
        "One\n\ntwo",
        atom(ATOM, "<summary>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</summary>").body());
    assertEquals(
        "S", atom(ATOM, "<summary>S</summary><content src='http://x/1' type='text/html'/>").body());
  }

  @Test
  void elementsAndMarkupAsTextMayStandTogether() {
    String mixed = "<description><img src='x'/><![CDATA[<p>One</p><p>two</p>]]></description>";
    assertEquals("One\n\ntwo", rss(mixed).body());
  }

  @Test
  void aTimeOfTheDayIsTakenFromWhereItIsSaid() {
    String dates = "<pubDate>May 15th, 2023</pubDate><dc:date>2023-05-15T09:00:37Z</dc:date>";
    assertEquals(
        "2023-05-15T09:00:37Z", String.valueOf(rss("<title>A</title>" + dates).published()));
    String others = dates.replace("2023-05-15T", "2023-05-16T");
    assertEquals("2023-05-15", String.valueOf(rss("<title>A</title>" + others).published()));
  }

  @Test
  void base64IsDecoded() {
    assertEquals(
        "One two",
        atom(ATOM_03, "<content mode='base64'>\n T25lIDxiPnR3\n bzwvYj4= \n</content>").body());
    assertEquals(
        "One <b>two</b>",
        atom(ATOM, "<content type='application/octet-stream'>T25lIDxiPnR3bzwvYj4=</content>")
            .body());
    assertEquals(
        "S",
        atom(
                ATOM,
                "<summary>S</summary><content type='image/png'>iVBORw0KGgoAAAANSUhEUgAA</content>")
            .body());
  }

  @Test
  void aBadItemOfBase64CostsNoOther() {
    Result result =
        read(
            "a.xml",
            "<feed version='0.3' xmlns='"
                + ATOM_03
                + "'><title>P</title>"
                + "<entry><title>A</title><content mode='base64'>=!=x</content></entry>"
                + "<entry><title>B</title></entry></feed>");
    assertEquals(List.of("A", "B"), result.titles());
  }

  @Test
  void mediaDescriptionsKeepTheirLines() {
    String media =
        "<media:group><media:title>Storm</media:title><media:description>One\n\ntwo &amp; 3 &lt; 4"
            + "\nhttps://x</media:description></media:group>";
    assertEquals("One\n\ntwo & 3 < 4\nhttps://x", rss(media).body());
    assertEquals(
        "One\n\ntwo",
        rss("<media:description type='html'>&lt;p&gt;One&lt;/p&gt;\ntwo</media:description>")
            .body());
  }

  @Test
  void aPodcastHasASummaryToo() {
    Article article =
        rss(
            "<title>A</title><itunes:author>Ann Lee</itunes:author>"
                + "<itunes:summary>It blew.</itunes:summary>");
    assertEquals("It blew.", article.body());
    assertEquals(List.of("Ann Lee"), article.authors());
  }

  @Test
  void linksAreRelativeToTheirBaseOrTheSite() {
    assertEquals("https://p.example/1.html", rss("<title>A</title><link>/1.html</link>").url());
    assertEquals("https://p.example/n/1.html", rss("<title>A</title><link>1.html</link>").url());
    assertEquals("https://q.example/1", rss("<title>A</title><link>//q.example/1</link>").url());
    assertEquals("https://p.example/a%20b", rss("<title>A</title><link>/a b</link>").url());
    assertEquals("tag:x", rss("<title>A</title><link>tag:x</link>").url());
    String feed =
        "<feed xmlns='"
            + ATOM
            + "'%s><title>P</title><link href='https://p.example/'/>"
            + "<link rel='self' href='https://p.example/feeds/a.xml'/>"
            + "<entry%s><title>A</title><link href='1.html'/></entry></feed>";
    assertEquals(
        "https://p.example/feeds/1.html", read("a.xml", feed.formatted("", "")).article().url());
    assertEquals(
        "https://q.example/b/c/1.html",
        read("a.xml", feed.formatted(" xml:base='https://q.example/b/'", " xml:base='c/'"))
            .article()
            .url());
    assertNull(rss("<title>A</title>").url());
  }

  @Test
  void anItemMayBeOfAnotherSource() {
    assertEquals(
        "The Herald",
        rss("<title>A</title><source url='https://h.example/'>The Herald</source>").source());
    assertEquals("P", rss("<title>A</title><source url='https://h.example/'/>").source());
    assertEquals(
        "The Herald",
        atom(ATOM, "<title>A</title><source><id>h</id><title>The Herald</title></source>")
            .source());
  }

  @Test
  void aJsonFeedMaySayItsVersionLast() {
    String feed =
        "{\"items\":[{\"id\":\"1\",\"content_text\":\""
            + "x".repeat(70_000)
            + "\",\"date_published\":\"2024-12-27\"}],\"title\":\"P\",\"version\":\"https://jsonfeed.org/version/1\"}";
    String early =
        feed.replace("\"content_text\"", "\"date_published\":\"2024-12-27\",\"content_text\"");
    Result result = read("a.json", early.replaceFirst(",\"date_published\":\"2024-12-27\"}", "}"));
    assertEquals("jsonfeed", result.form());
    assertEquals("P", result.article().source());
  }
}
