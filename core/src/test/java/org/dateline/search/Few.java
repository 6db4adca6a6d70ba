package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.article.Published;

/** A few articles with names, events, dates and places, for tests that need something to find. */
public final class Few {
  private Few() {}

  public static Fixture fixture(Path folder) throws IOException {
    return new Fixture(
        folder,
        Fixture.article("a", "Snow in Kyiv", "Volodymyr Zelensky spoke in Kyiv about Kursk. Cold.")
            .source("Sample Wire")
            .published(Published.parse("2024-12-26"))
            .build(),
        Fixture.article("b", "A visit", "Zelenskiy was seen near Kursk on Friday. Troops and OR.")
            .source("Sample Times")
            .published(Published.parse("2024-12-27T10:00:00Z"))
            .build(),
        Fixture.article(
                "c",
                "Captured soldiers in the Kursk region",
                "It snowed. Ukrainian troops captured a wounded North Korean soldier on Thursday."
                    + " The soldier was captured near Kursk, and it stayed cold.")
            .source("Sample Wire")
            .section("World")
            .published(Published.parse("2024-12-28"))
            .build(),
        Fixture.article("d", "Harvest", "Farmers brought in a quoted word: a b and C++, minus x.")
            .build(),
        Fixture.article("e", "New York", "The national intelligence service of Seoul spoke. a/b-c")
            .source("Another Wire")
            .published(Published.parse("2023"))
            .build());
  }
}
