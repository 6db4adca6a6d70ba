package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.factuality.ModalityCues;
import org.dateline.tag.name.detection.NameFinder;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.tag.name.recogniser.Features;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.tag.name.recogniser.ScoreSums;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.tag.name.recogniser.SpanLabel;
import org.dateline.text.FieldText;
import org.dateline.text.PhraseTable;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.Vocabulary;
import org.dateline.text.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word made to have the hash of another is still another word, for each table by hashes. */
class HostileWordsTest {
  // Folded but for the capital, so that it may be a name.
  private static final String LIKE_ZELENSKY = capital(Collisions.ofKey("zelensky"));

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static Entity person(String id, String name) {
    return new Entity(id, EntityType.PERSON, "", name, List.of(), null, null, 90);
  }

  private static List<String> ids(List<Entity> entities) {
    return entities.stream().map(Entity::id).toList();
  }

  private static TaggedArticle tag(String body) {
    return TaggerTest.TAGGER.tag(Article.builder("t").body(body).build());
  }

  @Test
  void theWordsOfThisTestShareTheirHashes() {
    assertNotEquals("zelensky", Word.of(LIKE_ZELENSKY).key);
    assertEquals(PhraseTable.word("zelensky"), Word.of(LIKE_ZELENSKY).hash);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zelensky", "Zelenskyy"})
  void aWordIsReadAsWrittenAfterOneOfItsHash(String name) {
    String hostile = Collisions.ofWritten(name);
    Vocabulary words = new Vocabulary();
    Word first = words.word(hostile, 0, hostile.length());
    Word second = words.word(name, 0, name.length());
    assertNotSame(first, second);
    assertEquals(Word.of(name).key, second.key);
    tag("They wrote " + hostile + " on the wall of the town hall in the night.");
    List<Mention> mentions = tag("They heard the speech of " + name + " in the town.").mentions();
    assertEquals("Q3874799", mentions.getFirst().entityId());
  }

  @Test
  void aWordOfTheHashOfANameIsNotTaggedAsIt() {
    Gazetteer gazetteer = Gazetteer.of(List.of(person("x:1", "Zelensky")));
    assertEquals(List.of("x:1"), ids(gazetteer.lookup("Zelensky")));
    assertEquals(List.of(), gazetteer.lookup(LIKE_ZELENSKY));
    assertEquals(List.of(), gazetteer.owners(Gazetteer.key(LIKE_ZELENSKY)));
    NameFinder finder = new NameFinder(gazetteer, CommonWords.none());
    FieldText text = FieldText.of(Field.BODY, "It was " + LIKE_ZELENSKY + " who saw Zelensky.");
    assertEquals(List.of("Zelensky"), finder.find(text).stream().map(Candidate::surface).toList());
    assertEquals(List.of(), finder.exactly(text, 2, 3));
    assertTrue(
        tag("They heard the speech of " + LIKE_ZELENSKY + " in the town.").mentions().stream()
            .noneMatch(mention -> mention.entityId().equals("Q3874799")));
  }

  @Test
  void namesOfOneHashHaveTheirOwners() {
    Gazetteer gazetteer =
        Gazetteer.of(List.of(person("x:1", "Zelensky"), person("x:2", LIKE_ZELENSKY)));
    assertEquals(List.of("x:1"), ids(gazetteer.lookup("Zelensky")));
    assertEquals(List.of("x:2"), ids(gazetteer.lookup(LIKE_ZELENSKY)));
  }

  @Test
  void aWordOfTheHashOfAFamilyNameIsNone() {
    Gazetteer gazetteer =
        Gazetteer.of(List.of(person("x:1", "Ana Zelensky"), person("x:2", "Ana " + LIKE_ZELENSKY)));
    for (String name : List.of("Zelensky", LIKE_ZELENSKY)) {
      assertEquals(
          List.of("Ana " + name),
          gazetteer.withFamilyName(Gazetteer.key(name)).stream()
              .map(known -> known.entity().name())
              .toList());
    }
  }

  @Test
  void anIdOfTheHashOfAnotherIsAnother() {
    String hostile = Collisions.ofKey("x:1");
    assertNull(Gazetteer.of(List.of(person("x:1", "Ana"))).entity(hostile));
    Gazetteer gazetteer = Gazetteer.of(List.of(person("x:1", "Ana"), person(hostile, "Bor")));
    assertEquals(List.of("x:1"), ids(gazetteer.lookup("Ana")));
    assertEquals(List.of(hostile), ids(gazetteer.lookup("Bor")));
  }

  @Test
  void aWordOfTheHashOfATriggerTellsOfNoEvent() {
    String text = "Police %s two men in Paris.";
    assertEquals("custody.arrest", tag(text.formatted("arrested")).events().getFirst().type());
    assertEquals(List.of(), tag(text.formatted(Collisions.ofKey("arrested"))).events());
  }

  @Test
  void aWordOfTheHashOfACueIsNoCue() throws IOException {
    ModalityCues cues = ModalityCues.bundled();
    Tokens cue = Tokenizer.tokenize("denied");
    assertFalse(cues.longest(cue, 0, 1, true).cues().isEmpty());
    Tokens hostile = Tokenizer.tokenize(Collisions.ofKey("denied"));
    assertEquals(List.of(), cues.longest(hostile, 0, 1, true).cues());
  }

  @Test
  void aWordIsNotSeenBecauseOneOfItsHashWas() {
    SeenWords seen = new SeenWords();
    seen.see(FieldText.of(Field.BODY, "They saw " + LIKE_ZELENSKY + " there."));
    assertEquals(0, seen.get(Word.of("Zelensky")));
    assertEquals(2, seen.get(Word.of(LIKE_ZELENSKY)));
  }

  @Test
  void aWordIsScoredByItsOwnFeaturesAfterOneOfItsHash() throws IOException {
    RecogniserModel model = RecogniserModel.bundled();
    ScoreSums sums = new ScoreSums(model);
    scores(LIKE_ZELENSKY, model, sums);
    assertArrayEquals(
        scores("Zelensky", model, new ScoreSums(model)), scores("Zelensky", model, sums));
  }

  private static float[] scores(String word, RecogniserModel model, ScoreSums sums) {
    FieldText text = FieldText.of(Field.BODY, "It was " + word + " there.");
    Features features = new Features(text, List.of(), model.words, new SeenWords());
    float[] scores = new float[SpanLabel.COUNT];
    sums.clear();
    features.of(2, sums);
    sums.read(scores);
    return scores;
  }
}
