package org.dateline.index.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.dateline.Samples;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the text of the samples to terms: ours, with what else is noted and cut as the tagger cuts,
 * and EnglishAnalyzer's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnalysisBenchmark {
  private final List<String> bodies = new ArrayList<>();
  private final NewsAnalysis analysis =
      new NewsAnalysis(new AnalysisNotes.Notes(), NewsAnalysis.words());
  private final Vocabulary vocabulary = new Vocabulary();
  private final Analyzer english = new EnglishAnalyzer();

  /** Reads the samples. */
  @Setup
  public void read() throws IOException {
    Samples.read().forEach(article -> bodies.add(article.body()));
  }

  /** All bodies of the samples. */
  @Benchmark
  public int dateline() throws IOException {
    int terms = 0;
    for (String body : bodies) {
      Tokens text = Tokenizer.tokenize(body, vocabulary);
      terms += count(analysis.stream(text, List.of(), "en", List.of()));
    }
    return terms;
  }

  /** The same. */
  @Benchmark
  public int englishAnalyzer() throws IOException {
    int terms = 0;
    for (String body : bodies) {
      terms += count(english.tokenStream("body", body));
    }
    return terms;
  }

  private static int count(TokenStream stream) throws IOException {
    int count = 0;
    stream.reset();
    while (stream.incrementToken()) {
      count++;
    }
    stream.end();
    stream.close();
    return count;
  }
}
