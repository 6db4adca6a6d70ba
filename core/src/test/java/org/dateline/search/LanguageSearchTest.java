package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dateline.article.Article;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.search.result.SearchResult;
import org.dateline.search.translate.Analyzers;
import org.dateline.search.translate.QueryLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An index of articles in several languages. */
class LanguageSearchTest {
  private Fixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    fixture = new Fixture(folder, articles());
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private static Article[] articles() {
    return new Article[] {
      Fixture.article(
              "en",
              "Vote is put off",
              "The president said that the elections in the north will be held in May. Officials"
                  + " of the ministry did not die hard.")
          .build(),
      Fixture.article(
              "es",
              "Aplazan la elección presidencial",
              "El presidente de México anunció que la elección se celebrará en mayo. La Unión"
                  + " Europea y Volodymyr Zelensky pidieron calma a los ciudadanos \ud83d\ude00.")
          .build(),
      Fixture.article(
              "fr",
              "Les négociations reprennent",
              "Le ministre des Affaires étrangères a déclaré que les négociations avec l'Ukraine"
                  + " reprendraient la semaine prochaine à Paris.")
          .build(),
      Fixture.article(
              "ru",
              "Выборы перенесены",
              "Президент объявил, что выборы состоятся в следующем месяце. Министры обсудили"
                  + " бюджет страны.")
          .build(),
      Fixture.article(
              "ar",
              "تأجيل الانتخابات",
              "أعلن الرئيس أن الانتخابات ستجرى في الشهر المقبل في العاصمة.")
          .build(),
      Fixture.article("zh", "选举推迟", "总统宣布下个月举行选举，结果将在三天后公布。").build(),
      Fixture.article("ja", "選挙延期", "大統領は来月に選挙を行うと発表した。").build(),
      Fixture.article(
              "sw",
              "Uchaguzi waahirishwa",
              "Rais wa nchi hiyo amesema kwamba uchaguzi mkuu utafanyika mwezi ujao mjini Nairobi.")
          .build()
    };
  }

  @ParameterizedTest
  @CsvSource({
    "elecciones, es",
    "eleccion, es",
    "ELECCIÓN, es",
    "ciudadano, es",
    "ciudadan*, es",
    "négociation, fr",
    "negociation, fr",
    "ukraine, fr",
    "выбор, ru",
    "министр, ru",
    "انتخابات, ar",
    "选举, zh",
    "結果, ''",
    "結果公布, ''",
    "结果将在, zh",
    "大統領, ja",
    "uchaguzi, sw",
    "uchaguz*, sw",
    "election, en",
    "die, en"
  })
  void wordFindsArticlesOfItsLanguage(String query, String ids) throws IOException {
    assertEquals(ids.isEmpty() ? List.of() : List.of(ids), literal(query), query);
  }

  @ParameterizedTest
  @CsvSource({
    "\"presidente de méxico\", es",
    "\"ministres des affaires étrangères\", fr",
    "\"следующий месяц\", ru",
    "\"uchaguzi mkuu\", sw",
    "\"举行选举\", zh",
    "\"elections held\"~5, en",
    "presidente NEAR/10 mayo, es",
    "title:elecciones, es",
    "presidente de la mexico, es",
    "negociations NOT ukraine, ''",
    "\"<person> pidieron\", es"
  })
  void phrasesAndOperatorsReadEachLanguage(String query, String ids) throws IOException {
    assertEquals(ids.isEmpty() ? List.of() : List.of(ids), literal(query), query);
  }

  @Test
  void stopWordsOfEnglishAreDroppedInAllLanguages() throws IOException {
    assertEquals(List.of("sw"), literal("the uchaguzi of"));
    assertEquals(List.of(), literal("the of"));
  }

  @Test
  void entityIsFoundInEveryLanguage() throws IOException {
    assertEquals(List.of("es"), fixture.ids("place:Mexico"));
    assertEquals(List.of("es"), fixture.ids("person:Zelenskyy"));
    assertEquals(List.of("fr"), fixture.ids("place:Ukraine"));
    assertEquals(List.of("sw"), fixture.ids("place:Nairobi mkuu"));
  }

  @Test
  void languagesAreCountedAndChosen() throws IOException {
    SearchResult all = fixture.search(SearchRequest.builder("").facets("language"));
    String values =
        all.facets().getFirst().values().stream()
            .map(value -> value.id())
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals("ar en es fr ja ru sw zh", values);
    assertEquals(List.of("fr"), fixture.ids("language:fr"));
    assertEquals(List.of(), fixture.ids("language:fr elecciones"));
  }

  @Test
  void passagesMarkTheWordsOfTheText() throws IOException {
    assertEquals("elección", marked("elecciones"));
    assertEquals("l'Ukraine", marked("ukraine"));
    assertEquals("выборы", marked("выбор"));
    assertEquals("选举", marked("选举"));
    assertEquals("الانتخابات", marked("انتخابات"));
  }

  private String marked(String query) throws IOException {
    Hit hit = fixture.search(SearchRequest.builder(query).expandNames(false)).hits().getFirst();
    Passage passage = hit.passages().getFirst();
    return passage.spans().stream()
        .filter(span -> span.kind() == Passage.Kind.QUERY)
        .map(span -> passage.text().substring(span.start(), span.end()))
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void manyWordsInManyLanguagesAreNotTooMany() throws IOException {
    String words = "elecciones ".repeat(240);
    assertTrue(literal(words).size() <= 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'*",
        "d'?",
        "qu'",
        "l'~",
        "'",
        "ы*",
        "选*",
        "选",
        "的",
        "?举",
        "الا*",
        "\"l' qu'\"",
        "the*",
        "/elecci.*/",
        "\ud83d*",
        "nada~2",
        "NOT elecciones",
        "\"<person> l'\"",
        "de la",
        "*"
      })
  void oddPartsOfWordsDoNoHarm(String query) throws IOException {
    assertTrue(literal(query).size() <= 8, query);
  }

  @Test
  void queryOfAnEnglishIndexIsLeftAsItIs(@TempDir Path folder) throws IOException {
    try (Fixture english = new Fixture(folder, articles()[0]);
        DirectoryReader reader = english.index.newReader()) {
      QueryLanguages languages = QueryLanguages.of(TermDictionary.of(reader), new Analyzers());
      Query query = new TermQuery(new Term("body", "port"));
      assertEquals(1, languages.analyzers().size());
      assertSame(query, languages.inEach(analyzer -> query));
    }
  }

  private List<String> literal(String query) throws IOException {
    return fixture.search(SearchRequest.builder(query).expandNames(false)).hits().stream()
        .map(hit -> hit.article().id())
        .sorted()
        .toList();
  }
}
