package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.cli.serve.api.Api;
import org.dateline.cli.serve.api.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API is true: its paths, their parameters, and each answer. */
class OpenApiTest {
  private static final URI ID = URI.create("https://dateline.example/openapi.json");
  private static final String SAMPLE = "s-2024-12-27-01";

  @TempDir static Path folder;

  private static Server server;
  private static Map<String, Object> description;
  private static Validator validator;

  @BeforeAll
  static void start() throws Exception {
    Path saved = Files.writeString(folder.resolve("saved.tsv"), "# mine\nkursk\tevent:attack\n");
    server = Server.start(ServerOptions.local(ServedArchive.samples()).with(List.of(saved)));
    String text = Client.get(server, "/api/openapi.json").body();
    description = JSON.std.mapFrom(text);
    validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    // As a bare schema it says nothing; its parts are referred to by their places.
    validator.registerSchema(ID, text);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> get(String path) {
    return map(map(map(description.get("paths")).get(path)).get("get"));
  }

  private static String name(Object parameter) {
    Object to = map(parameter).get("$ref");
    Object meant =
        to == null
            ? parameter
            : map(map(description.get("components")).get("parameters"))
                .get(to.toString().replaceFirst(".*/", ""));
    return map(meant).get("name").toString();
  }

  @Test
  void pathsAndParametersAreThoseOfTheHandlers() {
    Map<String, Set<String>> described = new TreeMap<>();
    for (String path : map(description.get("paths")).keySet()) {
      if (path.startsWith("/api/")) {
        described.put(
            path,
            ((List<?>) get(path).get("parameters"))
                .stream().map(OpenApiTest::name).collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    Map<String, Set<String>> handled = new TreeMap<>();
    for (Endpoint endpoint : Api.of(List.of())) {
      Set<String> parameters = new TreeSet<>(endpoint.parameters());
      parameters.removeIf(String::isEmpty);
      parameters.add("token");
      handled.put(endpoint.path(), parameters);
    }
    assertEquals(handled, described);
  }

  private static void assertFits(String path, String more) throws Exception {
    HttpResponse<String> answer = Client.get(server, path + more);
    assertEquals(200, answer.statusCode(), path + more + ": " + answer.body());
    assertValid(
        "#/paths/"
            + path.replace("/", "~1")
            + "/get/responses/200/content/application~1json/schema",
        answer.body(),
        path + more);
  }

  private static void assertValid(String place, String json, String what) {
    String schema = "{\"$ref\":\"" + ID + place + "\"}";
    URI id = URI.create("urn:at:" + Integer.toHexString(place.hashCode()));
    validator.registerSchema(id, schema);
    Validator.Result result = validator.validate(id, json);
    assertTrue(
        result.isValid(),
        () ->
            what
                + result.getErrors().stream()
                    .limit(5)
                    .map(each -> "\n" + each.getInstanceLocation() + " " + each.getError())
                    .collect(Collectors.joining()));
  }

  @Test
  void searchesFit() throws Exception {
    String facets =
        "&facet=person:3,place:3,event:2,date,source,section:name&facet=place:significance";
    for (String query :
        List.of("", "kursk", "event:capture", "xyzzyq", "zelenski", "%22drone%22")) {
      assertFits("/api/search", "?q=" + query + facets);
      assertFits("/api/search", "?q=" + query + "&explain=1&fold-copies=1&any=1&limit=30");
      assertFits("/api/facets", "?q=" + query + facets);
    }
  }

  @Test
  void countsOverTimeFit() throws Exception {
    for (String query : List.of("", "kursk", "xyzzyq")) {
      assertFits("/api/timeline", "?q=" + query + "&unit=day&peaks=1&share=1&series=person:2");
      assertFits("/api/timeline", "?q=" + query + "&unit=month");
      assertFits("/api/events/timeline", "?q=" + query + "&unit=week&by=published");
    }
  }

  @Test
  void eventsAndQuotesFit() throws Exception {
    for (String query : List.of("", "kursk", "event:*(by:NIS%20modality:any)", "xyzzyq")) {
      assertFits("/api/events", "?limit=500&q=" + query);
      assertFits("/api/events", "?limit=5&offset=2&scheme=cameo&q=" + query);
      assertFits("/api/quotes", "?limit=500&q=" + query);
      assertFits("/api/quotes/counts", "?q=" + query);
    }
  }

  @Test
  void entitiesFit() throws Exception {
    assertFits("/api/graph", "?of=person,event&of=place&nodes=20");
    assertFits("/api/graph", "?q=xyzzyq");
    assertFits("/api/suggest", "?prefix=zel");
    assertFits("/api/suggest", "?prefix=");
    for (String id : List.of("Q212", "Q7747", "Q159")) {
      assertFits("/api/entity", "?id=" + id);
    }
    assertFits("/api/points", "?id=Q212&id=Q3178&id=nowhere");
  }

  @Test
  void articlesFit() throws Exception {
    assertFits("/api/article", "?id=" + SAMPLE);
    assertFits("/api/article", "?decisions=1&id=" + SAMPLE);
    assertFits("/api/related", "?id=" + SAMPLE);
    assertFits("/api/copies", "?id=" + SAMPLE);
  }

  @Test
  void theOthersFit() throws Exception {
    assertFits("/api/stats", "");
    assertFits("/api/searches", "");
    assertFits("/api/event-types", "");
    assertFits("/api/openapi.json", "");
    assertFits("/health", "");
  }

  private static void assertProblem(int status, String path) throws Exception {
    HttpResponse<String> answer = Client.get(server, path);
    assertEquals(status, answer.statusCode(), path);
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertValid("#/components/schemas/Problem", answer.body(), path);
  }

  @Test
  void problemsFit() throws Exception {
    assertProblem(400, "/api/search?q=foo(");
    assertProblem(400, "/api/search?ofset=1");
    assertProblem(400, "/api/search?limit=-1");
    assertProblem(400, "/api/search?sort=x");
    assertProblem(400, "/api/search?after=x");
    assertProblem(400, "/api/search?where=x");
    assertProblem(400, "/api/search?facet=x");
    assertProblem(400, "/api/search?ranking=x");
    assertProblem(400, "/api/search?index=x");
    assertProblem(400, "/api/search?zone=x");
    assertProblem(400, "/api/facets");
    assertProblem(400, "/api/timeline?unit=x");
    assertProblem(400, "/api/timeline?series=x");
    assertProblem(400, "/api/events?scheme=x");
    assertProblem(400, "/api/graph?of=x");
    assertProblem(400, "/api/export?format=x");
    assertProblem(400, "/api/article");
    assertProblem(404, "/api/article?id=x");
    assertProblem(404, "/api/related?id=x");
    assertProblem(404, "/api/copies?id=x");
    assertProblem(404, "/api/entity?id=x");
    assertProblem(404, "/api/x");
  }

  @Test
  void aSlipIsNamed() throws Exception {
    String body = Client.get(server, "/api/search?ofset=1").body();
    assertEquals("offset", JSON.std.mapFrom(body).get("suggestion"));
    assertEquals("ofset", JSON.std.mapFrom(body).get("parameter"));
    String query = Client.get(server, "/api/search?q=foo(").body();
    assertEquals(4, JSON.std.mapFrom(query).get("position"));
  }

  @Test
  void theSchemasRefuseWhatIsNone() {
    String stats = "#/paths/~1api~1stats/get/responses/200/content/application~1json/schema";
    assertTrue(!isValid(stats, "{}"));
    assertTrue(!isValid("#/components/schemas/Problem", "{\"status\":1}"));
  }

  private static boolean isValid(String place, String json) {
    try {
      assertValid(place, json, "");
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }
}
