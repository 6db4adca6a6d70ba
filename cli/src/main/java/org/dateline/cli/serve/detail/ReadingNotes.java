package org.dateline.cli.serve.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** How an article was read: what was not said, and what follows from it. */
public final class ReadingNotes {
  private ReadingNotes() {}

  /**
   * Of this article; empty if there is nothing to know.
   *
   * @param isInWeb whether its address is one of the web
   */
  public static List<String> of(Article article, boolean isInWeb) {
    List<String> notes = new ArrayList<>();
    addDate(article.published(), notes);
    addTexts(article, notes);
    addLanguage(article.language(), notes);
    if (article.url() != null && !isInWeb) {
      notes.add("Its address is none of the web and no link: " + shortened(article.url()));
    }
    if (article.version() > 0) {
      notes.add(String.format(Locale.ROOT, "This is version %,d of it.", article.version()));
    }
    if (article.crawled() != null) {
      notes.add("A crawler fetched it at " + article.crawled() + ".");
    }
    return notes;
  }

  private static void addDate(@Nullable Published published, List<String> notes) {
    if (published == null) {
      notes.add("It has no date: no period finds it, no timeline shows it.");
    } else if (published.precision().compareTo(Published.Precision.DAY) < 0) {
      notes.add("Its date names no day: " + published + ".");
    } else if (published.isTimed() && published.zone() == null) {
      notes.add("Its time names no zone and is read as UTC.");
    }
  }

  private static void addTexts(Article article, List<String> notes) {
    if (article.title().isBlank()) {
      notes.add("It has no headline.");
    }
    if (article.body().isBlank()) {
      notes.add("It has no text below the headline.");
    }
  }

  private static void addLanguage(@Nullable String language, List<String> notes) {
    if (language != null && !language.startsWith("en")) {
      notes.add(
          "It is not in English: names are known from the gazetteer alone, and no events are"
              + " found.");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
