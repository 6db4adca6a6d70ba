package org.dateline.archive.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an article of the text of one JSON object. */
final class JsonArticleParser {
  private final JSON json;
  private final ArticleMapper mapper;

  JsonArticleParser(FormOptions options) {
    // Nesting stays at the parser's own limit of 1,000, which is what guards the stack.
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxStringLength((int) options.maxRecordBytes()).build();
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(limits)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    json = JSON.builder(factory).build();
    mapper = new ArticleMapper(options);
  }

  Map<?, ?> object(RawRecord raw) throws UnreadableRecord {
    if (raw.isBlank()) {
      throw new UnreadableRecord("an element of the array is missing");
    }
    return object(raw.text());
  }

  /** Whether the object has text of its own. */
  boolean hasText(Map<?, ?> object) {
    return mapper.hasText(object);
  }

  /** Whether the object is an article among others things: with a headline, and text or a date. */
  boolean looksLikeArticle(Map<?, ?> object) {
    return mapper.looksLikeArticle(object);
  }

  NewsItem item(Map<?, ?> object) throws UnreadableRecord {
    return mapper.item(object);
  }

  NewsItem item(String text) throws UnreadableRecord {
    return item(object(text));
  }

  private Map<?, ?> object(String text) throws UnreadableRecord {
    Object value = parse(text);
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new UnreadableRecord("not a JSON object but " + kind(value));
  }

  /** The object that {@code text} is, {@code null} if it is none. */
  @Nullable Map<?, ?> objectOf(String text) {
    try {
      return parse(text) instanceof Map<?, ?> object ? object : null;
    } catch (UnreadableRecord e) {
      return null;
    }
  }

  private @Nullable Object parse(String text) throws UnreadableRecord {
    try (JsonParser parser = json.getStreamingFactory().createParser(text)) {
      Object value = json.anyFrom(parser);
      if (parser.nextToken() != null) {
        throw badJson(
            parser.currentTokenLocation().getCharOffset(), "text after the end of the value");
      }
      return value;
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      throw badJson(at, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UnreadableRecord("bad JSON: " + e.getMessage());
    }
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
