package org.dateline.archive.form.html;

import java.util.Set;

/**
 * Drops what stands between the paragraphs of an article and leads elsewhere: links to other news
 * with their headlines and summaries (as Readability's cleanConditionally does).
 */
final class BodyBoxes {
  private static final Set<String> BOXES =
      Set.of("div", "section", "ul", "ol", "dl", "aside", "article", "nav", "header");
  private static final double MOST_LINKED = 0.25;
  private static final double MOSTLY_LINKED = 0.8;
  private static final int LONG = 300;
  private static final int LONG_BOX = 600;
  private static final int LONG_LABEL = 60;

  private BodyBoxes() {}

  static void drop(BlockTree tree, Block body) {
    for (Block block : tree.blocks()) {
      if (block != body && block.isIn(body) && !block.gone && leadsElsewhere(block)) {
        block.dropped = true;
        dropLabel(block);
      }
    }
  }

  private static boolean leadsElsewhere(Block block) {
    if (block.isParagraph && block.linkedShare() > MOSTLY_LINKED && block.text < LONG) {
      return true;
    }
    return BOXES.contains(block.name)
        && !block.isProse()
        && block.text < LONG_BOX
        && block.linked - block.proseLinked > MOST_LINKED * block.text
        && (block.within & Block.LINK) != 0;
  }

  // "More on this:"
  private static void dropLabel(Block block) {
    Block before = block.before;
    if (before != null && before.text < LONG_LABEL && isLabel(before)) {
      before.dropped = true;
    }
  }

  private static boolean isLabel(Block block) {
    return block.isHeading || (block.isParagraph && block.element.text().endsWith(":"));
  }
}
