package org.dateline.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.cli.serve.request.Answer;
import org.jspecify.annotations.Nullable;

/** Styles, scripts and pictures out of the jar, under {@code /static/}. Thread-safe. */
final class StaticFiles {
  private static final String PREFIX = "/static/";
  private static final String TURBO = "turbo.js";
  private static final String TURBO_AT =
      "/META-INF/resources/webjars/hotwired__turbo/8.0.21/dist/turbo.es2017-esm.js";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", Answer.JSON);

  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

  /** The file of this path, {@code null} if there is none. */
  @Nullable Answer of(String path) {
    if (!path.matches("/static/[a-z0-9-]{1,40}\\.[a-z]{2,4}")) {
      return null;
    }
    String name = path.substring(PREFIX.length());
    String type = TYPES.get(name.substring(name.indexOf('.') + 1));
    if (type == null) {
      return null;
    }
    return files
        .computeIfAbsent(name, StaticFiles::read)
        .map(bytes ->
            new Answer(200, type, Map.of("Cache-Control", "no-cache"), new Answer.Whole(bytes)))
        .orElse(null);
  }

  private static Optional<byte[]> read(String name) {
    String resource = name.equals(TURBO) ? TURBO_AT : "static/" + name;
    try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
