package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.request.Limits;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.EventTimeline;
import org.dateline.search.result.SearchLimitException;
import org.dateline.search.result.Timeline;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A search that is over its limits, or whose thread is interrupted, stops, whatever it does. */
class LimitsTest {
  private static final int ARTICLES = 6000;
  private static final Limits NO_TIME = new Limits(Duration.ofNanos(1), Long.MAX_VALUE);

  @TempDir static Path folder;

  private static ArticleIndex index;
  private static ArticleSearcher searcher;

  @BeforeAll
  static void write() throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    index = ArticleIndex.open(folder, tagger, IndexSettings.defaults());
    for (int i = 0; i < ARTICLES; i++) {
      String body = "Troops captured soldiers near the word" + i + " of it.";
      index.add(
          Article.builder("a" + i)
              .title("Snow")
              .body(body)
              .language("en")
              .source("Source " + i % 7)
              .published(Published.parse("2024-12-" + (10 + i % 20)))
              .build());
    }
    searcher = ArticleSearcher.of(index);
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
    index.close();
  }

  private static SearchRequest.Builder request(Limits limits) {
    return SearchRequest.builder("captured").limits(limits);
  }

  /** Each thing that goes through the articles of a query. */
  private static List<Executable> everything(Limits limits) {
    SearchRequest plain = request(limits).build();
    SearchRequest faceted =
        request(limits)
            .facets("source", "event:significance", "date")
            .sort(SortOrder.NEWEST)
            .build();
    SearchRequest chosen =
        request(limits).facets("source").where(Dimension.SOURCE, "Source 1").build();
    SearchRequest written = SearchRequest.builder("title:=\"the it\"").limits(limits).build();
    TimelineRequest timeline = TimelineRequest.by(Timeline.Unit.DAY).withPeaks();
    return List.of(
        () -> searcher.search(plain),
        () -> searcher.search(faceted),
        () -> searcher.search(chosen),
        () -> searcher.search(written),
        () -> searcher.search(SearchRequest.builder("*o* NEAR/3 *e*").limits(limits).build()),
        () -> searcher.hits(plain, hit -> true),
        () -> searcher.events(plain, hit -> true),
        () -> searcher.timeline(plain, EventTimeline.Unit.DAY, EventTimeline.By.PUBLISHED),
        () -> searcher.articleTimeline(plain, timeline),
        () -> searcher.graph(plain, GraphRequest.usual()));
  }

  @Test
  void nothingGoesOnBeyondItsTime() {
    List<Executable> all = everything(NO_TIME);
    for (int i = 0; i < all.size(); i++) {
      SearchLimitException e = assertThrows(SearchLimitException.class, all.get(i), "number " + i);
      assertTrue(String.valueOf(e.getMessage()).contains("allow more time"), e.getMessage());
    }
  }

  @Test
  void nothingGoesOnOnceItsThreadIsInterrupted() {
    List<Executable> all = everything(Limits.NONE);
    for (int i = 0; i < all.size(); i++) {
      Thread.currentThread().interrupt();
      SearchLimitException e = assertThrows(SearchLimitException.class, all.get(i), "number " + i);
      assertTrue(Thread.interrupted(), "who interrupts it still sees that it was");
      assertTrue(String.valueOf(e.getMessage()).contains("interrupted"), e.getMessage());
    }
  }

  @Test
  void nothingGoesThroughMoreThanItMay() {
    Limits cheap = new Limits(null, 100);
    for (Executable each : everything(cheap)) {
      SearchLimitException e = assertThrows(SearchLimitException.class, each);
      assertTrue(String.valueOf(e.getMessage()).contains("the limit is 100"), e.getMessage());
    }
  }

  @Test
  void whatIsWithinItsLimitsIsWhatItIs() throws Throwable {
    for (Executable each : everything(new Limits(Duration.ofMinutes(5), 10_000_000))) {
      each.execute();
    }
    assertEquals(ARTICLES, searcher.search(request(new Limits(null, 13_000)).build()).total());
  }

  @Test
  void aWalkStopsWhenItIsInterruptedInBetween() throws IOException {
    AtomicInteger seen = new AtomicInteger();
    assertThrows(
        SearchLimitException.class,
        () ->
            searcher.hits(
                request(Limits.NONE).passages(0).build(),
                hit -> {
                  if (seen.incrementAndGet() == 10) {
                    Thread.currentThread().interrupt();
                  }
                  return true;
                }));
    assertTrue(Thread.interrupted());
    assertEquals(10, seen.get());
  }

  @Test
  void aWalkEndsWhereItsTakerHasEnough() throws IOException {
    AtomicInteger seen = new AtomicInteger();
    searcher.hits(request(Limits.NONE).build(), hit -> seen.incrementAndGet() < 3);
    assertEquals(3, seen.get());
  }

  @Test
  void anotherThreadCanStopALongSearch() throws Exception {
    Thread[] searching = {null};
    Throwable[] end = {null};
    searching[0] =
        new Thread(() -> {
          try {
            while (true) {
              searcher.search(SearchRequest.builder("=\"soldiers near the\"").build());
            }
          } catch (IOException | RuntimeException e) {
            end[0] = e;
          }
        });
    searching[0].start();
    Thread.sleep(300);
    assertTrue(searching[0].isAlive());
    searching[0].interrupt();
    searching[0].join(10_000);
    assertFalse(searching[0].isAlive());
    assertTrue(end[0] instanceof SearchLimitException, String.valueOf(end[0]));
  }

  @Test
  void aLimitIsNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> new Limits(Duration.ofMillis(-1), 1));
    assertThrows(IllegalArgumentException.class, () -> new Limits(null, -1));
  }
}
