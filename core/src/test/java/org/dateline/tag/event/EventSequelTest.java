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
    Path file = rules(folder, "@gone\tdie,dies,died", "life.injury\tthen:@gone\tcustody.capture");
    assertTold("life.injury", "He was captured by rebels in May. He died on Friday.", file);
  }

  @Test
  void rowsOfOnesOwnTellOtherSequels(@TempDir Path folder) throws IOException {
    Path file = rules(folder, "justice.charge\tthen:flee,flees,fled\tcustody");
    assertTold(
        "justice.charge", "They were arrested in May. They fled the country on Friday.", file);
  }

  private static Path rules(Path folder, String... rows) throws IOException {
    String written = "#dateline-event-rules 1\n" + String.join("\n", rows) + "\n";
    return Files.writeString(folder.resolve("ours.tsv"), written);
  }

  private static void assertTold(String code, String body, Path rules) throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.bundled(), EventScheme.bundledWith(List.of(rules)));
    List<Event> told = tagger.tag(Article.builder("a").body(body).build()).events();
    assertTrue(told.stream().anyMatch(event -> event.type().equals(code)), told::toString);
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
