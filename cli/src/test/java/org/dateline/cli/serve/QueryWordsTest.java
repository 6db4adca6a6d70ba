package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.search.ArticleSearcher;
import org.junit.jupiter.api.Test;

/** What the search box completes is what the query language has. */
class QueryWordsTest {
  private static String words() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Server.class.getResourceAsStream("static/query-words.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void fieldsAreThoseOfTheQueryLanguage() throws IOException {
    String words = words();
    String fields = words.substring(words.indexOf("FIELDS"), words.indexOf("OPERATORS"));
    Matcher field = Pattern.compile("\\[\"([a-z]+)\"").matcher(fields);
    Set<String> told = new TreeSet<>();
    while (field.find()) {
      told.add(field.group(1));
    }
    assertEquals(new TreeSet<>(ArticleSearcher.fields().values()), told);
  }
}
