package org.dateline.archive.form.mail;

import java.util.Locale;

/** The lines of a mail's plain text. */
final class MailLines {
  private static final String SIGNATURE = "-- ";

  private MailLines() {}

  /**
   * The text; lines that were broken for sending ({@code format=flowed}, RFC 3676) are joined
   * again.
   */
  static String text(String raw, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    String text = raw.replace("\r\n", "\n");
    return (type.contains("format=flowed") ? joined(text, type.contains("delsp=yes")) : text)
        .strip();
  }

  /** The text without the signature at its end. */
  static String withoutSignature(String text) {
    int at = text.lastIndexOf("\n" + SIGNATURE + "\n");
    String rest = (at < 0 ? text : text.substring(0, at)).stripTrailing();
    return rest.endsWith("\n--") ? rest.substring(0, rest.length() - 2) : rest;
  }

  private static String joined(String text, boolean deleteSpace) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      boolean flows = line.endsWith(" ") && !line.equals(SIGNATURE);
      String content = line.startsWith(" ") ? line.substring(1) : line;
      int end = content.length() - (flows && deleteSpace && !content.isEmpty() ? 1 : 0);
      out.append(content, 0, end).append(flows ? "" : "\n");
    }
    return out.toString();
  }
}
