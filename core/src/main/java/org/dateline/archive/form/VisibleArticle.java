package org.dateline.archive.form;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.text.Invisible;
import org.jspecify.annotations.Nullable;

/** Takes signs that nobody sees out of what an archive says. */
final class VisibleArticle {
  private VisibleArticle() {}

  /** The article with clean texts and names; the same object if it is so. */
  static Article of(Article article) {
    String title = clean(article.title());
    String body = clean(article.body());
    List<String> authors = clean(article.authors());
    List<String> subjects = clean(article.subjects());
    String source = orNull(article.source());
    String section = orNull(article.section());
    String dateline = orNull(article.dateline());
    boolean same =
        is(title, article.title())
            && is(body, article.body())
            && is(authors, article.authors())
            && is(subjects, article.subjects())
            && is(source, article.source())
            && is(section, article.section())
            && is(dateline, article.dateline());
    return same
        ? article
        : article.toBuilder()
            .title(title)
            .body(body)
            .authors(authors)
            .subjects(subjects)
            .source(source)
            .section(section)
            .dateline(dateline)
            .build();
  }

  private static String clean(String text) {
    String clean = Invisible.clean(text);
    return is(clean, text) ? text : clean.strip();
  }

  private static @Nullable String orNull(@Nullable String text) {
    String clean = text == null ? null : clean(text);
    return clean == null || (clean.isEmpty() && !clean.equals(text)) ? null : clean;
  }

  private static List<String> clean(List<String> texts) {
    List<String> clean = new ArrayList<>(texts.size());
    boolean same = true;
    for (String text : texts) {
      String now = clean(text);
      same &= is(now, text);
      if (!now.isEmpty()) {
        clean.add(now);
      }
    }
    return same ? texts : clean;
  }

  // The same object, as it comes back where nothing was to do.
  @SuppressWarnings("ReferenceEquality")
  private static boolean is(@Nullable Object now, @Nullable Object before) {
    return now == before;
  }
}
