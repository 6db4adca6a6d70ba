package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.tag.Tagger;
import org.junit.jupiter.api.Test;

class CaptiveDeathsTest {
  private static List<String> deaths(String body) throws IOException {
    return Tagger.bundled().tag(Article.builder("a").body(body).build()).events().stream()
        .filter(event -> event.type().equals("custody.death"))
        .map(Event::text)
        .toList();
  }

  @Test
  void whoIsTakenAndThenDiesDiesInCustody() throws IOException {
    assertEquals(
        List.of("died"),
        deaths("The soldier was wounded when he was captured in May. He died on Friday."));
  }

  @Test
  void anotherOrAFreedManDoesNot() throws IOException {
    assertEquals(List.of(), deaths("He was captured in May. She died on Friday."));
    assertEquals(List.of(), deaths("He was captured in May. He was freed. He died on Friday."));
    assertEquals(List.of(), deaths("He died on Friday. He was captured in May."));
  }

  @Test
  void oneSentenceTellsOnce() throws IOException {
    assertEquals(
        List.of("died in custody"),
        deaths("He was captured in May. He died in custody on Friday."));
  }
}
