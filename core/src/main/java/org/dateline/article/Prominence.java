package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much an article is about each entity that it names: from near 0 for one mention in passing to
 * 1 for one that stands in the headline, opens the text and runs through it. Headline, lead, number
 * and spread of its mentions count, as in the salience features of Dunietz and Gillick (2014).
 */
final class Prominence {
  private static final double HEADLINE = 0.4;
  private static final double LEAD = 0.25;
  private static final double NUMBER = 0.2;
  private static final double SPREAD = 0.15;
  // Where the lead ends, in UTF-16 code units; by then a wire story has said what it is about.
  private static final int LEAD_LENGTH = 600;

  private Prominence() {}

  /** The entities of an article in the order of their first mention, each with 0 to 1. */
  static Map<String, Double> of(Article article, List<Mention> mentions) {
    Map<String, Trace> traces = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      traces.computeIfAbsent(mention.entityId(), id -> new Trace()).add(mention);
    }
    Map<String, Double> prominence = new LinkedHashMap<>();
    traces.forEach((id, trace) -> prominence.put(id, trace.prominence(article)));
    return prominence;
  }

  /** Where one entity is named. */
  private static final class Trace {
    private boolean headline;
    private int count;
    private int first = Integer.MAX_VALUE;
    private int last;

    void add(Mention mention) {
      count++;
      if (mention.field() == Field.TITLE) {
        headline = true;
      } else {
        first = Math.min(first, mention.start());
        last = Math.max(last, mention.end());
      }
    }

    // What an article has not, headline or body, neither helps nor hurts.
    double prominence(Article article) {
      double sum = NUMBER * (1 - 1.0 / count);
      double most = NUMBER;
      if (!article.title().isEmpty()) {
        sum += headline ? HEADLINE : 0;
        most += HEADLINE;
      }
      if (!article.body().isEmpty()) {
        most += LEAD + SPREAD;
        if (first != Integer.MAX_VALUE) {
          sum += LEAD * Math.max(0, 1 - (double) first / LEAD_LENGTH);
          sum += SPREAD * (last - first) / article.body().length();
        }
      }
      return sum / most;
    }
  }
}
