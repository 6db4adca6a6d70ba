package org.dateline.text.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | El presidente anunció ayer nuevas elecciones para el próximo mes de mayo.
          fr | Le ministre a déclaré que les négociations reprendraient la semaine prochaine.
          de | Der Bundestag hat gestern nach langer Debatte ein neues Gesetz beschlossen.
          pt | O governo anunciou ontem que as eleições não serão adiadas para o próximo ano.
          sw | Rais wa nchi hiyo amesema kwamba uchaguzi mkuu utafanyika mwezi ujao.
          ru | Президент объявил, что выборы состоятся в следующем месяце.
          uk | Президент оголосив, що вибори відбудуться наступного місяця.
          ar | أعلن الرئيس أن الانتخابات ستجرى في الشهر المقبل.
          fa | رئیس جمهور اعلام کرد که انتخابات ماه آینده برگزار می‌شود.
          zh | 总统宣布下个月举行选举。
          ja | 大統領は来月に選挙を行うと発表した。
          ko | 대통령은 다음 달에 선거를 실시한다고 발표했다.
          he | הנשיא הודיע כי הבחירות יתקיימו בחודש הבא.
          el | Ο πρόεδρος ανακοίνωσε ότι οι εκλογές θα γίνουν τον επόμενο μήνα.
          th | ประธานาธิบดีประกาศว่าจะมีการเลือกตั้งในเดือนหน้า
          am | ፕሬዚዳንቱ ምርጫው በሚቀጥለው ወር እንደሚካሄድ አስታወቁ
          hi | राष्ट्रपति ने घोषणा की कि चुनाव अगले महीने होंगे।
          """)
  void tellsForeignTexts(String language, String text) {
    assertEquals(language, detector.detect(body(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm closes the port",
        "Zelenskyy, Macron, Erdogan, Orbán, Løkke Rasmussen, Abdel Fattah al-Sisi, Xi Jinping",
        "Juventus 2 Roma 1\nAtalanta 0 Lazio 0\nReal Sociedad 3 Real Betis 3\nSankt Pauli 1 Köln 4",
        "SECRETARY GENERAL VISITS BEIJING; URGES RESTRAINT",
        "UAE intercepts ballistic missile during Israeli President's visit",
        "Russian skater Kamila Valieva carries weight of doping scandal onto ice",
        "Jeffries blasts Santos amid résumé scandal: ‘A complete and utter fraud’",
        "He said “c'est la vie” and left the café with the señor from São Paulo.",
        "The word 和平 means peace, the ambassador told reporters in Beijing.",
        "She-Hulk Episode 3 Review",
        "i sell gold, u buy gold, lol"
      })
  void englishOdditiesStayEnglish(String text) {
    assertEquals("en", detector.detect(body(text)));
  }

  @Test
  void textWithoutLettersHasNoLanguage() {
    assertNull(detector.detect(body("2 - 1, 3 - 0")));
    assertNull(detector.detect(body("")));
  }

  @Test
  void halfASurrogatePairDoesNoHarm() {
    assertEquals("en", detector.detect(body("The end of the line \ud83d")));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, en",
    "en_GB, en",
    "eng, en",
    "English, en",
    "FR, fr",
    "fre, fr",
    "German, de",
    "zh-Hans, zh",
    "nb-NO, no",
    "ckb, ckb",
    "Chinese (Simplified), zh",
    "iw, he"
  })
  void whatTheArchiveSaysWins(String given, String code) {
    Article article = Article.builder("a").body("El presidente habló.").language(given).build();
    assertEquals(code, detector.detect(article));
    assertEquals(code, detector.label(article).language());
  }

  @Test
  void whatIsNoLanguageInTheArchiveIsPassedOver() {
    for (String given : List.of("und", "mul", "", "?", "klingonish")) {
      Article article =
          Article.builder("a").body("The president spoke to the press.").language(given).build();
      assertEquals("en", detector.detect(article), given);
    }
  }

  @Test
  void labelledArticleIsLeftAsItIs() {
    Article article = Article.builder("a").body("Le président a parlé.").language("en").build();
    assertSame(article, detector.label(article));
  }

  @Test
  void foreignArticleIsTaggedByTheGazetteerAlone() throws Exception {
    String text =
        "La Unión Europea anunció que Volodymyr Zelensky viajará a Bruselas. La ministra Rosa"
            + " Quintanilla dijo que la captured ciudad de Moscow espera noticias.";
    TaggedArticle tagged = Tagger.bundled().tag(body(text));
    assertEquals("es", tagged.article().language());
    assertTrue(tagged.events().isEmpty(), tagged.events().toString());
    List<String> texts = tagged.mentions().stream().map(Mention::text).toList();
    assertTrue(texts.contains("Volodymyr Zelensky"), texts.toString());
    assertTrue(texts.stream().noneMatch(t -> t.contains("Quintanilla")), texts.toString());
  }

  @Test
  void articlesThatRunIntoANameArePassedOver() throws Exception {
    assertEquals(
        List.of("Ukraine", "Côte d'Ivoire", "Angola", "Sénégal"),
        mentions(
            "L’Ukraine et la Côte d'Ivoire ont signé avec l'Angola un accord que le Sénégal avait"
                + " préparé avec les ministres."));
  }

  @Test
  void wordThatOpensASentenceIsNoNameIfItStandsInSmallLettersToo() throws Exception {
    assertEquals(
        List.of("Canadá"),
        mentions(
            "Para el gobierno de Canadá la reforma es necesaria para crecer, dijo la ministra."));
  }

  private static List<String> mentions(String text) throws Exception {
    return Tagger.bundled().tag(body(text)).mentions().stream().map(Mention::text).toList();
  }

  private static Article body(String text) {
    return Article.builder("a").body(text).build();
  }
}
