package org.dateline.cli.train;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.EntityType;
import org.dateline.text.DataFileException;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled texts: JSON Lines, plain or gzipped, of {@code {"text": ..., "entities":
 * [{"start": ..., "end": ..., "t4": ...}]}}, where t4 is PER, ORG, LOC or MISC. Entities of other
 * types, and fields of other names, are passed over.
 */
final class LabelledTexts {
  private LabelledTexts() {}

  /**
   * All texts of a file.
   *
   * @throws DataFileException if a line is no labelled text, naming file and line
   */
  static List<LabelledText> read(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    TsvFile.of(file)
        .lines((number, line) -> {
          if (!line.isBlank()) {
            texts.add(parse(file.toString(), number, line));
          }
        });
    return texts;
  }

  private static LabelledText parse(String place, int number, String line) {
    try {
      return parse(JSON.std.mapFrom(line));
    } catch (IOException e) {
      throw new DataFileException(place, number, "not a JSON object");
    } catch (IllegalArgumentException e) {
      throw new DataFileException(place, number, String.valueOf(e.getMessage()));
    }
  }

  private static LabelledText parse(Map<String, Object> object) {
    if (!(object.get("text") instanceof String text)) {
      throw new IllegalArgumentException("no \"text\"");
    }
    if (!(object.get("entities") instanceof List<?> entities)) {
      throw new IllegalArgumentException("no list \"entities\"");
    }
    List<LabelledText.Label> labels = new ArrayList<>();
    for (Object entity : entities) {
      if (!(entity instanceof Map<?, ?> fields)) {
        throw new IllegalArgumentException("an entity is not an object");
      }
      EntityType type = type(fields.get("t4"));
      if (type != null) {
        labels.add(label(fields, type, text.length()));
      }
    }
    return new LabelledText(text, labels);
  }

  private static @Nullable EntityType type(@Nullable Object written) {
    return switch (String.valueOf(written)) {
      case "PER" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANISATION;
      case "LOC" -> EntityType.PLACE;
      case "MISC" -> EntityType.OTHER;
      default -> null;
    };
  }

  private static LabelledText.Label label(Map<?, ?> fields, EntityType type, int length) {
    if (fields.get("start") instanceof Integer start
        && fields.get("end") instanceof Integer end
        && start >= 0
        && start < end
        && end <= length) {
      return new LabelledText.Label(start, end, type);
    }
    throw new IllegalArgumentException(
        "an entity from "
            + fields.get("start")
            + " to "
            + fields.get("end")
            + " in a text of "
            + length
            + " characters");
  }
}
