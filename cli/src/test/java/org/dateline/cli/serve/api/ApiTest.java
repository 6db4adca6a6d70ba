package org.dateline.cli.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
  @TempDir static Path folder;
  private static ServedApi api;

  @BeforeAll
  static void serve() throws IOException {
    api = new ServedApi(folder);
  }

  @AfterAll
  static void close() throws IOException {
    api.close();
  }

  @Test
  void everyExampleFindsSomething() throws Exception {
    for (Endpoint endpoint : api.endpoints()) {
      if (endpoint.path().equals("/api/export")) {
        continue;
      }
      Object json = api.json(endpoint.example());
      // None of the samples is a copy.
      boolean nothing = json.equals(Map.of()) || json.equals(List.of());
      assertEquals(endpoint.path().equals("/api/copies"), nothing, endpoint.example());
      assertFalse(Objects.equals(0, at(json, "total")), endpoint.example());
      assertFalse(List.of().equals(at(json, "events")), endpoint.example());
      assertFalse(List.of().equals(at(json, "quotes")), endpoint.example());
    }
  }

  private static @Nullable Object at(@Nullable Object json, String... path) {
    @Nullable Object at = json;
    for (String key : path) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at;
  }

  private static List<?> list(@Nullable Object json, String... path) {
    return assertInstanceOf(List.class, at(json, path));
  }

  private static int number(Object json, String... path) {
    return assertInstanceOf(Integer.class, at(json, path));
  }

  private static Map<?, ?> problem(int status, String address) throws Exception {
    HttpResponse<String> answer = api.get(address);
    assertEquals(status, answer.statusCode(), () -> address + ": " + answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    return JSON.std.mapFrom(answer.body());
  }

  // To which the type of each problem leads.
  @Test
  void peopleAreShownAllPathsAndProblems() throws Exception {
    HttpResponse<String> page = api.get("/api");
    assertEquals(200, page.statusCode());
    for (Endpoint endpoint : Api.of(List.of())) {
      assertTrue(page.body().contains("<code>" + endpoint.path() + "</code>"), endpoint.path());
    }
    String type = String.valueOf(problem(404, "/api/nowhere").get("type"));
    assertTrue(page.body().contains("id=\"" + type.substring("/api#".length()) + "\""), type);
  }

  @Test
  void aParameterThatIsNoneIsRefusedNamingThose() throws Exception {
    for (Endpoint endpoint : api.endpoints()) {
      Map<?, ?> problem = problem(400, endpoint.path() + "?limti=3");
      assertEquals("limti", problem.get("parameter"));
      String detail = String.valueOf(problem.get("detail"));
      endpoint.parameters().forEach(name -> assertTrue(detail.contains(name), detail));
    }
  }

  @Test
  void whatHasNoSuchIdIsNotFound() throws Exception {
    for (String path : List.of("article", "related", "copies", "entity")) {
      Map<?, ?> problem = problem(404, "/api/" + path + "?id=nowhere");
      assertEquals("id", problem.get("parameter"));
      assertTrue(String.valueOf(problem.get("detail")).contains("\"nowhere\""), problem.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search?limit=101 | limit",
        "/api/search?offset=-1 | offset",
        "/api/search?passages=many | passages",
        "/api/search?facet=planet | facet",
        "/api/search?facet=person&facet-limit=5000 | facet-limit",
        "/api/search?min-prominence=NaN | min-prominence",
        "/api/search?min-prominence=1.5 | min-prominence",
        "/api/search?ranking=luck=1 | ranking",
        "/api/search?where=planet=Mars | where",
        "/api/search?sort=best | sort",
        "/api/facets?q=kursk | facet",
        "/api/timeline?unit=decade | unit",
        "/api/timeline?series=person:51 | series",
        "/api/timeline?series=planet:2 | series",
        "/api/graph?nodes=1001 | nodes",
        "/api/graph?min=0 | min",
        "/api/graph?of=planet | of",
        "/api/events?limit=0 | limit",
        "/api/events?limit=1001 | limit",
        "/api/events?offset=100001 | offset",
        "/api/events?scheme=none | scheme",
        "/api/events/timeline?unit=hour | unit",
        "/api/events/timeline?by=chance | by",
        "/api/quotes?limit=-1 | limit",
        "/api/quotes/counts?speakers=0 | speakers",
        "/api/quotes/counts?outlets=101 | outlets",
        "/api/export | format",
        "/api/export?format=csv&fields=price | fields",
        "/api/suggest?prefix=a&limit=51 | limit",
        "/api/article | id",
        "/api/related?id=s-2024-12-27-01&limit=101 | limit",
        "/api/points | id",
        "/api/stats?index=other | index"
      })
  void aWrongParameterIsNamed(String address, String parameter) throws Exception {
    assertEquals(parameter, problem(400, address).get("parameter"));
  }

  @Test
  void aWrongQueryIsToldWithItsPlace() throws Exception {
    for (String path : List.of("search", "timeline", "graph", "events", "quotes")) {
      Map<?, ?> problem = problem(400, "/api/" + path + "?q=kursk%20(soldiers");
      assertEquals("q", problem.get("parameter"));
      assertEquals(6, problem.get("position"));
    }
  }

  @Test
  void anExportHasAllThatMatches() throws Exception {
    Object found = api.json("/api/search?q=Kursk&limit=0");
    String lines = api.get("/api/export?q=Kursk&format=jsonl").body();
    assertEquals(at(found, "total"), (int) lines.lines().count());
    String table = api.get("/api/export?q=Kursk&format=csv&fields=id,published").body();
    assertEquals("id,published", table.lines().findFirst().orElse(""));
    assertEquals(number(found, "total") + 1, (int) table.lines().count());
  }

  @Test
  void facetsComeWithoutHits() throws Exception {
    Object found = api.json("/api/facets?q=Kursk&facet=person:2&facet=event");
    assertEquals(List.of(), at(found, "hits"));
    assertEquals(2, list(found, "facets", "person").size());
    assertTrue(number(found, "facet_totals", "person", "distinct") > 2);
  }

  @Test
  void aTimelineHasSharesOfAllArticles() throws Exception {
    Object all = api.json("/api/timeline?unit=month&share=true&where=");
    List<?> whole = list(all, "shares", "all");
    assertFalse(whole.isEmpty());
    assertTrue(whole.stream().allMatch(share -> share == null || share.equals(1.0)), "" + whole);
    Object some = api.json("/api/timeline?q=Kursk&unit=month&share=true&series=person:2");
    List<?> shares = list(some, "shares", "all");
    assertEquals(list(some, "buckets").size(), shares.size());
    assertTrue(shares.stream().anyMatch(share -> (double) share > 0 && (double) share < 1));
    assertEquals(2, list(some, "shares", "series").size());
  }

  @Test
  void eventsAndQuotesComeInPortions() throws Exception {
    for (String name : List.of("events", "quotes")) {
      String path = "/api/" + name + "?sort=oldest";
      Object first = api.json(path + "&limit=5");
      assertEquals(true, at(first, "more"));
      Object both = api.json(path + "&limit=3&offset=2");
      assertEquals(list(first, name).subList(2, 5), at(both, name));
      assertEquals(2, at(both, "offset"));
      Object last = api.json(path + "&limit=5&offset=100000");
      assertEquals(false, at(last, "more"));
      assertEquals(List.of(), at(last, name));
    }
  }

  @Test
  void anArticleTellsWhyItsTagsWereMade() throws Exception {
    Object plain = api.json("/api/article?id=s-2024-12-27-01");
    Object why = api.json("/api/article?id=s-2024-12-27-01&decisions=true");
    assertEquals(null, at(plain, "decisions"));
    List<?> decisions = list(why, "decisions");
    assertEquals(list(plain, "mentions").size(), decisions.size());
    assertTrue(
        decisions.stream().anyMatch(one -> !List.of().equals(at(one, "choices"))), "no choice");
  }

  @Test
  void anEntityAndPlacesAreFound() throws Exception {
    assertEquals("place", at(api.json("/api/entity?id=Q212"), "type"));
    Object points = api.json("/api/points?id=Q212&id=Q7747&id=nowhere");
    assertEquals(List.of("Q212"), List.copyOf(((Map<?, ?>) points).keySet()));
    assertTrue(assertInstanceOf(Double.class, at(points, "Q212", "latitude")) > 40);
  }

  @Test
  void savedSearchesAreToldWithWhatIsWrongWithThem() throws Exception {
    List<?> searches = (List<?>) api.json("/api/searches");
    assertEquals(3, searches.size());
    assertEquals("event:attack near:Kursk~100km", at(searches.getFirst(), "query"));
    assertEquals(null, at(searches.getFirst(), "fault"));
    assertEquals(List.of("Q884"), at(searches.get(1), "where", "place"));
    assertEquals(true, at(searches.get(1), "any"));
    assertTrue(String.valueOf(at(searches.get(2), "fault")).contains("never closed"));
  }

  @Test
  void theKeyOfASpeakerFindsWhatIsCounted() throws Exception {
    List<?> speakers = (List<?>) at(api.json("/api/quotes/counts?speakers=40"), "speakers");
    for (Object speaker : Objects.requireNonNull(speakers)) {
      String key = URLEncoder.encode(String.valueOf(at(speaker, "key")), StandardCharsets.UTF_8);
      List<?> quotes = (List<?>) at(api.json("/api/quotes?limit=100&by=" + key), "quotes");
      assertEquals(at(speaker, "quotes"), Objects.requireNonNull(quotes).size(), key);
    }
    assertEquals(40, speakers.size());
  }

  // A page leads to what else can be asked of the same words.
  @Test
  void whatASearchBoxFindsIsListedAndCounted() throws Exception {
    String query = "?q=what+was+new+this+week+about+NIS&lenient=true";
    Object found = api.json("/api/search" + query);
    assertFalse(Objects.equals(0, at(found, "total")));
    assertEquals(at(found, "total"), at(api.json("/api/timeline" + query), "total"));
    assertFalse(List.of().equals(at(api.json("/api/events" + query), "events")));
    assertFalse(List.of().equals(at(api.json("/api/quotes" + query), "quotes")));
  }
}
