package org.dateline.cli.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.render.ResultJson;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param kind which kind of problem
 * @param detail what is wrong here, and what would be right
 * @param more other members, as {@code position}
 */
record Problem(Kind kind, String detail, Map<String, Object> more) {
  static final Kind QUERY =
      new Kind(
          400,
          "query",
          "The query cannot be understood",
          "position is the character at which it fails. literal=true takes a query as "
              + "plain words, lenient=true what can be understood of it.");

  static final Kind PARAMETER =
      new Kind(
          400,
          "parameter",
          "A parameter cannot be understood",
          "It is missing, has a value that it cannot have, or is none of this path: "
              + "parameter names it.");

  static final Kind TOKEN =
      new Kind(
          401,
          "token",
          "The token is missing",
          "Send it as Authorization: Bearer TOKEN, or as ?token=TOKEN.");

  static final Kind SITE =
      new Kind(
          403,
          "site",
          "Asked from another site",
          "A page of another site asked for it. Programs, and people who type the "
              + "address, are answered.");

  static final Kind NOTHING =
      new Kind(
          404,
          "nothing",
          "There is nothing here",
          "No path, or nothing in the index, is called so.");

  static final Kind METHOD =
      new Kind(405, "method", "Not a way to ask", "The server only reads: ask by GET or HEAD.");

  static final Kind HOST =
      new Kind(
          421,
          "host",
          "Not a name of this server",
          "Ask it by the name or address that it was started with.");

  static final Kind FAULT =
      new Kind(
          500,
          "fault",
          "Something went wrong",
          "A fault of the server: its log tells more, under the number in detail.");

  static final Kind BUSY =
      new Kind(
          503, "busy", "Too much at once", "Ask again after as many seconds as Retry-After says.");

  static final Kind LIMIT =
      new Kind(
          503,
          "limit",
          "The search took too long",
          "It was given up, so that others get their turn: ask for less at once.");

  static final Kind INDEX =
      new Kind(
          503,
          "index",
          "The index cannot be searched now",
          "Its log tells why, under the number in detail. Ask again after as many "
              + "seconds as Retry-After says.");

  /** All, as the page of the API explains them. */
  static final List<Kind> KINDS =
      List.of(QUERY, PARAMETER, TOKEN, SITE, NOTHING, METHOD, HOST, FAULT, BUSY, LIMIT, INDEX);

  private static final int RETRY_SECONDS = 2;

  /**
   * A kind of problem.
   *
   * @param status of HTTP
   * @param name as the page of the API explains it
   * @param title in a few words
   * @param advice what to do
   */
  record Kind(int status, String name, String title, String advice) {
    Problem of(String detail) {
      return new Problem(this, detail, Map.of());
    }

    Problem of(String detail, Map<String, Object> more) {
      return new Problem(this, detail, more);
    }
  }

  int status() {
    return kind.status();
  }

  /** For programs. */
  Answer json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "/api#" + kind.name());
    json.put("title", kind.title());
    json.put("status", kind.status());
    json.put("detail", detail);
    json.putAll(more);
    return with(Answer.whole(status(), Answer.PROBLEM, ResultJson.line(json) + "\n"));
  }

  /** What HTTP wants to be said of it beside. */
  Answer with(Answer answer) {
    Answer plain = answer.with("Cache-Control", "no-store");
    return switch (status()) {
      case 401 -> plain.with("WWW-Authenticate", "Bearer");
      case 405 -> plain.with("Allow", "GET, HEAD");
      case 503 -> plain.with("Retry-After", String.valueOf(RETRY_SECONDS));
      default -> plain;
    };
  }
}
