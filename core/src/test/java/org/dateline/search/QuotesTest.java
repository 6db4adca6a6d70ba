package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.TaggedArticle;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Quote;
import org.dateline.search.result.QuoteCounts;
import org.dateline.search.result.QuoteCounts.Outlet;
import org.dateline.search.result.QuoteCounts.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says what, and in which outlet. */
class QuotesTest {
  private static Fixture fixture;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    fixture =
        new Fixture(
            folder,
            article(
                "a",
                "North Wire",
                "The Kremlin said that two soldiers were captured and that three were killed."
                    + " The Kremlin said that a sailor might be arrested in Oslo. A soldier was"
                    + " reportedly killed."),
            article("b", "North Wire", "Witnesses said that a soldier was killed."),
            article("c", "South Wire", "The Kremlin said that a soldier was captured."),
            article("d", "South Wire", "He said that a soldier was captured. A ship sank."));
  }

  @AfterAll
  static void close() throws IOException {
    fixture.close();
  }

  private static Article article(String id, String source, String body) {
    return Article.builder(id).title("News").body(body).source(source).build();
  }

  private static List<Quote> quotes(String query) throws IOException {
    List<Quote> quotes = new ArrayList<>();
    fixture.searcher.quotes(SearchRequest.builder(query).build(), quotes::add);
    return quotes;
  }

  private static List<String> said(String query) throws IOException {
    return quotes(query).stream()
        .map(quote ->
            quote.tagged().article().id()
                + " "
                + quote.speaker().text()
                + ": "
                + String.join(", ", quote.events().stream().map(Event::text).toList()))
        .sorted()
        .toList();
  }

  @Test
  void oneSentenceOfASpeakerIsOneQuoteWithAllThatItTells() throws IOException {
    assertEquals(
        List.of(
            "a The Kremlin: arrested",
            "a The Kremlin: captured, killed",
            "b Witnesses: killed",
            "c The Kremlin: captured",
            "d He: captured"),
        said(""));
  }

  @Test
  void whatAQueryAsksForIsWhatIsQuoted() throws IOException {
    assertEquals(List.of("a The Kremlin: captured", "c The Kremlin: captured"), by("custody"));
    assertEquals(List.of("a The Kremlin: arrested"), said("event:arrest(by:Kremlin modality:any)"));
    assertEquals(List.of(), said("event:arrest(by:Kremlin)"));
    assertEquals(List.of("a The Kremlin: arrested"), said("oslo"));
    assertEquals(List.of(), said("ship"));
  }

  private static List<String> by(String type) throws IOException {
    return said("event:" + type + "(by:Kremlin)");
  }

  @Test
  void theSentenceIsAPassageWithItsMarks() throws IOException {
    Quote quote = quotes("sailor").getFirst();
    assertEquals(
        "The Kremlin said that a sailor might be arrested in Oslo.", quote.sentence().text());
    String body = quote.tagged().article().body();
    assertEquals(
        quote.sentence().text(), body.substring(quote.sentence().start(), quote.sentence().end()));
    assertTrue(quote.sentence().spans().size() >= 4, quote.sentence().spans().toString());
  }

  @Test
  void speakersAndOutletsAreATable() throws IOException {
    QuoteCounts counts = fixture.searcher.quoteCounts(SearchRequest.builder("").build(), 10, 10);
    assertEquals(5, counts.quotes());
    assertEquals(1, counts.pronouns());
    assertEquals(
        List.of(new Outlet("North Wire", 3), new Outlet("South Wire", 2)), counts.outlets());
    assertEquals(
        List.of(List.of(2L, 1L), List.of(1L, 0L)),
        counts.speakers().stream().map(Speaker::byOutlet).toList());
    assertEquals(
        List.of("Kremlin", "Witnesses"), counts.speakers().stream().map(Speaker::name).toList());
    assertEquals(0, counts.others());
    assertTrue(counts.exact());
  }

  @Test
  void whatIsNotShownIsCountedAmongTheOthers() throws IOException {
    QuoteCounts counts = fixture.searcher.quoteCounts(SearchRequest.builder("").build(), 1, 1);
    assertEquals(List.of(2L), counts.speakers().getFirst().byOutlet());
    assertEquals(3, counts.speakers().getFirst().quotes());
    assertEquals(1, counts.others());
  }

  @Test
  void aTallyThatIsFullSaysSo() {
    QuoteTally tally = new QuoteTally(2);
    for (String name : List.of("Ann Smith", "Bob Jones", "Cem Kaya", "Bob Jones")) {
      TaggedArticle tagged =
          Fixture.TAGGER.tag(article("x", "Wire", name + " said that a soldier was captured."));
      SaidBy.of(tagged.events()).forEach(said -> tally.add("Wire", said));
    }
    QuoteCounts counts = tally.counts(10, 10);
    assertEquals(4, counts.quotes());
    assertEquals(
        List.of("Bob Jones", "Ann Smith"), counts.speakers().stream().map(Speaker::name).toList());
    assertEquals(1, counts.others());
    assertFalse(counts.exact());
  }
}
