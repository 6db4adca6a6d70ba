package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.WrittenQuery;
import org.dateline.search.query.Fields;
import org.dateline.search.result.NameUse;
import org.dateline.search.translate.ArticleTerms;

/** Says in plain words what a part of a query found in an article. */
final class ReasonText {
  private static final String VALUES = "is.";
  private static final String EVENT = "an event of ";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> typed = new HashMap<>();

  /**
   * @param query as somebody typed it, to tell stems by its words
   * @param uses the entities that it names, to tell ids by their names
   */
  ReasonText(String query, List<Analyzer> analyzers, List<NameUse> uses) throws IOException {
    for (NameUse use : uses) {
      if (use.chosen() != null) {
        names.put(use.chosen().id(), use.chosen().name());
      }
    }
    for (String word : query.split("[^\\p{L}\\p{M}\\p{N}'’-]+", -1)) {
      for (Analyzer analyzer : analyzers) {
        List<String> stems = ArticleTerms.words(analyzer, word);
        if (stems.size() == 1) {
          typed.putIfAbsent(stems.getFirst(), word);
        }
      }
    }
  }

  /** What a part found. */
  String of(Query part) {
    return switch (part) {
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case WrittenQuery written -> "has " + written.said() + " as it is written";
      case PhraseQuery phrase -> phrase(phrase);
      default -> byTerms(part);
    };
  }

  private String phrase(PhraseQuery phrase) {
    List<String> words = new ArrayList<>();
    for (Term term : phrase.getTerms()) {
      words.add(typed.getOrDefault(term.text(), term.text()));
    }
    return "has \"" + String.join(" ", words) + "\"" + where(Set.of(phrase.getField()));
  }

  private String byTerms(Query part) {
    Set<String> fields = new LinkedHashSet<>();
    Set<String> said = new LinkedHashSet<>();
    Set<String> details = new LinkedHashSet<>();
    for (Term term : terms(part)) {
      fields.add(term.field());
      String text = said(term);
      (text.startsWith(EVENT) ? details : said).add(text);
    }
    if (!details.isEmpty()) {
      said.add(event(details));
    }
    return said.isEmpty()
        ? "meets " + asked(part)
        : verb(said, fields) + String.join(" near ", said) + where(fields);
  }

  private static Set<Term> terms(Query part) {
    Set<Term> terms = new LinkedHashSet<>();
    part.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... found) {
            terms.addAll(List.of(found));
          }

          @Override
          public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
          }
        });
    return terms;
  }

  // All of one event: its type, the first of several that will do, and what is said of it.
  private static String event(Set<String> details) {
    String code = code(details.iterator().next());
    List<String> rest = new ArrayList<>();
    for (String detail : details) {
      if (code(detail).equals(code)) {
        rest.add(detail.substring(EVENT.length() + code.length()).strip());
      }
    }
    rest.removeIf(String::isEmpty);
    return "the event " + code + " (" + String.join(", ", rest) + ")";
  }

  private static String code(String detail) {
    return detail.substring(EVENT.length()).strip().split(" ", 2)[0];
  }

  private static String asked(Query part) {
    String written = part.toString();
    if (written.contains(Schema.POINT + ":")) {
      return "the area asked for";
    }
    boolean time = written.contains(Schema.PUBLISHED + ":") || written.contains("happened:");
    return time ? "the time asked for" : "the query";
  }

  private static String verb(Set<String> said, Set<String> fields) {
    if (fields.stream().allMatch(field -> field.startsWith(VALUES))) {
      return "is of ";
    }
    boolean word = said.stream().anyMatch(text -> text.startsWith("\""));
    boolean event = said.iterator().next().contains("event");
    return word ? "has " : event ? "tells of " : "names ";
  }

  private String said(Term term) {
    if (term.field().startsWith(VALUES)) {
      return term.field().substring(VALUES.length()) + " \"" + term.text() + "\"";
    }
    String word = typed.get(term.text());
    return word == null ? named(Schema.said(term.text())) : "\"" + word + "\"";
  }

  private static String where(Set<String> fields) {
    if (fields.contains(Fields.TITLE)) {
      return fields.contains(Fields.BODY) ? " in headline or body" : " in the headline";
    }
    return fields.contains(Fields.BODY) ? " in the body" : "";
  }

  /** A text whose last word may be an id, with the name instead: an id says little to a reader. */
  String named(String text) {
    int space = text.lastIndexOf(' ');
    String name = names.get(text.substring(space + 1));
    return name == null ? text : text.substring(0, space + 1) + name;
  }
}
