package org.dateline.cli.serve;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.Indexes;
import org.dateline.cli.serve.request.ServedIndex;
import org.dateline.cli.serve.request.StaticFiles;
import org.jspecify.annotations.Nullable;

/** Takes a request from the web server, and gives it the answer. Thread-safe. */
final class Exchange {
  /** Waiting for its turn, and the longest search. */
  private static final Duration ANSWERED = Duration.ofSeconds(30);

  private final Routes routes;
  private final Guard guard;
  private final @Nullable Access access;
  private final Indexes indexes;
  private final Failures failures;
  private final RequestLog log;
  private final Deadlines deadlines;
  private final Sender sender;
  private final Figures figures;
  private final Gates gates;
  private volatile String unreadable = "";

  Exchange(
      Routes routes,
      Guard guard,
      @Nullable Access access,
      Indexes indexes,
      Failures failures,
      RequestLog log,
      Gates gates,
      Deadlines deadlines) {
    this.routes = routes;
    this.guard = guard;
    this.access = access;
    this.indexes = indexes;
    this.failures = failures;
    this.log = log;
    this.gates = gates;
    this.deadlines = deadlines;
    this.sender = new Sender(deadlines);
    this.figures = new Figures(indexes, gates.searches());
    routes.add("/metrics", figures);
  }

  void handle(ServerRequest from, ServerResponse to) {
    long started = System.nanoTime();
    Incoming request = Incoming.of(from);
    deadlines.set(ANSWERED);
    try {
      give(request, answer(request), to);
    } finally {
      deadlines.clear();
      told(request, to, System.nanoTime() - started);
    }
    // Helidon only says that it would; and ends what was streamed only afterwards.
    if (from.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      if (to instanceof RoutingResponse streamed) {
        streamed.commit();
      }
      throw new CloseConnectionException("it was asked for");
    }
  }

  private void told(Incoming request, ServerResponse to, long nanos) {
    int status = to.status().code();
    log.add(request, status, to.bytesWritten(), nanos);
    String path = request.path();
    figures.add(
        routes.of(path) != null ? path : path.startsWith("/static/") ? "/static" : "other",
        status,
        nanos);
  }

  private void give(Incoming request, Answer answer, ServerResponse to) {
    Gate gate = gate(answer);
    if (gate == null) {
      sender.send(request, answer, to);
    } else if (gate.enter()) {
      stream(request, answer, to, gate);
    } else {
      sender.send(request, answer(request, busy()), to);
    }
  }

  private @Nullable Gate gate(Answer answer) {
    return answer.body() instanceof Answer.Streamed
        ? Sender.isEvents(answer) ? gates.followers() : gates.exports()
        : null;
  }

  private void stream(Incoming request, Answer answer, ServerResponse to, Gate gate) {
    try {
      sender.send(request, answer, to);
    } catch (RuntimeException e) {
      // A reader that has gone away is no failure.
      boolean gone =
          e instanceof CloseConnectionException
              || (e instanceof UncheckedIOException && to.isSent());
      if (!gone && to instanceof RoutingResponse response && response.reset()) {
        sender.send(request, answer(request, failures.problem(request, e)), to);
      } else if (gone) {
        throw e;
      } else {
        // Too late for another status: the reader sees that it was cut short.
        failures.logged(request, e);
        throw e;
      }
    } finally {
      gate.leave();
    }
  }

  private static Problem busy() {
    return Problem.BUSY.of("too many ask at once: ask again in a moment");
  }

  /** Makes ready what else the first search of each index would wait for. */
  void warm() {
    Handler search = routes.of("/");
    for (ServedIndex index : indexes.all()) {
      try {
        if (search != null) {
          search.answer(new Asked("/", Map.of("q", List.of("*")), indexes, index, null));
        }
      } catch (IOException | RuntimeException e) {
        // Whoever searches is told.
        return;
      }
    }
  }

  /** Ends what else would never end. */
  void endStreams() {
    sender.endStreams();
  }

  private Answer answer(Incoming request) {
    try {
      Problem refused = guard.refusal(request);
      if (refused != null) {
        return refused.json();
      }
      Map<String, List<String>> parameters = request.parameters();
      Answer file = StaticFiles.of(request.path(), first(parameters, "v"));
      return file == null ? known(request, parameters) : file;
    } catch (IOException | RuntimeException e) {
      return answer(request, failures.problem(request, e));
    }
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    return parameters.containsKey(name) ? parameters.get(name).getFirst() : null;
  }

  private Answer known(Incoming request, Map<String, List<String>> parameters) throws IOException {
    // It stands in no link, log or feed.
    Map<String, List<String>> others = Access.without(parameters);
    if (access == null) {
      return routed(request, others);
    }
    boolean named = access.isInAddress(parameters);
    boolean known = access.isKnown(request);
    // What reads feeds keeps no cookies; who has one is led away from the address all the same.
    if (named && !request.path().endsWith("/feed") && !(known && request.isApi())) {
      return access.remembered(request, parameters);
    }
    if (named || known) {
      return routed(request, others);
    }
    Problem problem =
        Problem.TOKEN.of("give it as Authorization: Bearer TOKEN, or as ?token=TOKEN");
    return request.isApi()
        ? problem.json()
        : problem.with(routes.login().answer(Access.address(request, parameters), parameters));
  }

  private Answer routed(Incoming request, Map<String, List<String>> parameters) throws IOException {
    Handler handler = routes.of(request.path());
    if (handler == null) {
      return answer(request, Problem.NOTHING.of("no page has this address"));
    }
    refresh(request);
    Asked asked = asked(request, parameters);
    String tag = handler.isOfIndexAlone() ? Freshness.tag(request, asked) : null;
    if (tag != null && Freshness.isKnown(tag, request)) {
      return Freshness.unchanged(tag);
    }
    if (handler.searches() && !gates.searches().enter()) {
      return answer(request, busy());
    }
    try {
      return Freshness.tagged(handler.answer(asked), tag);
    } finally {
      if (handler.searches()) {
        gates.searches().leave();
      }
    }
  }

  // What was shown before is shown on; how it is with the index, /health says.
  private void refresh(Incoming request) {
    try {
      indexes.refresh();
    } catch (IOException e) {
      // Once is enough, however often it is asked.
      String said = String.valueOf(e.getMessage());
      if (!said.equals(unreadable)) {
        unreadable = said;
        failures.logged(request, e);
      }
    }
  }

  private Asked asked(Incoming request, Map<String, List<String>> parameters) {
    return new Asked(
        request.path(),
        parameters,
        indexes,
        indexes.named(first(parameters, "index")),
        request.headers().apply("Last-Event-ID"),
        request.origin());
  }

  private Answer answer(Incoming request, Problem problem) {
    if (request.isApi()) {
      return problem.json();
    }
    Asked plain = new Asked(request.path(), Map.of(), indexes, indexes.named(null), null);
    return problem.with(
        routes.failure().answer(plain, problem.status(), problem.kind().title(), problem.detail()));
  }
}
