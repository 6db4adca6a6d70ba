package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of who does it and to whom. */
class RoleConditionTest {
  private static Tagger tagger = Tagger.none();

  @BeforeAll
  static void load() throws IOException {
    tagger = Tagger.bundled();
  }

  private static List<String> asserted(String body) {
    return tagger.tag(Article.builder("a").body(body).build()).events().stream()
        .filter(Event::isAsserted)
        .map(Event::type)
        .toList();
  }

  private static long count(String upper, String body) {
    return asserted(body).stream().filter(type -> type.startsWith(upper)).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senators killed the amendment in committee.",
        "The merger died in the boardroom last week.",
        "High rents have killed the corner bookshop.",
        "Cheap imports killed the textile industry in the valley.",
        "The peace process died with that vote.",
        "The vote left the coalition mortally wounded.",
        "The rumours wounded her reputation.",
        "The frost killed the olive trees along the coast.",
        "The leak injured the credibility of the bank.",
        "The project was killed by rising costs.",
        "The engine died halfway up the hill.",
        "Blight killed most of the crop.",
        "The beetle has killed millions of trees.",
        "Half of the jobs died with the mine."
      })
  void nobodyDiesOrIsHurtWhereOnlyThingsAre(String body) {
    assertEquals(0, count("life.", body), body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "life.death  | The blast killed the driver of a bus.",
        "life.death  | Shells killed 12 and wounded 30.",
        "life.injury | Shells killed 12 and wounded 30.",
        "life.death  | A bomb killed a dozen worshippers and damaged the church.",
        "life.death  | The general died in hospital.",
        "life.death  | Three were killed and many were wounded.",
        "life.death  | A blast killed most of the miners.",
        "life.death  | A blast killed a number of miners.",
      })
  void personsAndNumbersDieAsBefore(String type, String body) {
    assertEquals(1, count(type, body), body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conflict.attack   | The guard shot a farmer near the fence.",
        "conflict.attack   | An officer was shot by a hooded man.",
        "conflict.attack   | Militiamen beat two shopkeepers in the market.",
        "conflict.attack   | A nurse was beaten by relatives of a patient.",
        "conflict.attack   | Settlers attacked a shepherd on Friday.",
        "conflict.attack   | Guards fired on inmates who had climbed the wall.",
        "custody.release   | Boko Haram released a dozen schoolgirls.",
        "custody.release   | Cairo freed an Irish student after two years.",
        "custody.release   | The militia handed over six prisoners.",
        "custody.release   | The junta released a Dutch aid worker.",
        "unrest.riot       | Officers clashed with miners in Lubumbashi.",
        "unrest.riot       | Villagers clashed with loggers near the river.",
        "politics.coup     | The mutiny was crushed within a day.",
        "custody.capture   | Bandits seized a lorry on the road to Kano.",
        "justice.verdict   | A judge jailed the banker for six years.",
        "justice.verdict   | The court sent the smuggler to prison for ten years.",
        "custody.capture   | Gunmen took 12 pupils from a school.",
        "conflict.battle   | The rebels took the airport.",
        "politics.coup     | The uprising was put down by the army.",
        "politics.departure| The premier quit.",
        "disaster.accident | A train hit a lorry near Pune.",
      })
  void aPlainEventIsToldByWhoSuffersIt(String type, String body) {
    assertEquals(1, count(type, body), body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conflict         | Duarte beat the favourite in the final.",
        "conflict         | The challenger beat the incumbent by ten points.",
        "conflict         | The photographer shot three models for the magazine.",
        "conflict         | The ministers clashed over subsidies.",
        "conflict         | The two parties clashed over the police budget.",
        "conflict         | A volunteer army of gardeners invaded the park.",
        "conflict         | The minister came under fire for his remarks.",
        "unrest           | The ministers clashed over subsidies.",
        "custody          | The studio released two films on Friday.",
        "custody          | The club released two players in July.",
        "custody.arrest   | The customs officers detained our parcels.",
        "custody.arrest   | A warrant for his arrest was issued in Paris.",
        "custody.arrest   | The court issued arrest warrants for two ministers.",
        "custody.arrest   | Interpol seeks his arrest.",
        "custody.arrest   | Police hold a warrant for the arrest of the banker.",
        "conflict         | The actor was shot in black and white for the poster.",
        "statement.demand | A guide recommended the museum.",
        "statement.demand | Doctors recommended a week of rest.",
        "statement.demand | She bought a pressure cooker at the market.",
        "statement.demand | Reporters asked if he would stay.",
        "unrest.protest   | The prisoner is on hunger strike for the tenth day.",
        "justice          | The family appealed for help to find the boy.",
        "justice.charge   | The officer in charge of the police camp went home.",
      })
  void whatOnlySoundsLikeAnEventIsNone(String type, String body) {
    assertEquals(0, count(type, body), body);
  }
}
