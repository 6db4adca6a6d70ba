package org.dateline.cli.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.render.ResultJson;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.jspecify.annotations.Nullable;

/** What went wrong, as problem+json (RFC 9457). */
final class Failures {
  private Failures() {}

  static Answer notFound(String path) {
    return problem(404, "there is nothing at " + path, Map.of());
  }

  static Answer answer(String path, Exception failure) {
    return switch (failure) {
      case QuerySyntaxException query ->
          problem(400, query.getMessage(), Map.of("parameter", "q", "position", query.position()));
      case WrongRequestException wrong ->
          problem(400, wrong.getMessage(), Map.of("parameter", wrong.parameter()));
      case IllegalArgumentException wrong -> problem(400, wrong.getMessage(), Map.of());
      case SearchLimitException limit -> problem(503, limit.getMessage(), Map.of());
      case IndexMismatchException index -> problem(503, index.getMessage(), Map.of());
      case IOException io -> problem(500, io.getMessage(), Map.of());
      default -> throw asUnchecked(failure);
    };
  }

  private static RuntimeException asUnchecked(Exception failure) {
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }

  private static Answer problem(int status, @Nullable String detail, Map<String, Object> more) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    problem.put("status", status);
    problem.put("detail", detail);
    problem.putAll(more);
    return Answer.whole(status, Answer.PROBLEM, ResultJson.line(problem) + "\n");
  }
}
