package org.dateline.cli.serve;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;

/** A line of JSON for each request. Thread-safe. */
final class RequestLog {
  private static final int LONGEST = 2_000;

  private final @Nullable Consumer<String> lines;

  RequestLog(@Nullable Consumer<String> lines) {
    this.lines = lines;
  }

  void add(Incoming request, int status, long bytes, long nanos) {
    if (lines == null) {
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("from", request.from());
    line.put("method", request.method());
    line.put("address", address(request));
    line.put("status", status);
    line.put("bytes", bytes);
    line.put("ms", Math.round(nanos / 1e3) / 1e3);
    lines.accept(ResultJson.line(line));
  }

  /** As it came, but for the token. */
  private static String address(Incoming request) {
    String query =
        Arrays.stream(request.query().split("&"))
            .filter(each -> !each.isEmpty() && !Access.isNamed(each))
            .collect(Collectors.joining("&"));
    String address = request.rawPath() + (query.isEmpty() ? "" : "?" + query);
    return address.length() > LONGEST ? address.substring(0, LONGEST) + "..." : address;
  }
}
