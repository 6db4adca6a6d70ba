package org.dateline.search.translate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.dateline.Internal;
import org.dateline.index.analysis.NewsAnalysis;

/** The analyzers of queries, each made when first needed. Thread-safe. */
@Internal
public final class Analyzers {
  private final Analyzer english = NewsAnalysis.queryAnalyzer();
  private final Map<String, Analyzer> others = new ConcurrentHashMap<>();

  public Analyzer english() {
    return english;
  }

  public Analyzer of(String chain) {
    return others.computeIfAbsent(chain, NewsAnalysis::queryAnalyzer);
  }
}
