package org.dateline.search.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.search.Fixture;
import org.dateline.search.request.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageTest {
  private static final String CAPTURE =
      "Ukrainian troops captured a wounded North Korean soldier on Thursday.";

  @TempDir Path folder;

  private Hit hit(String title, String body, String query, int passages) throws IOException {
    try (Fixture f = new Fixture(folder, Fixture.article("a", title, body).build())) {
      return f.search(SearchRequest.builder(query).passages(passages)).hits().getFirst();
    }
  }

  private static List<String> marked(Passage passage, Passage.Kind kind) {
    return passage.spans().stream()
        .filter(span -> span.kind() == kind)
        .map(span -> passage.text().substring(span.start(), span.end()))
        .toList();
  }

  private static List<String> texts(Hit hit) {
    return hit.passages().stream().map(Passage::text).toList();
  }

  @Test
  void theHeadlineIsMarkedToo() throws IOException {
    Hit hit = hit("Wheat harvest begins", "The harvest was early.", "harvest", 2);
    assertEquals(List.of("harvest"), marked(hit.title(), Passage.Kind.QUERY));
    assertEquals(List.of("harvest"), marked(hit.passages().getFirst(), Passage.Kind.QUERY));
  }

  @Test
  void aPhraseIsOneSpan() throws IOException {
    Hit hit = hit("", "It was the wounded North Korean soldier.", "\"north korean soldier\"", 1);
    assertEquals(
        List.of("North Korean soldier"), marked(hit.passages().getFirst(), Passage.Kind.QUERY));
    hit = hit("", "It was the wounded North Korean soldier.", "=\"North Korean soldier\"", 1);
    assertEquals(
        List.of("North Korean soldier"), marked(hit.passages().getFirst(), Passage.Kind.QUERY));
  }

  @Test
  void spansOfAllKindsMayOverlap() throws IOException {
    Passage passage =
        hit("", CAPTURE, "captured \"north korean soldier\"", 1).passages().getFirst();
    assertEquals(List.of("captured", "North Korean soldier"), marked(passage, Passage.Kind.QUERY));
    assertTrue(marked(passage, Passage.Kind.ENTITY).contains("North Korean"));
    assertTrue(marked(passage, Passage.Kind.EVENT).contains("captured"));
  }

  @Test
  void entitiesAndEventsAreMarkedUnderWhateverWords() throws IOException {
    String body = "It snowed all day long. " + CAPTURE + " Zelenskyy spoke.";
    Hit hit = hit("", body, "entity:\"North Korea\"", 1);
    assertEquals(List.of(CAPTURE), texts(hit));
    assertEquals(List.of("North Korean"), marked(hit.passages().getFirst(), Passage.Kind.QUERY));
    hit = hit("", body, "event:capture", 1);
    assertEquals(List.of("captured"), marked(hit.passages().getFirst(), Passage.Kind.QUERY));
    hit = hit("", body, "person:Q3874799", 1);
    assertEquals(List.of("Zelenskyy spoke."), texts(hit));
  }

  @Test
  void eachPassageShowsWhatThoseBeforeDidNot() throws IOException {
    String filler = "Nothing of interest happened on the long road to the sea that day. ".repeat(9);
    String body =
        "The wheat was cheap. "
            + filler
            + "Wheat again. "
            + filler
            + "A drone flew over. "
            + filler;
    assertEquals(
        List.of("The wheat was cheap.", "A drone flew over."),
        texts(hit("", body, "wheat drone", 2)));
  }

  @Test
  void noTwoPassagesSayTheSame() throws IOException {
    String filler = "Nothing of interest happened on the long road to the sea that day. ".repeat(9);
    String body =
        "Wheat was cheap. " + filler + "WHEAT was cheap! " + filler + "Wheat is dear. " + filler;
    assertEquals(List.of("Wheat was cheap.", "Wheat is dear."), texts(hit("", body, "wheat", 3)));
  }

  @Test
  void passagesAreWholeSentencesUnlessTheseAreVeryLong() throws IOException {
    String word = "a road, ";
    String body = "Short one. " + word.repeat(100) + "wheat, " + word.repeat(100) + "end.";
    Passage passage = hit("", body, "wheat", 1).passages().getFirst();
    assertTrue(passage.text().length() < 600, passage.text());
    assertTrue(passage.text().matches("(a|road,) .*wheat,.*(a|road,)"), passage.text());
    assertEquals(passage.text(), body.substring(passage.start(), passage.end()));
  }

  @Test
  void whatStandsDeepInAVeryLongBodyIsShown() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < 5_000_000; i++) {
      body.append("Sentence ").append(i).append(" tells of the road. ");
    }
    body.append("Then wheat came, and a drone.");
    try (Fixture f = new Fixture(folder, Fixture.article("a", "", body.toString()).build())) {
      Hit hit = f.search(SearchRequest.builder("wheat drone").passages(1)).hits().getFirst();
      assertEquals(List.of("Then wheat came, and a drone."), texts(hit));
      assertEquals(
          List.of("wheat", "drone"), marked(hit.passages().getFirst(), Passage.Kind.QUERY));
    }
  }
}
