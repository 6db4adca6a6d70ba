package org.dateline.cli.serve.page.detail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.cli.serve.detail.TextDifference;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.result.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A copy or rewrite of an article.
 *
 * @param copy what it is
 * @param likeness in words
 * @param difference where it differs, {@code null} if it was not compared
 */
public record CopyView(Hit.Copy copy, String likeness, @Nullable TextDifference difference) {
  /** So many are listed, and so many of these compared. */
  static final int LISTED = 30;

  private static final int COMPARED = 5;

  /** Those of an article, the nearest first, and one more than are listed if there are. */
  static List<CopyView> of(ArticleSearcher searcher, Article article) throws IOException {
    List<CopyView> views = new ArrayList<>();
    for (Hit.Copy copy : searcher.copies(article.id(), LISTED + 1).orElse(List.of())) {
      Optional<TaggedArticle> other =
          views.size() < COMPARED ? searcher.article(copy.id()) : Optional.empty();
      views.add(
          new CopyView(
              copy,
              Math.round(100 * copy.likeness()) + "% alike",
              other.map(each -> TextDifference.of(article, each.article())).orElse(null)));
    }
    return views;
  }
}
