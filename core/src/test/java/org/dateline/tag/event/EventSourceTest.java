package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSourceTest {
  private static @Nullable Attribution source(String body) throws IOException {
    List<Event> events = Tagger.bundled().tag(Article.builder("a").body(body).build()).events();
    return events.stream()
        .filter(event -> event.type().equals("custody.capture"))
        .findFirst()
        .orElseThrow()
        .source();
  }

  private static String named(String body) throws IOException {
    Attribution source = source(body);
    return source == null || source.mention() == null ? "" : source.mention().name();
  }

  @Test
  void whoSpeaksIsNamedNotWhoseItIs() throws IOException {
    assertEquals(
        "National Intelligence Service",
        named("South Korea's National Intelligence Service said two soldiers were captured."));
    assertEquals("South Korea", named("South Korea's spy agency said two soldiers were captured."));
    assertEquals(
        "Volodymyr Zelensky",
        named("Ukraine's Volodymyr Zelensky said two soldiers were captured."));
  }

  @Test
  void whoIsSaidToDoItDoesNotSayIt() throws IOException {
    assertNull(source("The commandos are said to have captured two soldiers."));
  }
}
