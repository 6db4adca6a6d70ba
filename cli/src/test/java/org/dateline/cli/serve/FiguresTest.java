package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /metrics} is what Prometheus reads, and no longer for whatever is asked. */
class FiguresTest {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ([-+]?[0-9.]+(?:E-?[0-9]+)?|[-+]Inf|NaN)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\"\\\\n])*)\",?");

  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start(ServerOptions.local(ServedArchive.samples()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  // Whose connection is closed has been counted.
  private static void ask(String path) throws IOException {
    String answer =
        Client.raw(
            server,
            Client.lines("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close"));
    assertTrue(answer.startsWith("HTTP/1.1 "), answer);
  }

  private static List<String> lines() throws Exception {
    return Client.get(server, "/metrics").body().lines().toList();
  }

  private static Set<String> labels(List<String> lines, String name) {
    Pattern label = Pattern.compile("[{,]" + name + "=\"([^\"]*)\"");
    return lines.stream()
        .flatMap(line -> label.matcher(line).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double value(List<String> lines, String sample) {
    return lines.stream()
        .filter(line -> line.startsWith(sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
        .sum();
  }

  @Test
  void everyLineIsWellFormed() throws Exception {
    ask("/?q=kursk");
    Set<String> typed = new HashSet<>();
    for (String line : lines()) {
      if (line.startsWith("# TYPE ")) {
        assertTrue(typed.add(line.substring(7, line.indexOf(' ', 7))), line);
      } else if (!line.startsWith("# HELP ")) {
        Matcher sample = SAMPLE.matcher(line);
        assertTrue(sample.matches(), line);
        String family = sample.group(1).replaceFirst("_(bucket|sum|count)$", "");
        assertTrue(typed.contains(family) || typed.contains(sample.group(1)), line);
        String labels = sample.group(2);
        assertTrue(labels == null || LABEL.matcher(labels).replaceAll("").isEmpty(), line);
      }
    }
    assertTrue(typed.contains("dateline_http_requests_total"), typed.toString());
    assertTrue(
        Client.get(server, "/metrics")
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("text/plain; version=0.0.4"));
  }

  @Test
  void requestsAreCountedByRouteAndStatus() throws Exception {
    String good = "dateline_http_requests_total{route=\"/api/stats\",status=\"200\"}";
    String wrong = "dateline_http_requests_total{route=\"/api/stats\",status=\"400\"}";
    String seconds = "dateline_http_request_seconds_count{route=\"/api/stats\"}";
    List<String> before = lines();
    ask("/api/stats");
    ask("/api/stats");
    ask("/api/stats?nonesuch=1");
    List<String> after = lines();
    assertEquals(2, value(after, good) - value(before, good));
    assertEquals(1, value(after, wrong) - value(before, wrong));
    assertEquals(3, value(after, seconds) - value(before, seconds));
    assertEquals(80, value(after, "dateline_index_articles{index=\"samples\"}"));
  }

  @Test
  void whateverIsAskedForMakesNoLabel() throws Exception {
    ask("/static/style.css");
    ask("/nothing");
    Set<String> routes = labels(lines(), "route");
    for (String path :
        new String[] {
          "/unheard-of-1",
          "/unheard-of-2?q=unheard-of",
          "/static/unheard-of.css",
          "/static/../unheard-of",
          "/api/unheard-of",
          "/%75nheard-of",
          "//unheard-of/",
          "/unheard-of%22,a=%22%0Ab"
        }) {
      ask(path);
    }
    List<String> lines = lines();
    assertFalse(lines.stream().anyMatch(line -> line.contains("unheard-of")));
    assertEquals(routes, labels(lines, "route"));
    assertTrue(routes.containsAll(Set.of("/static", "other")), routes.toString());
    assertEquals(Set.of("samples"), labels(lines, "index"));
  }
}
