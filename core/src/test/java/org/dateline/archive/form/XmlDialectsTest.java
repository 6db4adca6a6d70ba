package org.dateline.archive.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class XmlDialectsTest {
  private static Article post(String members) {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>The Post</title><language>en-US</language>
        <wp:author><wp:author_login>ann</wp:author_login><wp:author_first_name>Ann</wp:author_first_name>
        <wp:author_last_name>Lee</wp:author_last_name></wp:author>
        <item><title>Harbour closed</title><link>https://post.example/1</link><dc:creator>ann</dc:creator>
        <guid isPermaLink="false">https://post.example/?p=1</guid><content:encoded>Closed.</content:encoded>
        <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>%s</item></channel></rss>
        """
            .formatted(members);
    return WholeForms.read("a.xml", text).article();
  }

  private static String term(String domain, String name) {
    return "<category domain=\"%s\" nicename=\"de\"><![CDATA[%s]]></category>"
        .formatted(domain, name);
  }

  @Test
  void taxonomiesOfAWordPressSiteAreSectionSubjectsAuthorsAndLanguage() {
    Article article =
        post(
            term("post_format", "Video")
                + term("category", "Uncategorized")
                + term("news-section", "World")
                + term("post_tag", "ships")
                + term("region", "Eastport")
                + term("author", "Bo Ek")
                + term("author", "Cy Fox")
                + term("language", "Deutsch"));
    assertEquals("World", article.section());
    assertEquals(List.of("Uncategorized", "World", "ships", "Eastport"), article.subjects());
    assertEquals(List.of("Bo Ek", "Cy Fox"), article.authors());
    assertEquals("de", article.language());
  }

  @Test
  void anAuthorOfAWordPressSiteMayHaveOnlyFirstAndLastName() {
    Article article = post(term("category", "World") + term("post_tag", "ships"));
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("World", article.section());
    assertEquals("en-US", article.language());
  }

  @Test
  void theXmlOfRitzauIsAnArticleForEachNews() {
    String news =
        """
        <RBNews><NewsID>%s</NewsID><PublishDate>2024-07-27T18:20:00.5</PublishDate>
        <strapline>IND/SHIPS</strapline><headline>Havn lukket &amp; spærret</headline><town>Odense</town>
        <origin>/ritzau/</origin><byLine>Ann Lee</byLine><section>Indland</section><version>2</version>
        <content>&lt;p&gt;Havnen er &amp;amp;quot;lukket&amp;amp;quot;.&lt;/p&gt;&lt;p&gt;Ingen kom til skade.&lt;/p&gt;</content>
        <Annuleret>%s</Annuleret></RBNews>
        """;
    WholeForms.Result result =
        WholeForms.read(
            "a.xml",
            "<XMLNewsQueuedResponse xmlns='http://tempuri.org/'><ListOfRBNews xmlns=''>"
                + news.formatted("n-1", "false")
                + news.formatted("n-2", "true")
                + "</ListOfRBNews></XMLNewsQueuedResponse>");
    Article article = result.article();
    assertEquals("ritzau", result.form());
    assertEquals("n-1", article.id());
    assertEquals("Havn lukket & spærret", article.title());
    assertEquals("Havnen er \"lukket\".\n\nIngen kom til skade.", article.body());
    assertEquals("2024-07-27T18:20:00.5+02:00", String.valueOf(article.published()));
    assertEquals(List.of("IND", "SHIPS"), article.subjects());
    assertEquals("ritzau", article.source());
    assertEquals(2, article.version());
    assertEquals(NewsItem.Status.CANCELED, result.items().getLast().status());
    assertEquals("ritzau", WholeForms.read("b.xml", news.formatted("n-1", "false")).form());
  }
}
