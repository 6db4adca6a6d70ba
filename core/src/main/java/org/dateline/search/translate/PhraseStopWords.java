package org.dateline.search.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dateline.index.schema.Schema;
import org.dateline.search.lucene.WrittenPattern;
import org.dateline.search.query.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The common words of a phrase, which the terms of the index do not have. Between others they leave
 * a gap; at the end of a phrase nothing would be left of them.
 *
 * @param words all words, as they are written
 * @param stems of each word; {@code null} for a common one
 */
record PhraseStopWords(List<String> words, List<@Nullable String> stems) {
  // At the head of a phrase they tell least: "the president" is meant as "president".
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Those of a phrase; {@code null} if it has none. */
  static @Nullable PhraseStopWords of(String phrase, Analyzer analyzer) {
    try {
      List<String> words = List.copyOf(terms(Schema.WORD, phrase, analyzer).values());
      TreeMap<Integer, String> kept = terms(Fields.BODY, phrase, analyzer);
      boolean cutAlike = kept.isEmpty() || kept.lastKey() < words.size();
      if (!cutAlike || kept.size() >= words.size()) {
        return null;
      }
      List<@Nullable String> stems = new ArrayList<>();
      for (int at = 0; at < words.size(); at++) {
        stems.add(kept.get(at));
      }
      return new PhraseStopWords(words, stems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeMap<Integer, String> terms(String field, String text, Analyzer analyzer)
      throws IOException {
    TreeMap<Integer, String> terms = new TreeMap<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int at = -1;
      while (stream.incrementToken()) {
        at += step.getPositionIncrement();
        terms.put(at, term.toString());
      }
      stream.end();
    }
    return terms;
  }

  /** Whether nothing else is in it. */
  boolean isAll() {
    return stems.stream().allMatch(Objects::isNull);
  }

  /** Whether one that tells something stands first or last. */
  boolean isAtEnd() {
    boolean first = stems.getFirst() == null && !ARTICLES.contains(words.getFirst());
    return first || stems.getLast() == null;
  }

  /** The words as they are written: the common ones so, others in any form. */
  List<WrittenPattern> patterns() {
    List<WrittenPattern> patterns = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      patterns.add(
          stem == null
              ? WrittenPattern.word(words.get(i))
              : WrittenPattern.wildcard(shared(words.get(i), stem) + "*"));
    }
    return patterns;
  }

  // "countries" and "countri" share "countri".
  private static String shared(String word, String stem) {
    int mismatch = Arrays.mismatch(word.toCharArray(), stem.toCharArray());
    return mismatch < 0 ? word : word.substring(0, mismatch);
  }

  /** What is told of those that are left out. */
  String note(String phrase) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      if (stems.get(i) == null && !left.contains(words.get(i))) {
        left.add(words.get(i));
      }
    }
    return "\""
        + phrase
        + "\": common words are not looked at ("
        + String.join(", ", left)
        + "); =\""
        + phrase
        + "\" asks for each word as it is written";
  }
}
