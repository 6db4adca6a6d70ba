package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shares a form or a footer is no copy; what tells the same in a few other words is one. */
class CopiesTest {
  private static final String FORM =
      "The ferry from %s to %s was late by %s minutes on Friday, the harbour office said. Nobody"
          + " was hurt and no car was damaged. The next ferry will leave as planned, and tickets"
          + " will be taken on all ships of the line.";
  private static final String STORY =
      "A fire in the old theatre of Lisbon on Friday destroyed the stage and the roof, but the"
          + " paintings were saved, the director Rui Costa said. Sixty actors from Porto were in"
          + " the house when it broke out, and all of them reached the street in time.";

  @TempDir Path folder;

  private static Article article(String id, String title, String body) {
    return Fixture.article(id, title, body).source("Wire").build();
  }

  private long stories(Article... articles) throws IOException {
    try (Fixture f = new Fixture(folder, articles)) {
      SearchRequest.Builder all = SearchRequest.builder("*");
      List<Facet> facets = f.search(all.facet(FacetRequest.parse("source:stories"))).facets();
      return facets.getFirst().values().getFirst().count();
    }
  }

  @Test
  void oneFormWithOtherNamesAndNumbersIsNoCopy() throws IOException {
    assertEquals(
        3,
        stories(
            article("1", "Ferry late", FORM.formatted("Oslo", "Kiel", "40")),
            article("2", "Ferry late", FORM.formatted("Dover", "Calais", "25")),
            article("3", "Ferry late", FORM.formatted("Palermo", "Tunis", "90"))));
  }

  @Test
  void aRewriteIsOne() throws IOException {
    assertEquals(
        1,
        stories(
            article("1", "Theatre burns", STORY),
            article("2", "Fire in Lisbon", "(Wire) - " + STORY.replace("Sixty", "Seventy")),
            article("3", "UPDATE 2", STORY + " Police are looking for the cause."),
            article("4", "THEATRE BURNS", STORY.toUpperCase(java.util.Locale.ROOT))));
  }

  @Test
  void aLongReportWithAnotherBeginningIsOne() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String name = "Ward" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      rest.append(" After a while Mrs ").append(name).append(" said that room ").append(i);
      rest.append(" was empty again and that nobody had slept there since the winter.");
    }
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      first.append(" The keeper of Hall").append(i);
      first.append(" lost a key on day ").append(100 + i).append(" of the year.");
      second.append(" One guest at Inn").append(i);
      second.append(" paid a bill of ").append(300 + i).append(" crowns too late.");
    }
    assertEquals(
        1,
        stories(article("1", "Keys", "" + first + rest), article("2", "Inn", "" + second + rest)));
  }
}
