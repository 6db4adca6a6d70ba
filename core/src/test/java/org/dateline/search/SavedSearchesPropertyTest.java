package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.Match;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.dateline.search.saved.SavedSearches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds saved searches against a search of an index that has the articles. */
class SavedSearchesPropertyTest {
  private static final List<String> SENTENCES =
      List.of(
          "Ukrainian President Volodymyr Zelenskyy met Recep Tayyip Erdogan in Ankara on Monday.",
          "Russian forces shelled Kursk and two soldiers were killed, officials said.",
          "North Korean soldiers were captured in the Kursk region, the NIS said in Seoul.",
          "Police arrested five people in Paris after a protest against the government.",
          "A rocket launch from North Korea failed on December 26, Seoul said.",
          "Vladimir Putin did not rule out talks with Zelensky in the coming weeks.",
          "Farmers protested in Berlin against lower prices for milk and grain.",
          "The U.N. Security Council condemned the attack near Beirut.",
          "An earthquake struck Tokyo, and nobody was injured.",
          "NATO launched an exercise in Poland; Warsaw called it routine.",
          "The minister resigned after the court convicted his adviser of fraud.",
          "Quandal Zorbax of the Mirland Institute met soldiers who sold rockets.",
          "Company shares rose as the central bank cut rates in Washington.");
  private static final List<String> SPANISH =
      List.of(
          "El presidente Volodymyr Zelensky anunció las elecciones en Madrid.",
          "Los soldados fueron capturados cerca de Kursk, dijo el gobierno de Seúl.",
          "La policía detuvo a cinco personas en París después de la protesta.");
  private static final List<String> WORDS =
      List.of(
          "soldiers",
          "rocket",
          "launch",
          "protest",
          "kursk",
          "talks",
          "shares",
          "government",
          "the",
          "captured",
          "killed",
          "zelensky",
          "putin",
          "protesta",
          "elecciones",
          "north",
          "met",
          "sold",
          "seoul",
          "quandal",
          "moon");
  private static final List<String> NAMES =
      List.of(
          "zelensky",
          "putin",
          "\"North Korea\"",
          "NATO",
          "Kursk",
          "\"Quandal Zorbax\"",
          "Q212",
          "Paris",
          "nobody",
          "\"Mirland Institute\"",
          "Seoul");
  private static final List<String> EVENTS =
      List.of("capture", "attack", "meeting", "custody", "protest", "*", "arrest", "life");
  private static final List<String> SOURCES = List.of("Sample Wire", "City Post", "Night Mail");
  private static final List<String> PATTERNS =
      List.of("sold*", "rock?t", "protes*", "launhc~", "k*sk", "kurks~1", "captur*", "xy*");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  void theyFindWhatSearchesFind() throws IOException {
    Article[] articles = new Article[60];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = article(i);
    }
    try (Fixture fixture = new Fixture(folder, articles)) {
      for (int round = 0; round < 3; round++) {
        check(fixture.searcher);
      }
    }
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Article article(int number) {
    List<String> language = random.nextInt(5) == 0 ? SPANISH : SENTENCES;
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      body.append(pick(language)).append(' ');
    }
    String date = String.format("2024-12-%02d", 1 + random.nextInt(28));
    return Article.builder("a" + number)
        .title(random.nextInt(4) == 0 ? "" : pick(language))
        .body(body.toString())
        .language(language.equals(SPANISH) ? "es" : null)
        .source(pick(SOURCES))
        .published(random.nextInt(5) == 0 ? null : Published.parse(date + "T10:00:00Z"))
        .build();
  }

  private void check(ArticleSearcher searcher) throws IOException {
    SavedSearches saved = SavedSearches.in(searcher);
    Map<String, SavedSearch> added = new TreeMap<>();
    Map<String, Map<String, String>> expected = new TreeMap<>();
    while (added.size() < 100) {
      SavedSearch search = new SavedSearch("s" + added.size(), request());
      added.put(search.id(), search);
      saved.add(search);
      searcher.hits(
          search.request(),
          hit ->
              expected
                      .computeIfAbsent(hit.article().id(), id -> new TreeMap<>())
                      .put(search.id(), shown(hit))
                  == null);
    }
    List<TaggedArticle> all = new ArrayList<>();
    searcher.articles(all::add);
    for (TaggedArticle tagged : all) {
      Map<String, String> found = new TreeMap<>();
      saved.match(tagged).forEach(match -> found.put(match.search(), shown(match.hit())));
      Map<String, String> wanted = expected.getOrDefault(tagged.article().id(), Map.of());
      for (SavedSearch search : added.values()) {
        assertEquals(
            wanted.get(search.id()),
            found.get(search.id()),
            () -> "seed " + seed + ", " + search.request() + "\n" + tagged.article());
      }
    }
  }

  private static String shown(Hit hit) {
    return hit.title() + " " + hit.passages();
  }

  private SearchRequest request() {
    SearchRequest.Builder request =
        SearchRequest.builder(query(2))
            .passages(random.nextInt(4))
            .limit(1000)
            .match(random.nextInt(4) == 0 ? Match.ANY : Match.ALL)
            .expandNames(random.nextInt(5) > 0)
            .lenient(random.nextInt(5) == 0);
    if (random.nextInt(6) == 0) {
      request.where(Dimension.SOURCE, pick(SOURCES));
    }
    if (random.nextInt(8) == 0) {
      request.where(Dimension.PLACE, "Q159").where(Dimension.PLACE, "Q142");
    }
    if (random.nextInt(8) == 0) {
      request.since("2024-12-" + (10 + random.nextInt(19)));
    }
    if (random.nextInt(8) == 0) {
      request.until("2024-12-" + (10 + random.nextInt(19)));
    }
    return request.build();
  }

  private String query(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return item();
    }
    String left = query(depth - 1);
    String right = query(depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + left + ") OR (" + right + ")";
      case 1 -> "(" + left + ") AND NOT (" + right + ")";
      case 2 -> "NOT (" + left + ")";
      case 3, 4 -> near() + " " + pick(List.of("", "OR ", "AND ")) + "(" + right + ")";
      default -> "(" + left + ") (" + right + ")";
    };
  }

  private String near() {
    String between = pick(List.of("NEAR", "NEAR/3", "NEAR/S", "BEFORE/6", "BEFORE/S"));
    return nearItem() + " " + between + " " + nearItem();
  }

  private String nearItem() {
    return switch (random.nextInt(6)) {
      case 0 -> "event:" + pick(EVENTS);
      case 1 -> "entity:" + pick(NAMES);
      case 2 -> pick(PATTERNS);
      case 3 -> "(" + pick(WORDS) + " OR " + pick(PATTERNS) + ")";
      case 4 -> "\"two soldiers\"";
      default -> pick(WORDS);
    };
  }

  private String item() {
    return switch (random.nextInt(18)) {
      case 0, 1, 2 -> pick(WORDS);
      case 3 -> pick(WORDS) + " " + pick(WORDS);
      case 4 -> "\"" + pick(WORDS) + " " + pick(WORDS) + "\"~3";
      case 5 -> "=" + pick(WORDS);
      case 6 -> pick(PATTERNS);
      case 7 -> "/(sold|launch)[a-z]*/";
      case 8 -> pick(List.of("entity:", "person:", "place:", "org:")) + pick(NAMES);
      case 9 -> "event:" + pick(EVENTS);
      case 10 -> "event:" + pick(EVENTS) + "(" + condition() + ")";
      case 11 ->
          pick(List.of("\"captured <place>\"", "\"<person> met <person>\"", "\"in <Kursk>\""));
      case 12 -> pick(List.of("near:Kursk~200km", "near:Ukraine~300km", "near:48.8,2.3~50km"));
      case 13 -> "within:30.0,-10.0,60.0,45.0";
      case 14 -> "source:" + pick(List.of("\"city post\"", "Night*", "wyre~2", "*"));
      case 15 ->
          "date:" + pick(List.of("2024-12", "[2024-12-05 TO 2024-12-20]", "\"last 9 years\""));
      case 16 -> "title:" + pick(WORDS);
      default -> near();
    };
  }

  private String condition() {
    return pick(
        List.of(
            "target:soldiers",
            "who:police",
            "where:Kursk",
            "target:\"North Korean soldiers\"",
            "agent:\"Quandal Zorbax\"",
            "modality:any",
            "modality:denied",
            "happened:2024",
            "by:NATO"));
  }
}
