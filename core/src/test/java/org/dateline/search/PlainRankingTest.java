package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.article.Article;
import org.dateline.search.request.Ranking;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing but words is known, articles are ranked as Lucene ranks them. */
class PlainRankingTest {
  private static final String NO_PARTS =
      "name=0,event=0,roles=0,prominence=0,proximity=0,feedback=0";

  // Full of names and events, which are tags among the words, and of several lengths.
  private static final List<String> BODIES =
      List.of(
          "Russian troops captured two North Korean soldiers near Kursk, Ukraine said on Monday.",
          "The harvest was good.",
          "Police arrested a man in Berlin after an attack on a mosque killed three people, officials"
              + " in Germany said, and the mayor of Berlin met the families of the dead.",
          "A well-known singer from Berlin sang in Paris, London, Rome and Madrid.",
          "Soldiers in Mali detained the president, and France condemned the coup.",
          "The known world was small; the singer came well.",
          "Heavy rain flooded the valley and the harvest of the year was lost to the water.");

  @TempDir Path folder;
  private Fixture f;

  @BeforeEach
  void index() throws IOException {
    f = new Fixture(folder, articles());
  }

  @AfterEach
  void close() throws IOException {
    f.close();
  }

  private static Article[] articles() {
    Article[] articles = new Article[BODIES.size()];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = Fixture.article(String.valueOf(i), "", BODIES.get(i)).build();
    }
    return articles;
  }

  private Map<String, Float> scores(String query) throws IOException {
    SearchRequest.Builder request =
        SearchRequest.searchBox(query).expandNames(false).ranking(Ranking.parse(NO_PARTS));
    Map<String, Float> scores = new TreeMap<>();
    for (Hit hit : f.search(request).hits()) {
      scores.put(hit.article().id(), hit.score());
    }
    return scores;
  }

  private static Map<String, Float> ofLucene(String query) throws IOException {
    EnglishAnalyzer analyzer = new EnglishAnalyzer();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String body : BODIES) {
        Document document = new Document();
        document.add(new TextField("body", body, Store.NO));
        writer.addDocument(document);
      }
    }
    Map<String, Float> scores = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc found :
          searcher.search(new QueryBuilder(analyzer).createBooleanQuery("body", query), 9)
              .scoreDocs) {
        scores.put(String.valueOf(found.doc), found.score);
      }
    }
    return scores;
  }

  @Test
  void scoresAreThoseOfLucene() throws IOException {
    for (String query :
        List.of(
            "berlin",
            "soldiers captured near kursk",
            "the harvest of the year",
            "who attacked the mosque in Berlin?",
            "well-known singers",
            "coup -- France condemned it")) {
      Map<String, Float> ours = scores(query);
      Map<String, Float> theirs = ofLucene(query);
      assertEquals(theirs.keySet(), ours.keySet(), query);
      theirs.forEach((id, score) ->
          assertEquals(score, ours.getOrDefault(id, 0f), 1e-4f, query + " in " + id));
    }
  }

  @Test
  void aWordWithSignsInItIsAPhraseOnlyWhereAllMustMatch() throws IOException {
    assertEquals(List.of("3"), f.ids("well-known"));
    assertEquals(List.of("3", "5"), List.copyOf(scores("well-known").keySet()));
  }

  @Test
  void wordsOfAPhraseRankWhatMatchesOtherwise() throws IOException {
    Map<String, Float> scores = scores("harvest \"lost in heavy rain\"");
    assertEquals(List.of("1", "6"), List.copyOf(scores.keySet()));
    assertEquals(
        List.of("6", "1"),
        scores.entrySet().stream()
            .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList());
  }

  @Test
  void aSentenceWithAnAuxiliaryBeforeNotLeavesNothingOut() throws IOException {
    assertEquals(
        List.of("1", "6"), List.copyOf(scores("floods have NOT spoiled the harvest").keySet()));
    assertEquals(List.of("1"), List.copyOf(scores("harvest NOT rain").keySet()));
  }
}
