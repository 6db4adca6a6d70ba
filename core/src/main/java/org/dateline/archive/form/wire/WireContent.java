package org.dateline.archive.form.wire;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.XmlNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text that NewsML carries: NITF, HTML, other markup, or escaped HTML. */
final class WireContent {
  private static final Pattern NEW_PARAGRAPH = Pattern.compile("\n[ \t]*+\n|\n(?: {4}|\t)");

  private WireContent() {}

  /** Its paragraphs. */
  static String text(Element content) {
    Element nitf = nitf(content);
    if (nitf != null) {
      return new Nitf(nitf).body();
    }
    Element body = XmlNode.find(content, "body");
    if (body != null || !content.children().isEmpty()) {
      return markup(body == null ? content : body);
    }
    String text = content.wholeText();
    return Prose.isMarkup(text) ? Prose.ofHtml(text) : text.strip();
  }

  // What stands in a header is said by the item's own elements.
  private static String markup(Element body) {
    if (body.childrenSize() == 1 && isTyped(body.wholeText().strip())) {
      return typed(body.wholeText());
    }
    Element main = body.clone();
    XmlNode.all(main, "header").forEach(Element::remove);
    String text = Prose.of(main);
    return text.isEmpty() ? Prose.of(body) : text;
  }

  // Some agencies put a whole dispatch as it was typed into one paragraph.
  private static boolean isTyped(String text) {
    return text.contains("\n\n") || text.contains("\n    ");
  }

  private static String typed(String text) {
    return NEW_PARAGRAPH
        .splitAsStream(text.strip().replace("\r\n", "\n"))
        .map(Prose::oneLine)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** A dateline, empty if it is only a date. */
  static String place(String dateline) {
    boolean isDate = !dateline.isEmpty() && dateline.charAt(0) >= '0' && dateline.charAt(0) <= '9';
    return isDate ? "" : dateline;
  }

  /** The NITF in it, {@code null} if there is none. */
  static @Nullable Element nitf(@Nullable Element content) {
    return XmlNode.find(content, "nitf");
  }
}
