package org.dateline.search.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;
import org.dateline.Internal;
import org.dateline.index.schema.WrittenWords;
import org.dateline.text.Sentences;

/** The stretches of a body that could be its passages, and the best of them. */
@Internal
public final class PassageCandidates {
  private static final int LONGEST = 500;
  private static final int CONTEXT = 200;
  private static final int LONGEST_WORD = 40;
  // So many stretches that say what another said are passed over.
  private static final int TRIES = 30;
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String body;
  private final List<Sentences.Span> sentences;

  PassageCandidates(String body, List<Sentences.Span> sentences) {
    this.body = body;
    this.sentences = sentences;
  }

  /**
   * A match of one part of the query.
   *
   * @param part which part, to tell apart what a passage shows
   * @param marks the words to mark within it
   */
  public record QueryHit(int start, int end, Query part, List<int[]> marks) {}

  /** A stretch and the hits in it; both grow with the hits that come. */
  static final class Stretch {
    private final int start;
    private int end;
    private final List<QueryHit> hits = new ArrayList<>();

    Stretch(int start, int end, QueryHit first) {
      this.start = start;
      this.end = end;
      hits.add(first);
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    private double score(Set<Query> shown) {
      Set<Query> parts = new HashSet<>();
      hits.forEach(hit -> parts.add(hit.part()));
      long fresh = parts.stream().filter(part -> !shown.contains(part)).count();
      double early = 1.0 / (1 + start / 500.0);
      return 4.0 * fresh + parts.size() + 0.1 * Math.min(hits.size(), 10) + 0.5 * early;
    }
  }

  /**
   * At most so many stretches in the order of the text; each is chosen to show most of what those
   * before it did not, and none says what one before it said. The hits come by their start.
   */
  List<Stretch> best(List<QueryHit> hits, int most) {
    List<Stretch> open = around(hits);
    List<Stretch> chosen = new ArrayList<>();
    Set<Query> shown = new HashSet<>();
    Set<String> said = new HashSet<>();
    int tries = most + TRIES;
    while (chosen.size() < most && !open.isEmpty() && tries-- > 0) {
      Stretch best = best(open, shown);
      open.remove(best);
      if (said.add(words(best))) {
        chosen.add(best);
        best.hits.forEach(hit -> shown.add(hit.part()));
      }
    }
    chosen.sort(Comparator.comparingInt(Stretch::start));
    return chosen;
  }

  private String words(Stretch stretch) {
    String text = WrittenWords.folded(body.substring(stretch.start, stretch.end));
    return NO_WORDS.matcher(text).replaceAll(" ");
  }

  private static Stretch best(List<Stretch> open, Set<Query> shown) {
    Stretch best = open.getFirst();
    double bestScore = -1;
    for (Stretch stretch : open) {
      double score = stretch.score(shown);
      if (score > bestScore) {
        best = stretch;
        bestScore = score;
      }
    }
    return best;
  }

  /** The sentences around each hit, cut where they are very long. */
  private List<Stretch> around(List<QueryHit> hits) {
    List<Stretch> stretches = new ArrayList<>();
    int sentence = 0;
    for (QueryHit hit : hits) {
      while (sentence < sentences.size() && sentences.get(sentence).end() <= hit.start()) {
        sentence++;
      }
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      Stretch next = around(hit, sentence);
      if (last == null || next.start >= last.end) {
        stretches.add(next);
      } else {
        join(last, next);
      }
    }
    return stretches;
  }

  private Stretch around(QueryHit hit, int sentence) {
    if (sentence >= sentences.size()) {
      return fitted(hit.start(), hit.end(), hit);
    }
    int last = sentence;
    while (last + 1 < sentences.size() && sentences.get(last).end() < hit.end()) {
      last++;
    }
    int start = Math.min(sentences.get(sentence).start(), hit.start());
    return fitted(start, Math.max(sentences.get(last).end(), hit.end()), hit);
  }

  // Two stretches that overlap are one, unless that would be too long to read.
  private static void join(Stretch last, Stretch next) {
    if (next.end - last.start <= LONGEST || next.end <= last.end) {
      last.end = Math.max(last.end, next.end);
      last.hits.addAll(next.hits);
    }
  }

  private Stretch fitted(int start, int end, QueryHit hit) {
    if (end - start <= LONGEST) {
      return new Stretch(start, end, hit);
    }
    int from = Math.max(start, hit.start() - CONTEXT);
    int to = Math.min(end, Math.min(hit.end(), hit.start() + LONGEST) + CONTEXT);
    return new Stretch(from == start ? from : wordStart(from), wordEnd(body, to), hit);
  }

  /** Where a stretch from {@code start} ends that should end at {@code end} but not be too long. */
  static int cut(String body, int start, int end) {
    return end - start <= LONGEST ? end : wordEnd(body, start + LONGEST);
  }

  private int wordStart(int at) {
    int start = at;
    while (start > 0
        && start > at - LONGEST_WORD
        && !Character.isWhitespace(body.charAt(start - 1))) {
      start--;
    }
    return whole(body, start);
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length()
        && end < at + LONGEST_WORD
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return whole(text, end);
  }

  // Never between the halves of a surrogate pair.
  private static int whole(String text, int at) {
    boolean split = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return split && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }
}
