package org.dateline.search.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.Schema;
import org.dateline.search.Fixture;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.LeafHits;
import org.dateline.search.lucene.SearchGuard;
import org.dateline.search.query.Fields;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Limits;
import org.dateline.search.result.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A facet is drawn from counts of one index or of several, added up. */
class AddedFacetCountsTest {
  private static final List<String> SENTENCES =
      List.of(
          "Volodymyr Zelensky spoke in Kyiv.",
          "Zelenskyy met Joe Biden.",
          "North Korean troops left Pyongyang.",
          "Police arrested a man in Ankara.",
          "Erdogan met guests in Ankara and Seoul.");

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  /** Counts of several indexes. */
  private record Added(List<FacetCounts> parts) implements FacetCounts {
    @Override
    public long total() throws IOException {
      long total = 0;
      for (FacetCounts part : parts) {
        total += part.total();
      }
      return total;
    }

    @Override
    public CountedLabels of(Dimension dimension, int leastProminence) throws IOException {
      Map<String, Long> sums = new HashMap<>();
      for (FacetCounts part : parts) {
        try (CountedLabels counted = part.of(dimension, leastProminence)) {
          counted.byLabel().forEach((label, count) -> sums.merge(label, count, Long::sum));
        }
      }
      return CountedLabels.of(sums);
    }

    @Override
    public Map<String, Long> forms(List<String> ids) throws IOException {
      Map<String, Long> sums = new HashMap<>();
      for (FacetCounts part : parts) {
        part.forms(ids).forEach((label, count) -> sums.merge(label, count, Long::sum));
      }
      return sums;
    }
  }

  private Article[] articles(String id) {
    Article[] articles = new Article[20];
    for (int i = 0; i < articles.length; i++) {
      String body = SENTENCES.get(random.nextInt(5)) + " " + SENTENCES.get(random.nextInt(5));
      articles[i] =
          Fixture.article(id + i, "Snow", body)
              .source("Source " + random.nextInt(4))
              .published(Published.parse("202" + random.nextInt(3) + "-0" + (1 + i % 9)))
              .build();
    }
    return articles;
  }

  private static FacetCounts counts(IndexReader reader, Query query) throws IOException {
    List<LeafHits> found = new IndexSearcher(reader).search(query, LeafHits.manager());
    return new LabelCounts(new LabelCache(), reader, found, null, new SearchGuard(Limits.NONE));
  }

  @Test
  void countsOfPartsAddUpToThoseOfTheWhole() throws IOException {
    try (Fixture one = new Fixture(folder.resolve("one"), articles("a"));
        Fixture other = new Fixture(folder.resolve("other"), articles("b"))) {
      int values =
          one.searcher.look(
              a -> other.searcher.look(b -> compare(List.of(a.reader(), b.reader()))));
      assertFalse(values == 0, "no facet has a value");
    }
  }

  private int compare(List<IndexReader> parts) throws IOException {
    MultiReader whole = new MultiReader(parts.toArray(IndexReader[]::new));
    Query found = new TermQuery(new Term(Fields.BODY, Schema.entityTerm("Q3874799")));
    int values = 0;
    for (Dimension dimension : Dimension.values()) {
      for (FacetRequest.Order order : FacetRequest.Order.values()) {
        for (Query query : List.of(MatchAllDocsQuery.INSTANCE, found)) {
          FacetRequest request = FacetRequest.of(dimension).limited(3).ordered(order);
          Facet expected = facet(request, whole, List.of(whole), query);
          assertEquals(expected, facet(request, whole, parts, query), "seed " + seed);
          values += expected.values().size();
        }
      }
    }
    return values;
  }

  private static Facet facet(
      FacetRequest request, IndexReader whole, List<IndexReader> parts, Query query)
      throws IOException {
    List<FacetCounts> counts = new ArrayList<>();
    List<FacetCounts> usual = new ArrayList<>();
    for (IndexReader part : parts) {
      counts.add(counts(part, query));
      usual.add(counts(part, MatchAllDocsQuery.INSTANCE));
    }
    boolean significance = request.order() == FacetRequest.Order.SIGNIFICANCE;
    return new FacetCounter(
            request,
            List.of("Source 1", "nowhere"),
            LabelFinder.of(whole),
            added(counts),
            significance ? added(usual) : null,
            0)
        .count();
  }

  private static FacetCounts added(List<FacetCounts> counts) {
    return counts.size() == 1 ? counts.getFirst() : new Added(counts);
  }

  @Test
  void aCountMayBeMoreThanOneIndexHolds() throws IOException {
    long many = 3_000_000_000L;
    String label = FacetCode.label(List.of("Herald"), "Herald");
    FacetCounts given =
        new FacetCounts() {
          @Override
          public long total() {
            return 2 * many;
          }

          @Override
          public CountedLabels of(Dimension dimension, int leastProminence) {
            return CountedLabels.of(Map.of(label, many, FacetCode.label(List.of("X"), "X"), 0L));
          }

          @Override
          public Map<String, Long> forms(List<String> ids) {
            return Map.of();
          }
        };
    FacetRequest request = FacetRequest.of(Dimension.SOURCE);
    LabelFinder none = LabelFinder.of(new MultiReader());
    Facet facet = new FacetCounter(request, List.of(), none, given, null, 0).count();
    assertEquals(1, facet.distinct());
    assertEquals("Herald", facet.values().getFirst().name());
    assertEquals(many, facet.values().getFirst().count());
  }
}
