package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SeriesRequest;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.Timeline;
import org.dateline.search.result.Timeline.Unit;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timelines of articles; against brute force over random articles, zones and units. */
class ArticleTimelineTest {
  private static final List<String> PEOPLE =
      List.of("Anna Berg", "Carl Dorn", "Emil Falk", "Gerda Holm");
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Europe/Kyiv", "Asia/Kolkata", "America/Sao_Paulo");

  private static final List<String> AUTHORS =
      List.of(
          "A/B, C",
          "B\u001f\u001e",
          "C" + "x".repeat(40_000) + "1",
          "C" + "x".repeat(40_000) + "2");

  @TempDir Path folder;

  @Test
  void countsAreThoseOfBruteForce() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of(pick(random, ZONES));
    IndexSettings settings = IndexSettings.defaults().withZone(zone);
    Tagger tagger = Tagger.of(Gazetteer.of(people()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, settings)) {
      for (int i = 0; i < 400; i++) {
        index.add(randomArticle(random, i));
        if (i % 97 == 0) {
          index.commit();
        }
      }
      for (int i = 0; i < 400; i += 13) {
        index.delete("a" + i);
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        List<TaggedArticle> all = new ArrayList<>();
        searcher.articles(all::add);
        for (int round = 0; round < 80; round++) {
          check(searcher, all, zone, random, "seed " + seed + ", index in " + zone);
        }
      }
    }
  }

  private static List<Entity> people() {
    return PEOPLE.stream()
        .map(name -> new Entity(id(name), EntityType.PERSON, "", name, List.of(), null, null, 50))
        .toList();
  }

  private static String id(String name) {
    return "x:" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  // Most within the autumn in which clocks change, some anywhere.
  private static Article randomArticle(Random random, int number) {
    int days = random.nextInt(8) == 0 ? 3000 : 60;
    OffsetDateTime time =
        OffsetDateTime.parse("2024-10-01T00:07:00Z")
            .plusMinutes(random.nextInt(days * 24 * 60))
            .truncatedTo(ChronoUnit.MINUTES);
    String at =
        switch (random.nextInt(10)) {
          case 0 -> time.toString().substring(0, 4);
          case 1 -> time.toString().substring(0, 7);
          case 2, 3 -> time.toString().substring(0, 10);
          default -> time.toString();
        };
    return Article.builder("a" + number)
        .title(pick(random, List.of("Alpha news", "Beta news", "Alpha and beta news")))
        .body(
            pick(random, PEOPLE)
                + pick(random, List.of(" captured ", " met ", " attacked "))
                + pick(random, PEOPLE)
                + " on a quiet morning.")
        .published(random.nextInt(20) == 0 ? null : Published.parse(at))
        .authors(AUTHORS.stream().filter(name -> random.nextInt(3) == 0).toList())
        .build();
  }

  private static void check(
      ArticleSearcher searcher,
      List<TaggedArticle> all,
      ZoneId indexZone,
      Random random,
      String seed)
      throws IOException {
    String word = pick(random, List.of("", "alpha", "beta"));
    Unit unit = pick(random, List.of(Unit.values()));
    ZoneId zone = random.nextInt(3) == 0 ? null : ZoneId.of(pick(random, ZONES));
    String since = unit == Unit.HOUR || random.nextBoolean() ? "2024-10-01" : null;
    String until = since == null ? null : "2024-12-31";
    String context = seed + ", \"" + word + "\" by " + unit + " in " + zone + " since " + since;
    SeriesRequest[] series = {
      SeriesRequest.entities(List.of("x:anna-berg", "Carl Dorn")),
      SeriesRequest.top(Dimension.AUTHOR, 3),
      SeriesRequest.events(List.of("capture"))
    };
    Timeline counted =
        searcher.articleTimeline(
            SearchRequest.builder(word).since(since).until(until).build(),
            new TimelineRequest(unit, zone, List.of(series), random.nextBoolean()));
    List<TaggedArticle> found =
        all.stream()
            .filter(each -> matches(each.article(), word, since, until, indexZone))
            .toList();
    checkSeries(counted, counted.all(), found, tagged -> true, indexZone, context);
    checkGaps(counted, context);
    assertEquals(found.size(), counted.total(), context);
    assertEquals(
        found.stream().filter(each -> each.article().published() == null).count(),
        counted.undated(),
        context);
    List<String> names = new ArrayList<>(List.of("x:anna-berg", "x:carl-dorn"));
    names.addAll(authors(found));
    names.add("custody.capture");
    assertEquals(names, counted.series().stream().map(Timeline.Series::id).toList(), context);
    for (Timeline.Series each : counted.series()) {
      checkSeries(counted, each, found, tagged -> has(tagged, each), indexZone, context);
    }
  }

  private static boolean has(TaggedArticle tagged, Timeline.Series series) {
    String id = series.id();
    return tagged.article().authors().contains(id)
        || tagged.mentions().stream().anyMatch(mention -> mention.entityId().equals(id))
        || tagged.events().stream().anyMatch(e -> e.isAsserted() && e.type().equals(id));
  }

  private static List<String> authors(List<TaggedArticle> found) {
    Map<String, Long> counts =
        found.stream()
            .flatMap(tagged -> tagged.article().authors().stream())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean matches(
      Article article, String word, @Nullable String since, @Nullable String until, ZoneId zone) {
    boolean named = article.title().toLowerCase(Locale.ROOT).contains(word);
    if (since == null || until == null) {
      return named;
    }
    LocalDate day = article.published() == null ? null : article.published().day(zone);
    return named
        && day != null
        && !day.isBefore(LocalDate.parse(since))
        && !day.isAfter(LocalDate.parse(until));
  }

  private static void checkSeries(
      Timeline counted,
      Timeline.Series series,
      List<TaggedArticle> found,
      Predicate<TaggedArticle> member,
      ZoneId indexZone,
      String context) {
    Map<String, Long> expected = new HashMap<>();
    for (TaggedArticle tagged : found) {
      String label = label(tagged.article(), counted.unit(), counted.zone(), indexZone);
      if (label != null && member.test(tagged)) {
        expected.merge(label, 1L, Long::sum);
      }
    }
    Map<String, Long> actual = new HashMap<>();
    for (int i = 0; i < series.counts().size(); i++) {
      if (series.counts().get(i) > 0) {
        actual.put(counted.buckets().get(i).label(), series.counts().get(i));
      }
    }
    assertEquals(counted.buckets().size(), series.counts().size(), context);
    assertEquals(expected, actual, context + ", series " + series.name());
    for (Timeline.Peak peak : series.peaks()) {
      assertEquals(series.counts().get(peak.bucket()), peak.count(), context);
      assertEquals(Math.min(3, peak.count()), peak.articles().size(), context);
    }
  }

  /** The bucket of an article, by the letters of its date. */
  private static @Nullable String label(Article article, Unit unit, ZoneId zone, ZoneId indexZone) {
    Published published = article.published();
    if (published == null) {
      return null;
    }
    ZonedDateTime inIndex = published.instant().atZone(indexZone);
    boolean midnight = inIndex.equals(inIndex.toLocalDate().atStartOfDay(indexZone));
    boolean dated = !published.isTimed() || midnight;
    int letters = published.isTimed() ? 16 : published.toString().length();
    LocalDate day =
        !published.isTimed()
            ? published.day(zone)
            : (midnight ? inIndex : published.instant().atZone(zone)).toLocalDate();
    String date = day.toString();
    return switch (unit) {
      case HOUR -> dated ? null : hour(published.instant(), zone);
      case DAY -> letters < 10 ? null : date;
      case WEEK ->
          letters < 10 ? null : DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
      case MONTH -> letters < 7 ? null : date.substring(0, 7);
      case QUARTER ->
          letters < 7 ? null : day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
      case YEAR -> date.substring(0, 4);
    };
  }

  private static String hour(Instant instant, ZoneId zone) {
    String time = instant.atZone(zone).toOffsetDateTime().toString();
    return time.substring(0, 14) + "00" + time.substring(16).replaceFirst(":\\d\\d(?=[Z+-])", "");
  }

  private static void checkGaps(Timeline counted, String context) {
    if (counted.buckets().isEmpty()) {
      return;
    }
    ZonedDateTime first = counted.buckets().getFirst().start().atZoneSameInstant(counted.zone());
    ZonedDateTime last = counted.buckets().getLast().start().atZoneSameInstant(counted.zone());
    long length =
        switch (counted.unit()) {
          case HOUR -> Duration.between(first, last).toHours();
          case DAY -> ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate());
          case WEEK -> ChronoUnit.WEEKS.between(first.toLocalDate(), last.toLocalDate());
          case MONTH -> ChronoUnit.MONTHS.between(first.toLocalDate(), last.toLocalDate());
          case QUARTER -> ChronoUnit.MONTHS.between(first.toLocalDate(), last.toLocalDate()) / 3;
          case YEAR -> ChronoUnit.YEARS.between(first.toLocalDate(), last.toLocalDate());
        };
    assertEquals(length + 1, counted.buckets().size(), context);
    assertTrue(counted.all().counts().getFirst() > 0, context);
    assertTrue(counted.all().counts().getLast() > 0, context);
    assertEquals(
        counted.buckets().stream().map(Timeline.Bucket::label).distinct().count(),
        counted.buckets().size(),
        context);
  }

  private Timeline timeline(String zone, TimelineRequest request, Article... articles)
      throws IOException {
    try (Fixture fixture = new Fixture(folder, zone, articles)) {
      return fixture.searcher.articleTimeline(SearchRequest.builder("").build(), request);
    }
  }

  private static List<String> drawn(Timeline timeline) {
    return IntStream.range(0, timeline.buckets().size())
        .mapToObj(i -> timeline.buckets().get(i).label() + " " + timeline.all().counts().get(i))
        .toList();
  }

  @Test
  void theHourThatComesTwiceIsTwoBuckets() throws IOException {
    Timeline timeline =
        timeline(
            "America/New_York",
            TimelineRequest.by(Unit.HOUR),
            Fixture.dated("a", "2024-11-03T00:10-04:00", "One."),
            Fixture.dated("b", "2024-11-03T01:10-04:00", "Two."),
            Fixture.dated("c", "2024-11-03T01:20-05:00", "Three."),
            Fixture.dated("d", "2024-11-03T02:20-05:00", "Four."));
    List<String> hours =
        List.of(
            "2024-11-03T00:00-04:00 1",
            "2024-11-03T01:00-04:00 1",
            "2024-11-03T01:00-05:00 1",
            "2024-11-03T02:00-05:00 1");
    assertEquals(hours, drawn(timeline));
  }

  @Test
  void clocksSetBackByHalfAnHourMakeOneLongHour() throws IOException {
    Timeline timeline =
        timeline(
            "Australia/Lord_Howe",
            TimelineRequest.by(Unit.HOUR),
            Fixture.dated("a", "2024-04-07T00:10+11:00", "One."),
            Fixture.dated("b", "2024-04-07T01:40+11:00", "Two."),
            Fixture.dated("c", "2024-04-07T01:40+10:30", "Three."),
            Fixture.dated("d", "2024-04-07T03:20+10:30", "Four."));
    List<String> hours =
        List.of(
            "2024-04-07T00:00+11:00 1",
            "2024-04-07T01:00+11:00 2",
            "2024-04-07T02:00+10:30 0",
            "2024-04-07T03:00+10:30 1");
    assertEquals(hours, drawn(timeline));
  }

  @Test
  void aDateWithoutATimeIsThatDayInAnyZone() throws IOException {
    Timeline timeline =
        timeline(
            "Asia/Seoul",
            TimelineRequest.by(Unit.DAY).in(ZoneId.of("America/Los_Angeles")),
            Fixture.dated("a", "2024-12-26", "One."),
            Fixture.dated("b", "2024-12-26T09:00+09:00", "Two."),
            Fixture.dated("c", "2024-12", "Three."));
    assertEquals(List.of("2024-12-25 1", "2024-12-26 1"), drawn(timeline));
    assertEquals(1, timeline.lessExact());
  }

  @Test
  void theDayThatSamoaWentWithoutIsNoBucket() throws IOException {
    Timeline timeline =
        timeline(
            "Pacific/Apia",
            TimelineRequest.by(Unit.DAY),
            Fixture.dated("a", "2011-12-29", "One."),
            Fixture.dated("b", "2011-12-31", "Two."));
    assertEquals(List.of("2011-12-29 1", "2011-12-31 1"), drawn(timeline));
  }

  @Test
  void tooManyBucketsAreRefusedWithAUnitThatFits() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                timeline(
                    "UTC",
                    TimelineRequest.by(Unit.HOUR),
                    Fixture.dated("a", "1960-01-01T10:00Z", "One."),
                    Fixture.dated("b", "2024-12-31T10:00Z", "Two.")));
    assertTrue(String.valueOf(refused.getMessage()).contains("count by week"), refused.toString());
  }

  @Test
  void nothingFoundIsATimelineWithoutBuckets() throws IOException {
    Timeline timeline = timeline("UTC", TimelineRequest.by(Unit.DAY).withPeaks());
    assertEquals(List.of(), drawn(timeline));
    assertEquals(0, timeline.total());
  }

  @Test
  void aPeakShowsTheArticlesMostLikeTheOthers() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int day = 10; day < 20; day++) {
      articles.add(Fixture.dated("d" + day, "2024-06-" + day, "A word from Paris."));
    }
    for (int i = 0; i < 4; i++) {
      articles.add(Fixture.dated("p" + i, "2024-06-15", "Vladimir Putin spoke in Moscow."));
    }
    Timeline timeline =
        timeline("UTC", TimelineRequest.by(Unit.DAY).withPeaks(), articles.toArray(Article[]::new));
    assertEquals(1, timeline.all().peaks().size());
    Timeline.Peak peak = timeline.all().peaks().getFirst();
    assertEquals("2024-06-15", timeline.buckets().get(peak.bucket()).label());
    assertEquals(5, peak.count());
    assertEquals(1, peak.median());
    assertEquals(
        List.of("p0", "p1", "p2"), peak.articles().stream().map(Timeline.Typical::id).toList());
  }

  @Test
  void seriesCountOnlyWhatArticlesAreAbout() throws IOException {
    String about = "Vladimir Putin spoke in Moscow. " + "He said nothing new that day. ".repeat(40);
    try (Fixture fixture =
        new Fixture(
            folder,
            Fixture.article("a", "Vladimir Putin speaks", about)
                .published(Published.parse("2024-06-15"))
                .build(),
            Fixture.article("b", "Weather", "Rain is likely. ".repeat(60) + "Vladimir Putin left.")
                .published(Published.parse("2024-06-15"))
                .build())) {
      TimelineRequest people =
          TimelineRequest.by(Unit.DAY).with(SeriesRequest.entities(List.of("Vladimir Putin")));
      assertEquals(2, putin(fixture, people, 0));
      assertEquals(1, putin(fixture, people, 0.4));
    }
  }

  private static long putin(Fixture fixture, TimelineRequest request, double prominence)
      throws IOException {
    SearchRequest all = SearchRequest.builder("").minProminence(prominence).build();
    return fixture.searcher.articleTimeline(all, request).series().getFirst().total();
  }

  @Test
  void aSeriesOfNothingKnownIsRefused() throws IOException {
    try (Fixture fixture = new Fixture(folder, Fixture.dated("a", "2024", "One."))) {
      for (String series : List.of("entity=Nobody At All", "event=captur", "source=Nowhere")) {
        TimelineRequest request = TimelineRequest.by(Unit.DAY).with(SeriesRequest.parse(series));
        assertThrows(
            IllegalArgumentException.class,
            () -> fixture.searcher.articleTimeline(SearchRequest.builder("").build(), request));
      }
    }
  }

  @Test
  void aShareIsOfAllArticlesAndWhereThereAreNoneThereIsNone() throws IOException {
    try (Fixture f =
        new Fixture(
            folder,
            "Europe/Kyiv",
            Fixture.dated("a", "2024-01-10", "Nothing."),
            Fixture.dated("b", "2024-02-10", "Grain."),
            Fixture.dated("c", "2024-02-11", "Nothing."),
            Fixture.dated("d", "2024-02-12", "Grain."),
            Fixture.dated("e", "2024-02-12", "Nothing."),
            Fixture.dated("f", "2024-04-10", "Nothing."),
            Fixture.dated("g", "2024-05-10", "Grain."),
            Fixture.dated("h", "2024", "Grain."))) {
      TimelineRequest months = TimelineRequest.by(Unit.MONTH);
      Timeline grain = f.searcher.articleTimeline(SearchRequest.builder("grain").build(), months);
      Timeline whole = f.searcher.articleTimeline(SearchRequest.builder("").build(), months);
      List<@Nullable Double> expected = new ArrayList<>(List.of(0.5));
      expected.add(null);
      expected.addAll(List.of(0.0, 1.0));
      assertEquals(expected, grain.shares(grain.all(), whole));
      Timeline days =
          f.searcher.articleTimeline(
              SearchRequest.builder("").build(), TimelineRequest.by(Unit.DAY));
      assertThrows(IllegalArgumentException.class, () -> grain.shares(grain.all(), days));
    }
  }
}
