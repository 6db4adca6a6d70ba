package org.dateline.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Tagger;

/** Times tagging alone, in memory, on the calling thread. */
public final class TagBench {
  private TagBench() {}

  /**
   * What one round over the articles cost, its names those of the JSON.
   *
   * @param textBytes of headlines and bodies
   * @param cpuSeconds of the thread
   * @param mbPerSecond megabytes of text a second of processor time
   * @param mentions found
   * @param events found
   */
  public record Round(
      int articles,
      long textBytes,
      double cpuSeconds,
      double mbPerSecond,
      long mentions,
      long events) {}

  /**
   * Tags all articles, so many times over: the first rounds are slow for they compile the code.
   *
   * @throws IOException if the tagger cannot be read
   */
  public static List<Round> run(BenchCorpus corpus, int rounds) throws IOException {
    Tagger tagger = Tagger.bundled();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long bytes = corpus.textBytes();
    List<Round> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long mentions = 0;
      long events = 0;
      long started = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < corpus.size(); i++) {
        TaggedArticle tagged = tagger.tag(corpus.article(i));
        mentions += tagged.mentions().size();
        events += tagged.events().size();
      }
      double seconds = (clock.getCurrentThreadCpuTime() - started) / 1e9;
      double speed = bytes / 1e6 / seconds;
      all.add(new Round(corpus.size(), bytes, seconds, speed, mentions, events));
    }
    return all;
  }
}
