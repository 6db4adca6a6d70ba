package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Queries and what people, or an answer key, judged of articles. Immutable.
 *
 * @param queries the texts by id, in the order of their file; those with a relevant article only
 * @param grades by id of query and article
 */
public record Judgements(Map<String, String> queries, Map<String, Map<String, Integer>> grades) {

  /** Copies the maps. */
  public Judgements {
    queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    grades = Map.copyOf(grades);
  }

  /**
   * Reads both files.
   *
   * @param queries tab-separated: id, text; further columns are passed over
   * @param qrels as TREC has them: query, a number that is not used, article, grade
   * @throws IOException if one cannot be read, with the line
   */
  public static Judgements read(Path queries, Path qrels) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    int line = 0;
    for (String text : Files.readAllLines(qrels)) {
      line++;
      String[] parts = text.strip().split("\\s+", -1);
      if (parts.length != 4 || !parts[3].matches("-?\\d{1,6}")) {
        throw bad(qrels, line, "four columns: query 0 article grade");
      }
      grades
          .computeIfAbsent(parts[0], id -> new LinkedHashMap<>())
          .put(parts[2], Math.max(0, Integer.parseInt(parts[3])));
    }
    grades.values().removeIf(all -> all.values().stream().allMatch(grade -> grade == 0));
    return new Judgements(texts(queries, grades), grades);
  }

  private static Map<String, String> texts(Path queries, Map<String, Map<String, Integer>> grades)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    int line = 0;
    for (String text : Files.readAllLines(queries)) {
      line++;
      List<String> parts = List.of(text.split("\t", -1));
      if (parts.size() < 2) {
        throw bad(queries, line, "an id, a tab and the text of a query");
      }
      if (grades.containsKey(parts.get(0))) {
        texts.put(parts.get(0), parts.get(1));
      }
    }
    return texts;
  }

  private static IOException bad(Path file, int line, String expected) {
    return new IOException(file + ", line " + line + ": expected " + expected);
  }
}
