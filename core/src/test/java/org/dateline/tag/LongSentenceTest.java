package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.junit.jupiter.api.Test;

class LongSentenceTest {
  private static List<Event> events(String body) throws IOException {
    Tagger tagger = Tagger.bundled();
    // A quadratic tagger needs ten minutes.
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> tagger.tag(Article.builder("a").body(body).language("en").build()).events());
  }

  @Test
  void aTextWithoutStopsIsTaggedInTimeLinearInItsLength() throws IOException {
    List<Event> events = events("attack killed captured soldiers by rebels and ".repeat(10_000));
    assertTrue(events.size() > 10_000);
    assertTrue(events.stream().allMatch(event -> event.sentenceEnd() - event.start() < 3000));
    assertEquals(List.of(), events("the ".repeat(100_000)));
  }

  @Test
  void wordsBehindTheCutAreTagged() throws IOException {
    List<Event> events = events("and so on ".repeat(200) + "rebels captured two soldiers.");
    assertEquals(List.of("captured"), events.stream().map(Event::text).toList());
  }
}
