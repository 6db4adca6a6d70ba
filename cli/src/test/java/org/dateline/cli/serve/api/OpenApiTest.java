package org.dateline.cli.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API is what the API does. */
class OpenApiTest {
  private static final String NAME = "https://samples.example/openapi.json";
  private static final JSON NULLS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
  private static final Pattern REFERENCE = Pattern.compile("\"(#/components/[^\"]+)\"");

  @TempDir static Path folder;
  private static ServedApi api;
  private static String text;
  private static Map<?, ?> description;
  private static Validator validator;

  @BeforeAll
  static void serve() throws Exception {
    api = new ServedApi(folder);
    text = api.get("/api/openapi.json").body();
    description = JSON.std.mapFrom(text);
    validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    // The description is no schema itself, but has some.
    Map<String, Object> schemas = new LinkedHashMap<>(JSON.std.mapFrom(text));
    schemas.put("$id", NAME);
    validator.registerSchema(URI.create(NAME), NULLS.asString(schemas));
  }

  @AfterAll
  static void close() throws IOException {
    api.close();
  }

  private static @Nullable Object at(@Nullable Object json, String... path) {
    @Nullable Object at = json;
    for (String key : path) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at;
  }

  private static Map<?, ?> map(String... path) {
    return assertInstanceOf(Map.class, at(description, path));
  }

  private static @Nullable Object followed(@Nullable Object json) {
    Object reference = at(json, "$ref");
    return reference == null ? json : at(description, reference.toString().substring(2).split("/"));
  }

  private static @Nullable Object operation(String path) {
    return at(description, "paths", path, "get");
  }

  private static Set<String> parameters(String path) {
    Set<String> names = new TreeSet<>();
    for (Object parameter : assertInstanceOf(List.class, at(operation(path), "parameters"))) {
      assertTrue(names.add(String.valueOf(at(followed(parameter), "name"))), path + parameter);
    }
    return names;
  }

  @Test
  void pathsAndParametersAreThoseThatThereAre() {
    Set<String> paths = new HashSet<>(Set.of("/health"));
    for (Endpoint endpoint : api.endpoints()) {
      paths.add(endpoint.path());
      assertNotNull(operation(endpoint.path()), endpoint.path());
      assertEquals(endpoint.what(), at(operation(endpoint.path()), "summary"));
      assertEquals(
          new TreeSet<>(endpoint.parameters()), parameters(endpoint.path()), endpoint.path());
    }
    assertEquals(paths, map("paths").keySet());
  }

  @Test
  void allThatIsReferredToIsThereAndUsed() {
    Set<String> used = new TreeSet<>();
    for (MatchResult reference : REFERENCE.matcher(text).results().toList()) {
      used.add(reference.group(1));
    }
    Set<String> known = new TreeSet<>();
    for (String kind : List.of("schemas", "parameters", "responses")) {
      for (Object name : map("components", kind).keySet()) {
        known.add("#/components/" + kind + "/" + name);
      }
    }
    assertEquals(known, used);
  }

  @Test
  void everySchemaIsTitledAndClosedAndItsExamplesFit() throws IOException {
    Map<?, ?> schemas = map("components", "schemas");
    for (Map.Entry<?, ?> schema : schemas.entrySet()) {
      assertNotNull(at(schema.getValue(), "title"), "" + schema.getKey());
      assertNotNull(at(schema.getValue(), "description"), "" + schema.getKey());
      assertEquals(false, at(schema.getValue(), "additionalProperties"), "" + schema.getKey());
      if (at(schema.getValue(), "examples") instanceof List<?> examples) {
        for (Object example : examples) {
          fits("/components/schemas/" + schema.getKey(), NULLS.asString(example));
        }
      }
    }
  }

  private static void fits(String pointer, String json) {
    Validator.Result result = validator.validate(URI.create(NAME + "#" + pointer), json);
    assertTrue(
        result.isValid(),
        () ->
            pointer
                + ": "
                + result.getErrors().stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getError())
                    .toList());
  }

  /** Gets an answer, which must be one that its path describes, and fit it. */
  private static HttpResponse<String> checked(String address) throws Exception {
    HttpResponse<String> answer = api.get(address);
    String path = address.replaceFirst("\\?.*", "");
    String status = String.valueOf(answer.statusCode());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    Object response = at(operation(path), "responses", status);
    assertNotNull(response, address + ": " + status + " " + answer.body());
    assertNotNull(at(followed(response), "content", type), address + ": " + type);
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      String from =
          at(response, "$ref") == null
              ? "/paths/" + path.replace("/", "~1") + "/get/responses/" + status
              : String.valueOf(at(response, "$ref")).substring(1);
      fits(from + "/content/" + type.replace("/", "~1") + "/schema", answer.body());
    }
    return answer;
  }

  @Test
  void everyPathAnswersAsItIsDescribed() throws Exception {
    for (Endpoint endpoint : api.endpoints()) {
      assertEquals(200, checked(endpoint.example()).statusCode(), endpoint.example());
      String wrong = endpoint.path() + "?limti=1";
      assertEquals(400, checked(wrong).statusCode(), wrong);
      if (at(operation(endpoint.path()), "responses", "404") != null) {
        assertEquals(404, checked(endpoint.path() + "?id=nowhere").statusCode());
      }
      if (endpoint.parameters().contains("q")) {
        String query = endpoint.example().replaceFirst("q=[^&]*", "q=kursk%20(soldiers");
        assertEquals(400, checked(query).statusCode(), query);
        assertTrue(checked(query).body().contains("\"position\":6"), query);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=soldirs%20NIS&facet=person",
        "/api/search?q=kursk&explain=true&fold-copies=true&limit=100&facet=place:significance",
        "/api/search?facet=person,organisation,place,group,other,event,source,section,language,"
            + "author,subject,date,happened&limit=100&facet-limit=100&passages=20",
        "/api/search?sort=newest&since=1990&until=1991",
        "/api/timeline?unit=day&series=person:3&series=event:3&peaks=true&share=true",
        "/api/timeline?unit=hour&since=2024-12-26&until=2024-12-28&zone=Asia/Seoul",
        "/api/timeline?q=nowhere_at_all",
        "/api/graph?of=person,organisation,place,event,source&nodes=100&min=1&limit=500",
        "/api/events?limit=1000&scheme=plover",
        "/api/events?limit=1000&q=event:*(modality:any)&scheme=iptc_medtop",
        "/api/events/timeline?unit=day",
        "/api/quotes?limit=1000",
        "/api/quotes/counts?speakers=100&outlets=50",
        "/api/suggest?prefix=s&limit=50",
        "/api/suggest",
        "/api/entity?id=Q3178",
        "/api/points?id=nowhere",
        "/health"
      })
  void answersOfManyShapesFit(String address) throws Exception {
    assertEquals(200, checked(address).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zone=x", "after=x", "where=x", "ranking=x", "index=x", "now=x"})
  void problemsOfManyKindsFit(String parameter) throws Exception {
    HttpResponse<String> answer = checked("/api/search?" + parameter);
    assertEquals(400, answer.statusCode(), answer.body());
  }

  @Test
  void aSlipIsToldWithWhatMayHaveBeenMeant() throws Exception {
    Map<?, ?> problem = JSON.std.mapFrom(checked("/api/search?ofset=1").body());
    assertEquals("ofset", problem.get("parameter"));
    assertEquals("offset", problem.get("suggestion"));
  }

  @Test
  void everyArticleFits() throws Exception {
    List<String> ids = new ArrayList<>();
    api.get("/api/export?format=jsonl&fields=id").body().lines().forEach(ids::add);
    assertEquals(80, ids.size());
    for (String line : ids) {
      String id = (String) JSON.std.mapFrom(line).get("id");
      checked("/api/article?id=" + id + "&decisions=true");
      checked("/api/related?id=" + id);
      checked("/api/copies?id=" + id);
    }
  }

  @Test
  void whatIsNotDescribedDoesNotFit() {
    String pointer = "#/components/schemas/Point";
    String json = "{\"latitude\":1,\"longitude\":2,\"height\":3}";
    assertFalse(validator.validate(URI.create(NAME + pointer), json).isValid());
  }
}
