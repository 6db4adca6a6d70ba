package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.search.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that differ in nothing but case are one, as choosing one of them takes all. */
class FacetCaseTest {
  private static final String BODY = "The harvest was good and the wheat was cheap this year";

  @TempDir Path folder;

  private static Article by(String id, String... authors) {
    return Fixture.article(id, "", BODY).authors(List.of(authors)).build();
  }

  private static List<String> rows(SearchResult result) {
    return result.facets().getFirst().values().stream()
        .map(value -> value.id() + " " + value.count() + (value.selected() ? " *" : ""))
        .toList();
  }

  private static SearchResult search(Fixture f, FacetRequest facet, String... chosen)
      throws IOException {
    SearchRequest.Builder request = SearchRequest.builder("harvest").facet(facet);
    for (String value : chosen) {
      request.where(Dimension.AUTHOR, value);
    }
    return f.search(request);
  }

  @Test
  void theMostFrequentFormStandsForAll() throws IOException {
    try (Fixture f =
        new Fixture(
            folder,
            by("1", "JANE ROE"),
            by("2", "Jane Roe"),
            by("3", "Jane Roe"),
            by("4", "Ann"))) {
      FacetRequest authors = FacetRequest.of(Dimension.AUTHOR);
      assertEquals(List.of("Jane Roe 3", "Ann 1"), rows(search(f, authors)));
      assertEquals(2, search(f, authors).facets().getFirst().distinct());
      for (String chosen : List.of("jane roe", "Jane Roe", "JANE ROE")) {
        SearchResult result = search(f, authors, chosen);
        assertEquals(3, result.total(), chosen);
        Facet facet = result.facets().getFirst();
        assertEquals(1, facet.values().stream().filter(Facet.Value::selected).count(), chosen);
      }
    }
  }

  @Test
  void anArticleOrStoryThatHasTwoFormsCountsOnce() throws IOException {
    try (Fixture f =
        new Fixture(folder, by("1", "JANE ROE", "Jane Roe"), by("2", "Jane Roe"), by("3", "Ann"))) {
      FacetRequest authors = FacetRequest.of(Dimension.AUTHOR);
      assertEquals(2, search(f, authors).facets().getFirst().values().getFirst().count());
      FacetRequest stories = FacetRequest.parse("author:stories");
      assertEquals(1, search(f, stories).facets().getFirst().values().getFirst().count());
    }
  }
}
