package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.cli.serve.watch.SearchFiles;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.result.QuerySyntaxException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that are watched, as a page and as feeds, over a small index. */
class WatchPageTest {
  private static final String EVIL = "\"><script>alert(1)</script>&'<b>\u0001\u000b\ud800]]>";

  @TempDir private static Path folder;

  private static Site site;

  @BeforeAll
  static void open() throws IOException {
    List<Article> articles = new ArrayList<>();
    articles.add(
        article("a", "2024-01-05T10:00Z")
            .title("Sailors held")
            .body("Norland arrested 12 sailors in Ostby.")
            .source("North Wire")
            .url("https://north.example/a")
            .build());
    articles.add(
        article("b \n/é", "2024-02-06T10:00Z")
            .title(EVIL)
            .body("Two sailors were killed in Ostby. " + EVIL)
            .source(EVIL)
            .url("javascript:alert(1)")
            .build());
    for (int day = 10; day < 21; day++) {
      articles.add(
          article("f" + day, "2023-05-" + day).title("Ferry sails").body("It does.").build());
    }
    articles.add(Article.builder("c").title("Undated sailors").body("Sailors.").build());
    List<SavedSearch> shared =
        SearchFiles.read(
            List.of(
                Files.writeString(
                    folder.resolve("searches.tsv"),
                    "# ours\narrests\tevent:arrest\n\n"
                        + "{\"id\":\"north\",\"query\":\"sailors\",\"where\":{\"source\":[\"North"
                        + " Wire\"]},\"until\":\"2024-03\",\"any\":true}\nbroken\t(\n")));
    Templates templates = new Templates();
    site =
        Site.of(
            Map.of(
                "/watch",
                new WatchPage(
                    templates, shared, InstantSource.fixed(Instant.parse("2025-01-02T03:04:00Z"))),
                "/watch/feed",
                new WatchFeed(shared)),
            articles,
            folder.resolve("index"));
  }

  private static Article.Builder article(String id, String published) {
    return Article.builder(id).published(Published.parse(published));
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  @Test
  void theOperatorsSearchesShowTheirNewestMatchesWhyAndWhenTheyWereLookedAt() throws IOException {
    Document page = site.page("/watch");
    assertEquals(List.of("arrests", "north", "broken"), page.select(".watched h2").eachText());
    Element arrests = page.expectFirst(".watched");
    assertEquals(
        "1 match when looked at 2 January 2025, 03:04 UTC", arrests.select(".took").text());
    assertEquals("arrested", arrests.select(".passage mark").text());
    assertEquals("true false", arrests.attr("data-shared") + " " + arrests.attr("data-fault"));
    assertEquals("false", page.expectFirst("[data-enhance=watch]").attr("data-chosen"));
    assertEquals("/watch/feed?id=arrests", arrests.select("a[type]").attr("href"));
    assertEquals("/?q=event%3Aarrest&sort=newest", arrests.select("h2 a").attr("href"));
    Element north = page.select(".watched").get(1);
    assertTrue(north.select("h2 a").attr("href").contains("where=source%3DNorth+Wire"));
    assertEquals(1, north.select(".hit").size());
    Element broken = page.select(".watched").get(2);
    assertEquals("true", broken.attr("data-fault"));
    assertFalse(broken.select(".message").text().isEmpty());
  }

  @Test
  void aNamedSearchTellsItsQueryAndHowManyOfItsMatchesAreShown() throws IOException {
    Document page = site.page("/watch");
    assertEquals("event:arrest", page.expectFirst(".watched .query").text());
    assertTrue(site.page("/watch?q=ostby").select(".watched .query").isEmpty());
    String many = site.page("/watch?q=ferry").expectFirst(".watched .took").text();
    assertTrue(many.startsWith("11 matches, the newest 10 here, when looked at"), many);
  }

  @Test
  void anAddressNamesASearchWithAllThatBelongsToIt() throws IOException {
    Document page = site.page("/watch?q=ostby&where=source=North+Wire&since=2024");
    Element watched = page.expectFirst(".watched");
    assertEquals("ostby", watched.select("h2").text());
    assertEquals("Ostby", watched.select(".reading .chosen").text());
    assertEquals("q=ostby&where=source%3DNorth+Wire&since=2024", watched.attr("data-written"));
    assertEquals(
        "/watch/feed?q=ostby&where=source%3DNorth+Wire&since=2024",
        watched.select("a[type]").attr("href"));
    assertEquals(1, watched.select(".hit").size());
    assertEquals(1, page.select(".watched").size());
    assertEquals(List.of("arrests", "north", "broken"), page.select(".others a").eachText());
  }

  @Test
  void aPartIsOneSearchAsABrowserKeptIt() throws IOException {
    String written = URLEncoder.encode("q=ostby&until=2024-01", StandardCharsets.UTF_8);
    Document part = site.page("/watch?part=search&search=" + written);
    assertEquals(1, part.select(".watched").size());
    assertEquals(0, part.select("header").size());
    assertEquals("q=ostby&until=2024-01", part.select(".watched").attr("data-written"));
    assertEquals(1, part.select(".hit").size());
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    assertEquals(400, site.answer("/watch?id=unknown").status());
    assertEquals(400, site.answer("/watch?search=q%3D%25zz").status());
    assertEquals(400, site.answer("/watch?q=a" + many()).status());
    assertThrows(WrongRequestException.class, () -> site.answer("/watch/feed"));
    assertThrows(QuerySyntaxException.class, () -> site.answer("/watch/feed?q=("));
    assertFalse(site.page("/watch?q=(").select(".watched .message").isEmpty());
  }

  private static String many() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      many.append("&q=x").append(i);
    }
    return many.toString();
  }

  @Test
  void aFeedIsAtomWithStableIdsAndNothingHarmful() throws IOException, FeedException {
    Answer answer = site.answer("/watch/feed?q=sailors");
    assertEquals("application/atom+xml; charset=utf-8", answer.type());
    String xml = new String(((Answer.Whole) answer.body()).bytes(), StandardCharsets.UTF_8);
    SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
    assertEquals("atom_1.0", feed.getFeedType());
    assertTrue(xml.contains("<link rel=\"self\" href=\"http://localhost/watch/feed?q=sailors\""));
    assertEquals("2024-02-06T10:00:00Z", feed.getPublishedDate().toInstant().toString());
    List<SyndEntry> entries = feed.getEntries();
    assertEquals(
        List.of(
            "urn:x-dateline:article:b%20%0A%2F%C3%A9",
            "urn:x-dateline:article:a", "urn:x-dateline:article:c"),
        entries.stream().map(SyndEntry::getUri).toList());
    assertEquals(
        List.of("http://localhost/article?q=sailors&id=b+%0A%2F%C3%A9"),
        entries.getFirst().getLinks().stream().map(link -> link.getHref()).toList());
    assertTrue(entries.get(1).getLink().startsWith("https://north.example/a#:~:text="));
    assertTrue(entries.get(1).getContents().getFirst().getValue().contains("<mark>sailors</mark>"));
    assertFalse(entries.getFirst().getContents().getFirst().getValue().contains("<script"));
    assertNotNull(entries.getLast().getUpdatedDate());
  }

  @Test
  void hostileTextsAreTexts() throws IOException {
    Document page = site.page("/watch?q=killed");
    assertEquals(0, page.select("script:not([src])").size());
    assertEquals(0, page.select("a[href^=javascript], main b").size());
  }

  @Test
  void aFileOfSearchesThatCannotBeReadIsRefusedWithItsLine() throws IOException {
    Path twice = Files.writeString(folder.resolve("twice.tsv"), "a\tx\na\ty\n");
    Path bad = Files.writeString(folder.resolve("bad.tsv"), "\nnothing\n");
    assertTrue(refused(twice).startsWith(twice + ":2: "));
    assertTrue(refused(bad).startsWith(bad + ":2: "));
  }

  private static String refused(Path file) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> SearchFiles.read(List.of(file)))
            .getMessage());
  }
}
