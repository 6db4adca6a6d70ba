package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.EventProminence;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.article.Participant;
import org.dateline.article.Published;
import org.dateline.article.Role;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Facet;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds event patterns against brute force over random events. */
class EventPatternPropertyTest {
  private static final String BODY =
      "went came saw took gave Zorbia soldiers and Quandal with Mirland farmers or drones.";
  private static final List<String> TRIGGERS = List.of("went", "came", "saw", "took", "gave");
  private static final List<String> NAMES = List.of("Zorbia", "Quandal", "Mirland");
  private static final List<String> PHRASES =
      List.of("Zorbia soldiers", "Quandal", "Mirland farmers", "soldiers", "farmers", "drones");
  private static final Map<String, List<String>> BELOW =
      Map.of(
          "custody", List.of("custody.capture", "custody.arrest"),
          "custody.capture", List.of("custody.capture"),
          "custody.arrest", List.of("custody.arrest"),
          "conflict.attack", List.of("conflict.attack", "conflict.bombing"),
          "conflict.bombing", List.of("conflict.bombing"),
          "diplomacy.meeting", List.of("diplomacy.meeting"),
          "*",
              List.of(
                  "custody.capture",
                  "custody.arrest",
                  "conflict.attack",
                  "conflict.bombing",
                  "diplomacy.meeting"));

  private static final String SYMMETRIC = "diplomacy.meeting";
  private static final List<Role> ALL = List.of(Role.values());
  private static final List<Role> SIDES = List.of(Role.AGENT, Role.TARGET);
  private static final List<Role> WITH = List.of(Role.INSTRUMENT, Role.TARGET);

  private static final List<String> SECOND_LEVEL =
      List.of("custody.capture", "custody.arrest", "conflict.attack", "diplomacy.meeting");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  void patternsFindTheEventsOfBruteForce() throws IOException {
    List<TaggedArticle> articles = new ArrayList<>();
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults())) {
      for (int i = 0; i < 300; i++) {
        TaggedArticle article = article(i);
        articles.add(article);
        index.add(article);
        if (i % 89 == 0) {
          index.commit();
        }
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (int round = 0; round < 150; round++) {
          check(searcher, articles);
        }
        for (int percent = 0; percent <= 100; percent += 10) {
          checkFacet(searcher, articles, percent / 100.0);
        }
      }
    }
  }

  private static List<String> below(String type) {
    return BELOW.getOrDefault(type, List.of());
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private TaggedArticle article(int number) {
    List<Event> events = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Event event = event();
      // One word speaks of one event of a type at most.
      if (taken.add(event.type() + event.start())) {
        events.add(event);
      }
    }
    List<Mention> mentions = NAMES.stream().map(EventPatternPropertyTest::mention).toList();
    Article.Builder article = Article.builder("a" + number).body(BODY);
    if (random.nextInt(4) > 0) {
      article.published(Published.parse(day().toString()));
    }
    return new TaggedArticle(article.build(), mentions, events);
  }

  private static Mention mention(String name) {
    int start = BODY.indexOf(name);
    return new Mention(
        Field.BODY, start, start + name.length(), name, "N" + name, EntityType.OTHER, name, "test");
  }

  private Event event() {
    String trigger = pick(TRIGGERS);
    int start = BODY.indexOf(trigger);
    List<Participant> participants = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      participants.add(participant());
    }
    return new Event(
        pick(below("*")),
        Field.BODY,
        start,
        start + trigger.length(),
        trigger,
        0,
        BODY.length(),
        participants,
        null,
        random.nextBoolean() ? null : time(),
        random.nextBoolean() ? Modality.ASSERTED : pick(List.of(Modality.values())),
        random.nextBoolean() ? null : source(),
        "test",
        1);
  }

  private Participant participant() {
    String phrase = pick(PHRASES);
    int start = BODY.indexOf(phrase);
    String first = phrase.split(" ", -1)[0];
    boolean named = NAMES.contains(first) && random.nextInt(4) > 0;
    return new Participant(
        pick(List.of(Role.values())),
        start,
        start + phrase.length(),
        phrase,
        named ? mention(first) : null);
  }

  private Attribution source() {
    Mention mention = mention(pick(NAMES));
    return new Attribution(mention.start(), mention.end(), mention.text(), mention);
  }

  private LocalDate day() {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
  }

  private EventTime time() {
    LocalDate from = day();
    LocalDate to = from.plusDays(random.nextBoolean() ? 0 : random.nextInt(40));
    return new EventTime(from, to, EventTime.Precision.DAY, false, 0, 4, "went");
  }

  /** A pattern as written, and what it means. */
  private record Asked(String query, BiPredicate<Event, Article> meaning) {
    Asked with(String condition, Predicate<Event> also) {
      return with(condition, (event, article) -> also.test(event));
    }

    Asked with(String condition, BiPredicate<Event, Article> also) {
      return new Asked(query + " " + condition, meaning.and(also));
    }
  }

  private Asked pattern() {
    return pattern(pick(BELOW.keySet().stream().filter(key -> !key.equals("*")).sorted().toList()));
  }

  private Asked pattern(String type) {
    List<String> codes = below(type);
    Asked asked = new Asked("event:" + type + "(", (event, a) -> codes.contains(event.type()));
    for (int i = random.nextInt(3); i > 0; i--) {
      asked = role(asked);
    }
    String name = pick(NAMES);
    asked =
        switch (random.nextInt(5)) {
          case 0 -> asked.with("by:" + name, event -> isBy(event, name));
          case 1 -> asked.with("by:*", event -> event.source() != null);
          default -> asked;
        };
    asked = random.nextInt(3) == 0 ? days(asked) : asked;
    Asked whole =
        random.nextInt(6) == 0
            ? asked.with(
                "denied:" + name, event -> isBy(event, name) && event.modality() == Modality.DENIED)
            : modality(asked);
    return new Asked(whole.query() + ")", whole.meaning());
  }

  private Asked role(Asked asked) {
    return switch (random.nextInt(4)) {
      case 0 -> role(asked, "any", ALL);
      case 1 -> role(asked, "with", WITH);
      default -> {
        Role role = pick(ALL);
        yield role(asked, role.key(), List.of(role));
      }
    };
  }

  private Asked role(Asked asked, String condition, List<Role> roles) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        String name = pick(NAMES);
        yield asked.with(
            condition + ":" + name,
            event -> inOne(event, roles, role -> hasName(event, role, name)));
      }
      case 1 -> {
        String word = pick(List.of("soldier", "farmer", "drone", "soldiers", "farmers"));
        yield asked.with(
            condition + ":" + word,
            event -> inOne(event, roles, role -> hasWord(event, role, word)));
      }
      case 2 ->
          asked.with(
              condition + ":*",
              event -> inOne(event, roles, role -> in(event, role).findAny().isPresent()));
      default -> {
        String name = pick(NAMES);
        yield asked.with(
            condition + ":\"" + name + " soldiers\"",
            event ->
                inOne(
                    event,
                    roles,
                    role -> hasName(event, role, name) && hasWord(event, role, "soldier")));
      }
    };
  }

  // Of a symmetric event "with" asks for the sides too.
  private static boolean inOne(Event event, List<Role> roles, Predicate<Role> holds) {
    return roles.stream()
        .filter(role ->
            !roles.equals(WITH) || role == Role.INSTRUMENT || event.type().equals(SYMMETRIC))
        .anyMatch(holds);
  }

  // Either side of a symmetric event is the other too.
  private static Stream<Participant> in(Event event, Role role) {
    return event.type().equals(SYMMETRIC) && SIDES.contains(role)
        ? event.participants().stream().filter(each -> SIDES.contains(each.role()))
        : event.in(role);
  }

  private static boolean isBy(Event event, String name) {
    Attribution source = event.source();
    return source != null && source.text().equals(name);
  }

  private static boolean hasName(Event event, Role role, String name) {
    return in(event, role).anyMatch(each -> each.text().startsWith(name));
  }

  private static boolean hasWord(Event event, Role role, String word) {
    return in(event, role).anyMatch(each -> each.text().contains(word));
  }

  private Asked days(Asked asked) {
    LocalDate from = day();
    return switch (random.nextInt(6)) {
      case 0 -> asked.with("happened:" + from, event -> isWithin(event, from, from));
      case 1 -> {
        LocalDate first = from.withDayOfMonth(1);
        LocalDate last = from.plusMonths(1).withDayOfMonth(1).minusDays(1);
        yield asked.with(
            "happened:" + from.toString().substring(0, 7), event -> isWithin(event, first, last));
      }
      case 2 -> {
        LocalDate to = from.plusDays(random.nextInt(200));
        yield asked.with("when:[" + from + " TO " + to + "]", event -> isWithin(event, from, to));
      }
      case 3 -> {
        LocalDate to = from.plusDays(random.nextInt(200));
        yield asked.with(
            "happened:~[" + from + " TO " + to + "]",
            (event, article) -> isWithin(event, from, to) || isPublished(event, article, from, to));
      }
      case 4 ->
          asked.with(
              "happened:~" + from.getYear(),
              (event, article) -> {
                LocalDate first = from.withDayOfYear(1);
                LocalDate last = first.plusYears(1).minusDays(1);
                return isWithin(event, first, last) || isPublished(event, article, first, last);
              });
      default ->
          asked.with("happened:[* TO " + from + "]", event -> isWithin(event, LocalDate.MIN, from));
    };
  }

  private static boolean isPublished(Event event, Article article, LocalDate from, LocalDate to) {
    Published published = article.published();
    LocalDate day = published == null ? null : published.day(ZoneOffset.UTC);
    return event.time() == null && day != null && !day.isBefore(from) && !day.isAfter(to);
  }

  private static boolean isWithin(Event event, LocalDate from, LocalDate to) {
    EventTime time = event.time();
    return time != null && !time.from().isBefore(from) && !time.to().isAfter(to);
  }

  private Asked modality(Asked asked) {
    return switch (random.nextInt(3)) {
      case 0 -> asked.with("modality:any", event -> true);
      case 1 -> {
        Modality modality = pick(List.of(Modality.values()));
        yield asked.with("modality:" + modality.key(), event -> event.modality() == modality);
      }
      default ->
          new Asked(
              asked.query(),
              asked.meaning().and((event, a) -> event.modality() == Modality.ASSERTED));
    };
  }

  private void check(ArticleSearcher searcher, List<TaggedArticle> articles) throws IOException {
    Asked left = pattern();
    Asked right = pattern();
    checkEvents(searcher, articles, left.query(), left.meaning());
    String either = left.query() + " OR " + right.query();
    checkEvents(searcher, articles, either, left.meaning().or(right.meaning()));
    checkArticles(searcher, articles, left, right);
    Asked any = pattern("*");
    checkEvents(searcher, articles, any.query(), any.meaning());
  }

  private void checkEvents(
      ArticleSearcher searcher,
      List<TaggedArticle> articles,
      String query,
      BiPredicate<Event, Article> meaning)
      throws IOException {
    List<String> expected = new ArrayList<>();
    for (TaggedArticle tagged : articles) {
      tagged.events().stream()
          .filter(event -> meaning.test(event, tagged.article()))
          .forEach(event -> expected.add(tagged.article().id() + " " + event));
    }
    List<String> found = new ArrayList<>();
    searcher.events(
        SearchRequest.builder(query).build(),
        hit -> found.add(hit.article().id() + " " + hit.event()));
    expected.sort(null);
    found.sort(null);
    assertEquals(expected, found, "seed " + seed + ", query " + query);
  }

  private static boolean isTold(TaggedArticle tagged, Asked asked) {
    return tagged.events().stream().anyMatch(e -> asked.meaning().test(e, tagged.article()));
  }

  /** One article may meet both patterns by two events. */
  private void checkArticles(
      ArticleSearcher searcher, List<TaggedArticle> articles, Asked left, Asked right)
      throws IOException {
    Set<String> expected = new TreeSet<>();
    for (TaggedArticle tagged : articles) {
      if (isTold(tagged, left) && !isTold(tagged, right)) {
        expected.add(tagged.article().id());
      }
    }
    String query = left.query() + " AND NOT " + right.query();
    Set<String> found = new TreeSet<>();
    searcher
        .search(SearchRequest.builder(query).limit(1000).passages(0).build())
        .hits()
        .forEach(hit -> found.add(hit.article().id()));
    assertEquals(expected, found, "seed " + seed + ", query " + query);
  }

  private void checkFacet(ArticleSearcher searcher, List<TaggedArticle> articles, double least)
      throws IOException {
    Map<String, Long> expected = new TreeMap<>();
    for (String type : SECOND_LEVEL) {
      long count = articles.stream().filter(article -> tells(article, type, least)).count();
      if (count > 0) {
        expected.put(type, count);
      }
    }
    Map<String, Long> found = new TreeMap<>();
    for (Facet.Value value :
        searcher
            .search(SearchRequest.builder("").facets("event").minProminence(least).build())
            .facets()
            .getFirst()
            .values()) {
      found.put(value.id(), value.count());
    }
    assertEquals(expected, found, "seed " + seed + ", at least " + least);
  }

  private static boolean tells(TaggedArticle article, String type, double least) {
    List<Event> events =
        article.events().stream()
            .filter(event -> event.isAsserted() && below(type).contains(event.type()))
            .toList();
    return !events.isEmpty()
        && Math.round(EventProminence.of(events) * 100) >= Math.round(least * 100);
  }
}
