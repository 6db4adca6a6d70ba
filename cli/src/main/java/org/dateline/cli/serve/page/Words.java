package org.dateline.cli.serve.page;

import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Published;
import org.dateline.cli.serve.detail.ShownDate;
import org.jspecify.annotations.Nullable;

/** Numbers and names of kinds as people read them. */
public final class Words {
  private Words() {}

  /** With commas. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** To two places. */
  public static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  /** A number of things: {@code 1 article}, {@code 1,234 articles}. */
  public static String count(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  /** Entities of a type. */
  public static String plural(EntityType type) {
    return switch (type) {
      case PERSON -> "People";
      case ORGANISATION -> "Organisations";
      case PLACE -> "Places";
      case GROUP -> "Groups";
      case OTHER -> "Others";
    };
  }

  /** The day alone, or what is known of it: {@code 27 December 2024}. */
  public static String day(@Nullable Published published) {
    return ShownDate.day(published);
  }

  /** Source and day of an article. */
  public static String byline(Article article) {
    String day = day(article.published());
    return article.source() == null ? day : article.source() + ", " + day;
  }

  /** A headline. */
  public static String headline(Article article) {
    return article.title().isBlank() ? "(no headline)" : article.title();
  }
}
