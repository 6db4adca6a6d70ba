package org.dateline.cli.serve;

import static org.dateline.cli.serve.Client.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no browser sends. */
class HostileRequestTest {
  private static final List<String> LOGGED = new ArrayList<>();
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start(ServerOptions.local(ServedArchive.samples()).telling(LOGGED::add, null));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    assertEquals(List.of(), LOGGED);
  }

  private static String raw(String first, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(first, "Host: localhost", "Connection: close"));
    all.addAll(List.of(headers));
    return Client.raw(server, lines(all.toArray(String[]::new)));
  }

  private static void assertStatus(String expected, String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 " + expected), answer);
    assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
    for (String inner : new String[] {"java", "Exception", "helidon", "/tmp", "at org."}) {
      assertFalse(answer.contains(inner), answer);
    }
  }

  @Test
  void requestsThatAreNone() throws IOException {
    assertStatus("400", raw("GET /\u0000 HTTP/1.1"));
    assertStatus("400", raw("GET /x y HTTP/1.1"));
    assertStatus("400", raw("GET / HTTP/1.1", "no header"));
    assertStatus("400", raw("GET / HTTP/1.1", "Host: other"));
    assertStatus("421", raw("GET http://evil.example/health HTTP/1.1"));
    assertStatus("421", raw("GET http://evil.example HTTP/1.1"));
    assertStatus("200", raw("GET http://localhost:1/health HTTP/1.1"));
    assertStatus("400", Client.raw(server, lines("GET / HTTP/1.1", "Connection: close")));
    assertStatus("413", raw("GET / HTTP/1.1", "Content-Length: 5"));
    assertStatus("400", raw("GET / HTTP/1.1", "Content-Length: -x"));
  }

  @Test
  void addressesThatAreNone() throws IOException {
    assertStatus("400", raw("GET /?q=%zz HTTP/1.1"));
    assertStatus("400", raw("GET /?q=" + "a=1&".repeat(600) + " HTTP/1.1"));
    assertStatus("404", raw("GET /static/../../../etc/passwd HTTP/1.1"));
    assertStatus("404", raw("GET /static/%2e%2e%2fx.js HTTP/1.1"));
    assertStatus("404", raw("GET //evil.example/x HTTP/1.1"));
    assertStatus("400", raw("GET /" + "a".repeat(200_000) + " HTTP/1.1").replace("414", "400"));
    assertStatus("4", raw("GET / HTTP/1.1", "X: " + "a".repeat(20_000)));
  }

  @Test
  void addressesThatBrowsersSend() throws IOException {
    assertStatus("200", raw("GET /?q=x&x=a|b[]{}^` HTTP/1.1"));
    assertStatus("200", raw("GET /?&&q=x&=1&index= HTTP/1.1"));
    assertStatus("200", raw("GET /?q=%ff%fe%00 HTTP/1.1"));
  }

  @Test
  void queriesThatBreakTheLanguage() throws Exception {
    for (String query : new String[] {"((((((((", "%22", "a*b*c*", "-", "%F0%9F%98%80", "event:"}) {
      HttpResponse<String> page = Client.get(server, "/?q=" + query);
      assertTrue(page.statusCode() < 500, query);
      HttpResponse<String> json = Client.get(server, "/api/search?q=" + query);
      assertTrue(json.statusCode() < 500, query);
    }
    assertEquals(400, Client.get(server, "/api/search?q=" + "a".repeat(10_001)).statusCode());
    assertEquals(400, Client.get(server, "/api/search?q=" + "(".repeat(9_000)).statusCode());
  }

  @Test
  void whoHangsUpAfterwardsGetsTheEndToo() throws IOException {
    String csv = raw("GET /export?format=csv&q=kursk HTTP/1.1");
    assertStatus("200", csv);
    assertTrue(csv.endsWith("\r\n0\r\n\r\n"), csv);
  }

  @Test
  void ordersAreThoseOfTheGuide() throws Exception {
    HttpResponse<String> wrong = Client.get(server, "/api/search?q=kursk&sort=newst");
    assertEquals(400, wrong.statusCode());
    assertTrue(
        wrong.body().contains("sort is one of relevance, newest, oldest, source"), wrong.body());
    assertTrue(wrong.body().contains("\"suggestion\":\"newest\""), wrong.body());
    assertStatus("400", raw("GET /?q=kursk&sort=x HTTP/1.1"));
  }

  @Test
  void headHasNoBody() throws Exception {
    HttpResponse<String> head = Client.head(server, "/?q=kursk");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    int length = Client.get(server, "/?q=kursk").body().getBytes(StandardCharsets.UTF_8).length;
    long said = head.headers().firstValueAsLong("Content-Length").orElseThrow();
    // The time that it took may be longer by a digit.
    assertTrue(Math.abs(length - said) < 4, length + " " + said);
  }
}
