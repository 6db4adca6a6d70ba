package org.dateline.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.dateline.index.NewsAnalysis;

/** The analyzers of queries, each made when first needed. Thread-safe. */
final class Analyzers {
  private final Analyzer english = NewsAnalysis.queryAnalyzer();
  private final Map<String, Analyzer> others = new ConcurrentHashMap<>();

  Analyzer english() {
    return english;
  }

  Analyzer of(String chain) {
    return others.computeIfAbsent(chain, NewsAnalysis::queryAnalyzer);
  }
}
