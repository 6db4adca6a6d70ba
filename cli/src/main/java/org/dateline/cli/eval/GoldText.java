package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with what people marked in it. Immutable.
 *
 * @param id of the text
 * @param text the text
 * @param names what is marked, in the order of the file
 * @param from where the marked part begins
 * @param to where it ends
 */
record GoldText(String id, String text, List<GoldName> names, int from, int to) {
  GoldText {
    names = List.copyOf(names);
  }

  /** Whether a span lies in the marked part. */
  boolean covers(int start, int end) {
    return start >= from && end <= to;
  }

  /**
   * Reads labelled JSON Lines, plain or gzipped.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is no labelled text, naming file and line
   */
  static List<GoldText> read(Path file) throws IOException {
    return LabelledLine.read(file).stream().map(GoldText::parse).toList();
  }

  private static GoldText parse(LabelledLine line) {
    List<GoldName> names = new ArrayList<>();
    if (line.fields().get("entities") instanceof List<?> entities) {
      entities.forEach(entity -> names.add(name(entity, line)));
    }
    List<Integer> span = span(line.fields().get("evaluation_span"), line);
    return new GoldText(line.id(), line.text(), names, span.getFirst(), span.getLast());
  }

  private static List<Integer> span(@Nullable Object written, LabelledLine line) {
    if (written == null) {
      return List.of(0, line.text().length());
    }
    if (written instanceof List<?> pair
        && pair.size() == 2
        && pair.getFirst() instanceof Integer from
        && pair.getLast() instanceof Integer to) {
      return List.of(from, to);
    }
    throw line.wrong("\"evaluation_span\" is no pair of numbers");
  }

  private static GoldName name(@Nullable Object written, LabelledLine line) {
    if (written instanceof Map<?, ?> fields
        && fields.get("start") instanceof Integer start
        && fields.get("end") instanceof Integer end
        && line.holds(start, end)) {
      String type = String.valueOf(fields.get("type"));
      Object four = fields.get("t4");
      Object link = fields.get("link");
      String marked = line.marked(start, end, fields);
      return new GoldName(
          start,
          end,
          marked,
          four == null ? coarse(type, marked) : four.toString(),
          link == null ? null : link.toString(),
          counts(fields, type));
    }
    throw line.wrong("an entity needs \"start\" and \"end\" within the text, found " + written);
  }

  // Not dates and numbers, nor what a set marks as optional, as no name of its own ("the minister",
  // "he") or as part of a longer name.
  private static boolean counts(Map<?, ?> fields, String type) {
    return !type.equals("QUANTITY")
        && !type.equals("DATETIME")
        && !Boolean.TRUE.equals(fields.get("optional"))
        && !Boolean.TRUE.equals(fields.get("coref"))
        && !Boolean.FALSE.equals(fields.get("named"))
        && fields.get("parent") == null;
  }

  // The names of types that the common sets use, the classes of Wikidata among them, several parted
  // by bars; only of names, for such sets mark pronouns as well.
  private static @Nullable String coarse(String types, String name) {
    for (String type : types.split("\\|", -1)) {
      String coarse =
          switch (type.toUpperCase(Locale.ROOT)) {
            case "PER", "PERSON", "Q215627" -> "PER";
            case "ORG", "ORGANIZATION", "ORGANISATION", "Q43229" -> "ORG";
            case "LOC", "LOCATION", "PLACE", "GPE", "Q27096213" -> "LOC";
            default -> null;
          };
      if (coarse != null && GoldName.isNamed(name)) {
        return coarse;
      }
    }
    return null;
  }
}
