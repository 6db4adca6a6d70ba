package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is let in, by host and by site. */
class GuardTest {
  private static int status(Guard guard, String method, String path, Map<String, String> headers) {
    Incoming request = new Incoming(method, path, path, "", "127.0.0.1", headers::get);
    Problem refusal = guard.refusal(request);
    return refusal == null ? 200 : refusal.status();
  }

  private static Guard guard(String host) {
    return new Guard(host, Guard.address(host));
  }

  private static int ofHost(String host) {
    return status(guard("localhost"), "GET", "/", Map.of("Host", host));
  }

  @Test
  void thisMachineIsAskedForByItsOwnNames() {
    for (String host :
        new String[] {
          "localhost",
          "localhost:8080",
          "LOCALHOST:1",
          "localhost.",
          "localhost.:8080",
          "127.0.0.1",
          "127.0.0.1:8080",
          "[::1]",
          "[::1]:8080"
        }) {
      assertEquals(200, ofHost(host), host);
    }
  }

  @Test
  void anAbsoluteAddressHasAHostOfItsOwn() {
    for (String address :
        List.of("http://evil.example/", "http://evil.example", "x://evil/a://b")) {
      Incoming request =
          new Incoming("GET", address, address, "", "127.0.0.1", name -> "localhost");
      Problem refusal = guard("localhost").refusal(request);
      assertEquals(421, refusal == null ? 200 : refusal.status(), address);
    }
    Incoming own =
        new Incoming("GET", "/", "http://localhost:9/", "", "127.0.0.1", name -> "evil.example");
    assertEquals("http://localhost:9", own.origin());
  }

  @Test
  void otherNamesForItAreRefused() {
    for (String host :
        new String[] {
          "",
          "evil.example",
          "evil.example:8080",
          "localhost.evil.example",
          "127.0.0.1.evil.example",
          "localhost:8080.evil.example",
          "[::2]",
          "::1",
          "localhost..",
          "localhost:80:80",
          "0.0.0.0",
          "user@localhost",
          "localhost/x",
          "127.0.0.1\u0000",
          "loc\u0430lhost"
        }) {
      assertEquals(421, ofHost(host), host);
    }
    assertEquals(421, status(guard("localhost"), "GET", "/", Map.of()));
  }

  @Test
  void aServerOfAnAddressIsAskedForByIt() {
    Guard guard = guard("192.0.2.7");
    assertEquals(200, status(guard, "GET", "/", Map.of("Host", "192.0.2.7:9000")));
    assertEquals(421, status(guard, "GET", "/", Map.of("Host", "localhost:9000")));
    Guard v6 = guard("2001:db8::7");
    assertEquals(200, status(v6, "GET", "/", Map.of("Host", "[2001:db8:0:0:0:0:0:7]:9000")));
    Guard all = guard("0.0.0.0");
    assertEquals(200, status(all, "GET", "/", Map.of("Host", "news.example")));
  }

  @Test
  void onlyReadingIsAllowed() {
    Guard guard = guard("localhost");
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "X"}) {
      assertEquals(405, status(guard, method, "/", Map.of("Host", "localhost")), method);
    }
    assertEquals(200, status(guard, "HEAD", "/", Map.of("Host", "localhost")));
  }

  private static int from(String path, String... more) {
    Map<String, String> headers = new HashMap<>(Map.of("Host", "localhost:8080"));
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return status(guard("localhost"), "GET", path, headers);
  }

  private static int link(String path, String site, String dest) {
    return from(path, "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", dest);
  }

  @Test
  void aLinkFromElsewhereLeadsToPagesOnly() {
    for (String site : new String[] {"cross-site", "same-site"}) {
      assertEquals(200, link("/", site, "document"));
      assertEquals(200, link("/article", site, "document"));
      assertEquals(403, link("/", site, "iframe"));
      assertEquals(403, link("/api/search", site, "document"));
      assertEquals(403, link("/static/site.js", site, "document"));
      assertEquals(403, link("/metrics", site, "document"));
    }
    assertEquals(200, link("/api/search", "none", "document"));
    assertEquals(200, link("/api/search", "same-origin", "document"));
  }

  @Test
  void pagesFromElsewhereReadNothing() {
    for (String mode : new String[] {"cors", "no-cors", "same-origin", "websocket"}) {
      assertEquals(403, from("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", mode), mode);
    }
    assertEquals(403, from("/", "Origin", "https://evil.example"));
    assertEquals(403, from("/", "Origin", "null"));
    assertEquals(403, from("/", "Origin", "http://localhost:8081"));
    assertEquals(200, from("/", "Origin", "http://localhost:8080"));
    assertEquals(
        200, from("/api/search", "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors"));
  }

  @Test
  void headersAreStrict() {
    String policy = Guard.HEADERS.get("Content-Security-Policy");
    assertTrue(policy != null && policy.startsWith("default-src 'none'"));
    assertTrue(!policy.contains("unsafe") && !policy.contains("http"), policy);
  }
}
