package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
  private static final String SAMPLES = "../docs/samples/news.jsonl";

  @TempDir Path folder;

  private Ran bench(String... args) {
    Ran ran =
        Ran.of(false, Stream.concat(Stream.of("bench"), Stream.of(args)).toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  private static List<Map<String, Object>> list(Ran ran, String key) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (JSON.std.mapFrom(ran.out()).get(key) instanceof List<?> list) {
      for (Object row : list) {
        rows.add(JSON.std.mapFrom(JSON.std.asString(row)));
      }
    }
    return rows;
  }

  private static double number(Map<String, Object> row, String key) {
    return row.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @Test
  void articlesAreRepeatedUnderOtherIdsAndIndexedByEachEngine() throws IOException {
    Ran ran =
        bench(
            "index",
            SAMPLES,
            "-n",
            "200",
            "--threads",
            "1,2",
            "--rounds",
            "1",
            "--warm-up",
            "0",
            "--json",
            "--work",
            work());
    List<Map<String, Object>> runs = list(ran, "index");
    assertEquals(
        List.of("raw", "untagged", "tagged", "raw", "untagged", "tagged"),
        runs.stream().map(run -> run.get("engine")).toList());
    for (Map<String, Object> run : runs) {
      assertEquals(200, run.get("articles"));
      assertTrue(number(run, "index_bytes") > 0, run.toString());
      assertTrue(number(run, "cpu_seconds") > 0, run.toString());
      assertTrue(number(run, "reading_seconds") > 0, run.toString());
      assertTrue(number(run, "of_raw") > 0, run.toString());
      assertTrue(number(run, "peak_heap_bytes") > 0, run.toString());
    }
    try (Stream<Path> left = Files.list(Path.of(work()))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void searchesAreTimedOverHttpAndByTheLibrary() throws IOException {
    String index = index();
    Ran ran =
        bench("serve", "--queries", "1", "--rounds", "1", "--warm-up", "0", "--json", "-i", index);
    List<Map<String, Object>> ways = list(ran, "serve");
    assertEquals(
        List.of("library", "json", "http"), ways.stream().map(way -> way.get("by")).toList());
    assertEquals(times(ways.getFirst()).get("hits"), times(ways.getLast()).get("hits"));
    assertEquals(10, times(ways.getLast()).get("count"));
    assertTrue(number(ways.getLast(), "of_library") > 0, ways.toString());
  }

  private String index() {
    String index = folder.resolve("index").toString();
    assertEquals(0, Ran.of(false, "rebuild", SAMPLES, "-i", index).code());
    return index;
  }

  private static Map<String, Object> times(Map<String, Object> way) throws IOException {
    return JSON.std.mapFrom(JSON.std.asString(way.get("times")));
  }

  @Test
  void theMixIsWrittenForWrk() throws IOException {
    Path script = folder.resolve("mix.lua");
    bench("serve", "--queries", "1", "--wrk", script.toString(), "-i", index());
    List<String> lines = Files.readAllLines(script);
    List<String> paths =
        lines.stream().filter(line -> line.startsWith("\"/api/search?q=")).toList();
    assertEquals(40, paths.size());
    assertTrue(
        paths.stream().allMatch(path -> path.matches("\"[!-~&&[^\"\\\\]]+\",")), paths.toString());
    assertEquals(20, paths.stream().filter(path -> path.contains("&facet=person,place,")).count());
  }

  @Test
  void solrIsSaidToBeMissing() {
    Ran ran = Ran.of(false, "bench", "index", SAMPLES, "--solr", folder.toString());
    assertEquals(ExitCode.FAILURE, ran.code(), ran.out());
    assertTrue(ran.err().contains("mvn -Psolr"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "index, --threads, 0",
    "index, --rounds, 0",
    "index, --warm-up, -2",
    "search, --threads, 0",
    "search, --queries, 0",
    "search, --updates, -1",
    "tag, --rounds, 0",
    "cold, --rounds, 0"
  })
  void aNumberThatMeasuresNothingIsWrongUsage(String command, String option, String number) {
    boolean takesIndex = command.equals("search");
    String index = folder.resolve("index").toString();
    if (takesIndex) {
      assertEquals(0, Ran.of(false, "rebuild", SAMPLES, "-i", index).code());
    }
    Ran ran =
        takesIndex
            ? Ran.of(false, "bench", command, "-i", index, option, number)
            : Ran.of(false, "bench", command, SAMPLES, option, number);
    assertEquals(ExitCode.USAGE, ran.code(), ran.err());
    assertTrue(ran.err().contains(option), ran.err());
  }

  private String work() {
    return folder.resolve("work").toString();
  }

  @Test
  void searchesAreTimedByClassAndPart() throws IOException {
    String index = folder.resolve("index").toString();
    assertEquals(0, Ran.of(false, "rebuild", SAMPLES, "-i", index).code());
    Ran ran =
        bench(
            "search",
            "-i",
            index,
            "--queries",
            "2",
            "--rounds",
            "2",
            "--warm-up",
            "1",
            "--updates",
            "5",
            "--json",
            "--work",
            work());
    assertTrue(ran.err().contains("seed 42"), ran.err());
    List<Map<String, Object>> runs = list(ran, "search");
    assertEquals(2 * 2 * 4, runs.size());
    for (Map<String, Object> run : runs) {
      boolean raw = "raw".equals(run.get("engine"));
      Map<?, ?> classes = run.get("classes") instanceof Map<?, ?> map ? map : Map.of();
      assertEquals(raw ? 7 : 10, classes.size(), run.toString());
      assertTrue(number(run, "mean_ms") > 0, run.toString());
      assertTrue(number(run, "heap_bytes") > 0, run.toString());
    }
    assertEquals(2, list(ran, "refresh").size());
    // The index itself is as it was: what was changed was a copy.
    assertEquals(0, Ran.of(false, "verify", "-i", index).code());
  }

  @Test
  void taggingIsTimed() {
    Ran ran = bench("tag", SAMPLES, "--rounds", "2");
    List<String> rows = ran.out().lines().filter(line -> line.startsWith("| ")).toList();
    assertEquals(4, rows.size(), ran.out());
    assertEquals(
        rows.get(2).substring(rows.get(2).lastIndexOf("| ", rows.get(2).length() - 3)),
        rows.get(3).substring(rows.get(3).lastIndexOf("| ", rows.get(3).length() - 3)));
  }

  @Test
  void aLauncherThatFailsIsTold() {
    Ran ran = Ran.of(false, "bench", "cold", "kursk", "--rounds", "1", "--launcher", "/bin/false");
    assertEquals(ExitCode.FAILURE, ran.code(), ran.out());
    assertTrue(ran.err().contains("failed"), ran.err());
  }
}
