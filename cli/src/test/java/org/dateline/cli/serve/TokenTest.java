package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that asks for a token. */
class TokenTest {
  private static final String TOKEN = Access.newToken();
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start(ServerOptions.local(ServedArchive.samples()).with(TOKEN));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void withoutItThereIsAPageThatAsksForIt() throws Exception {
    HttpResponse<String> page = Client.get(server, "/?q=%22%3Cb%3E");
    assertEquals(401, page.statusCode());
    assertTrue(page.body().contains("name=\"token\""), page.body());
    assertTrue(page.body().contains("name=\"q\" value=\"&#34;&lt;b"), page.body());
    assertFalse(page.body().contains("samples"), page.body());
    assertEquals(200, Client.get(server, "/static/style.css").statusCode());
    assertTrue(Client.get(server, "/?token=wrong").body().contains("That is not the token"));
  }

  @Test
  void programsAreToldInJson() throws Exception {
    HttpResponse<String> answer = Client.get(server, "/api/search?q=x");
    assertEquals(401, answer.statusCode());
    assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    assertTrue(answer.body().contains("\"/api#token\""), answer.body());
  }

  @Test
  void programsGiveItInAHeader() throws Exception {
    assertEquals(200, ofBearer("Bearer " + TOKEN));
    assertEquals(200, ofBearer("bearer " + TOKEN));
    assertEquals(401, ofBearer("Bearer " + TOKEN + "x"));
    assertEquals(401, ofBearer("Bearer "));
    assertEquals(401, ofBearer("Basic " + TOKEN));
  }

  private static int ofBearer(String value) throws Exception {
    return Client.get(server, "/api/search?q=x", "Authorization", value).statusCode();
  }

  @Test
  void givenOnceInTheAddressItIsRemembered() throws Exception {
    HttpResponse<String> answer = Client.get(server, "/?q=a%26b&token=" + TOKEN + "&facet=person");
    assertEquals(303, answer.statusCode());
    assertEquals("/?q=a%26b&facet=person", answer.headers().firstValue("Location").orElseThrow());
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Strict"), cookie);
    String kept = cookie.substring(0, cookie.indexOf(';'));
    assertEquals(200, Client.get(server, "/?q=x", "Cookie", "a=b; " + kept).statusCode());
    assertEquals(401, Client.get(server, "/?q=x", "Cookie", kept + "x").statusCode());
    assertEquals(401, Client.get(server, "/?q=x", "Cookie", "x" + kept).statusCode());
  }

  @Test
  void whoIsKnownAlreadyIsLedAwayFromItAndNoLinkHoldsIt() throws Exception {
    String cookie = "dateline-" + server.address().getPort() + "=" + TOKEN;
    HttpResponse<String> again = Client.get(server, "/?q=kursk&token=" + TOKEN, "Cookie", cookie);
    assertEquals(303, again.statusCode());
    assertEquals("/?q=kursk", again.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> wrong = Client.get(server, "/?q=kursk&token=old", "Cookie", cookie);
    assertEquals(200, wrong.statusCode());
    assertFalse(wrong.body().contains("token=old"));
  }

  @Test
  void itLeadsNowhereElse() throws Exception {
    String answer =
        Client.raw(
            server,
            Client.lines(
                "GET //evil.example/%0d%0aX:1?token=" + TOKEN + " HTTP/1.1",
                "Host: localhost",
                "Connection: close"));
    assertTrue(answer.contains("\r\nLocation: /evil.example/%0d%0aX:1\r\n"), answer);
  }

  @Test
  void whereToolsLookFirstTheyAreLedOn() throws Exception {
    String known = "Bearer " + TOKEN;
    HttpResponse<String> description = Client.get(server, "/openapi.json", "Authorization", known);
    assertEquals(303, description.statusCode());
    String to = description.headers().firstValue("Location").orElseThrow();
    assertTrue(Client.get(server, to, "Authorization", known).body().contains("\"3.1."));
    HttpResponse<String> page = Client.get(server, "/api/", "Authorization", known);
    assertEquals("/api", page.headers().firstValue("Location").orElseThrow());
    assertEquals(401, Client.get(server, "/openapi.json").statusCode());
  }

  @Test
  void tokensThatAnybodyGuessesAreNone() {
    assertThrows(IllegalArgumentException.class, () -> Access.checked("secret"));
    assertThrows(IllegalArgumentException.class, () -> Access.checked("a b c d e f g h i j"));
    assertEquals(32, Access.checked(Access.newToken()).length());
  }

  @Test
  void nobodyListensToOtherMachinesWithoutIt() {
    ServerOptions local = ServerOptions.local(ServedArchive.samples());
    ServerOptions open =
        new ServerOptions(local.indexes(), "0.0.0.0", 0, null, local.searches(), local.log(), null);
    assertThrows(IllegalArgumentException.class, () -> Server.start(open));
  }
}
