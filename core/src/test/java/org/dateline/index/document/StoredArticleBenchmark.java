package org.dateline.index.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.BytesRef;
import org.dateline.Samples;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Tagger;
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

/** The samples with their tags into bytes and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StoredArticleBenchmark {
  private final List<TaggedArticle> articles = new ArrayList<>();
  private final List<BytesRef> packed = new ArrayList<>();

  /** Tags the samples. */
  @Setup
  public void tag() throws IOException {
    Tagger tagger = Tagger.bundled();
    for (Article article : Samples.read()) {
      TaggedArticle tagged = tagger.tag(article);
      articles.add(tagged);
      packed.add(StoredArticle.pack(tagged));
    }
  }

  /** All samples. */
  @Benchmark
  public void pack(Blackhole bytes) throws IOException {
    for (TaggedArticle article : articles) {
      bytes.consume(StoredArticle.pack(article));
    }
  }

  /** All samples. */
  @Benchmark
  public void unpack(Blackhole read) throws IOException {
    for (BytesRef bytes : packed) {
      read.consume(StoredArticle.unpack(bytes));
    }
  }
}
