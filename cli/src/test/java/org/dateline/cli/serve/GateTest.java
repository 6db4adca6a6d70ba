package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More than may run at once is sent away, and told when to come again. */
@Timeout(120)
class GateTest {
  private static Gates of(Gate searches, Gate exports) {
    return new Gates(searches, exports, new Gate(1, 1, 0));
  }

  private static Gate one() {
    return new Gate(1, 1, 0);
  }

  @Test
  void asManyAreInAsMayBe() {
    Gate gate = new Gate(2, 2, 0);
    assertTrue(gate.enter());
    assertTrue(gate.enter());
    assertFalse(gate.enter());
    assertEquals(2, gate.inside());
    assertEquals(1, gate.refused());
    gate.leave();
    assertTrue(gate.enter());
    assertEquals(0, gate.waiting());
  }

  @Test
  void moreThreadsCarryConnectionsThanWork() throws IOException {
    Server.start(ServerOptions.local(ServedArchive.samples())).close();
    int carriers = Integer.getInteger("jdk.virtualThreadScheduler.parallelism", 0);
    assertTrue(carriers > Gates.usual().working(), () -> carriers + " carriers");
  }

  @Test
  void nobodyWaitsWhereNoneMay() {
    Gate gate = new Gate(1, 0, Long.MAX_VALUE);
    assertFalse(gate.enter());
    assertEquals(1, gate.refused());
  }

  private static void assertBusy(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode());
    assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void aSearchTooManyIsToldSo() throws Exception {
    Gates gates = of(one(), one());
    try (Server server = Server.start(ServerOptions.local(ServedArchive.samples()), gates)) {
      assertTrue(gates.searches().enter());
      HttpResponse<String> refused = Client.get(server, "/api/search?q=kursk");
      assertBusy(refused);
      assertTrue(refused.body().contains("\"type\":\"/api#busy\""), refused.body());
      HttpResponse<String> page = Client.get(server, "/?q=kursk");
      assertBusy(page);
      assertTrue(page.body().contains("<h1>Too much at once</h1>"), page.body());
      gates.searches().leave();
      assertEquals(200, Client.get(server, "/api/search?q=kursk").statusCode());
      assertEquals(0, gates.searches().inside());
    }
  }

  @Test
  void whatSearchesNothingIsAnsweredAllTheSame() throws Exception {
    Gates gates = of(one(), one());
    try (Server server = Server.start(ServerOptions.local(ServedArchive.samples()), gates)) {
      assertTrue(gates.searches().enter());
      for (String path : new String[] {"/health", "/metrics", "/api", "/static/style.css"}) {
        assertEquals(200, Client.get(server, path).statusCode(), path);
      }
    }
  }

  @Test
  void anExportTooManyIsToldSo() throws Exception {
    Gates gates = of(one(), one());
    try (Server server = Server.start(ServerOptions.local(ServedArchive.samples()), gates)) {
      assertTrue(gates.exports().enter());
      assertBusy(Client.get(server, "/api/export?q=kursk&format=csv"));
      gates.exports().leave();
      assertEquals(200, Client.get(server, "/api/export?q=kursk&format=csv").statusCode());
    }
  }

  @Test
  void whatFailsMakesRoomAgain() throws Exception {
    Gates gates = of(one(), one());
    try (Server server = Server.start(ServerOptions.local(ServedArchive.samples()), gates)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(400, Client.get(server, "/api/search?q=(").statusCode());
      }
    }
    assertEquals(0, gates.searches().refused());
  }
}
