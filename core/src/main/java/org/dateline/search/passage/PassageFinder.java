package org.dateline.search.passage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.dateline.Internal;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.search.passage.PassageCandidates.QueryHit;
import org.dateline.search.passage.PassageCandidates.Stretch;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;
import org.dateline.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of an article that show why it matched and marks what is in them. Query
 * hits come from Lucene's own account of the match, so the whole body counts, whatever its length.
 */
@Internal
public final class PassageFinder {
  private final TaggedArticle tagged;
  private final Supplier<List<Sentences.Span>> sentences;
  private final List<QueryHit> titleHits;
  private final @Nullable Matches matches;

  public PassageFinder(TaggedArticle tagged, @Nullable Matches matches) throws IOException {
    this(tagged, () -> Sentences.of(tagged.article().body()), matches);
  }

  /**
   * @param sentences of the body, which take longer to find than all else
   */
  public PassageFinder(
      TaggedArticle tagged, Supplier<List<Sentences.Span>> sentences, @Nullable Matches matches)
      throws IOException {
    this.tagged = tagged;
    this.sentences = sentences;
    this.titleHits = hits(Field.TITLE, matches);
    this.matches = matches;
  }

  private record Place(int start, int end, Query part) {}

  /** Where the query matched in a field, by Lucene's account. */
  public static List<QueryHit> hits(Field field, @Nullable Matches matches) throws IOException {
    MatchesIterator each = matches == null ? null : matches.getMatches(field.key());
    List<QueryHit> hits = new ArrayList<>();
    Set<Place> seen = new HashSet<>();
    while (each != null && each.next()) {
      List<int[]> marks = new ArrayList<>();
      addMarks(each, marks);
      if (marks.isEmpty()) {
        continue;
      }
      QueryHit hit = new QueryHit(start(each, marks), end(each, marks), each.getQuery(), marks);
      // A query that says a word twice shows it once.
      if (seen.add(new Place(hit.start(), hit.end(), hit.part()))) {
        hits.add(hit);
      }
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
    if (!any && match.startOffset() >= 0) {
      marks.add(new int[] {match.startOffset(), match.endOffset()});
    }
  }

  // Of a part that ended before the others Lucene says that it begins at -1.
  private static int start(MatchesIterator match, List<int[]> marks) throws IOException {
    int first = marks.stream().mapToInt(mark -> mark[0]).min().orElseThrow();
    return match.startOffset() < 0 ? first : Math.min(first, match.startOffset());
  }

  private static int end(MatchesIterator match, List<int[]> marks) throws IOException {
    int end = match.endOffset();
    for (int[] mark : marks) {
      end = Math.max(end, mark[1]);
    }
    return end;
  }

  /** The headline, marked. */
  public Passage title() {
    return passage(Field.TITLE, 0, tagged.article().title().length(), titleHits);
  }

  /** The whole body, marked. */
  public Passage wholeBody() throws IOException {
    return stretch(Field.BODY, 0, tagged.article().body().length());
  }

  /** A stretch of a text, marked. */
  public Passage stretch(Field field, int start, int end) throws IOException {
    return passage(field, start, end, field == Field.TITLE ? titleHits : hits(field, matches));
  }

  /** The best passages of the body in their order there; its opening if nothing in it matched. */
  public List<Passage> body(int most) throws IOException {
    String body = tagged.article().body();
    if (most == 0 || body.isBlank()) {
      return List.of();
    }
    List<QueryHit> bodyHits = hits(Field.BODY, matches);
    List<Stretch> best = new PassageCandidates(body, sentences.get()).best(bodyHits, most);
    return best.isEmpty()
        ? opening(body, bodyHits)
        : best.stream().map(s -> passage(Field.BODY, s.start(), s.end(), bodyHits)).toList();
  }

  private List<Passage> opening(String body, List<QueryHit> bodyHits) {
    List<Sentences.Span> all = sentences.get();
    int end = all.isEmpty() ? body.length() : all.getFirst().end();
    int start = all.isEmpty() ? 0 : all.getFirst().start();
    return List.of(passage(Field.BODY, start, PassageCandidates.cut(body, start, end), bodyHits));
  }

  private Passage passage(Field field, int start, int end, List<QueryHit> hits) {
    List<Span> spans =
        joined(hits, start, end).stream()
            .map(mark -> new Span(mark[0] - start, mark[1] - start, Kind.QUERY, ""))
            .toList();
    return Passage.of(tagged, field, start, end, spans);
  }

  // Two phrases may share a word: what overlaps is one mark.
  private static List<int[]> joined(List<QueryHit> hits, int from, int to) {
    List<int[]> joined = new ArrayList<>();
    hits.stream()
        .flatMap(hit -> hit.marks().stream())
        .filter(mark -> mark[0] >= from && mark[1] <= to)
        .sorted(Comparator.comparingInt((int[] mark) -> mark[0]))
        .forEach(mark -> {
          if (joined.isEmpty() || mark[0] >= joined.getLast()[1]) {
            joined.add(mark.clone());
          } else {
            joined.getLast()[1] = Math.max(joined.getLast()[1], mark[1]);
          }
        });
    return joined;
  }
}
