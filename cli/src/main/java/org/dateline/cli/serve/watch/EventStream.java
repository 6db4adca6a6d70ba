package org.dateline.cli.serve.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (HTML Living Standard, 9.2): {@code watching} at the start, {@code match} for
 * each new match, {@code missed} if there were others that cannot be told any more, {@code behind}
 * before a reader is dropped who takes them too slowly; comments in between keep the connection.
 * Data are JSON on one line, whatever is in an article.
 */
public final class EventStream {
  /** The media type. */
  public static final String TYPE = "text/event-stream; charset=utf-8";

  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final int RETRY_MILLIS = 3_000;

  private final OutputStream out;
  private final Function<Match, Map<String, Object>> drawing;

  /**
   * @param drawing what is told of a match
   */
  public EventStream(OutputStream out, Function<Match, Map<String, Object>> drawing) {
    this.out = out;
    this.drawing = drawing;
  }

  /**
   * Writes what comes until nobody reads or it ends.
   *
   * @throws IOException if nobody reads
   */
  public void write(Listener listener) throws IOException {
    send("retry: " + RETRY_MILLIS + "\n\n");
    event(listener.id(listener.last()), "watching", Map.of("searches", listener.searches().size()));
    if (listener.hasMissed()) {
      event(null, "missed", Map.of());
    }
    try {
      while (true) {
        Match match = listener.next(BEAT);
        if (match != null) {
          event(listener.id(match.number()), "match", told(match));
        } else if (listener.isBehind()) {
          event(null, "behind", Map.of());
          return;
        } else if (listener.isOver()) {
          return;
        } else {
          send(":\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> told(Match match) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("search", match.search());
    told.putAll(drawing.apply(match));
    return told;
  }

  private void event(@Nullable String id, String name, Map<String, Object> data)
      throws IOException {
    send(
        (id == null ? "" : "id: " + id + "\n")
            + "event: "
            + name
            + "\ndata: "
            + ResultJson.line(data)
            + "\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
