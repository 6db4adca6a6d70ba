package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.Tagger;
import org.dateline.text.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSequelTest {
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

  @Test
  void rowsOfSequelsMayUseLists(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lists.tsv");
    Files.writeString(
        file,
        "#dateline-event-rules 1\n@gone\tdie,dies,died\t\t\n"
            + "life.injury\tthen:@gone\tcustody.capture\t\n");
    Tagger tagger = Tagger.of(Gazetteer.bundled(), EventScheme.bundledWith(List.of(file)));
    String body = "He was captured by rebels in May. He died on Friday.";

    assertTrue(
        tagger.tag(Article.builder("a").body(body).build()).events().stream()
            .anyMatch(event -> event.type().equals("life.injury")));
  }

  @Test
  void rowsOfOnesOwnTellOtherSequels(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ours.tsv");
    Files.writeString(
        file, "#dateline-event-rules 1\njustice.charge\tthen:flee,flees,fled\tcustody\n");
    Tagger tagger = Tagger.of(Gazetteer.bundled(), EventScheme.bundledWith(List.of(file)));
    String body = "They were arrested in May. They fled the country on Friday.";
    assertTrue(
        tagger.tag(Article.builder("a").body(body).build()).events().stream()
            .anyMatch(event -> event.type().equals("justice.charge")));
  }

  @Test
  void aSequelOfNothingIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ours.tsv");
    for (String row : List.of("", "custody.hold", "custody\tcustody.hold")) {
      Files.writeString(file, "#dateline-event-rules 1\ncustody.death\tthen:died\t" + row + "\n");
      DataFileException error =
          assertThrows(DataFileException.class, () -> EventScheme.bundledWith(List.of(file)));
      assertEquals(file.toString(), error.file());
      assertEquals(2, error.line());
    }
  }
}
