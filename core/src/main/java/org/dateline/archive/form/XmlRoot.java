package org.dateline.archive.form;

import java.util.Locale;
import org.dateline.Internal;

/** Finds the root element of XML without parsing it, past all that may stand before it. */
@Internal
public final class XmlRoot {
  private final String text;
  private int at;

  private XmlRoot(String text) {
    this.text = text;
  }

  /** Its local name in lower case; empty if a file that begins like this is no XML. */
  public static String name(FileHead head) {
    return new XmlRoot(head.text()).name();
  }

  private String name() {
    skipSpace();
    while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
      at = endOfOther();
      skipSpace();
    }
    if (!text.startsWith("<", at)) {
      return "";
    }
    int start = at + 1;
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  // Of a declaration, a comment or a document type.
  private int endOfOther() {
    if (text.startsWith("<?", at)) {
      return after("?>", at);
    }
    return text.startsWith("<!--", at) ? after("-->", at) : endOfDoctype();
  }

  private int endOfDoctype() {
    int end = after(">", at);
    int subset = text.indexOf('[', at);
    return subset < 0 || subset > end ? end : after(">", after("]", subset) - 1);
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, Math.max(from, 0));
    return found < 0 ? text.length() : found + mark.length();
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || ":._-".indexOf(c) >= 0;
  }
}
