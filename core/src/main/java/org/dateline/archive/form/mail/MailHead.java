package org.dateline.archive.form.mail;

import static java.util.regex.Matcher.quoteReplacement;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.WireText;
import org.dateline.archive.form.charset.CharsetLabels;
import org.dateline.archive.form.charset.Charsets;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail or of a part of one; of several with one name the first counts. */
final class MailHead {
  // An encoded word that is not encoded.
  private static final Pattern BARE =
      Pattern.compile("=\\?[\\w-]{1,40}\\?[Qq]\\?([ -<>@-~]*+[^\\x00-\\x7F][^?=]*+)\\?=");

  private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]++");
  private static final Pattern LABEL =
      Pattern.compile("=\\?([\\w.:-]{1,40}+)(?=(?:\\*[A-Za-z-]{1,20})?\\?[BbQq]\\?)");

  private final Map<String, String> fields = new HashMap<>();

  /** The fields of a text, a line or more each. */
  static MailHead of(String text) {
    MailHead head = new MailHead();
    for (String line : FOLDED.matcher(text).replaceAll(" ").lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        head.fields.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            Prose.oneLine(line.substring(colon + 1)));
      }
    }
    return head;
  }

  void add(Field field) {
    byte[] bytes = field.getRaw().toByteArray();
    String text = Charsets.decode(bytes, bytes.length);
    String value = Prose.oneLine(text.substring(text.indexOf(':') + 1));
    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value);
  }

  /** The field as it stands there on one line, empty if there is none. */
  String raw(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The field with its encoded words (RFC 2047) decoded. */
  String text(String name) {
    return decode(raw(name));
  }

  private static String decode(String text) {
    String words =
        BARE.matcher(text).replaceAll(m -> quoteReplacement(m.group(1).replace('_', ' ')));
    String named = LABEL.matcher(words).replaceAll(m -> quoteReplacement(jvmName(m.group(1))));
    return WireText.clean(DecoderUtil.decodeEncodedWords(named, DecodeMonitor.SILENT)).strip();
  }

  private static String jvmName(String label) {
    Charset charset = CharsetLabels.find(label);
    return "=?" + (charset == null ? label : charset.name());
  }

  /** The id without its brackets, {@code null} if there is none. */
  @Nullable String messageId() {
    String id = raw("message-id").replace("<", "").replace(">", "").strip();
    return id.isEmpty() ? null : id;
  }

  /** The names of the senders; an address alone is no name. */
  List<String> senders() {
    List<String> names = new ArrayList<>();
    for (String mailbox : mailboxes(raw("from"))) {
      int address = mailbox.indexOf('<');
      int comment = mailbox.indexOf('(');
      String name =
          address >= 0
              ? mailbox.substring(0, address)
              : comment >= 0 ? mailbox.substring(comment + 1).replace(")", "") : mailbox;
      String plain = decode(name.replace("\"", "").strip());
      if (!plain.isEmpty() && plain.indexOf('@') < 0) {
        names.add(plain);
      }
    }
    return names;
  }

  // At commas that are in no quotes and no brackets.
  private static List<String> mailboxes(String from) {
    List<String> all = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < from.length(); i++) {
      quoted ^= from.charAt(i) == '"';
      if (from.charAt(i) == ',' && !quoted) {
        all.add(from.substring(start, i));
        start = i + 1;
      }
    }
    all.add(from.substring(start));
    return all;
  }
}
