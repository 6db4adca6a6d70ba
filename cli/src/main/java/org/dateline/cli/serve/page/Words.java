package org.dateline.cli.serve.page;

import java.util.Locale;
import org.dateline.article.EntityType;

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
}
