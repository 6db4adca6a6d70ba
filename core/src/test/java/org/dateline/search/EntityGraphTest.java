package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.timeline.GraphCounter;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs of what stands together; against brute force over random articles. */
class EntityGraphTest {
  private static final List<Dimension> DIMENSIONS = List.of(Dimension.AUTHOR, Dimension.SUBJECT);

  @TempDir Path folder;

  @Test
  void nodesAndEdgesAreThoseOfBruteForce() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults())) {
      for (int i = 0; i < 300; i++) {
        Article article = randomArticle(random, i);
        index.add(article);
        if (i % 7 == 0) {
          index.delete(article.id());
        } else {
          articles.add(article);
        }
        if (i % 71 == 0) {
          index.commit();
        }
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (int round = 0; round < 60; round++) {
          check(searcher, articles, random, "seed " + seed);
        }
      }
    }
  }

  // The first author brings a subject along: some pairs are more frequent than by chance.
  private static Article randomArticle(Random random, int number) {
    Set<String> subjects = new HashSet<>();
    List<String> authors = some(random, "author", 6);
    if (authors.contains(name("author", 0))) {
      subjects.add(name("subject", 1));
    }
    subjects.addAll(some(random, "subject", 5));
    return Article.builder("a" + number)
        .title(random.nextBoolean() ? "alpha" : "beta")
        .body("A text.")
        .authors(authors)
        .subjects(List.copyOf(subjects))
        .build();
  }

  private static String name(String of, int number) {
    return of + " " + number + OddValues.ALL.get(OddValues.ALL.size() - 1 - 2 * number);
  }

  private static List<String> some(Random random, String name, int of) {
    return Stream.iterate(0, i -> i + 1)
        .limit(of)
        .filter(i -> random.nextInt(3) == 0)
        .map(i -> name(name, i))
        .toList();
  }

  private static void check(
      ArticleSearcher searcher, List<Article> articles, Random random, String seed)
      throws IOException {
    String word = List.of("", "alpha", "beta").get(random.nextInt(3));
    GraphRequest request =
        new GraphRequest(
            random.nextBoolean() ? DIMENSIONS : DIMENSIONS.subList(0, 1),
            1 + random.nextInt(12),
            1 + random.nextInt(20),
            random.nextInt(40));
    String context = seed + ", \"" + word + "\", " + request;
    EntityGraph graph = searcher.graph(SearchRequest.builder(word).build(), request);
    List<Set<String>> found =
        articles.stream()
            .filter(article -> article.title().contains(word))
            .map(article -> values(article, request.dimensions()))
            .toList();
    List<String> nodes = nodes(found, request);
    assertEquals(found.size(), graph.articles(), context);
    assertEquals(nodes, graph.nodes().stream().map(EntityGraph.Node::id).toList(), context);
    for (EntityGraph.Node node : graph.nodes()) {
      assertEquals(count(found, node.id(), node.id()), node.articles(), context);
    }
    List<Pair> edges = edges(found, nodes, request);
    assertEquals(
        edges.stream().limit(request.limit()).map(Pair::drawn).toList(),
        graph.edges().stream().map(EntityGraphTest::drawn).toList(),
        context);
    for (int i = 0; i < graph.edges().size(); i++) {
      assertEquals(edges.get(i).significance(), graph.edges().get(i).significance(), 1e-6, context);
    }
    assertEquals(edges.size() - graph.edges().size(), graph.moreEdges(), context);
  }

  private static Set<String> values(Article article, List<Dimension> dimensions) {
    Set<String> values = new HashSet<>(article.authors());
    if (dimensions.contains(Dimension.SUBJECT)) {
      values.addAll(article.subjects());
    }
    return values;
  }

  private static long count(List<Set<String>> found, String one, String other) {
    return found.stream().filter(each -> each.contains(one) && each.contains(other)).count();
  }

  private static List<String> nodes(List<Set<String>> found, GraphRequest request) {
    return found.stream()
        .flatMap(Set::stream)
        .distinct()
        .sorted(
            Comparator.comparingLong((String name) -> -count(found, name, name))
                .thenComparing(name -> name))
        .limit(request.nodes())
        .toList();
  }

  private record Pair(String one, String other, long count, double significance) {
    String drawn() {
      return String.format(Locale.ROOT, "%s - %s %d", one, other, count);
    }
  }

  private static String drawn(EntityGraph.Edge edge) {
    return new Pair(edge.from().id(), edge.to().id(), edge.articles(), edge.significance()).drawn();
  }

  private static List<Pair> edges(
      List<Set<String>> found, List<String> nodes, GraphRequest request) {
    List<Pair> pairs = new ArrayList<>();
    for (String one : nodes) {
      for (String other : nodes.subList(nodes.indexOf(one) + 1, nodes.size())) {
        long count = count(found, one, other);
        if (count >= request.minArticles()) {
          pairs.add(new Pair(one, other, count, logLikelihood(found, one, other)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -Math.rint(pair.significance() * 1e6))
            .thenComparingLong(pair -> -pair.count()));
    return pairs;
  }

  // By observed and expected counts of the four cells, as textbooks have it.
  private static double logLikelihood(List<Set<String>> found, String one, String other) {
    double sum = 0;
    double all = found.size();
    for (boolean hasOne : List.of(true, false)) {
      for (boolean hasOther : List.of(true, false)) {
        double rows = found.stream().filter(each -> each.contains(one) == hasOne).count();
        double columns = found.stream().filter(each -> each.contains(other) == hasOther).count();
        double observed =
            found.stream()
                .filter(each -> each.contains(one) == hasOne && each.contains(other) == hasOther)
                .count();
        sum += observed == 0 ? 0 : 2 * observed * Math.log(observed / (rows * columns / all));
      }
    }
    double expected = count(found, one, one) * (double) count(found, other, other) / all;
    return count(found, one, other) < expected ? -sum : Math.max(0, sum);
  }

  @Test
  void significanceIsThatOfDunning() {
    // Of his table of bigrams, "the swiss": 110, 2442, 111, 29114.
    assertEquals(270.72, GraphCounter.significance(110, 2552, 221, 31777), 0.01);
    assertEquals(0, GraphCounter.significance(5, 10, 5, 10));
    assertTrue(GraphCounter.significance(1, 50, 50, 100) < 0);
  }

  @Test
  void aPlaceAndItsCountryAreNoPair() throws IOException {
    try (Fixture fixture =
        new Fixture(
            folder,
            Fixture.article("a", "Talks", "Vladimir Putin spoke in Moscow.").build(),
            Fixture.article("b", "Talks", "Vladimir Putin spoke in Moscow.").build())) {
      EntityGraph graph =
          fixture.searcher.graph(SearchRequest.builder("").build(), GraphRequest.usual());
      Set<String> names = new HashSet<>();
      graph.edges().forEach(edge -> names.add(edge.from().name() + " - " + edge.to().name()));
      assertTrue(graph.nodes().stream().anyMatch(node -> node.name().equals("Russia")));
      assertEquals(Set.of("Moscow - Vladimir Putin", "Russia - Vladimir Putin"), names);
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    List<Dimension> people = List.of(Dimension.PERSON);
    assertThrows(IllegalArgumentException.class, () -> new GraphRequest(people, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new GraphRequest(people, 1001, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new GraphRequest(people, 5, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new GraphRequest(people, 5, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new GraphRequest(List.of(), 5, 1, 1));
  }
}
