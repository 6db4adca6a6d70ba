package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article. Paragraphs give points to those that they stand in, the
 * more the longer they are; from the one with most it goes up as long as what stands beside is of
 * the same kind (Arc90's Readability, in short). What says that it is the text goes first if it
 * holds most of that (as trafilatura does).
 */
final class BodyFinder {
  private static final Set<String> WHOLES = Set.of("article", "main", "body");
  private static final Set<String> TEXTS =
      Set.of("p", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "figure");
  private static final double MOST_LINKED = 0.3;
  private static final double MOST_LINKED_OF_LIKE = 0.5;
  private static final int MOST_STEPS = 8;
  private static final int LEAST_MARKED = 100;
  private static final int LEAST_SAID = 200;
  private static final int SAID_PIECE = 30;
  private static final int LONG = 80;

  private final BlockTree tree;
  private final String said;
  private final @Nullable Block whole;
  private boolean onlyLike;

  /**
   * A finder.
   *
   * @param title of the article; an element {@code article} that has it as its headline is searched
   *     alone if it has much of the page's text
   * @param said the text that the page's JSON-LD gives: what stands in it counts more
   */
  BodyFinder(BlockTree tree, String title, String said) {
    this.tree = tree;
    this.said = letters(said);
    this.whole = whole(tree, title);
  }

  private static @Nullable Block whole(BlockTree tree, String title) {
    for (Block block : tree.blocks()) {
      if (block.name.equals("h1") && !block.gone && isSame(block.element.text(), title)) {
        Block article = block.nearest(Set.of("article"));
        boolean isMuch = article != null && article.prose * 8 > tree.root().prose;
        return isMuch ? article : null;
      }
    }
    return null;
  }

  private static boolean isSame(String heading, String title) {
    return letters(heading).equals(letters(title));
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Where most of the article stands; null if there is none. */
  @Nullable Block from() {
    Block best = best();
    if (best == null) {
      return null;
    }
    Block marked = marked(best);
    onlyLike = marked != null;
    return marked == null ? best : marked;
  }

  private @Nullable Block best() {
    Block best = null;
    for (Block block : tree.blocks()) {
      if (!block.isProse() || block.gone || (whole != null && !block.isIn(whole))) {
        continue;
      }
      double worth = worth(block);
      Block at =
          block.children.stream().anyMatch(Block::isProse) || isOnlyText(block)
              ? block
              : block.parent;
      for (double share = 1; at != null && share > 0.1; share /= 2) {
        at.points += worth * share;
        best = best == null || at.points > best.points ? at : best;
        at = at.parent;
      }
    }
    return best;
  }

  private double worth(Block block) {
    double worth = 1 + Math.min(block.own / 100.0, 10.0 * (1 + block.breaks / 2));
    return said.length() < LEAST_SAID || isSaid(block) ? worth : worth / 5;
  }

  private boolean isSaid(Block block) {
    String letters = letters(block.element.text());
    return said.contains(letters.substring(0, Math.min(letters.length(), SAID_PIECE)));
  }

  private static boolean isOnlyText(Block block) {
    return switch (block.name) {
      case "div", "section", "td", "article", "main", "body" -> true;
      default -> false;
    };
  }

  private @Nullable Block marked(Block best) {
    Block item = largest(PageMarks.ITEM_BODY);
    if (item != null && isMost(item, best, item.has(PageMarks.ITEM_BODY) ? 4 : 2)) {
      return item;
    }
    Block named = largest(PageMarks.BODY);
    return named != null && isMost(named, best, 2) ? named : null;
  }

  private @Nullable Block largest(int mark) {
    List<Block> found = new ArrayList<>();
    for (Block block : tree.blocks()) {
      if (block.has(mark) && !block.gone) {
        Block holder = block.name.equals("p") && block.parent != null ? block.parent : block;
        if (holder.prose >= LEAST_MARKED && (whole == null || holder.isIn(whole))) {
          found.add(holder);
        }
      }
    }
    return found.stream().max(Comparator.comparingInt(block -> block.prose)).orElse(null);
  }

  private static boolean isMost(Block block, Block best, int parts) {
    return block.prose * parts >= best.prose || !(best.isIn(block) || block.isIn(best));
  }

  /**
   * The element that holds all of the article: texts in several boxes, with pictures or notices
   * between them, which are dropped.
   */
  Block joined(Block from) {
    Block root = from;
    Block branch = from;
    for (int steps = 0; steps < MOST_STEPS && !WHOLES.contains(branch.name); steps++) {
      Block above = branch.parent;
      if (above == null) {
        break;
      }
      Block inside = branch;
      if (above.children.stream().anyMatch(b -> b != inside && continues(b, inside, from.prose))) {
        root = above;
      }
      branch = above;
    }
    trim(from, root);
    return root;
  }

  private void trim(Block from, Block root) {
    for (Block at = from; at != root && at.parent != null; at = at.parent) {
      for (Block child : at.parent.children) {
        child.dropped |=
            child != at && !TEXTS.contains(child.name) && !continues(child, at, from.prose);
      }
    }
    tree.count();
  }

  private boolean continues(Block block, Block branch, int prose) {
    if (block.gone || block.prose == 0) {
      return false;
    }
    if (onlyLike) {
      return block.isLike(branch) && block.marks == branch.marks;
    }
    if (block.isLike(branch)) {
      return block.linkedShare() < MOST_LINKED_OF_LIKE;
    }
    return !block.name.equals("header")
        && block.linkedShare() < MOST_LINKED
        && block.prose >= LONG * block.paragraphs
        && block.prose * 2 > block.text
        && (TEXTS.contains(block.name) || block.prose * 5 > prose);
  }
}
