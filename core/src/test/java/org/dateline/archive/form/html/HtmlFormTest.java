package org.dateline.archive.form.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.dateline.archive.form.WholeForms;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class HtmlFormTest {
  private static final String TEXT =
      """
      <p>The harbour of Eastport was closed on Monday after a ship ran aground, its master said.</p>
      <p>Nobody was hurt, and two tugs were on their way, the coast guard told reporters.</p>
      """;

  private static Article page(String head, String body) {
    return WholeForms.read(
            "a.html",
            "<!DOCTYPE html><html lang=\"en-GB\"><head>"
                + head
                + "</head><body>"
                + body
                + "</body></html>")
        .article();
  }

  @Test
  void jsonLdSaysMostOfIt() {
    Article article =
        page(
            """
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Eastport Post"},
            {"@type": ["NewsArticle"], "headline": "Harbour closed &amp; ship aground",
            "datePublished": "2024-12-27T18:20:00+02:00", "author": [{"name": "Ann Lee"}],
            "articleSection": "Coast", "keywords": ["ships", "weather"]}]}</script>
            <link rel="canonical" href="https://post.example/harbour">
            <meta property="og:site_name" content="Eastport Post">
            """,
            "<nav><p>Home, news and much more of this site in a long line of links</p></nav>"
                + "<article><h1>Harbour closed</h1>"
                + TEXT
                + "</article>"
                + "<footer><p>All rights reserved by the Eastport Post, whatever they are.</p></footer>");
    assertEquals("Harbour closed & ship aground", article.title());
    assertEquals("2024-12-27T18:20:00+02:00", String.valueOf(article.published()));
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("Coast", article.section());
    assertEquals("Eastport Post", article.source());
    assertEquals("https://post.example/harbour", article.url());
    assertEquals("en-gb", article.language());
    assertEquals(List.of("ships", "weather"), article.subjects());
    assertTrue(article.body().startsWith("The harbour of Eastport"), article.body());
    assertTrue(article.body().endsWith("told reporters."), article.body());
    assertEquals(2, article.body().split("\n\n", -1).length);
  }

  @Test
  void damagedJsonLdLosesNothing() {
    Article article =
        page(
            "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": </script>"
                + "<meta property=\"og:title\" content=\"Ship aground | Eastport Post\">"
                + "<meta property=\"og:site_name\" content=\"Eastport Post\">"
                + "<meta property=\"article:published_time\" content=\"2024-12-27\">",
            "<div class=\"story\">" + TEXT + "</div>");
    assertEquals("Ship aground", article.title());
    assertEquals("2024-12-27", String.valueOf(article.published()));
  }

  @Test
  void boilerplateIsLeftOut() {
    Article article =
        page(
            "<title>Ship aground</title>",
            "<div id=\"main\"><div class=\"share-bar\"><p>Share this story with everybody you know on all"
                + " networks.</p></div>"
                + TEXT
                + "<div class=\"related-stories\"><p>You may also like what we"
                + " wrote about other ships last week.</p></div></div>"
                + "<div class=\"comments\"><p>I think that this is all a lie, as always, you know it"
                + " well.</p></div>");
    assertFalse(article.body().contains("Share"), article.body());
    assertFalse(article.body().contains("also like"), article.body());
    assertFalse(article.body().contains("lie"), article.body());
  }

  @Test
  void aPageWithoutTextIsNoArticle() {
    WholeForms.Result result =
        WholeForms.read("a.html", "<html><body><ul><li><a href=x>Home</a></ul></body></html>");
    assertEquals(List.of("the page has no text of an article"), result.reasons());
  }

  @Test
  void theCharsetIsTakenFromThePageOrGuessed() {
    String page =
        "<html><head>%s<title>Caf\u00e9 na\u00efve</title></head><body>" + TEXT + "</body></html>";
    Charset western = Charset.forName("windows-1252");
    Charset cyrillic = Charset.forName("windows-1251");
    assertEquals(
        "Caf\u00e9 na\u00efve",
        WholeForms.read("a.html", String.format(page, "").getBytes(western)).article().title());
    assertEquals(
        "Caf\u00e9 na\u00efve",
        WholeForms.read("a.html", String.format(page, "").getBytes(UTF_8)).article().title());
    String russian =
        String.format(page, "<meta charset=windows-1251>")
            .replace("Caf\u00e9 na\u00efve", "\u041c\u0438\u0440");
    assertEquals(
        "\u041c\u0438\u0440",
        WholeForms.read("a.html", russian.getBytes(cyrillic)).article().title());
    // Says UTF-8, and is not.
    assertEquals(
        "Caf\u00e9 na\u00efve",
        WholeForms.read("a.html", String.format(page, "<meta charset=utf-8>").getBytes(western))
            .article()
            .title());
  }

  @Test
  void tagSoupAndDepthAreRead() {
    Article article =
        WholeForms.read(
                "old.php", "<html><title>Old</title><body><font><p>" + TEXT + "<b><i></font>")
            .article();
    assertEquals("Old", article.title());
    String deep = "<html><title>Deep</title><body>" + "<div>".repeat(100_000) + TEXT;
    assertEquals("html", WholeForms.read("deep.html", deep).form());
  }

  @Test
  void aDateThatIsNoneIsLeftOut() {
    Article article =
        page("<title>t</title><meta name=date content=soon>", "<article>" + TEXT + "</article>");
    assertEquals(null, article.published());
  }
}
