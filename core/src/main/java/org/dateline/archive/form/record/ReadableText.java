package org.dateline.archive.form.record;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.dateline.archive.form.Prose;

/** Leaves of a Markdown text what is read: of links their text, of HTML the words, no images. */
final class ReadableText extends AbstractVisitor {

  @Override
  public void visit(Link link) {
    visitChildren(link);
    unwrap(link);
  }

  // The renderer would put it in quotes of its own.
  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
    unwrap(quote);
  }

  private static void unwrap(Node node) {
    while (node.getFirstChild() != null) {
      node.insertBefore(node.getFirstChild());
    }
    node.unlink();
  }

  @Override
  public void visit(Image image) {
    image.unlink();
  }

  @Override
  public void visit(HtmlInline html) {
    boolean lineBreak = html.getLiteral().startsWith("<br");
    replace(html, lineBreak ? new HardLineBreak() : new Text(""));
  }

  // Where the text was only broken to fit an editor's window.
  @Override
  public void visit(SoftLineBreak lineBreak) {
    boolean tableRow =
        lineBreak.getNext() instanceof Text text && text.getLiteral().startsWith("|");
    if (!tableRow) {
      replace(lineBreak, new Text(" "));
    }
  }

  @Override
  public void visit(Code code) {
    replace(code, new Text(code.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    String text = Prose.ofHtml(html.getLiteral());
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    if (text.isEmpty()) {
      html.unlink();
    } else {
      replace(html, paragraph);
    }
  }

  private static void replace(Node old, Node by) {
    old.insertBefore(by);
    old.unlink();
  }
}
