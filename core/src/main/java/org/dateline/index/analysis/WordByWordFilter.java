package org.dateline.index.analysis;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.dateline.index.schema.WrittenWords;

/**
 * Makes of each word what an analyzer makes of it, and folds it to ASCII where it can be; words
 * that the analyzer leaves out go, their positions stay. Keywords pass as they are. So tags can
 * join a stream whose filters cannot be reached.
 */
final class WordByWordFilter extends FilteringTokenFilter {
  private static final String FIELD = "";
  private static final int MOST_KNOWN = 2_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Analyzer analyzer;
  private final boolean normalOnly;
  // Words come again and again: each is analysed once.
  private final Map<String, String> known = new HashMap<>();

  WordByWordFilter(TokenStream in, Analyzer analyzer, boolean normalOnly) {
    super(in);
    this.analyzer = analyzer;
    this.normalOnly = normalOnly;
  }

  @Override
  protected boolean accept() throws IOException {
    if (keyword.isKeyword()) {
      return true;
    }
    String word = term.toString();
    String made = known.get(word);
    if (made == null) {
      made = WrittenWords.withoutAccents(normalOnly ? normal(word) : made(word));
      if (known.size() == MOST_KNOWN) {
        known.clear();
      }
      known.put(word, made);
    }
    term.setEmpty().append(made);
    return !made.isEmpty();
  }

  // Of a part of a word ("l'") something must be left to look for.
  private String normal(String word) {
    String normal = analyzer.normalize(FIELD, word).utf8ToString();
    return normal.isEmpty() ? word : normal;
  }

  private String made(String word) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(FIELD, word)) {
      CharTermAttribute out = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String made = stream.incrementToken() ? out.toString() : "";
      stream.end();
      return made;
    }
  }
}
