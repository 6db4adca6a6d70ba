package org.dateline.index.generation;

import org.dateline.Internal;

/**
 * How many records were seen, by what became of them.
 *
 * @param articles that were read
 * @param kills that take an article back
 * @param quarantined that could not be read, or not be indexed
 */
@Internal
public record IngestCounts(long articles, long kills, long quarantined) {
  public static final IngestCounts NONE = new IngestCounts(0, 0, 0);

  public long records() {
    return articles + kills + quarantined;
  }

  public IngestCounts plusArticle() {
    return new IngestCounts(articles + 1, kills, quarantined);
  }

  public IngestCounts plusKill() {
    return new IngestCounts(articles, kills + 1, quarantined);
  }

  public IngestCounts plusQuarantined() {
    return new IngestCounts(articles, kills, quarantined + 1);
  }

  /** One of the articles could not be taken after all. */
  public IngestCounts articleRefused() {
    return new IngestCounts(articles - 1, kills, quarantined + 1);
  }
}
