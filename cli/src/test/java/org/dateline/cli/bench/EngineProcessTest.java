package org.dateline.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProcessTest {
  @TempDir Path folder;

  @Test
  void anEngineThatDiesSaysWhy() throws IOException {
    try (EngineProcess engine = EngineProcess.start("nobody", folder, "nonesuch")) {
      IOException e = assertThrows(IOException.class, () -> engine.ask(Map.of(), Map.class));
      String said = String.valueOf(e.getMessage());
      assertTrue(said.startsWith("nobody failed, exit code 1: "), said);
      assertTrue(said.contains("no engine: nonesuch"), said);
    }
  }

  @Test
  void requestsAndAnswersAreLinesOfJson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EngineLoop.serve(
        request -> Map.of("asked", request),
        new ByteArrayInputStream("{}\n[\"é\"]\n".getBytes(StandardCharsets.UTF_8)),
        out);
    assertEquals(
        "{\"asked\":\"{}\"}\n{\"asked\":\"[\\\"é\\\"]\"}\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aMixIsAskedByEachThreadAndAnsweredInItsOrder() throws IOException {
    List<BenchQuery> mix =
        List.of(
            new BenchQuery(BenchQuery.Kind.TERM, "one", List.of("one"), null),
            new BenchQuery(
                BenchQuery.Kind.IN_DAYS, "two", List.of("two"), new BenchQuery.Days(1, 2)));
    SearchJob.write(mix, folder.resolve("mix.json"));
    SearchEngine lengths =
        new SearchEngine() {
          @Override
          public long count(BenchQuery query, Parts parts) {
            assertEquals(Parts.BOTH, parts);
            return mix.indexOf(query) + 10L;
          }

          @Override
          public void close() {}
        };
    try (SearchJob job = new SearchJob(folder.resolve("mix.json"), lengths)) {
      SearchJob.Times times = job.answer("{\"parts\":\"BOTH\",\"threads\":2,\"seed\":7}");
      assertEquals(List.of(10L, 11L, 10L, 11L), times.hits());
      assertEquals(4, times.wall().size());
      assertTrue(times.heap() > 0 && times.nanos() > 0 && times.cpuNanos() > 0, times.toString());
    }
  }
}
