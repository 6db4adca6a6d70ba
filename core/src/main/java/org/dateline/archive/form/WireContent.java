package org.dateline.archive.form;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text that NewsML carries: NITF, HTML, other markup, or escaped HTML. */
final class WireContent {
  private WireContent() {}

  /** Its paragraphs. */
  static String text(Element content) {
    Element nitf = nitf(content);
    if (nitf != null) {
      return new Nitf(nitf).body();
    }
    Element body = XmlNode.find(content, "body");
    if (body != null || !content.children().isEmpty()) {
      return Prose.of(body == null ? content : body);
    }
    String text = content.wholeText();
    return Prose.isMarkup(text) ? Prose.ofHtml(text) : text.strip();
  }

  /** The NITF in it, {@code null} if there is none. */
  static @Nullable Element nitf(@Nullable Element content) {
    return XmlNode.find(content, "nitf");
  }
}
