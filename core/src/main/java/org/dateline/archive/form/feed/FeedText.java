package org.dateline.archive.form.feed;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.charset.Charsets;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;
import org.jsoup.parser.Parser;

/**
 * The text of a title, summary or content of a feed. Atom says whether it is markup; of RSS and
 * where nothing is said its tags tell, for programs write both.
 */
final class FeedText {
  // A title that names a tag does not close it.
  private static final Pattern MARKUP_OF_TITLE =
      Pattern.compile("(?i)</[a-z][a-z0-9]{0,15}>|<br ?/?>|<img\\s");

  private FeedText() {}

  /** As a headline, on one line; empty if it has no text. */
  static String title(Element title) {
    String value = value(title);
    boolean isMarkup = isMarkup(title, MARKUP_OF_TITLE.matcher(value).find());
    return isMarkup ? Prose.line(value) : Prose.oneLine(plain(title, value));
  }

  /** As a text of paragraphs; empty if it has none. */
  static String body(Element content) {
    String value = value(content);
    boolean isMarkup = isMarkup(content, Prose.isMarkup(value));
    return isMarkup ? Prose.ofHtml(value) : plain(content, value).strip();
  }

  private static String plain(Element of, String value) {
    return type(of).isEmpty() || !FeedNames.isAtom(of.getNamespace())
        ? Parser.unescapeEntities(value, false)
        : value;
  }

  private static boolean isMarkup(Element of, boolean looksSo) {
    if (isInline(of)) {
      return true;
    }
    boolean isAtom = FeedNames.isAtom(of.getNamespace());
    return switch (type(of)) {
      case "html", "xhtml", "text/html", "application/xhtml+xml" -> isAtom || looksSo;
      case "text", "plain" -> false;
      case "text/plain" -> looksSo && !of.getNamespace().equals(FeedNames.ATOM);
      default -> looksSo && (!of.getNamespace().equals(FeedNames.ATOM) || isWholeMarkup(of));
    };
  }

  // Plain text by the standard, and by what stands there not.
  private static boolean isWholeMarkup(Element of) {
    String text = of.getText().strip();
    return text.startsWith("<") && text.endsWith(">");
  }

  private static boolean isInline(Element of) {
    return !of.getChildren().isEmpty();
  }

  private static String type(Element of) {
    String type = of.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    return parameters < 0 ? type : type.substring(0, parameters).strip();
  }

  private static String value(Element of) {
    if (isInline(of)) {
      return FeedNames.isAtom(of.getNamespace())
          ? new XMLOutputter().outputString(of.getContent())
          : mixed(of);
    }
    return isBase64(of) ? decoded(of.getText()) : of.getText();
  }

  // RSS may hold elements, and beside them markup as text.
  private static String mixed(Element of) {
    StringBuilder out = new StringBuilder();
    for (Content part : of.getContent()) {
      out.append(
          part instanceof Element element
              ? new XMLOutputter().outputString(element)
              : part.getValue());
    }
    return out.toString();
  }

  // RFC 4287, 4.1.3.3; Atom 0.3 has a word for it.
  private static boolean isBase64(Element of) {
    String type = type(of);
    boolean isText = type.startsWith("text/") || type.endsWith("xml") || type.indexOf('/') < 0;
    return of.getAttributeValue("mode", "").equalsIgnoreCase("base64")
        || (of.getNamespace().equals(FeedNames.ATOM) && !isText);
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      String decoded = Charsets.decode(bytes, bytes.length);
      // A picture, or the like.
      return decoded.indexOf('\0') < 0 ? decoded : "";
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
