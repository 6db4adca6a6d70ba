package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** near: and within: over articles that name places, countries and peoples. */
class AreaSearchTest {
  @TempDir Path folder;
  private Fixture fixture;

  private static Article article(String id, String body) {
    return Fixture.article(id, "Daily report", body).build();
  }

  @BeforeEach
  void index() throws IOException {
    fixture =
        new Fixture(
            folder,
            article("kursk", "A depot burned in the city of Kursk overnight."),
            article("kharkiv", "Rescuers in Kharkiv cleared the road."),
            article("seoul", "The exchange in Seoul closed higher."),
            article("suva", "Ships left Suva, the capital of Fiji."),
            article("apia", "A storm passed Apia in Samoa."),
            article("sydney", "Ferries in Sydney stopped for an hour."),
            article("people", "Ukrainian officials spoke at length."),
            article("country", "Ukraine thanked its partners."),
            article("nowhere", "Nothing happened at all."));
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void nearTakesPointAndDistance() throws IOException {
    assertEquals(List.of("kursk"), fixture.ids("near:51.7,36.2~100km"));
    assertEquals(List.of("kharkiv", "kursk"), fixture.ids("near:51.7,36.2~250km"));
    assertEquals(List.of("kharkiv", "kursk"), fixture.ids("near:51.7,36.2~160mi"));
    assertEquals(List.of("kursk"), fixture.ids("near:\"51.7, 36.2\"~30000m"));
    assertEquals(List.of("sydney"), fixture.ids("near:-33.9,151.2~20km"));
    assertEquals(List.of("kursk"), fixture.ids("near:51.7,36.2"));
  }

  @Test
  void nearTakesAName() throws IOException {
    assertEquals(List.of("kharkiv", "kursk"), fixture.ids("near:Kharkiv~300km"));
    assertEquals(List.of("seoul"), fixture.ids("near:\"Seoul\"~10km"));
    assertEquals(List.of("kharkiv"), fixture.ids("near:Q42308~10km"));
  }

  @Test
  void theNameNeedNotStandInAnArticle() throws IOException {
    assertEquals(List.of("kursk"), fixture.ids("near:Belgorod~150km NOT near:Kharkiv~50km"));
  }

  @Test
  void placesOfAnOwnGazetteerAreKnownToTheIndex(@TempDir Path own) throws IOException {
    Path names =
        Files.writeString(
            own.resolve("ours.tsv"),
            """
            #dateline-gazetteer 1
            acme:hq\tplace\tlandmark\tQuorn Works\t\tGB\t\t30\tours\t52.7,-1.2
            """);
    Tagger tagger = Tagger.of(Gazetteer.bundledWith(List.of(names)), EventScheme.bundled());
    Path made = own.resolve("index");
    try (ArticleIndex index = ArticleIndex.open(made, tagger, IndexSettings.defaults())) {
      index.add(article("works", "Pumps are made at Quorn Works since May."));
      index.commit();
    }
    try (ArticleSearcher searcher = ArticleSearcher.open(made)) {
      for (String query : List.of("near:\"Quorn Works\"~1km", "near:Leicester~20km")) {
        SearchRequest request = SearchRequest.builder(query).build();
        assertEquals(1, searcher.search(request).total(), query);
      }
    }
  }

  @Test
  void aCountryIsNoPointButIsFoundByItsName() throws IOException {
    assertEquals(List.of(), fixture.ids("near:48.76,32.42~30km"));
    assertTrue(fixture.ids("near:Ukraine~30km").contains("country"));
  }

  @Test
  void withinTakesABox() throws IOException {
    assertEquals(List.of("kharkiv", "kursk"), fixture.ids("within:49.0,34.0,53.0,38.0"));
    assertEquals(List.of("sydney"), fixture.ids("within:-40,140,-30,160"));
    assertEquals(List.of("sydney"), fixture.ids("within:\"-40, 140, -30, 160\""));
  }

  @Test
  void aBoxMayCrossTheDateLine() throws IOException {
    assertEquals(List.of("apia", "suva"), fixture.ids("within:-20,170,-10,-170"));
    assertEquals(List.of("apia", "suva"), fixture.ids("near:-16,180~1500km"));
  }

  @Test
  void areasJoinWithTheRestOfTheLanguage() throws IOException {
    assertEquals(List.of("kursk"), fixture.ids("depot within:49,34,53,38"));
    assertEquals(List.of("kursk", "seoul"), fixture.ids("near:(Kursk~20km OR Seoul~20km)^2"));
    assertEquals(List.of("kharkiv"), fixture.ids("within:49,34,53,38 -near:Kursk~100km"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "near:95,36                | 5  | a latitude is from -90 to 90, not 95.0",
        "near:51.7,190~5km         | 5  | a longitude is from -180 to 180, not 190.0",
        "near:51.7                 | 5  | expected latitude,longitude in degrees, as in 51.7,36.2",
        "near:51.7, 36.2           | 5  | expected latitude,longitude",
        "near:Kursk~100            | 11 | expected a distance in km, m or mi after ~",
        "near:Kursk~               | 10 | expected a distance",
        "near:Kursk~ 10km          | 10 | expected a distance",
        "near:Kursk~-5km           | 11 | expected a distance",
        "near:Kursk~0km            | 11 | a distance is more than 0 and at most 20000km",
        "near:Kursk~99999km        | 11 | a distance is more than 0 and at most 20000km",
        "near:Kur*                 | 5  | near: takes a place",
        "near:/k.*/                | 5  | near: takes a place",
        "near:[1 TO 2]             | 5  | near: takes a place",
        "near:                     | 5  | near: takes a place",
        "near:Kharkkiv~5km         | 5  | did you mean \"Kharkiv\"? Or give latitude,longitude",
        "near:\"South Asia\"~5km   | 5  | give latitude,longitude, as in near:51.7,36.2~100km",
        "within:50,34,53           | 7  | within: takes south,west,north,east",
        "within:53,34,50,38        | 7  | the south of this box, 53, is north of its north, 50",
        "within:50,34,53,x         | 7  | within: takes south,west,north,east",
        "within:50,34,53,381       | 7  | a longitude is from -180 to 180, not 381.0",
        "within:50,34,53,38~5km    | 19 | a box takes no distance",
        "within:{1 TO 2}           | 7  | within: takes a box",
        "Kursk NEAR near:Kyiv      | 6  | NEAR stands between words"
      })
  void whatIsWrongIsPointedAt(String query, int position, String message) {
    QuerySyntaxException error =
        assertThrows(QuerySyntaxException.class, () -> fixture.ids(query), query);
    assertTrue(String.valueOf(error.getMessage()).contains(message), error.getMessage());
    assertEquals(position, error.position(), query);
  }
}
