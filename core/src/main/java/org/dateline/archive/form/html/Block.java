package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.text.WordLists;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page with what is known of its text. Lengths are in characters, white space
 * counted as one each; {@link BlockTree#count} makes them of what is not dropped.
 */
final class Block {
  private static final Set<String> PARAGRAPHS =
      WordLists.words(
          """
          p div section article main body header footer aside blockquote pre li dd dt td th caption
          figure figcaption h1 h2 h3 h4 h5 h6 ul ol dl table tbody tr form fieldset address details
          summary nav center hgroup dialog
          """);
  private static final int LEAST_PARAGRAPH = 25;
  private static final int DEEPEST = 100;

  /** Of {@link #within}: a headline. */
  static final int HEADLINE = 1 << 16;

  /** Of {@link #within}: what a figure shows in letters. */
  static final int LETTERS = 1 << 17;

  /** Of {@link #within}: a line of its own that leads elsewhere. */
  static final int LINK = 1 << 18;

  final Element element;
  final @Nullable Block parent;
  final String name;
  final boolean isParagraph;
  final boolean isHeading;
  List<Block> children = List.of();
  final @Nullable Block before;
  final boolean inLink;

  /** The place in the page, and that of the last element within. */
  int index;

  int last;

  /** Of {@link PageMarks}. */
  int marks;

  /** The marks, and what the name shows of {@link #within}. */
  int shows;

  /** The marks of what is not dropped within, and its own. */
  int within;

  /** Text that stands in the element itself, not in others. */
  int direct;

  int breaks;
  boolean dropped;

  /** Whether it or something that it stands in was dropped when last counted. */
  boolean gone;

  /** All text, and what of it is in links. */
  int text;

  int linked;

  /** Text that stands in the element or in marks for words within, such as {@code em}. */
  int own;

  int ownLinked;

  /** What stands in paragraphs that are long enough to tell something and are no links. */
  int prose;

  /** What of that is in links. */
  int proseLinked;

  int paragraphs;
  double points;

  Block(Element element, @Nullable Block parent) {
    this.element = element;
    this.parent = parent;
    this.name = element.normalName();
    boolean isLink = name.equals("a") && element.hasAttr("href");
    this.inLink = isLink || (parent != null && parent.inLink);
    this.isParagraph = PARAGRAPHS.contains(name);
    this.isHeading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    this.before = parent == null || parent.children.isEmpty() ? null : parent.children.getLast();
    if (parent != null) {
      parent.add(this);
    }
  }

  private void add(Block child) {
    children = children.isEmpty() ? new ArrayList<>(4) : children;
    children.add(child);
  }

  /** A paragraph of running text. */
  boolean isProse() {
    return isParagraph && !isHeading && own >= LEAST_PARAGRAPH && ownLinked * 2 <= own;
  }

  boolean has(int mark) {
    return (marks & mark) != 0;
  }

  double linkedShare() {
    return text == 0 ? 0 : (double) linked / text;
  }

  /** Whether the page shows both in the same way. */
  boolean isLike(Block other) {
    return name.equals(other.name) && element.className().equals(other.element.className());
  }

  boolean isIn(Block other) {
    return index >= other.index && index <= other.last;
  }

  /** The nearest of those of these names that it stands in, itself if it is one. */
  @Nullable Block nearest(Set<String> names) {
    Block at = this;
    for (int steps = 0; at != null && steps < DEEPEST; steps++) {
      if (names.contains(at.name)) {
        return at;
      }
      at = at.parent;
    }
    return null;
  }
}
