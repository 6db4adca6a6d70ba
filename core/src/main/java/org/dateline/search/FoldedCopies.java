package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dateline.search.facet.NumberedArticlesQuery;
import org.dateline.search.facet.Stories;
import org.dateline.search.lucene.Sorting;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Shows of each story only the first article that matches, in the order of hits. Which that is does
 * not depend on the page, so that pages need to know nothing of each other.
 */
final class FoldedCopies {
  private static final int FASTER = 4;

  private final IndexSearcher searcher;
  private final Query query;
  private final Sort sort;
  private final Stories stories;

  FoldedCopies(IndexSearcher searcher, Query query, SortOrder order, Stories stories) {
    this.searcher = searcher;
    this.query = query;
    this.sort = Sorting.of(order);
    this.stories = stories;
  }

  /**
   * An article to show.
   *
   * @param copies those of its story that match too, in order
   */
  record Shown(ScoreDoc doc, List<ScoreDoc> copies) {
    /** Those found, none of them folded. */
    static List<Shown> all(ScoreDoc... found) {
      return Arrays.stream(found).map(doc -> new Shown(doc, List.of())).toList();
    }
  }

  /**
   * The first to be shown.
   *
   * @param first what was found first
   * @param asked how many were asked for
   * @param most how many to show
   */
  List<Shown> fold(ScoreDoc[] first, int asked, int most) throws IOException {
    List<Shown> shown = new ArrayList<>();
    ScoreDoc[] found = first;
    int size = asked;
    add(shown, found);
    while (shown.size() < most && found.length == size) {
      size = Math.min(size * FASTER, SearchRequest.DEEPEST);
      FieldDoc last = (FieldDoc) found[found.length - 1];
      found = searcher.search(query, collector(size, last)).scoreDocs;
      add(shown, found);
    }
    return shown.subList(0, Math.min(most, shown.size()));
  }

  private TopFieldCollectorManager collector(int size, @Nullable FieldDoc after) {
    return new TopFieldCollectorManager(sort, size, after, size);
  }

  private void add(List<Shown> shown, ScoreDoc... found) throws IOException {
    Map<Integer, List<ScoreDoc>> all = matching(found);
    for (ScoreDoc each : found) {
      List<ScoreDoc> story = all.getOrDefault(stories.of(each.doc), List.of(each));
      if (story.getFirst().doc == each.doc) {
        shown.add(new Shown(each, story.subList(1, story.size())));
      }
    }
  }

  // Of the stories of which there are several articles those that match, in order.
  private Map<Integer, List<ScoreDoc>> matching(ScoreDoc... found) throws IOException {
    Map<Integer, List<ScoreDoc>> matching = new HashMap<>();
    int[] several = stories.several(Arrays.stream(found).mapToInt(each -> each.doc).toArray());
    if (several.length > 0) {
      Query within =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(new NumberedArticlesQuery(several), Occur.FILTER)
              .build();
      for (ScoreDoc each : searcher.search(within, collector(several.length, null)).scoreDocs) {
        matching.computeIfAbsent(stories.of(each.doc), story -> new ArrayList<>()).add(each);
      }
    }
    return matching;
  }
}
