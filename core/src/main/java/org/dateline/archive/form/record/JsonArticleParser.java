package org.dateline.archive.form.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.JsonMending;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/** Reads JSON as it is written, and makes articles of its objects. Used by one thread. */
@Internal
public final class JsonArticleParser {
  private final JSON json;
  private final ArticleMapper mapper;
  private final Set<String> twice = new LinkedHashSet<>();

  public JsonArticleParser(FormOptions options) {
    // Nesting stays at the parser's own limit of 1,000, which is what guards the stack.
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxStringLength((int) options.maxRecordBytes()).build();
    // What Python, JavaScript and careless exports write, and what can mean one thing only.
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(limits)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    json =
        JSON.builder(factory)
            .disable(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS)
            .mapBuilder(new JsonMaps(twice))
            .build();
    mapper = new ArticleMapper(options);
  }

  ArticleMapper mapper() {
    return mapper;
  }

  public NewsItem item(Map<?, ?> object) throws UnreadableRecord {
    return mapper.item(object);
  }

  NewsItem item(String text) throws UnreadableRecord {
    return item(object(only(values(text))));
  }

  /** The only value of the record, which is to be an object. */
  Map<?, ?> object(RawRecord raw) throws UnreadableRecord {
    return object(only(values(raw)));
  }

  private static @Nullable Object only(List<@Nullable Object> values) throws UnreadableRecord {
    if (values.size() > 1) {
      throw new UnreadableRecord("bad JSON: text after the end of the value");
    }
    return values.getFirst();
  }

  static Map<?, ?> object(@Nullable Object value) throws UnreadableRecord {
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new UnreadableRecord("not a JSON object but " + kind(value));
  }

  /** The object that {@code text} is, {@code null} if it is none. */
  public @Nullable Map<?, ?> objectOf(String text) {
    try {
      return only(values(text)) instanceof Map<?, ?> object ? object : null;
    } catch (UnreadableRecord e) {
      return null;
    }
  }

  /** The keys that stood twice in one object of the last record with another value each. */
  Set<String> twice() {
    return twice;
  }

  /** The values of the record, one or several without anything between. */
  List<@Nullable Object> values(RawRecord raw) throws UnreadableRecord {
    if (raw.isBlank()) {
      throw new UnreadableRecord("an element of the array is missing");
    }
    raw.checkSize();
    twice.clear();
    int from = raw.bytes()[0] == JsonMending.SEQUENCE ? 1 : 0;
    try (JsonParser parser =
        json.getStreamingFactory().createParser(raw.bytes(), from, raw.length() - from)) {
      return all(parser);
    } catch (IOException e) {
      // The text tells better what is wrong, and whether it can be mended.
      return values(raw.guessedText());
    }
  }

  private List<@Nullable Object> values(String text) throws UnreadableRecord {
    String bare = JsonMending.withoutMarks(text);
    try {
      return parse(bare, text.length() - bare.length());
    } catch (UnreadableRecord e) {
      String mended = JsonMending.mend(bare);
      if (mended.equals(bare)) {
        throw e;
      }
      try {
        return parse(mended, 0);
      } catch (UnreadableRecord again) {
        throw e;
      }
    }
  }

  private List<@Nullable Object> parse(String text, int before) throws UnreadableRecord {
    twice.clear();
    try (JsonParser parser = json.getStreamingFactory().createParser(text)) {
      return all(parser);
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      throw badJson(before + at, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UnreadableRecord("bad JSON: " + e.getMessage());
    }
  }

  private List<@Nullable Object> all(JsonParser parser) throws IOException {
    List<@Nullable Object> values = new ArrayList<>(1);
    do {
      values.add(json.anyFrom(parser));
    } while (parser.nextToken() == JsonToken.START_OBJECT);
    if (parser.currentToken() != null) {
      throw new JsonParseException(
          parser, "text after the end of the value", parser.currentTokenLocation());
    }
    return values;
  }

  private static UnreadableRecord badJson(long offset, String message) {
    return new UnreadableRecord(
        "bad JSON at character "
            + (offset + 1)
            + " of the record: "
            + message.lines().findFirst().orElse(""));
  }

  private static String kind(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String s -> "a string";
      case Number n -> "a number";
      case Boolean b -> "a boolean";
      case List<?> l -> "an array";
      default -> "something else";
    };
  }
}
