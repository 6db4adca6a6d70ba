package org.dateline.archive.form.wire;

import java.util.List;
import java.util.Locale;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** What the IPTC's formats say of an article's use. */
final class WireStatus {
  private WireStatus() {}

  /** Of a word as NITF and NewsML 1 have it, or a QCode of NewsML-G2 ({@code stat:usable}). */
  static NewsItem.Status of(String name) {
    String word = name.substring(name.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "canceled", "cancelled", "killed", "kill" -> NewsItem.Status.CANCELED;
      case "withheld", "withhold" -> NewsItem.Status.WITHHELD;
      default -> NewsItem.Status.USABLE;
    };
  }

  /** True if it is under embargo, until whenever. */
  static boolean isEmbargoed(String name) {
    return name.strip().equalsIgnoreCase("embargoed");
  }

  /**
   * Begins an article, which has a text, or a kill, which says of what.
   *
   * @param id empty or {@code null} if it has none
   * @param said where its date may stand: the first that is one counts
   * @param dates gets what is none
   * @throws UnreadableRecord if something is missing
   */
  static Article.Builder article(
      NewsItem.Status status,
      @Nullable String id,
      String title,
      String body,
      List<String> said,
      Dates dates)
      throws UnreadableRecord {
    boolean isKill = status == NewsItem.Status.CANCELED;
    String known = XmlNode.first(id);
    if (isKill && known == null) {
      throw new UnreadableRecord("a kill that names no article");
    }
    if (!isKill && title.isEmpty() && body.isEmpty()) {
      throw new UnreadableRecord("neither a headline nor a text");
    }
    return Ids.article(known, title, body, dates.first("published", said));
  }
}
