package org.dateline.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.Samples;
import org.dateline.article.Article;
import org.dateline.text.Sentences;
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
import org.openjdk.jmh.infra.Blackhole;

/** Names and events of the samples; and of it, cutting them into words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TaggerBenchmark {
  private final List<Article> articles = new ArrayList<>();
  private Tagger tagger = Tagger.none();

  /** Reads the samples and the tagger. */
  @Setup
  public void read() throws IOException {
    articles.addAll(Samples.read());
    tagger = Tagger.bundled();
  }

  /** All samples. */
  @Benchmark
  public void tag(Blackhole tags) {
    articles.forEach(article -> tags.consume(tagger.tag(article)));
  }

  /** All samples. */
  @Benchmark
  public void sentences(Blackhole sentences) {
    articles.forEach(article -> sentences.consume(Sentences.of(article.body())));
  }
}
