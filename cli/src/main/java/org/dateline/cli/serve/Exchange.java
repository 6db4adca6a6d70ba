package org.dateline.cli.serve;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.Indexes;
import org.jspecify.annotations.Nullable;

/** Takes a request from the web server, and gives it the answer. Thread-safe. */
final class Exchange {
  private final Routes routes;
  private final Guard guard;
  private final Indexes indexes;
  private final StaticFiles files = new StaticFiles();

  Exchange(Routes routes, Guard guard, Indexes indexes) {
    this.routes = routes;
    this.guard = guard;
    this.indexes = indexes;
  }

  void handle(ServerRequest request, ServerResponse response) {
    String path = request.path().path();
    Answer answer = guard.refusal(request);
    send(answer != null ? answer : answer(path, request), response);
  }

  private Answer answer(String path, ServerRequest request) {
    Answer file = files.of(path);
    if (file != null) {
      return file;
    }
    try {
      Handler handler = routes.of(path);
      return handler == null ? Failures.notFound(path) : handler.answer(asked(path, request));
    } catch (IOException | RuntimeException e) {
      return Failures.answer(path, e);
    }
  }

  private Asked asked(String path, ServerRequest request) {
    Map<String, List<String>> parameters = request.query().toMap();
    String index = parameters.getOrDefault("index", List.of("")).getFirst();
    return new Asked(
        path, parameters, indexes, indexes.named(index), header(request, "Last-Event-ID"));
  }

  private static @Nullable String header(ServerRequest request, String name) {
    return request.headers().value(HeaderNames.create(name)).orElse(null);
  }

  private static void send(Answer answer, ServerResponse response) {
    response.status(answer.status());
    Guard.HEADERS.forEach(response::header);
    answer.headers().forEach(response::header);
    response.header("Content-Type", answer.type());
    switch (answer.body()) {
      case Answer.Whole whole -> response.send(whole.bytes());
      case Answer.Streamed streamed -> {
        try (OutputStream out = response.outputStream()) {
          streamed.writer().to(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
