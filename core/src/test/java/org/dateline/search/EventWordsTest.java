package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchResult;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events asked for by the words that people type, of articles that are tagged from the text. */
class EventWordsTest {
  private static final List<String> BODIES =
      List.of(
          "The rebels clashed with the militia near the bridge.",
          "The minister met the envoy on Monday.",
          "Two people were killed in the valley.",
          "A prisoner died in custody.",
          "The chairman resigned.",
          "An earthquake shook the valley.",
          "The envoy denied that the militia had attacked the village.",
          "Police issued an arrest warrant for the banker.",
          "A woman was killed on March 3, 2023.",
          "The soldiers seized the town from the rebels.");

  private static ArticleIndex index;
  private static ArticleSearcher searcher;

  @BeforeAll
  static void tag(@TempDir Path folder) throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    index = ArticleIndex.open(folder, tagger, IndexSettings.defaults());
    for (int i = 0; i < BODIES.size(); i++) {
      index.add(
          Article.builder(String.valueOf(i))
              .body(BODIES.get(i))
              .published(Published.parse("2024-12-2" + i))
              .build());
    }
    index.commit();
    searcher = ArticleSearcher.of(index);
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    index.close();
  }

  private SearchResult search(String query) throws IOException {
    return searcher.search(SearchRequest.builder(query).build());
  }

  private String ids(String query) throws IOException {
    Set<String> ids = new TreeSet<>();
    search(query).hits().forEach(hit -> ids.add(hit.article().id()));
    return String.join(" ", ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event:battle(who:rebels)                 | 0
          event:battle(whom:rebels)                | 0
          event:battle(whom:militia)               | 0
          event:battle(who:militia)                | 0
          event:battle(with:rebels)                | 0
          event:battle(who:town)                   | ''
          event:battle(whom:town)                  | 9
          event:meeting(who:envoy)                 | 1
          event:meeting(whom:minister)             | 1
          event:meeting(with:envoy)                | 1
          event:meeting(any:minister)              | 1
          event:meeting(who:minister whom:envoy)   | 1
          event:attack(denied:*)                   | 6
          event:attack                             | 0 9
          event:battle(any:soldiers)               | 9
          event:battle(any:*)                      | 0 9
          event:death(by:*)                        | ''
          """)
  void bothSidesAreFoundAndWhoeverItIs(String query, String expected) throws IOException {
    assertEquals(expected, ids(query), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event:death       | 2 3 8 | Death (life.death), Death in custody (custody.death)
          event:life.death  | 2 3 8 |
          event:killed      | 2 3 8 | Death (life.death)
          event:resigned    | 4     | Departure (politics.departure)
          event:resign      | 4     | Departure (politics.departure)
          event:earthquake  | 5     | Natural disaster (disaster.natural)
          event:met         | 1     | Meeting, visit or call (diplomacy.meeting)
          event:warrant     | 7     | justice.charge
          event:clash       | 0 9   | conflict.battle
          event:capture     | ''    |
          """)
  void aWordLeadsToTheTypesThatItTellsOf(String query, String expected, String told)
      throws IOException {
    SearchResult result = search(query);
    String notes = String.join("\n", result.notes());
    assertEquals(expected, ids(query), query);
    assertTrue(told == null ? notes.isEmpty() : notes.contains(told), query + ": " + notes);
  }

  @Test
  void aWordOfNoTypeIsStillAnError() {
    assertThrows(QuerySyntaxException.class, () -> search("event:valley"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event:life.death(happened:2023)                          | 8
          event:life.death(happened:~2023)                         | 8
          event:life.death(happened:2024)                          | ''
          event:life.death(happened:~2024)                         | 2 3
          event:life.death(when:~2024-12-22)                       | 2
          event:life.death(when:~[2024-12-22 TO 2024-12-23])       | 2 3
          happened:~2024-12-22                                     | 2
          happened:~[2024-12-22 TO 2024-12-23]                     | 2 3
          event:life.death AND happened:~2024                      | 2 3
          """)
  void whatHasNoDayCountsByThatOfPublication(String query, String expected) throws IOException {
    assertEquals(expected, ids(query), query);
    boolean told = search(query).notes().toString().contains("day of publication");
    assertTrue(told || !query.contains("~"), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event:life.death(happened:2024) | without happened: 3; with ~ before its days, where what has no day counts by the day of publication: 2
          valley AND happened:2019        | without happened: 2; with ~ before its days, where what has no day counts by the day of publication: 0
          event:meeting(happened:~2019)   | without happened: 1
          """)
  void whatOtherDaysWouldFindIsTold(String query, String expected) throws IOException {
    assertTrue(search(query).notes().contains(expected), search(query).notes().toString());
  }

  @Test
  void daysByPublicationDoNotGoWithNear() {
    assertThrows(
        QuerySyntaxException.class, () -> search("event:death(happened:~2024) NEAR valley"));
    assertThrows(QuerySyntaxException.class, () -> search("happened:~"));
  }
}
