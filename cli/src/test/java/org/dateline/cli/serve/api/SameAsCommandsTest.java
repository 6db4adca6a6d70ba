package org.dateline.cli.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.cli.Ran;
import org.dateline.cli.serve.request.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter means what the command's option of the same name means. */
class SameAsCommandsTest {
  private static final String ID = "s-2024-12-27-01";

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

  private static Object printed(String... args) throws IOException {
    Ran ran = api.cli(args);
    assertEquals(0, ran.code(), ran.err());
    return plain(JSON.std.anyFrom(ran.out()));
  }

  // A cursor is of one searcher, and no two searches take the same time.
  private static Object plain(Object json) {
    if (json instanceof Map<?, ?> map) {
      map.remove("took_ms");
      map.remove("next");
    }
    return json;
  }

  private static Object answered(String address) throws Exception {
    return plain(api.json(address));
  }

  /** Options of one command, {@code --name=value} or {@code --name}, behind it; else the query. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "search|Kursk",
        "search|soldiers in Kursk|--limit=3|--offset=1|--passages=1",
        "search|drone near:Kursk~100km|--sort=newest",
        "search|--facet=person,place:3:significance|--facet=date/2024-12|--facet-limit=2|--limit=0",
        "search|--where=place=Q159|--where=place=Q212|--since=2024-12-20|--until=2025-01",
        "search|soldiers grain|--any|--explain|--ranking=title=3,recency=30|--now=2025-01-31",
        "search|kim jong un|--literal|--count-to=3|--facet=event|--min-prominence=0.5",
        "search|published:\"last 7 days\"|--now=2025-01-02T03:00:00Z|--zone=Asia/Seoul",
        "search|(kursk OR|--lenient",
        "search|grain -grain soldiers",
        "timeline|Kursk|--series=person:3|--series=event=capture|--peaks",
        "timeline|--zone=Asia/Seoul|--since=2024-12-26|--until=2024-12-28",
        "graph|Kursk",
        "graph|event:meeting|--of=person,event|--nodes=9|--min=1|--limit=20"
      })
  void aSearchIsThatOfTheCommand(String written) throws Exception {
    List<String> parts = List.of(written.split("\\|"));
    List<String> args = new ArrayList<>(parts);
    args.add("--json");
    Address address = Address.of("/api/" + parts.getFirst());
    for (String part : parts.subList(1, parts.size())) {
      String[] option = part.startsWith("--") ? part.substring(2).split("=", 2) : null;
      address =
          option == null
              ? address.add("q", part)
              : address.add(option[0], option.length == 1 ? "true" : option[1]);
    }
    assertEquals(printed(args.toArray(String[]::new)), answered(address.toString()));
  }

  @Test
  void facetsAreThoseOfASearchWithoutHits() throws Exception {
    assertEquals(
        printed("search", "Kursk", "--facet", "person:4,org", "--limit", "0", "--json"),
        answered("/api/facets?q=Kursk&facet=person:4,org"));
  }

  @Test
  void unitsOfTimelinesAreNamedOtherwise() throws Exception {
    assertEquals(
        printed("timeline", "Kursk", "--by", "week", "--json"),
        answered("/api/timeline?q=Kursk&unit=week"));
    assertEquals(
        printed("events", "event:attack", "--timeline", "month", "--by", "published", "--json"),
        answered("/api/events/timeline?q=event:attack&unit=month&by=published"));
  }

  @Test
  void eventsAreTheSameOneByOne() throws Exception {
    Ran ran = api.cli("events", "event:conflict", "--jsonl", "-n", "7", "--scheme", "cameo");
    List<Object> lines = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      lines.add(JSON.std.anyFrom(line));
    }
    assertEquals(7, lines.size());
    Map<?, ?> json = (Map<?, ?>) api.json("/api/events?q=event:conflict&limit=7&scheme=cameo");
    assertEquals(lines, json.get("events"));
  }

  @Test
  void articlesAndTheIndexAreTheSame() throws Exception {
    assertEquals(printed("show", ID, "--json"), answered("/api/article?id=" + ID));
    assertEquals(
        printed("related", ID, "-n", "4", "--json"), answered("/api/related?limit=4&id=" + ID));
    assertEquals(printed("suggest", "zel", "--json"), answered("/api/suggest?prefix=zel"));
    assertEquals(printed("stats", "--json"), answered("/api/stats"));
    assertEquals(printed("stats", "--event-types", "--json"), answered("/api/event-types"));
  }
}
