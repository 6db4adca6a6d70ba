package org.dateline.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes a value as JSON, without a tree between. For one thread. */
final class JsonWriter implements Shape.Keys {
  private final JsonGenerator out;
  private int depth;

  JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(@Nullable Object value) throws IOException {
    Object plain = PlainValue.of(value, depth);
    if (plain == null || plain instanceof String) {
      out.writeString((String) plain);
    } else if (plain instanceof Number number) {
      number(number);
    } else if (plain instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else {
      nested(plain);
    }
  }

  private void nested(Object plain) throws IOException {
    depth++;
    if (plain instanceof Collection<?> values) {
      out.writeStartArray();
      for (Object value : values) {
        write(value);
      }
      out.writeEndArray();
    } else {
      out.writeStartObject();
      Shape.each(plain, this);
      out.writeEndObject();
    }
    depth--;
  }

  @Override
  public void put(SerializableString key, @Nullable Object value) {
    try {
      out.writeFieldName(key);
      write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void number(Number number) throws IOException {
    if (number instanceof Integer || number instanceof Long) {
      out.writeNumber(number.longValue());
    } else {
      out.writeNumber(number.toString());
    }
  }
}
