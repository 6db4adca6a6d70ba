package org.dateline.cli.table;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.archive.form.record.ArticleJson;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.render.ResultJson;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Writes chosen fields of hits, one hit a line: JSON, or CSV with a header. */
public final class HitRows {
  private static final String BETWEEN = "; ";
  private static final String PASSAGES = "passages";
  private static final Map<String, Function<Hit, @Nullable Object>> FIELDS = new LinkedHashMap<>();

  static {
    ofArticle("id", Article::id);
    ofArticle("title", Article::title);
    ofArticle("published", article -> text(article.published()));
    ofArticle("source", Article::source);
    ofArticle("url", Article::url);
    ofArticle("authors", Article::authors);
    ofArticle("section", Article::section);
    ofArticle("language", Article::language);
    ofArticle("dateline", Article::dateline);
    ofArticle("subjects", Article::subjects);
    ofArticle("body", Article::body);
    for (EntityType type : EntityType.values()) {
      FIELDS.put(type.key() + "s", hit -> entities(hit, type));
    }
    FIELDS.put("events", HitRows::events);
    FIELDS.put(PASSAGES, hit -> hit.passages().stream().map(Passage::text).toList());
  }

  private final PrintStream out;
  private final List<String> fields;
  private final @Nullable CsvTable csv;

  /**
   * Writes the header, if it is CSV.
   *
   * @param fields by name; all if none
   * @throws IllegalArgumentException naming the fields there are
   */
  public HitRows(PrintStream out, List<String> fields, boolean csv) throws IOException {
    this.out = out;
    this.fields = fields.isEmpty() ? List.copyOf(FIELDS.keySet()) : List.copyOf(fields);
    for (String field : this.fields) {
      if (!FIELDS.containsKey(field)) {
        throw new IllegalArgumentException(
            "--fields: no field \""
                + field
                + "\""
                + Spelling.hint(field, FIELDS.keySet())
                + " There are "
                + String.join(", ", FIELDS.keySet()));
      }
    }
    this.csv = csv ? new CsvTable(out) : null;
    if (this.csv != null) {
      this.csv.row(this.fields.toArray());
    }
  }

  /** Whether passages are among the fields. */
  public boolean showsPassages() {
    return fields.contains(PASSAGES);
  }

  /** A whole article as a line of JSON, with its tags if they are wanted. */
  public static String whole(TaggedArticle tagged, boolean tags) {
    Map<String, @Nullable Object> fields =
        new LinkedHashMap<>(ArticleJson.fields(tagged.article()));
    if (tags) {
      fields.putAll(ResultJson.tags(tagged));
    }
    return ResultJson.line(fields);
  }

  private static void ofArticle(String name, Function<Article, @Nullable Object> value) {
    FIELDS.put(name, hit -> value.apply(hit.article()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static List<String> entities(Hit hit, EntityType type) {
    return hit.tagged().mentions().stream()
        .filter(mention -> mention.type() == type)
        .map(Mention::name)
        .distinct()
        .toList();
  }

  private static List<String> events(Hit hit) {
    return hit.tagged().events().stream()
        .filter(Event::isAsserted)
        .map(Event::type)
        .distinct()
        .toList();
  }

  /** Writes a hit; says whether somebody still reads. */
  public boolean print(Hit hit) {
    try {
      if (csv == null) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        fields.forEach(field -> map.put(field, value(hit, field)));
        out.println(ResultJson.line(map));
      } else {
        List<@Nullable Object> row = new ArrayList<>();
        fields.forEach(field -> row.add(cell(value(hit, field))));
        csv.row(row.toArray());
      }
      return !out.checkError();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object value(Hit hit, String field) {
    Function<Hit, @Nullable Object> value = FIELDS.get(field);
    return value == null ? null : value.apply(hit);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(BETWEEN))
        : value;
  }
}
