package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are words, and words may have hyphens. */
class NumberSearchTest {
  private static Fixture fixture;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    fixture =
        new Fixture(
            folder,
            Fixture.article("plain", "", "The port lost 2500 crates of tea in the storm.").build(),
            Fixture.article("parted", "", "The mill sold 2,500 sacks of flour.").build(),
            Fixture.article("points", "", "Der Turm misst 2.500 Zoll, said the guide.").build(),
            Fixture.article("plane", "MiG-29 lands", "A MiG-29 landed, and a B-52 flew.").build(),
            Fixture.article("pages", "", "Mig the cat has 29 kittens; 52 were sold.").build(),
            Fixture.article("date", "", "The 7/7 bombings and the 24/7 shop.").build(),
            Fixture.article("hyphen", "", "An up-to-date, well-known, five-year-old ship.").build(),
            Fixture.article("crowd", "", "Some 12,345,678 people and 3.5% more in 2023.").build());
  }

  @AfterAll
  static void close() throws IOException {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2500; parted plain",
        "2,500; parted plain",
        "\"2500 crates\"; plain",
        "\"2500 sacks\"; parted",
        "2500 NEAR/2 sacks; parted",
        "12345678; crowd",
        "12,345,678; crowd",
        "2023; crowd",
        "=2500; plain",
        "=2,500; parted",
        "=2.500; points",
        "250*; plain",
        "2,5*; parted",
        "2?00; plain",
        "*500; parted plain points",
        "/25[0-9]{2}/; plain",
        "/<2000-3000>/; crowd plain",
        "2501~1; plain",
        "MiX-29~1; plane",
        "250* NEAR/2 crates; plain",
        "=\"2500 crates\"; plain",
        "=MiG-29; plane",
        "title:=MiG-29; plane",
        "body:=B-52; plane",
        "title:=B-52;",
        "=\"7/7\"; date",
        "=24/7; date",
        "=3.5; crowd",
        "MiG-2*; plane",
        "title:MiG-*; plane",
        "B-5?; plane",
        "well-k*; hyphen",
        "up-to-*; hyphen",
        "*-to-date; hyphen",
        "five-year*; hyphen",
        "five-*-old; hyphen",
        "fi*-year-old; hyphen",
        "24/*; date"
      })
  void areFound(String query, String ids) throws IOException {
    List<String> expected = ids == null ? List.of() : Arrays.asList(ids.split(" ", -1));
    assertEquals(expected, fixture.ids(query), query);
  }
}
