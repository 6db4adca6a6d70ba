package org.dateline.tag.event.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.dateline.tag.TaggerTest;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.TsvFile;

/** The sentences of {@code roles.tsv} and what the finder of roles makes of them. */
final class RolesTable {
  private static final RoleFinder FINDER = finder();
  private static final Grammar GRAMMAR = grammar();

  /** One sentence: its words, the trigger's words and what is expected. */
  record Row(
      String part,
      String code,
      SentenceView sentence,
      int from,
      int to,
      Map<Role, List<String>> expected,
      String quantity) {

    String text() {
      return sentence.tokens().text;
    }

    Map<Role, List<String>> found() {
      Map<Role, List<String>> found = new EnumMap<>(Role.class);
      for (Participant participant : roles(sentence, from, to, code).participants()) {
        found.computeIfAbsent(participant.role(), r -> new ArrayList<>()).add(participant.text());
      }
      return found;
    }

    String foundQuantity() {
      Quantity quantity = roles(sentence, from, to, code).quantity();
      return quantity == null
          ? ""
          : (quantity.value() + " " + quantity.bound().key() + " " + quantity.unit()).strip();
    }
  }

  private RolesTable() {}

  static EventRoles roles(SentenceView sentence, int from, int to, String code) {
    return roles(FINDER, sentence, from, to, code);
  }

  static EventRoles roles(RoleFinder finder, SentenceView sentence, int from, int to, String code) {
    return finder.roles(GRAMMAR.read(sentence), from, to, code);
  }

  private static Grammar grammar() {
    try {
      return Grammar.bundled();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RoleFinder finder() {
    try {
      return RoleFinder.bundled();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<Row> read() throws IOException {
    List<Row> rows = new ArrayList<>();
    TsvFile.resource(RolesTable.class, "roles.tsv")
        .read("dateline-roles-test", 8, row -> rows.add(row(row)));
    return rows;
  }

  private static Row row(String[] columns) {
    Map<Role, List<String>> expected = new EnumMap<>(Role.class);
    List<Role> roles = List.of(Role.AGENT, Role.TARGET, Role.PLACE, Role.INSTRUMENT);
    for (int i = 0; i < roles.size(); i++) {
      if (!columns[3 + i].isBlank()) {
        expected.put(roles.get(i), Arrays.asList(columns[3 + i].split("\\|", -1)));
      }
    }
    return row(columns[0], columns[1], columns[2], expected, columns[7].strip());
  }

  static Row row(String code, String marked) {
    return row("", code, marked, Map.of(), "");
  }

  private static Row row(
      String part, String code, String marked, Map<Role, List<String>> expected, String quantity) {
    int open = marked.indexOf('[');
    int close = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    SentenceView sentence = view(text, open);
    int from = wordAt(sentence, open);
    int to = from;
    while (to < sentence.to() && sentence.tokens().start(to) < close) {
      to++;
    }
    return new Row(part, code, sentence, from, to, expected, quantity);
  }

  private static SentenceView view(String text, int at) {
    FieldText field = FieldText.of(Field.BODY, text);
    List<Mention> mentions =
        TaggerTest.TAGGER.tag(Article.builder("t").body(text).build()).mentions();
    int sentence = 0;
    while (field.tokens().sentenceEnd(sentence) <= at) {
      sentence++;
    }
    return SentenceView.of(field, sentence, mentions);
  }

  private static int wordAt(SentenceView sentence, int at) {
    int word = sentence.from();
    while (sentence.tokens().start(word) < at) {
      word++;
    }
    return word;
  }

  /** Whether a phrase that was found is the one expected: it holds its words and few others. */
  static boolean same(String expected, String found) {
    String wide = " " + found.toLowerCase(Locale.ROOT) + " ";
    String narrow = " " + expected.toLowerCase(Locale.ROOT) + " ";
    return wide.contains(narrow) && found.length() <= expected.length() + 24;
  }
}
