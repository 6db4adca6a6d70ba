package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Modality;
import org.dateline.article.Participant;
import org.dateline.article.Published;
import org.dateline.article.Role;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.request.Match;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.EventTimeline;
import org.dateline.search.result.EventTimeline.Bucket;
import org.dateline.search.result.EventTimeline.By;
import org.dateline.search.result.EventTimeline.Unit;
import org.dateline.search.result.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSearchTest {
  private static final String BODY = "Rebels captured soldiers. Later rebels killed farmers.";

  @TempDir Path folder;

  private static Event event(String type, String trigger, Modality modality, Participant... who) {
    int start = BODY.indexOf(trigger);
    int sentence = start < 25 ? 0 : 26;
    return new Event(
        type,
        Field.BODY,
        start,
        start + trigger.length(),
        trigger,
        sentence,
        sentence == 0 ? 25 : BODY.length(),
        List.of(who),
        null,
        null,
        modality,
        null,
        "test",
        1);
  }

  private static Participant role(Role role, String text) {
    int start = BODY.indexOf(text);
    return new Participant(role, start, start + text.length(), text, null);
  }

  private static Event happened(Event e, String from, String to) {
    LocalDate first = LocalDate.parse(from);
    LocalDate last = LocalDate.parse(to);
    EventTime time = new EventTime(first, last, EventTime.Precision.DAY, false, 0, 6, "Rebels");
    return new Event(
        e.type(),
        e.field(),
        e.start(),
        e.end(),
        e.text(),
        e.sentenceStart(),
        e.sentenceEnd(),
        e.participants(),
        null,
        time,
        e.modality(),
        null,
        e.reason(),
        1);
  }

  private static Event capture(Participant... who) {
    return event("custody.capture", "captured", Modality.ASSERTED, who);
  }

  private static Event death(Participant... who) {
    return event("life.death", "killed", Modality.ASSERTED, who);
  }

  private static Fixture add(Fixture fixture, String id, Event... events) throws IOException {
    fixture.index.add(new TaggedArticle(text(id), List.of(), List.of(events)));
    fixture.searcher.refresh();
    return fixture;
  }

  private static Article text(String id) {
    return Article.builder(id)
        .body(BODY)
        .published(Published.parse("2024-12-2" + id))
        .source("Wire " + id)
        .build();
  }

  private static List<String> found(Fixture fixture, SearchRequest.Builder request)
      throws IOException {
    List<String> found = new ArrayList<>();
    fixture.searcher.events(
        request.build(), hit -> found.add(hit.article().id() + " " + hit.event().text()));
    return found;
  }

  private static List<String> found(Fixture fixture, String query) throws IOException {
    return found(fixture, SearchRequest.builder(query).sort(SortOrder.OLDEST));
  }

  @Test
  void eventsAtOneTriggerKeepTheirRolesApart() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      Event attack =
          event("conflict.attack", "captured", Modality.ASSERTED, role(Role.AGENT, "soldiers"));
      add(fixture, "1", capture(role(Role.TARGET, "soldiers")), attack);
      assertEquals(List.of("1"), fixture.ids("event:capture(target:soldiers)"));
      assertEquals(List.of("1"), fixture.ids("event:attack(agent:soldier)"));
      assertEquals(List.of(), fixture.ids("event:capture(agent:soldiers)"));
      assertEquals(List.of(), fixture.ids("event:attack(target:soldiers)"));
      assertEquals(List.of(), fixture.ids("event:*(target:soldiers agent:soldiers)"));
    }
  }

  @Test
  void anUpperTypeWithConditionsTakesInTheTypesBelow() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      add(fixture, "1", capture(role(Role.TARGET, "soldiers")));
      assertEquals(List.of("1"), fixture.ids("event:custody(whom:soldiers)"));
      assertEquals(List.of("1"), fixture.ids("event:\"Capture or abduction\"(whom:soldiers)"));
    }
  }

  @Test
  void onlyWhatIsAssertedCountsUnlessTheModalityIsSaid() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      add(fixture, "1", event("custody.capture", "captured", Modality.DENIED));
      assertEquals(List.of(), fixture.ids("event:capture"));
      assertEquals(List.of(), fixture.ids("event:capture()"));
      assertEquals(List.of("1"), fixture.ids("event:capture(modality:denied)"));
      assertEquals(List.of("1"), fixture.ids("event:capture(modality:any)"));
      assertEquals(List.of("1 captured"), found(fixture, "event:capture(modality:any)"));
      assertEquals(List.of(), found(fixture, "rebels"));
    }
  }

  @Test
  void aPatternMayBeNearAWord() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      add(
          fixture,
          "1",
          capture(role(Role.TARGET, "soldiers")),
          death(role(Role.TARGET, "farmers")));
      assertEquals(List.of("1"), fixture.ids("event:capture(target:soldiers) NEAR/1 rebels"));
      assertEquals(List.of(), fixture.ids("event:capture(target:soldiers) NEAR/1 farmers"));
      assertEquals(List.of("1"), fixture.ids("event:life.death(target:farmers) NEAR/1 farmers"));
    }
  }

  @Test
  void wordsGiveTheEventsOfTheirSentences() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      add(fixture, "1", capture(), death());
      assertEquals(List.of("1 captured"), found(fixture, "soldiers"));
      assertEquals(List.of("1 killed"), found(fixture, "farmers"));
      assertEquals(List.of("1 captured", "1 killed"), found(fixture, "rebels"));
      assertEquals(List.of("1 captured", "1 killed"), found(fixture, "source:\"wire 1\""));
      assertEquals(List.of("1 captured", "1 killed"), found(fixture, ""));
    }
  }

  @Test
  void aQueryForEventsGivesThoseAndNoOthers() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      add(fixture, "1", capture(), death());
      assertEquals(List.of("1 killed"), found(fixture, "soldiers event:life.death"));
      assertEquals(
          List.of("1 captured", "1 killed"), found(fixture, "event:life.death OR event:custody"));
      assertEquals(List.of("1 killed"), found(fixture, "farmers -event:meeting"));
    }
  }

  @Test
  void daysOfHappenedChooseTheEvents() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      Event first = happened(capture(), "2024-12-26", "2024-12-26");
      add(fixture, "1", first, happened(death(), "2024-12-01", "2024-12-31"));
      add(fixture, "2", happened(death(), "2023-03-01", "2023-08-31"));
      assertEquals(List.of("1 captured"), found(fixture, "rebels happened:2024-12-26"));
      assertEquals(List.of("1 killed"), found(fixture, "event:life.death(happened:2024-12)"));
      assertEquals(List.of("1", "2"), fixture.ids("happened:[2023 TO 2024-12]"));
      assertEquals(List.of("1"), fixture.ids("event:*(happened:[2024-12-26 TO *])"));
    }
  }

  @Test
  void everyRangeOfDaysIsFoundThoughYearsAreAlike() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      Event early = happened(capture(), "2023-01-01", "2023-06-30");
      add(fixture, "1", early, happened(death(), "2023-08-01", "2023-11-30"));
      assertEquals(List.of("1"), fixture.ids("happened:[2023-01 TO 2023-07]"));
      assertEquals(List.of("1"), fixture.ids("happened:[2023-07 TO 2023-12]"));
    }
  }

  @Test
  void eventsComeInTheOrderAskedForUntilEnough() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      for (String id : List.of("3", "1", "2")) {
        add(fixture, id, death(), capture());
        fixture.index.commit();
      }
      SearchRequest.Builder newest = SearchRequest.builder("").sort(SortOrder.NEWEST);
      assertEquals(
          List.of("3 captured", "3 killed", "2 captured", "2 killed", "1 captured", "1 killed"),
          found(fixture, newest));
      assertEquals(
          Stream.of("1", "2", "3")
              .sorted(Comparator.comparingLong(Schema::rank))
              .map(id -> id + " captured")
              .toList(),
          found(fixture, SearchRequest.builder("event:capture")));
      List<String> two = new ArrayList<>();
      fixture.searcher.events(
          newest.build(),
          hit -> {
            two.add(hit.article().id());
            return two.size() < 2;
          });
      assertEquals(List.of("3", "3"), two);
      assertEquals(
          List.of("2 killed"),
          found(
              fixture,
              SearchRequest.builder("event:life.death").since("2024-12-22").until("2024-12-22")));
      assertEquals(
          List.of("3 killed"),
          found(
              fixture,
              SearchRequest.builder("event:life.death").where(Dimension.SOURCE, "Wire 3")));
    }
  }

  @Test
  void timelinesHaveTheEmptyBucketsAndSetTheInexactApart() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      Event first = happened(capture(), "2024-12-26", "2024-12-26");
      add(fixture, "1", first, happened(death(), "2024-12-29", "2024-12-29"));
      add(fixture, "2", happened(death(), "2024-12-20", "2024-12-31"), capture());
      SearchRequest all = SearchRequest.builder("").build();
      EventTimeline days = fixture.searcher.timeline(all, Unit.DAY, By.HAPPENED);
      assertEquals(List.of(1L, 0L, 0L, 1L), days.buckets().map(Bucket::count).toList());
      assertEquals(List.of(1L, 1L, 4L), List.of(days.lessExact(), days.undated(), days.total()));
      EventTimeline weeks = fixture.searcher.timeline(all, Unit.WEEK, By.HAPPENED);
      assertEquals(List.of("2024-W52"), weeks.buckets().map(Bucket::label).toList());
      EventTimeline months = fixture.searcher.timeline(all, Unit.MONTH, By.HAPPENED);
      assertEquals(List.of(3L), months.buckets().map(Bucket::count).toList());
      EventTimeline published = fixture.searcher.timeline(all, Unit.DAY, By.PUBLISHED);
      assertEquals(
          List.of("2024-12-21", "2024-12-22"), published.buckets().map(Bucket::label).toList());
    }
  }

  @Test
  void whatOnlyRanksMakesNoArticleMatch() throws IOException {
    String body = "North Korean soldiers were captured in the Kursk region, the NIS said.";
    String more = " NATO launched an exercise in Poland.";
    try (Fixture fixture =
        new Fixture(
            folder,
            Fixture.article("a", "", body).build(),
            Fixture.article("b", "", body).build(),
            Fixture.article("d", "", "Russian forces shelled Kursk.").build(),
            Fixture.article("n", "", body + more).build())) {
      SearchRequest.Builder request =
          SearchRequest.builder("((captured kursk) AND NOT entity:NATO) met").match(Match.ANY);
      List<String> found =
          fixture.search(request).hits().stream().map(hit -> hit.article().id()).sorted().toList();
      assertEquals(List.of("a", "b", "d"), found);
    }
  }

  @Test
  void mistakesInPatternsArePointedAt() throws IOException {
    try (Fixture fixture = new Fixture(folder)) {
      assertPoints(fixture, "event:capture(targt:x)", 14, "did you mean target:?");
      assertPoints(fixture, "event:capture(target:)", 21, "expected a word");
      assertPoints(fixture, "event:capture(target:x", 13, "never closed");
      assertPoints(fixture, "event:capture(soldiers)", 14, "expected a condition");
      assertPoints(fixture, "event:captur(target:x)", 6, "did you mean capture?");
      assertPoints(fixture, "event:capture(modality:maybe)", 23, "no modality");
      assertPoints(fixture, "event:capture(happened:soon)", 23, "soon");
      assertPoints(fixture, "event:capture(happened:[2025 TO 2024])", 23, "before");
      assertPoints(fixture, "event:capture(by:Nobody)", 17, "nobody");
      assertPoints(fixture, "event:capture(target:soldiers", 13, "never closed");
    }
  }

  private static void assertPoints(Fixture fixture, String query, int at, String words) {
    QuerySyntaxException error =
        assertThrows(QuerySyntaxException.class, () -> fixture.ids(query), query);
    assertEquals(at, error.position(), query + ": " + error.getMessage());
    assertTrue(String.valueOf(error.getMessage()).contains(words), error.getMessage());
  }
}
