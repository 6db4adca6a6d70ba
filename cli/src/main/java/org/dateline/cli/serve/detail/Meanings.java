package org.dateline.cli.serve.detail;

import java.util.List;
import org.dateline.index.generation.IndexInfo;
import org.dateline.tag.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What else the names of an article could have meant, as the tagger of this Dateline decides.
 * Immutable.
 *
 * @param asked whether somebody wants to know
 * @param decisions one for each mention, empty if nobody asked or the text is too long
 * @param isOther whether the index was tagged by others than those that decide here
 */
public record Meanings(boolean asked, List<Decision> decisions, boolean isOther) {
  /** Copies the list. */
  public Meanings {
    decisions = List.copyOf(decisions);
  }

  /** Nobody asked. */
  public static Meanings notAsked() {
    return new Meanings(false, List.of(), false);
  }

  /** The text is too long to decide it anew. */
  public static Meanings tooLong() {
    return new Meanings(true, List.of(), false);
  }

  /**
   * What was decided.
   *
   * @param decisions one for each mention
   * @param info what the index says of how it was tagged
   * @param gazetteer the version of that by which it was decided
   * @param rules likewise
   */
  public static Meanings of(
      List<Decision> decisions, IndexInfo info, String gazetteer, String rules) {
    boolean isOther =
        info.mixed() || !info.gazetteer().equals(gazetteer) || !info.rules().equals(rules);
    return new Meanings(true, decisions, isOther);
  }

  /** What was decided of a mention, {@code null} if nobody asked. */
  @Nullable Decision of(int mention) {
    return mention < decisions.size() ? decisions.get(mention) : null;
  }

  /** What to know of them, "" for nothing. */
  public String note() {
    if (asked && decisions.isEmpty()) {
      return "This text is too long to look for other meanings.";
    }
    return isOther
        ? "The index was tagged by other names or rules than those of this Dateline, by which these"
            + " meanings are: they may differ from what is marked."
        : "";
  }

  /** What it means that nobody else is told. */
  public String none() {
    return isOther
        ? "No other meaning is told: the article itself leaves none, or the names of this Dateline"
            + " would have it otherwise."
        : "The article itself leaves no choice.";
  }
}
