package org.dateline.search.result;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article that matched. Immutable.
 *
 * @param tagged the whole of it, with its tags
 * @param score how well it matched; 0 when sorted by date
 * @param title the headline as a passage with its spans
 * @param passages the pieces of the body that show why, in their order there
 * @param reasons what the score is made of, the weightiest first; empty unless asked for
 * @param copies the copies and rewrites of it that match too, in the order of hits, {@value
 *     #MOST_COPIES} at most; empty unless they are folded
 * @param moreCopies how many of them are not told
 */
public record Hit(
    TaggedArticle tagged,
    float score,
    Passage title,
    List<Passage> passages,
    List<Reason> reasons,
    List<Copy> copies,
    int moreCopies) {
  /** How many copies are told at most. */
  public static final int MOST_COPIES = 20;

  /** A hit of which no copies are told. */
  public Hit(
      TaggedArticle tagged,
      float score,
      Passage title,
      List<Passage> passages,
      List<Reason> reasons) {
    this(tagged, score, title, passages, reasons, List.of(), 0);
  }

  /** The article. */
  public Article article() {
    return tagged.article();
  }

  /** Copies the lists. */
  public Hit {
    passages = List.copyOf(passages);
    reasons = List.copyOf(reasons);
    copies = List.copyOf(copies);
  }

  /**
   * A part of a score.
   *
   * @param score what it adds
   * @param text what for, in plain words
   */
  public record Reason(double score, String text) {}

  /**
   * An article that tells the same story in much the same words.
   *
   * @param id its id
   * @param title its headline, "" if it has none
   * @param published when it was published, {@code null} if that is not known
   * @param source who published it, {@code null} if that is not known
   * @param url where it stands, {@code null} if that is not known
   * @param likeness what share of their words' runs the two have in common, 0 to 1, as sketches of
   *     them estimate it; low for a copy of a copy
   */
  public record Copy(
      String id,
      String title,
      @Nullable Published published,
      @Nullable String source,
      @Nullable String url,
      double likeness) {}
}
