package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.text.WordLists;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The elements of a page in their order, made in one walk, so that nothing is selected or measured
 * twice. What never holds text that is read is taken out of the page on the way.
 */
final class BlockTree implements NodeFilter {
  private static final Set<String> NEVER =
      WordLists.words(
          """
          script style noscript template svg iframe object embed button input select textarea
          picture video audio canvas menu img link meta head map math
          """);

  private static final double MOSTLY_LINKED = 0.8;
  private static final int LEAST_LINK = 10;

  private final List<Block> blocks = new ArrayList<>();
  private final PageMarks marks = new PageMarks();
  private Block at;

  private BlockTree(Element root) {
    at = new Block(root, null);
  }

  static BlockTree of(Document page) {
    BlockTree tree = new BlockTree(page.body());
    tree.blocks.add(tree.at);
    tree.at.marks = tree.marks.of(page.body());
    page.body().filter(tree);
    tree.count();
    return tree;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int length = length(text.getWholeText());
      at.direct += length;
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (depth == 0) {
      return FilterResult.CONTINUE;
    }
    if (NEVER.contains(element.normalName())) {
      return FilterResult.REMOVE;
    }
    at = new Block(element, at);
    at.index = blocks.size();
    at.marks = marks.of(element);
    at.shows = at.marks | shows(element.normalName());
    blocks.add(at);
    return FilterResult.CONTINUE;
  }

  private static int shows(String name) {
    return switch (name) {
      case "h1" -> Block.HEADLINE;
      case "table", "blockquote", "pre", "ul", "ol", "dl" -> Block.LETTERS;
      default -> 0;
    };
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element) {
      at.last = blocks.size() - 1;
      Block above = at.parent;
      if (above != null) {
        above.breaks += at.name.equals("br") ? 1 : 0;
        at = above;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static int length(String text) {
    int length = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      boolean isBlank = text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0';
      length += isBlank && blank ? 0 : 1;
      blank = isBlank;
    }
    return blank && length > 0 ? length - 1 : length;
  }

  Block root() {
    return blocks.getFirst();
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Measures all anew, without what is dropped. */
  void count() {
    blocks.forEach(BlockTree::clear);
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      close(block);
      if (block.parent != null && !block.dropped) {
        addTo(block.parent, block);
      }
    }
  }

  private static void clear(Block block) {
    block.gone = block.dropped || (block.parent != null && block.parent.gone);
    block.own = block.direct;
    block.ownLinked = block.inLink ? block.direct : 0;
    block.text = block.own;
    block.linked = block.ownLinked;
    block.prose = 0;
    block.proseLinked = 0;
    block.paragraphs = 0;
    block.within = block.shows;
  }

  private static void close(Block block) {
    if (block.isProse()) {
      block.prose += block.own;
      block.proseLinked += block.ownLinked;
      block.paragraphs++;
    }
    block.within |= isLink(block) ? Block.LINK : 0;
  }

  private static boolean isLink(Block block) {
    return block.text >= LEAST_LINK
        && block.linkedShare() > MOSTLY_LINKED
        && (block.isParagraph || block.parent == null || block.parent.direct == 0);
  }

  private static void addTo(Block parent, Block block) {
    parent.text += block.text;
    parent.linked += block.linked;
    parent.prose += block.prose;
    parent.proseLinked += block.proseLinked;
    parent.paragraphs += block.paragraphs;
    parent.within |= block.within;
    if (!block.isParagraph) {
      parent.own += block.own;
      parent.ownLinked += block.ownLinked;
    }
  }
}
