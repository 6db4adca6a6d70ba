package org.dateline.archive.form.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The articles of JSON values, one value after the other. A value that is no article itself but
 * wraps some, as {@code {"status": "ok", "articles": [...]}}, gives those.
 */
@Internal
public final class JsonRecords implements RecordReader {
  private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");

  private final @Nullable JsonLineCutter lines;
  private final JsonCutter cutter;
  private final JsonArticleParser parser;
  private final JsonWrapper wrapper;
  private final Deque<JsonWrapper.Part> parts = new ArrayDeque<>();
  private @Nullable Object actionId;

  private JsonRecords(FormInput in, @Nullable JsonLineCutter lines, FormOptions options) {
    this.lines = lines;
    cutter = new JsonCutter(in);
    parser = new JsonArticleParser(options);
    wrapper = new JsonWrapper(parser.mapper());
  }

  /** Of a file with an object in each line. */
  public static RecordReader ofLines(FormInput in, FormOptions options) throws IOException {
    FormInput utf8 = in.inUtf8();
    return new JsonRecords(utf8, new JsonLineCutter(utf8), options);
  }

  /** Of a file with an object, several of them, or an array of objects, over any lines. */
  public static RecordReader ofValues(FormInput in, FormOptions options) throws IOException {
    return new JsonRecords(in.inUtf8(), null, options);
  }

  @Override
  public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
    while (parts.isEmpty()) {
      if (!(lines == null ? cutter.next(raw) : lines.next(raw))) {
        return null;
      }
      for (Object value : values(raw)) {
        take(value);
      }
    }
    JsonWrapper.Part part = parts.remove();
    if (!part.reason().isEmpty()) {
      throw new UnreadableRecord(part.reason());
    }
    NewsItem item = parser.item(part.object());
    List<NewsItem.Doubt> doubts =
        parser.twice().stream()
            .map(key -> new NewsItem.Doubt("record", "a key stands twice, the last counts: " + key))
            .toList();
    parser.twice().clear();
    return item.doubting(doubts);
  }

  // A text may go on in the next lines: some programs do not escape line breaks.
  private List<@Nullable Object> values(RawRecord raw) throws IOException, UnreadableRecord {
    try {
      return parser.values(raw);
    } catch (UnreadableRecord e) {
      if (lines == null || !lines.join(raw)) {
        throw e;
      }
      try {
        return parser.values(raw);
      } catch (UnreadableRecord again) {
        lines.part(raw);
        throw e;
      }
    }
  }

  private void take(@Nullable Object value) throws UnreadableRecord {
    if (value instanceof Map<?, ?> object && isAction(object)) {
      return;
    }
    Object id = actionId;
    actionId = null;
    if (id != null && value instanceof Map<?, ?> object && !object.containsKey("_id")) {
      Map<Object, Object> whole = new LinkedHashMap<>(object);
      whole.put("_id", id);
      parts.addAll(wrapper.parts(whole));
    } else {
      parts.addAll(wrapper.parts(value));
    }
  }

  /**
   * Whether this is a line of Elasticsearch's bulk format that only says of which id the next is.
   */
  private boolean isAction(Map<?, ?> object) throws UnreadableRecord {
    if (object.size() != 1 || !(object.keySet().iterator().next() instanceof String action)) {
      return false;
    }
    if (!ACTIONS.contains(action) || !(object.get(action) instanceof Map<?, ?> about)) {
      return false;
    }
    boolean isMeta = about.containsKey("_index") || about.containsKey("_id") || about.isEmpty();
    if (isMeta && action.equals("delete")) {
      throw new UnreadableRecord("a line of Elasticsearch that only deletes");
    }
    actionId = isMeta ? about.get("_id") : null;
    return isMeta;
  }
}
