package org.dateline.archive.form.html;

import org.dateline.archive.form.Prose;
import org.jsoup.nodes.Document;

/** Finds the text of a page's article and leaves the rest of the page out. Takes the page apart. */
final class HtmlBody {
  private static final int LONG_SPAN = 60;

  private final BlockTree tree;
  private final String title;
  private final String said;
  private final String described;

  /**
   * A finder of the body.
   *
   * @param said the text that the page's JSON-LD gives, empty if none
   */
  HtmlBody(Document page, String title, String said) {
    this.tree = BlockTree.of(page);
    this.title = title;
    this.said = said;
    this.described = BodyLead.described(page);
  }

  String text() {
    Boilerplate.drop(tree);
    BodyFinder finder = new BodyFinder(tree, title, said);
    Block from = finder.from();
    String found = from == null ? "" : text(finder, from);
    return said.length() > 2 * found.length() ? said : found;
  }

  private String text(BodyFinder finder, Block from) {
    Block lead = BodyLead.of(tree, from, described);
    String above = lead == null ? "" : Prose.of(lead.element);
    Block body = finder.joined(from);
    BodyBoxes.drop(tree, body);
    for (Block block : tree.blocks()) {
      if (isOfSpans(block)) {
        block.children.forEach(span -> span.element.tagName("p"));
      }
      if ((block.dropped || block.name.equals("h1")) && block != body) {
        block.element.remove();
      }
    }
    return BodyLines.kept(title, above, Prose.of(body.element));
  }

  // Paragraphs that are spans, with nothing between them.
  private static boolean isOfSpans(Block block) {
    return block.direct == 0
        && block.isProse()
        && block.children.size() > 1
        && block.children.stream()
            .allMatch(span -> span.name.equals("span") && span.text >= LONG_SPAN);
  }
}
