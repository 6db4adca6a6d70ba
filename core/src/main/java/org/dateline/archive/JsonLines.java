package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.Internal;

/** Reads the JSON Lines that Dateline wrote itself, and takes nothing else for such. */
@Internal
public final class JsonLines {
  private static final int SHOWN = 80;

  private JsonLines() {}

  /** Takes the lines of a file. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one.
     *
     * @param line without its break
     * @param ended whether it has one; only the last may have none
     */
    void take(long number, byte[] line, boolean ended) throws IOException;
  }

  /** Gives all lines, whatever they hold; none if there is no file. */
  public static void forEach(Path file, Taker taker) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          taker.take(number++, line.toByteArray(), true);
          line.reset();
        } else {
          line.write(next);
        }
      }
      if (line.size() > 0) {
        taker.take(number, line.toByteArray(), false);
      }
    }
  }

  /**
   * The one JSON value of a line.
   *
   * @throws IOException if it is none, or not that alone, with the reason
   */
  public static Object value(byte[] line) throws IOException {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
    try (JsonParser parser = JSON.std.createParser(text)) {
      Object value = JSON.std.anyFrom(parser);
      if (value != null && parser.nextToken() == null) {
        return value;
      }
    } catch (IOException e) {
      throw new IOException("it is no whole JSON: " + shown(text), e);
    }
    throw new IOException("it is not one JSON value: " + shown(text));
  }

  /**
   * The JSON object of a line, which has fields of these types.
   *
   * @throws IOException if it is none such, with the reason
   */
  public static Map<?, ?> object(byte[] line, Map<String, Class<?>> fields) throws IOException {
    if (value(line) instanceof Map<?, ?> map) {
      for (Map.Entry<String, Class<?>> field : fields.entrySet()) {
        if (!field.getValue().isInstance(map.get(field.getKey()))) {
          throw new IOException("its \"%s\" is missing or damaged".formatted(field.getKey()));
        }
      }
      return map;
    }
    throw new IOException("it is no JSON object");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  /** What is told of a line that cannot be read, with the way out. */
  static IOException damaged(Path file, long line, IOException why) {
    return new IOException(
        "%s is damaged in line %d: %s. `dateline verify --repair` takes it out."
            .formatted(file, line, FileFault.of(why)),
        why);
  }
}
