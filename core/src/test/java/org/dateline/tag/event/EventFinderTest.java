package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.Test;

class EventFinderTest {
  private static List<String> triggers(String type, String body) throws IOException {
    return Tagger.bundled().tag(Article.builder("a").body(body).build()).events().stream()
        .filter(event -> event.type().equals(type))
        .map(Event::text)
        .toList();
  }

  @Test
  void whatTakesPartInAnEventIsNoSecondOne() throws IOException {
    assertEquals(
        List.of("sent"),
        triggers("military.arms-transfer", "Iran sent more than 3,500 drones to Russia."));
    assertEquals(
        List.of("attacked"),
        triggers("conflict.attack", "Gunmen attacked a village in the hills."));
  }

  @Test
  void twoEventsOfATypeInOneSentenceAreTwo() throws IOException {
    assertEquals(
        List.of("arrested", "detained"),
        triggers(
            "custody.arrest", "Police arrested two men in Paris and detained a third in Lyon."));
  }
}
