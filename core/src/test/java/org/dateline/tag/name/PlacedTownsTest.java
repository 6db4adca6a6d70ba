package org.dateline.tag.name;

import static org.dateline.tag.name.Named.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.dateline.article.Article;
import org.dateline.tag.TaggerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which town "Town, Region" means. */
class PlacedTownsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A judge in Birmingham, Alabama, ruled on Monday. | Birmingham | gn:4049979",
        "Police in Birmingham, England, made an arrest. | Birmingham | Q2256",
        "Reporters in Paris, France, saw it. | Paris | Q90",
        "The trial in Santa Barbara, California, has begun. | California | Q99",
        "A trial began in Athens, Georgia. | Georgia | Q1428"
      })
  void theRegionBehindTheCommaChoosesAmongNamesakes(String text, String name, String id) {
    assertEquals(id, id(text, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Firefighters from Oxford, Mississippi, came. | Oxford | place:oxford-mississippi",
        "Two officers were shot in Moscow, Idaho. | Moscow | place:moscow-idaho",
        "She grew up in Naples, Florida. | Naples | place:naples-florida",
        "Two men drowned in Lebanon, Pennsylvania. | Lebanon | place:lebanon-pennsylvania"
      })
  void aTownThatNobodyKnowsThereIsNotItsFamousNamesake(String text, String name, String id) {
    assertEquals(id, id(text, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The clinic in Cambridge, Mass., was closed. | Cambridge | gn:4931972",
        "The clinic in Cambridge, Mass., was closed. | Mass | Q771",
        "BERLIN, N.H. (AP) - A man fell through the ice. | BERLIN | place:berlin-new-hampshire",
        "The shop in Warsaw, IN, was sold. | Warsaw | place:warsaw-indiana"
      })
  void statesBehindATownMayBeShort(String text, String name, String id) {
    assertEquals(id, id(text, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talks were held in London, France and Germany said. | London | Q84",
        "In Moscow, Ukraine was the only topic. | Moscow | Q649",
        "In Washington, Canada's prime minister met senators. | Washington | Q61",
        "Moscow, Iran and Syria signed a pact. | Moscow | Q649",
        "Votes were held in Kentucky, Mississippi, Utah and Iowa. | Kentucky | Q1603",
        "It grows in Arizona, California, and parts of Mexico. | Arizona | Q816",
        "The war in Ukraine, U.S. officials said, goes on. | Ukraine | Q212"
      })
  void listsAndOpeningsPlaceNoTown(String text, String name, String id) {
    assertEquals(id, id(text, name));
  }

  @Test
  void theTownKeepsItsMeaningInTheArticle() {
    String text = "A shop in Paris, Texas, burned. Firemen came to Paris at noon.";
    assertEquals("place:paris-texas", Named.lastId(text, "Paris"));
    String titled = Named.id("Fire in Paris", "A shop in Paris, Texas, burned.", "Paris");
    assertEquals("place:paris-texas", titled);
  }

  @Test
  void manyTownsAreReadInTime() {
    Article article =
        Article.builder("many").body("in Paris, Ala., in Paris, Texas. ".repeat(20_000)).build();
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> TaggerTest.TAGGER.tag(article));
  }
}
