package org.dateline.cli.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.PlainHandler;
import org.dateline.cli.serve.request.ServedIndex;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.render.ResultJson;

/** {@code /health}: whether each index can be searched. */
final class Health implements PlainHandler {
  private static final int UNAVAILABLE = 503;

  @Override
  public Answer answer(Asked asked) {
    Map<String, Object> indexes = new LinkedHashMap<>();
    boolean all = true;
    for (ServedIndex index : asked.indexes().all()) {
      Map<String, Object> state = state(index, asked.indexes().isStale(index));
      all &= !state.isEmpty();
      indexes.put(index.name(), state.isEmpty() ? Map.of("status", "down") : state);
    }
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", all ? "up" : "down");
    health.put("indexes", indexes);
    return Answer.whole(all ? 200 : UNAVAILABLE, Answer.JSON, ResultJson.line(health) + "\n")
        .with("Cache-Control", "no-store");
  }

  private static Map<String, Object> state(ServedIndex index, boolean stale) {
    Map<String, Object> state = new LinkedHashMap<>();
    try {
      state.put("status", "up");
      state.put("stale", stale);
      state.put("articles", index.searcher().stats().articles());
      state.put("state", index.searcher().state());
      return state;
    } catch (IOException | IndexMismatchException e) {
      return Map.of();
    }
  }
}
