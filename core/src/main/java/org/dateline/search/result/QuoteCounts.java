package org.dateline.search.result;

import java.util.List;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted how often, and by which outlets: a table of speakers and outlets. Immutable.
 *
 * @param quotes how many quotes there are, whoever is quoted
 * @param pronouns those of somebody whom the sentence calls by a pronoun alone
 * @param outlets those that quote most, the columns of the table, the most frequent first
 * @param speakers those who are quoted most, its rows, the most frequent first
 * @param others quotes of the speakers that are not shown
 * @param exact whether all was counted; else there were too many different speakers and outlets to
 *     tell apart, and those that came late are counted among the others
 */
public record QuoteCounts(
    long quotes,
    long pronouns,
    List<Outlet> outlets,
    List<Speaker> speakers,
    long others,
    boolean exact) {
  /** Copies the lists. */
  public QuoteCounts {
    outlets = List.copyOf(outlets);
    speakers = List.copyOf(speakers);
  }

  /**
   * A source of articles.
   *
   * @param name what articles state as their source, "" if nothing
   * @param quotes how many of the quotes are in its articles
   */
  public record Outlet(String name, long quotes) {}

  /**
   * Somebody who is quoted.
   *
   * @param key as that of their quotes ({@link Quote#key})
   * @param id the entity's id; {@code null} of somebody who is not named but described, as
   *     "witnesses" or "South Korean officials"
   * @param name what to show
   * @param type what the entity is, {@code null} if there is none
   * @param quotes how many quotes
   * @param byOutlet how many of them are in articles of each of the outlets shown, in their order;
   *     the rest is in articles of others
   */
  public record Speaker(
      String key,
      @Nullable String id,
      String name,
      @Nullable EntityType type,
      long quotes,
      List<Long> byOutlet) {
    /** Copies the counts. */
    public Speaker {
      byOutlet = List.copyOf(byOutlet);
    }
  }
}
