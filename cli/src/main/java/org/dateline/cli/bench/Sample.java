package org.dateline.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.article.TaggedArticle;

/**
 * Some articles of many, each as likely as any other: Vitter's algorithm R (1985). Not thread-safe.
 */
final class Sample {
  private static final int MOST = 5_000;

  private final List<TaggedArticle> kept = new ArrayList<>();
  private final Random random;
  private int seen;

  Sample(long seed) {
    random = new Random(seed);
  }

  void add(TaggedArticle tagged) {
    int at = random.nextInt(++seen);
    if (kept.size() < MOST) {
      kept.add(tagged);
    } else if (at < MOST) {
      kept.set(at, tagged);
    }
  }

  /**
   * Those that were kept.
   *
   * @throws IOException if there was none
   */
  List<TaggedArticle> articles() throws IOException {
    if (kept.isEmpty()) {
      throw new IOException("the index is empty");
    }
    return kept;
  }
}
