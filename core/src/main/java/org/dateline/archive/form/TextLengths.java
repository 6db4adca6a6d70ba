package org.dateline.archive.form;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a page holds, and how much of it is links; found in one walk, as
 * asking each element anew would take the square of a page's depth.
 */
final class TextLengths implements NodeVisitor {
  private static final class Length {
    private int text;
    private int linked;
  }

  private final IdentityHashMap<Node, Length> lengths = new IdentityHashMap<>();
  private int links;

  private TextLengths() {}

  static TextLengths of(Element root) {
    TextLengths lengths = new TextLengths();
    root.traverse(lengths);
    return lengths;
  }

  @Override
  public void head(Node node, int depth) {
    Length length = new Length();
    if (node instanceof TextNode text) {
      length.text = text.text().strip().length();
      length.linked = links > 0 ? length.text : 0;
    }
    lengths.put(node, length);
    links += isLink(node) ? 1 : 0;
  }

  @Override
  public void tail(Node node, int depth) {
    links -= isLink(node) ? 1 : 0;
    Length own = lengths.get(node);
    Length above = lengths.get(node.parent());
    if (own != null && above != null) {
      above.text += own.text;
      above.linked += own.linked;
    }
  }

  private static boolean isLink(Node node) {
    return node instanceof Element element && element.normalName().equals("a");
  }

  /** In UTF-16 code units, blanks at the edges of pieces not counted. */
  int text(Element element) {
    Length length = lengths.get(element);
    return length == null ? 0 : length.text;
  }

  /** As {@link #text}, without what is in links. */
  int plain(Element element) {
    Length length = lengths.get(element);
    return length == null ? 0 : length.text - length.linked;
  }

  /** The share of the text that is in links, from 0 to 1. */
  double linked(Element element) {
    Length length = lengths.get(element);
    return length == null || length.text == 0 ? 0 : (double) length.linked / length.text;
  }
}
