package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.index.generation.Generations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks while the index or the server changes hands is answered. */
@Timeout(120)
class LiveIndexTest {
  private static final String ONE = "{\"id\":\"a\",\"body\":\"A rocket.\"}\n";
  private static final String TWO = ONE + "{\"id\":\"b\",\"body\":\"A rocket.\"}\n";
  private static final String SEARCH = "/api/search?q=rocket";

  @TempDir private Path folder;
  private Path archive;
  private Path index;

  @BeforeEach
  void one() throws IOException {
    archive = folder.resolve("a.jsonl");
    index = folder.resolve("index");
    Files.writeString(archive, ONE);
    ServedArchive.rebuild(index, archive);
  }

  private static boolean holds(HttpResponse<String> answer, int articles) {
    return answer.body().startsWith("{\"total\":" + articles + ",");
  }

  // What is asked meanwhile is what it waits by.
  private static void askUntil(Server server, int articles) throws Exception {
    HttpResponse<String> answer;
    do {
      answer = Client.get(server, SEARCH);
      assertEquals(200, answer.statusCode(), answer.body());
    } while (!holds(answer, articles));
  }

  private static int askWhile(Server server, AtomicBoolean going) throws Exception {
    int asked = 0;
    while (going.get()) {
      for (String path :
          new String[] {SEARCH, "/?q=rocket", "/article?id=a", "/api/stats", "/health"}) {
        HttpResponse<String> answer = Client.get(server, path);
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        if (path.equals(SEARCH)) {
          assertTrue(holds(answer, 1) || holds(answer, 2), answer.body());
        }
        asked++;
      }
    }
    return asked;
  }

  @Test
  void aRebuildAndARollbackFailNobody() throws Exception {
    List<String> failures = new ArrayList<>();
    AtomicBoolean going = new AtomicBoolean(true);
    try (Server server = Server.start(ServerOptions.local(index).telling(failures::add, null));
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> asking = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        asking.add(readers.submit(() -> askWhile(server, going)));
      }
      try {
        askUntil(server, 1);
        Files.writeString(archive, TWO);
        ServedArchive.rebuild(index, archive);
        askUntil(server, 2);
        new Generations(index).rollback(null);
        askUntil(server, 1);
      } finally {
        going.set(false);
      }
      for (Future<Integer> each : asking) {
        assertTrue(each.get() > 0);
      }
    }
    assertEquals(List.of(), failures);
  }

  @Test
  void whatIsUnderWayIsAnsweredBeforeTheServerEnds() throws Exception {
    Gate searches = new Gate(1, 2, Long.MAX_VALUE);
    Gates gates = new Gates(searches, new Gate(1, 1, 0), new Gate(1, 1, 0));
    Server server = Server.start(ServerOptions.local(index), gates);
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      assertTrue(searches.enter());
      Future<HttpResponse<String>> answer = others.submit(() -> Client.get(server, SEARCH));
      while (searches.waiting() == 0) {
        Thread.onSpinWait();
      }
      Future<?> ended =
          others.submit(() -> {
            server.close();
            return true;
          });
      while (Client.isHeard(server)) {
        Thread.onSpinWait();
      }
      searches.leave();
      assertEquals(200, answer.get().statusCode());
      assertTrue(holds(answer.get(), 1), answer.get().body());
      ended.get();
    }
  }
}
