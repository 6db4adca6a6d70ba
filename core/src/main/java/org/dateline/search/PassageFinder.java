package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.dateline.Field;
import org.dateline.search.Passage.Kind;
import org.dateline.search.Passage.Span;
import org.dateline.tag.Event;
import org.dateline.tag.Mention;
import org.dateline.tag.Sentences;
import org.dateline.tag.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of an article that show why it matched and marks what is in them. Query
 * hits come from Lucene's own account of the match, so the whole body counts, whatever its length.
 */
final class PassageFinder {
  private static final int LONGEST = 500;
  private static final int CONTEXT = 200;

  private final TaggedArticle tagged;
  private final List<QueryHit> titleHits;
  private final List<QueryHit> bodyHits;

  /**
   * A match of one part of the query.
   *
   * @param part which part, to tell apart what a passage shows
   * @param marks the words to mark within it
   */
  private record QueryHit(int start, int end, Query part, List<int[]> marks) {}

  PassageFinder(TaggedArticle tagged, @Nullable Matches matches) throws IOException {
    this.tagged = tagged;
    this.titleHits = hits(Field.TITLE, matches);
    this.bodyHits = hits(Field.BODY, matches);
  }

  private static List<QueryHit> hits(Field field, @Nullable Matches matches) throws IOException {
    MatchesIterator each = matches == null ? null : matches.getMatches(field.key());
    List<QueryHit> hits = new ArrayList<>();
    while (each != null && each.next()) {
      List<int[]> marks = new ArrayList<>();
      addMarks(each, marks);
      hits.add(new QueryHit(each.startOffset(), end(each, marks), each.getQuery(), marks));
    }
    return hits;
  }

  // What is near something else is marked by itself; a phrase is one mark.
  private static void addMarks(MatchesIterator match, List<int[]> marks) throws IOException {
    MatchesIterator parts = match.getSubMatches();
    boolean any = false;
    while (parts != null && parts.next()) {
      addMarks(parts, marks);
      any = true;
    }
    if (!any) {
      marks.add(new int[] {match.startOffset(), match.endOffset()});
    }
  }

  private static int end(MatchesIterator match, List<int[]> marks) throws IOException {
    int end = match.endOffset();
    for (int[] mark : marks) {
      end = Math.max(end, mark[1]);
    }
    return end;
  }

  /** The headline, marked. */
  Passage title() {
    return passage(Field.TITLE, 0, tagged.article().title().length(), titleHits);
  }

  /** The best passages of the body in their order there; its opening if nothing in it matched. */
  List<Passage> body(int most) {
    String body = tagged.article().body();
    if (most == 0 || body.isBlank()) {
      return List.of();
    }
    List<int[]> candidates = candidates(Sentences.of(body));
    if (candidates.isEmpty()) {
      return opening(body);
    }
    List<int[]> best = best(candidates, most);
    best.sort(Comparator.comparingInt(span -> span[0]));
    return best.stream().map(s -> passage(Field.BODY, s[0], s[1], bodyHits)).toList();
  }

  private List<Passage> opening(String body) {
    List<Sentences.Span> sentences = Sentences.of(body);
    int end = sentences.isEmpty() ? body.length() : sentences.getFirst().end();
    int start = sentences.isEmpty() ? 0 : sentences.getFirst().start();
    return List.of(
        passage(Field.BODY, start, wordEnd(body, Math.min(end, start + LONGEST)), bodyHits));
  }

  /** The stretches of text around each hit: its sentences, cut where they are very long. */
  private List<int[]> candidates(List<Sentences.Span> sentences) {
    String body = tagged.article().body();
    List<int[]> spans = new ArrayList<>();
    int sentence = 0;
    for (QueryHit hit : bodyHits) {
      while (sentence < sentences.size() && sentences.get(sentence).end() <= hit.start()) {
        sentence++;
      }
      int last = sentence;
      while (last + 1 < sentences.size() && sentences.get(last).end() < hit.end()) {
        last++;
      }
      boolean outside = sentence >= sentences.size();
      int start = outside ? hit.start() : Math.min(sentences.get(sentence).start(), hit.start());
      int end = outside ? hit.end() : Math.max(sentences.get(last).end(), hit.end());
      add(spans, fitted(body, start, end, hit));
    }
    return spans;
  }

  private static int[] fitted(String body, int start, int end, QueryHit hit) {
    if (end - start <= LONGEST) {
      return new int[] {start, end};
    }
    int from = Math.max(start, hit.start() - CONTEXT);
    int to = Math.min(end, Math.min(hit.end(), hit.start() + LONGEST) + CONTEXT);
    return new int[] {from == start ? from : wordStart(body, from), wordEnd(body, to)};
  }

  // Hits come by start: a stretch that overlaps the last one is the same passage.
  private static void add(List<int[]> spans, int[] span) {
    int[] last = spans.isEmpty() ? null : spans.getLast();
    if (last != null && span[0] < last[1]) {
      if (span[1] - last[0] <= LONGEST) {
        last[1] = Math.max(last[1], span[1]);
      }
    } else {
      spans.add(span);
    }
  }

  // Each next passage is the one that shows most of the query that no earlier one showed.
  private List<int[]> best(List<int[]> candidates, int most) {
    List<int[]> open = new ArrayList<>(candidates);
    List<int[]> chosen = new ArrayList<>();
    Set<Query> shown = new HashSet<>();
    while (chosen.size() < most && !open.isEmpty()) {
      int[] best = open.getFirst();
      double bestScore = -1;
      for (int[] span : open) {
        double score = score(span, shown);
        if (score > bestScore) {
          best = span;
          bestScore = score;
        }
      }
      open.remove(best);
      chosen.add(best);
      for (QueryHit hit : inside(best)) {
        shown.add(hit.part());
      }
    }
    return chosen;
  }

  private double score(int[] span, Set<Query> shown) {
    Set<Query> parts = new HashSet<>();
    int hits = 0;
    for (QueryHit hit : inside(span)) {
      parts.add(hit.part());
      hits++;
    }
    long fresh = parts.stream().filter(part -> !shown.contains(part)).count();
    double early = 1.0 / (1 + span[0] / 500.0);
    return 4.0 * fresh + parts.size() + 0.1 * Math.min(hits, 10) + 0.5 * early;
  }

  private List<QueryHit> inside(int[] span) {
    return bodyHits.stream().filter(h -> h.start() >= span[0] && h.end() <= span[1]).toList();
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && start > at - 40 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return whole(text, start);
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + 40 && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return whole(text, end);
  }

  // Never between the halves of a surrogate pair.
  private static int whole(String text, int at) {
    boolean split = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return split && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  private Passage passage(Field field, int start, int end, List<QueryHit> hits) {
    Set<Span> spans = new HashSet<>();
    for (QueryHit hit : hits) {
      for (int[] mark : hit.marks()) {
        add(spans, start, end, mark[0], mark[1], Kind.QUERY, "");
      }
    }
    for (Mention m : tagged.mentions()) {
      if (m.field() == field) {
        add(spans, start, end, m.start(), m.end(), Kind.ENTITY, m.entityId());
      }
    }
    for (Event event : tagged.events()) {
      if (event.field() == field) {
        add(spans, start, end, event.start(), event.end(), Kind.EVENT, event.type());
      }
    }
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed())
            .thenComparing(Span::kind)
            .thenComparing(Span::id));
    return new Passage(
        field, start, end, tagged.article().text(field).substring(start, end), sorted);
  }

  private static void add(
      Set<Span> spans, int from, int to, int start, int end, Kind kind, String id) {
    if (start >= from && end <= to) {
      spans.add(new Span(start - from, end - from, kind, id));
    }
  }
}
