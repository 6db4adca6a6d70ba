package org.dateline.index.analysis;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/** The stems of single words. Not thread-safe. */
@Internal
public final class Stems {
  private static final int MOST_KNOWN = 5_000;

  private final Map<String, Analyzer> chains = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  /** The only term of a text in a language; "" if it has none or several. */
  public String of(String text, @Nullable String language) throws IOException {
    String chain = NewsAnalysis.chain(language);
    String key = chain + Schema.SEPARATOR + text;
    String stem = known.get(key);
    if (stem == null) {
      stem = stem(chains.computeIfAbsent(chain, NewsAnalysis::queryAnalyzer), text);
      if (known.size() == MOST_KNOWN) {
        known.clear();
      }
      known.put(key, stem);
    }
    return stem;
  }

  private static String stem(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String stem = stream.incrementToken() ? term.toString() : "";
      boolean more = stream.incrementToken();
      stream.end();
      return more ? "" : stem;
    }
  }
}
