package org.dateline.archive.form.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.archive.form.WholeForms;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

/** What a page says of itself, and which of it counts. */
class HtmlMetadataTest {
  private static final String TEXT =
      """
      <p>The harbour of Eastport was closed on Monday after a ship ran aground, its master said.</p>
      <p>Nobody was hurt, and two tugs were on their way, the coast guard told reporters.</p>
      """;

  private static Article page(String head) {
    return page(head, "<article>" + TEXT + "</article>");
  }

  private static Article page(String head, String body) {
    return WholeForms.read(
            "a.html", "<html><head>" + head + "</head><body>" + body + "</body></html>")
        .article();
  }

  private static Article ld(String json) {
    return page(script(json));
  }

  private static String script(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private static String meta(String name, String content) {
    return "<meta property=\"" + name + "\" content=\"" + content + "\">";
  }

  private static String published(Article article) {
    return String.valueOf(article.published());
  }

  @Test
  void publicationGoesBeforeChangeWhereverItStands() {
    String modified =
        meta("last-modified", "2025-03-01") + meta("article:modified_time", "2025-03-01T10:00:00Z");
    for (String said :
        List.of(
            meta("article:published_time", "2004-12-27"),
            meta("DC.date.issued", "2004-12-27"),
            meta("parsely-pub-date", "2004-12-27"),
            meta("date", "2004-12-27"),
            script("{\"@type\":\"WebPage\",\"datePublished\":\"2004-12-27\"}"))) {
      assertEquals("2004-12-27", published(page(modified + said)), said);
    }
    String time = "<header><time pubdate datetime=2004-12-27>Monday</time></header>";
    assertEquals("2004-12-27", published(page(modified, "<article>" + time + TEXT + "</article>")));
    assertEquals("2025-03-01T10:00:00Z", published(page(modified)));
  }

  @Test
  void theDayInTheAddressCountsLastAndSettlesWhatDiffers() {
    String url = "<link rel=canonical href=https://post.example/2004/12/27/storm>";
    assertEquals("2004-12-27", published(page(url)));
    assertEquals("2004-12-27", published(page(url + meta("article:modified_time", "2025-01-01"))));
    String differing =
        meta("article:published_time", "2015-06-01") + meta("dc.date", "2004-12-27T18:20:00Z");
    assertEquals("2004-12-27T18:20:00Z", published(page(url + differing)));
    assertEquals("2015-06-01", published(page(url + meta("dc.date", "2015-06-01"))));
    assertNull(page("<link rel=canonical href=https://post.example/2004/storm>").published());
  }

  @Test
  void jsonLdIsReadInWhateverItIsWrapped() {
    String json = "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour\nclosed\",}";
    for (String wrapped :
        List.of(
            "//<![CDATA[\n" + json + "\n//]]>",
            "/*<![CDATA[*/" + json + "/*]]>*/",
            "<!-- " + json + " -->",
            "{\"@type\":\"WebSite\"}\n" + json + ";",
            json.replace("\"", "&quot;"))) {
      assertEquals("Harbour closed", ld(wrapped).title(), wrapped);
    }
  }

  @Test
  void ofDamagedJsonLdIsSavedWhatCounts() {
    Article article =
        ld(
            """
            {"@type": "NewsArticle", "headline": "The "great" storm", "datePublished": "2024-12-27",
            "author": {"@type": "Person", "name": "Ann Lee"}, "description":\
            """);
    assertEquals("The \"great\" storm", article.title());
    assertEquals("2024-12-27", published(article));
    assertEquals(List.of("Ann Lee"), article.authors());
  }

  @Test
  void theFirstMomentOf1970IsNoDate() {
    String none = meta("article:published_time", "1970-01-01T00:00:00Z");
    assertEquals("2024-12-27", published(page(none + meta("dc.date", "2024-12-27"))));
    assertNull(page(none).published());
  }

  @Test
  void referencesAreResolvedAcrossScripts() {
    Article article =
        page(
            script(
                    """
                    {"@graph":[{"@type":"NewsArticle","headline":"Harbour closed","author":[{"@id":"#ann"},
                    "#bob"],"publisher":{"@id":"#post"}}]}\
                    """)
                + script(
                    """
                    [{"@type":"Person","@id":"#ann","name":"Ann Lee"},{"@id":"#bob","name":"Bob Ray"},
                    {"@type":"Organization","@id":"#post","name":"Eastport Post"}]\
                    """));
    assertEquals(List.of("Ann Lee", "Bob Ray"), article.authors());
    assertEquals("Eastport Post", article.source());
  }

  @Test
  void ofSeveralArticlesThePagesOwnCounts() {
    String other =
        """
        {"@type":"NewsArticle","url":"https://post.example/other","headline":"Other news",
        "datePublished":"2020-01-01","author":"Bob Ray"}\
        """;
    String own =
        """
        {"@type":"ReportageNewsArticle","mainEntityOfPage":{"@id":"http://www.post.example/harbour/"},
        "headline":"Harbour closed","datePublished":"2024-12-27"}\
        """;
    String both = script("[" + other + "," + own + "]");
    Article byUrl = page(both + "<link rel=canonical href=https://post.example/harbour>");
    assertEquals("Harbour closed", byUrl.title());
    assertEquals("2024-12-27", published(byUrl));
    assertEquals(List.of(), byUrl.authors());
    assertEquals("2024-12-27", published(page(both + "<title>Harbour closed - Post</title>")));
  }

  @Test
  void postsOfALiveBlogAreItsText() {
    Article article =
        page(
            script(
                """
                {"@type":"LiveBlogPosting","headline":"Harbour: live","liveBlogUpdate":[
                {"headline":"Tug arrives","articleBody":"<p>A tug has arrived at the ship.</p>"},
                {"articleBody":"A ship has run aground off Eastport."}]}\
                """),
            "<div></div>");
    assertEquals(
        "Tug arrives\n\nA tug has arrived at the ship.\n\nA ship has run aground off Eastport.",
        article.body());
  }

  @Test
  void authorsArePeopleOnceEach() {
    String article = "{\"@type\":\"NewsArticle\",\"author\":%s}";
    for (String author :
        List.of(
            "\"By Ann Lee and Bob Ray\"",
            "[\"Ann Lee\",\"Bob Ray\",\"ann lee\"]",
            "{\"name\":[\"Ann Lee\",\"Bob Ray\"]}",
            "[{\"givenName\":\"Ann\",\"familyName\":\"Lee\"},{\"name\":\"Bob Ray\"}]",
            "[{\"name\":\"Ann Lee, Chief Correspondent\"},\"https://facebook.com/bob\",\"Bob Ray\"]",
            "[{\"name\":\"ann-lee\"},{\"name\":\"Ann Lee\"},{\"name\":\"Bob Ray\"},"
                + "{\"@type\":\"Organization\",\"name\":\"Agency\"}]")) {
      assertEquals(List.of("Ann Lee", "Bob Ray"), ld(article.formatted(author)).authors(), author);
    }
    String agency = "{\"@type\":\"Organization\",\"name\":\"Agency\"}";
    assertEquals(List.of("Agency"), ld(article.formatted(agency)).authors());
  }

  @Test
  void whoIsTheSiteIsTheAuthorOnlyIfNobodyElseIs() {
    String site = meta("og:site_name", "The Eastport Post");
    String ld = script("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Eastport Post\"}}");
    assertEquals(List.of("Eastport Post"), page(site + ld).authors());
    assertEquals(List.of("Ann Lee"), page(site + ld + meta("author", "Ann Lee")).authors());
    assertEquals(List.of("Lee, Ann"), page(meta("author", "Lee, Ann")).authors());
    String link = "<p class=top>By <a href=/authors/ann>Ann Lee</a></p><article>" + TEXT;
    String teaser = "<aside><a href=/authors/bob>Bob Ray</a></aside>";
    assertEquals(List.of("Ann Lee"), page(site + ld, link + teaser).authors());
  }

  @Test
  void onlyTheNameOfTheSiteIsCutOffTitles() {
    String site = meta("og:site_name", "Eastport Post");
    assertEquals("Storm", page(site + "<title>Storm | Eastport Post</title>").title());
    assertEquals("Storm", page(site + "<title>Eastport Post - Storm</title>").title());
    assertEquals("Storm - Post mortem", page(site + "<title>Storm - Post mortem</title>").title());
    assertEquals(
        "Harbour - the long way back",
        page(site + "<title>Harbour - the long way back</title>").title());
    assertEquals(
        "Harbour of Eastport closed",
        page(
                meta("og:title", "Harbour of Eastport closed | Coast | News"),
                "<h1>Harbour of Eastport closed</h1>" + TEXT)
            .title());
    assertEquals(
        "Harbour of Eastport closed after ship runs aground",
        page(
                script("{\"@type\":\"Article\",\"headline\":\"Harbour of Eastport closed...\"}"),
                "<h1>Harbour of Eastport closed after ship runs aground</h1>" + TEXT)
            .title());
  }

  @Test
  void theAddressOfAWholeSiteIsNotThatOfAPage() {
    for (String home :
        List.of(
            "https://post.example",
            "https://post.example/",
            "https://post.example/index.html",
            "https://post.example/en/#top")) {
      String canonical = "<link rel=canonical href=" + home + ">";
      assertNull(page(canonical + meta("og:url", home)).url(), home);
      Article article = page(canonical + meta("og:url", "https://post.example/harbour"));
      assertEquals("https://post.example/harbour", article.url());
    }
    String query = "https://post.example/?p=12";
    assertEquals(query, page("<link rel=\"Canonical\" href=\"" + query + "\">").url());
  }

  @Test
  void metadataWithoutEndIsRead() {
    String nested = "{\"@graph\":[".repeat(900) + "]}".repeat(900);
    String authors = "<meta name=author content=\"" + "a, ".repeat(50_000) + "\">";
    assertTrue(page(script(nested) + authors).body().startsWith("The harbour"));
    assertTrue(ld("{\"@type\":\"Article\",\"author\":" + "[".repeat(100_000)).body().length() > 9);
    String quotes = "{\"@type\":\"Article\",\"headline\":" + "\"author\":{\"".repeat(50_000);
    assertTrue(ld(quotes).body().startsWith("The harbour"));
    String texts = "{\"@type\":\"Article\"," + "\"headline\":\"x ".repeat(50_000);
    assertTrue(ld(texts).body().startsWith("The harbour"));
  }
}
