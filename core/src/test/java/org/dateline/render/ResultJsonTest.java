package org.dateline.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Alias;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.article.Participant;
import org.dateline.article.Published;
import org.dateline.article.Quantity;
import org.dateline.article.Quantity.Bound;
import org.dateline.article.Role;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameLookup;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.Facet;
import org.dateline.search.result.Hit;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.search.result.Passage;
import org.dateline.search.result.SavedMatch;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
  private static final Article ARTICLE =
      Article.builder("a1")
          .title("Two held")
          .body("Police held two on Monday.")
          .published(Published.parse("2024-12"))
          .source("Herald")
          .build();
  private static final Mention POLICE =
      new Mention(Field.BODY, 0, 6, "Police", "Q35535", EntityType.GROUP, "police", "known");
  private static final Event HELD =
      new Event(
          "custody",
          Field.BODY,
          7,
          11,
          "held",
          0,
          26,
          List.of(
              new Participant(Role.AGENT, 0, 6, "Police", POLICE),
              new Participant(Role.TARGET, 12, 15, "two", null)),
          new Quantity(2, Bound.AT_LEAST, "people", 12, 15, "two"),
          new EventTime(
              LocalDate.of(2024, 12, 2),
              LocalDate.of(2024, 12, 2),
              EventTime.Precision.DAY,
              false,
              19,
              25,
              "Monday"),
          Modality.ASSERTED,
          new Attribution(0, 6, "Police", null),
          "held",
          0.75);
  private static final TaggedArticle TAGGED =
      new TaggedArticle(ARTICLE, List.of(POLICE), List.of(HELD));
  private static final Hit HIT =
      new Hit(
          TAGGED,
          1.5f,
          new Passage(Field.TITLE, 0, 8, "Two held", List.of()),
          List.of(
              new Passage(
                  Field.BODY,
                  0,
                  6,
                  "Police",
                  List.of(
                      new Passage.Span(0, 6, Passage.Kind.QUERY, ""),
                      new Passage.Span(0, 6, Passage.Kind.ENTITY, "Q35535")))),
          List.of());

  private static final String HIT_JSON =
      "\"id\":\"a1\",\"title\":\"Two held\",\"published\":\"2024-12\",\"source\":\"Herald\","
          + "\"url\":null,\"score\":1.5,\"passages\":[{\"field\":\"title\",\"start\":0,\"end\":8,"
          + "\"text\":\"Two held\",\"spans\":[]},{\"field\":\"body\",\"start\":0,\"end\":6,"
          + "\"text\":\"Police\",\"spans\":[{\"start\":0,\"end\":6,\"kind\":\"query\"},"
          + "{\"start\":0,\"end\":6,\"kind\":\"entity\",\"id\":\"Q35535\"}]}]";
  private static final String EVENT_JSON =
      "\"start\":7,\"end\":11,\"field\":\"body\",\"text\":\"held\",\"type\":\"custody\","
          + "\"sentence\":\"Police held two on Monday.\",\"sentence_start\":0,\"sentence_end\":26,"
          + "\"modality\":\"asserted\","
          + "\"source\":{\"text\":\"Police\",\"id\":null,\"name\":null,\"type\":null},"
          + "\"participants\":[{\"role\":\"agent\",\"text\":\"Police\",\"id\":\"Q35535\","
          + "\"name\":\"police\",\"type\":\"group\",\"start\":0,\"end\":6},"
          + "{\"role\":\"target\",\"text\":\"two\",\"id\":null,\"name\":null,\"type\":null,"
          + "\"start\":12,\"end\":15}],\"number\":{\"value\":2,\"bound\":\"at-least\","
          + "\"unit\":\"people\",\"text\":\"two\"},\"time\":{\"from\":\"2024-12-02\","
          + "\"to\":\"2024-12-02\",\"precision\":\"day\",\"approximate\":false,"
          + "\"text\":\"Monday\"},\"reason\":\"held\",\"confidence\":0.75";

  /** One of each kind that has a rule. */
  public record Kinds(
      @Nullable String none,
      int wholeNumber,
      double part,
      boolean yes,
      EntityType constant,
      Instant at,
      ZoneId zone,
      Path path,
      Duration took,
      Published published,
      Optional<String> perhaps,
      Stream<Integer> some,
      Map<Dimension, Integer> counts,
      List<Inner> inner) {}

  /** Stands in another. */
  public record Inner(String name) {}

  /** Holds anything. */
  public record Box(@Nullable Object content) {}

  @Test
  void aRecordIsItsComponentsInSnakeCase() {
    Kinds kinds =
        new Kinds(
            null,
            1,
            0.5,
            true,
            EntityType.PLACE,
            Instant.EPOCH,
            ZoneId.of("Asia/Seoul"),
            Path.of("a/b"),
            Duration.ofMillis(1500),
            Published.parse("2024"),
            Optional.empty(),
            Stream.of(1, 2),
            new HashMap<>(Map.of(Dimension.DATE, 3, Dimension.PERSON, 1, Dimension.PLACE, 2)),
            List.of(new Inner("x")));
    assertEquals(
        "{\"none\":null,\"whole_number\":1,\"part\":0.5,\"yes\":true,\"constant\":\"place\","
            + "\"at\":\"1970-01-01T00:00:00Z\",\"zone\":\"Asia/Seoul\",\"path\":\"a/b\","
            + "\"took_ms\":1500,\"published\":\"2024\",\"perhaps\":null,\"some\":[1,2],"
            + "\"counts\":{\"person\":1,\"place\":2,\"date\":3},\"inner\":[{\"name\":\"x\"}]}",
        ResultJson.line(kinds));
  }

  @Test
  void everyShapeThatIsToldIsOfMethodsThatThereAre() {
    for (Class<?> type : Shapes.TOLD.keySet()) {
      for (Shape.Part<?> part : Shape.of(type)) {
        assertTrue(
            !(part instanceof Shape.Key<?> key) || key.key().getValue().matches("[a-z_]+"),
            part.toString());
      }
    }
    assertThrows(IllegalStateException.class, () -> Shape.Key.of(Inner.class, "name.size"));
  }

  @Test
  void aNameIsLookedUpWithThePlacesThatItLiesIn() {
    Entity russia =
        new Entity("Q159", EntityType.PLACE, "country", "Russia", List.of(), "RU", null, 9);
    Entity kursk =
        new Entity(
            "Q5153",
            EntityType.PLACE,
            "city",
            "Kursk",
            List.of(Alias.parse("Koursk^n")),
            "RU",
            null,
            5);
    Entity person =
        new Entity("Q1", EntityType.PERSON, "", "Ivan Koursk", List.of(), "RU", null, 1);
    Gazetteer gazetteer = Gazetteer.of(List.of(russia, kursk, person));
    String kurskJson =
        "\"id\":\"Q5153\",\"type\":\"place\",\"subtype\":\"city\",\"name\":\"Kursk\","
            + "\"aliases\":[\"Koursk^n\"],\"country\":\"RU\",\"parent\":null,\"weight\":5,"
            + "\"path\":[\"Russia\",\"Kursk\"]}";
    assertEquals(
        "[{\"alias\":\"Kursk\"," + kurskJson + "]",
        ResultJson.line(Objects.requireNonNull(lookup(gazetteer, "Kursk").get("matches"))));
    assertEquals("Q5153", lookup(gazetteer, "Kursk").get("by_default"));
    assertTrue(ResultJson.line(lookup(gazetteer, "Ivan Koursk")).contains("\"path\":[\"Russia\"]"));
  }

  private static Map<String, @Nullable Object> lookup(Gazetteer gazetteer, String name) {
    return ResultJson.lookup(NameLookup.of(gazetteer, name), gazetteer);
  }

  @Test
  void numbersThatAreNoneAreNull() {
    List<Object> numbers = List.of(Double.NaN, Float.NEGATIVE_INFINITY, 1.0 / 0, -0.0, 1L << 62);
    assertEquals("[null,null,null,-0.0,4611686018427387904]", ResultJson.line(numbers));
  }

  @Test
  void anyTextIsReadBackAsItWas() throws IOException {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      all.append(c);
    }
    for (String text : List.of(all.toString(), "\ud83d", "\ude00\ud83d", "😀", "</script>\u2028")) {
      String line = ResultJson.line(Map.of("text", text));
      assertEquals(text, JSON.std.mapFrom(line).get("text"));
      assertTrue(line.chars().noneMatch(c -> c < ' '), "control characters are escaped");
    }
  }

  @Test
  void whatIsTooDeepOrContainsItselfIsRefused() {
    Object deep = "x";
    for (int i = 0; i < 490; i++) {
      deep = List.of(deep);
    }
    assertEquals(490 * 2 + 3, ResultJson.line(deep).length());
    List<Object> circle = new ArrayList<>();
    circle.add(new Box(circle));
    assertThrows(IllegalArgumentException.class, () -> ResultJson.line(circle));
    Map<String, Object> own = new HashMap<>();
    own.put("own", own);
    assertThrows(IllegalArgumentException.class, () -> ResultJson.line(own));
  }

  @Test
  void manyAreNoTrouble() {
    List<Inner> many = Stream.generate(() -> new Inner("x")).limit(200_000).toList();
    assertEquals(200_000 * 13 + 1, ResultJson.line(many).length());
  }

  @Test
  void whatHasNoShapeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ResultJson.line(new Object()));
    assertThrows(IllegalArgumentException.class, () -> ResultJson.line(new Box(new int[1])));
    assertThrows(IllegalArgumentException.class, () -> ResultJson.map(List.of()));
  }

  @Test
  void aMapMayBeChanged() {
    Map<String, @Nullable Object> map = ResultJson.map(new Inner("x"));
    map.put("more", new Inner("y"));
    assertEquals("{\"name\":\"x\",\"more\":{\"name\":\"y\"}}", ResultJson.line(map));
  }

  @Test
  void aSearchResultHasFacetsByDimension() {
    Facet.Value kursk = new Facet.Value("Q1", "Kursk", List.of("Kursk"), 2, 0, false, List.of());
    Facet.Value moscow =
        new Facet.Value("Q2", "M", List.of("M"), 1, 0.5, true, List.of(new Facet.Form("Mo", 1)));
    NameUse name = new NameUse("z", null, List.of(new Meaning("Q3", "Zed", EntityType.PERSON, 1)));
    SearchResult result =
        new SearchResult(
            1,
            true,
            List.of(HIT),
            List.of(
                new Facet(Dimension.PLACE, List.of(kursk), 1, 0, false),
                new Facet(Dimension.PLACE, List.of(moscow), 5, 4, true)),
            List.of(name),
            List.of("a note"),
            List.of(),
            List.of(
                new SearchResult.Alternative(
                    "z", false, "y", Map.of(Dimension.SOURCE, List.of("W")), "2024", null, 2)),
            null,
            Duration.ofMillis(7));
    assertEquals(
        "{\"total\":1,\"exact\":true,\"next\":null,\"took_ms\":7,\"hits\":[{"
            + HIT_JSON
            + "}],\"facets\":{\"place\":[{\"id\":\"Q1\",\"name\":\"Kursk\",\"path\":[\"Kursk\"],"
            + "\"count\":2,\"selected\":false,\"forms\":[]}],\"place 2\":[{\"id\":\"Q2\","
            + "\"name\":\"M\",\"path\":[\"M\"],\"count\":1,\"significance\":0.5,"
            + "\"selected\":true,\"forms\":[{\"text\":\"Mo\",\"count\":1}]}]},"
            + "\"facet_totals\":{\"place\":{\"counts\":\"articles\",\"distinct\":1,\"others\":0},"
            + "\"place 2\":{\"counts\":\"stories\",\"distinct\":5,\"others\":4}},"
            + "\"names\":[{\"text\":\"z\",\"id\":null,\"name\":null,\"others\":[\"Q3 Zed\"]}],"
            + "\"notes\":[\"a note\"],\"corrections\":[],"
            + "\"alternatives\":[{\"condition\":\"z\",\"alone\":false,\"query\":\"y\",\"where\":{\"source\":[\"W\"]},"
            + "\"since\":\"2024\",\"until\":null,\"articles\":2}]}",
        ResultJson.line(result));
  }

  @Test
  void aMatchIsAHitWithItsSearch() {
    assertEquals("{\"search\":\"s\"," + HIT_JSON + "}", ResultJson.line(new SavedMatch("s", HIT)));
  }

  @Test
  void anEventHasItsSentenceAndWhoTheyAre() {
    assertEquals(
        "{\"article\":\"a1\",\"title\":\"Two held\",\"published\":\"2024-12\","
            + "\"outlet\":\"Herald\",\"url\":null,"
            + EVENT_JSON
            + "}",
        ResultJson.line(new EventHit(new TaggedArticle(ARTICLE, List.of(), List.of(HELD)), HELD)));
  }

  @Test
  void anArticleIsItsFieldsAndItsTags() {
    Map<String, @Nullable Object> both = new LinkedHashMap<>(ResultJson.map(ARTICLE));
    both.putAll(ResultJson.tags(TAGGED));
    assertEquals(ResultJson.line(both), ResultJson.line(TAGGED));
    assertTrue(ResultJson.line(ResultJson.tags(TAGGED)).contains("[{" + EVENT_JSON + "}]"));
    assertEquals(
        "{\"start\":0,\"end\":6,\"field\":\"body\",\"text\":\"Police\",\"id\":\"Q35535\","
            + "\"name\":\"police\",\"type\":\"group\",\"reason\":\"known\"}",
        ResultJson.line(POLICE));
  }

  @Test
  void aPeakHasTheNameOfItsBucket() {
    Timeline.Bucket day = new Timeline.Bucket(Instant.EPOCH.atOffset(ZoneOffset.UTC), "1970-01-01");
    Timeline.Peak peak = new Timeline.Peak(0, 9, 1.5, List.of());
    Timeline.Series all = new Timeline.Series(null, "", "all", List.of(9L), List.of(peak));
    Timeline timeline =
        new Timeline(Timeline.Unit.DAY, ZoneId.of("UTC"), List.of(day), all, List.of(), 1, 2);
    assertEquals(
        "{\"unit\":\"day\",\"zone\":\"UTC\",\"total\":12,\"less_exact\":1,\"undated\":2,"
            + "\"buckets\":[{\"label\":\"1970-01-01\",\"start\":\"1970-01-01T00:00Z\"}],"
            + "\"all\":{\"dimension\":null,\"id\":\"\",\"name\":\"all\",\"total\":9,"
            + "\"counts\":[9],\"peaks\":[{\"bucket\":0,\"label\":\"1970-01-01\",\"count\":9,"
            + "\"median\":1.5,\"articles\":[]}]},\"series\":[]}",
        ResultJson.line(timeline));
  }
}
