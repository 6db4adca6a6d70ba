package org.dateline.archive.form.html;

import java.util.Set;
import org.dateline.archive.form.Prose;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the lead of an article where it stands above its text, below the headline. */
final class BodyLead {
  private static final Set<String> NAMES = Set.of("p", "div", "h2", "h3", "h4", "section");
  private static final Set<String> WHOLES = Set.of("article", "main");
  private static final Set<String> HEADERS = Set.of("header", "hgroup");
  private static final int LEAST = 40;
  private static final int MOST = 1000;
  private static final int SAME = 30;

  private BodyLead() {}

  /**
   * The lead, null if there is none.
   *
   * @param from where the text was found
   * @param described what {@link #described} gives
   */
  static @Nullable Block of(BlockTree tree, Block from, String described) {
    Block whole = from.nearest(WHOLES);
    boolean below = false;
    for (Block block : tree.blocks()) {
      if (block == from) {
        return null;
      }
      below |= block.name.equals("h1") && !block.gone;
      boolean beside = below || (whole != null && block.isIn(whole));
      if (beside && isLead(block, described, below) && !block.gone && !from.isIn(block)) {
        return block;
      }
    }
    return null;
  }

  private static boolean isLead(Block block, String described, boolean below) {
    return NAMES.contains(block.name)
        && block.own >= LEAST
        && block.text <= MOST
        && block.own * 2 > block.text
        && block.ownLinked * 5 < block.own
        && (isMarked(block)
            || (below && block.name.equals("p") && block.nearest(HEADERS) != null)
            || isDescribed(block.element.text(), described));
  }

  private static boolean isMarked(Block block) {
    Block above = block.parent;
    return block.has(PageMarks.LEAD) || (above != null && above.has(PageMarks.LEAD));
  }

  private static boolean isDescribed(String text, String described) {
    int length = Math.min(SAME, described.length());
    return length == SAME && text.regionMatches(0, described, 0, SAME);
  }

  /** What a page says of its article to machines. */
  static String described(Document page) {
    return Prose.oneLine(
        page.head()
            .select("meta[name=description], meta[property=og:description]")
            .attr("content"));
  }
}
