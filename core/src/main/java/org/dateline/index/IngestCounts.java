package org.dateline.index;

/**
 * How many records were seen, by what became of them.
 *
 * @param articles that were read
 * @param kills that take an article back
 * @param quarantined that could not be read
 */
record IngestCounts(long articles, long kills, long quarantined) {
  static final IngestCounts NONE = new IngestCounts(0, 0, 0);

  long records() {
    return articles + kills + quarantined;
  }

  IngestCounts plusArticle() {
    return new IngestCounts(articles + 1, kills, quarantined);
  }

  IngestCounts plusKill() {
    return new IngestCounts(articles, kills + 1, quarantined);
  }

  IngestCounts plusQuarantined() {
    return new IngestCounts(articles, kills, quarantined + 1);
  }
}
