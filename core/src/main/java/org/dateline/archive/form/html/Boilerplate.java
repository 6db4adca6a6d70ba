package org.dateline.archive.form.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Says what of a page is not its article. Every rule but that of readers' words and other news ends
 * where an element holds the article: form, dialog, aside and what else is wrong round a text.
 */
final class Boilerplate {
  private static final Set<String> BESIDE =
      Set.of("form", "nav", "footer", "aside", "dialog", "figcaption");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "dialog", "banner", "contentinfo", "search");
  private static final Set<String> PAGE = Set.of("html", "body", "main");
  private static final Set<String> WORDS =
      Set.of("a", "b", "i", "em", "strong", "mark", "abbr", "cite", "span", "u", "q");
  private static final int LEAST_ARTICLE = 60;
  private static final int SOME_PARAGRAPHS = 3;
  private static final int LONG_PAYWALL = 400;
  private static final double MOST_LINKED = 0.3;

  private final BlockTree tree;
  private final int all;
  private final Map<Block, Map<String, Integer>> alike = new HashMap<>();

  private Boilerplate(BlockTree tree) {
    this.tree = tree;
    this.all = tree.root().prose;
  }

  /** Marks as dropped all that is not the article. */
  static void drop(BlockTree tree) {
    new Boilerplate(tree).foreign();
    new Boilerplate(tree).rest();
  }

  private void foreign() {
    for (Block block : tree.blocks()) {
      block.dropped = !isPage(block) && !isWord(block) && !wraps(block) && isForeign(block);
    }
    tree.count();
    if (tree.root().prose < LEAST_ARTICLE && all >= LEAST_ARTICLE) {
      tree.blocks().forEach(block -> block.dropped = false);
      tree.count();
    }
  }

  private boolean isForeign(Block block) {
    if (!block.has(PageMarks.FOREIGN)) {
      return block.has(PageMarks.COMMENTS);
    }
    return !holdsArticle(block, 2)
        || block.children.stream().filter(Boilerplate::isPlainParagraph).count() < SOME_PARAGRAPHS;
  }

  private static boolean isPlainParagraph(Block block) {
    return block.name.equals("p") && block.isProse();
  }

  private void rest() {
    for (Block block : tree.blocks()) {
      block.dropped |= isBeside(block);
    }
    tree.count();
  }

  private static boolean isPage(Block block) {
    return PAGE.contains(block.name);
  }

  // Holds the headline or the text itself: then the mark is that of a page with comments.
  private static boolean wraps(Block block) {
    return (block.within & (Block.HEADLINE | PageMarks.BODY)) != 0;
  }

  private boolean isBeside(Block block) {
    if (isPage(block) || isWord(block)) {
      return false;
    }
    if (block.name.equals("figure")) {
      return (block.within & Block.LETTERS) == 0 && !holdsArticle(block, 3);
    }
    if (block.has(PageMarks.PAYWALL)) {
      return !isPaidText(block);
    }
    if (block.has(PageMarks.HIDDEN)) {
      return !isShown(block) && !holdsArticle(block, 2) && !isPieceOfArticle(block);
    }
    if (block.name.equals("article") || block.has(PageMarks.BODY)) {
      return false;
    }
    boolean isMarked =
        block.has(PageMarks.BESIDE)
            || BESIDE.contains(block.name)
            || ROLES.contains(block.element.attr("role"));
    return isMarked && !holdsArticle(block, 3) && !isPieceOfArticle(block);
  }

  // A link to a topic, in the middle of a sentence.
  private static boolean isWord(Block block) {
    return WORDS.contains(block.name) && block.parent != null && block.parent.own > block.text;
  }

  // Some pages call each piece of the text a widget, or hide one paragraph after the other.
  private boolean isPieceOfArticle(Block block) {
    if (block.parent == null || block.prose == 0 || kind(block).isEmpty()) {
      return false;
    }
    Map<String, Integer> prose = alike.computeIfAbsent(block.parent, Boilerplate::byKind);
    return prose.getOrDefault(kind(block), 0) * 2 > all;
  }

  private static Map<String, Integer> byKind(Block parent) {
    Map<String, Integer> prose = new HashMap<>();
    parent.children.forEach(child -> prose.merge(kind(child), child.prose, Integer::sum));
    return prose;
  }

  private static String kind(Block block) {
    return block.has(PageMarks.HIDDEN) ? "hidden" : block.element.className();
  }

  private boolean holdsArticle(Block block, int parts) {
    return all > 0 && block.prose * parts > all;
  }

  // Paragraphs hidden from readers of screens alone are text all the same.
  private static boolean isShown(Block block) {
    return block.isProse()
        && !block.element.hasAttr("hidden")
        && !block.element.hasAttr("style")
        && (block.name.equals("p") || block.name.equals("li") || block.name.equals("blockquote"));
  }

  private boolean isPaidText(Block block) {
    return holdsArticle(block, 3)
        || (block.name.equals("p") && block.isProse())
        || block.isHeading
        || (block.paragraphs > 1
            && block.prose >= LONG_PAYWALL
            && block.linkedShare() < MOST_LINKED);
  }
}
