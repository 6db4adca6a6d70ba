package org.dateline.archive.form.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.charset.CharsetLabels;
import org.dateline.archive.form.charset.Charsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail's header and the parts that are its text. Of alternatives the plain text counts,
 * else the HTML; attachments do not. Mails in the mail, as digests have them, are texts of their
 * own, but not what a report of an error sends back.
 */
final class MailText {
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_MAILS = 10_000;

  private static final Set<String> MAILS =
      Set.of("message/rfc822", "message/news", "message/global");

  /**
   * A part that is text.
   *
   * @param alternative which multipart of alternatives it is in, 0 if in none
   */
  private record Part(int alternative, boolean html, String text) {}

  private final MimeTokenStream in = new MimeTokenStream(MimeConfig.PERMISSIVE);
  private final List<Part> parts = new ArrayList<>();
  private final List<MailText> inner = new ArrayList<>();
  private final List<MailParser.Mail> mails = new ArrayList<>();
  private final int level;
  private @Nullable MailHead first;
  private MailHead head = new MailHead();
  private int depth;
  private int multiparts;
  private int alternative;
  private int alternativeDepth;
  private int report;

  private MailText(int level) {
    this.level = level;
    in.setRecursionMode(RecursionMode.M_NO_RECURSE);
  }

  /** Reads a mail that begins with its header or white space. */
  static MailText read(InputStream bytes) throws UnreadableRecord {
    return read(bytes, 0);
  }

  private static MailText read(InputStream bytes, int level) throws UnreadableRecord {
    MailText mail = new MailText(level);
    try {
      mail.in.parse(bytes);
      EntityState state = mail.in.getState();
      while (state != EntityState.T_END_OF_STREAM) {
        mail.on(state);
        state = mail.in.next();
      }
      return mail;
    } catch (MimeException | IOException e) {
      throw new UnreadableRecord("bad mail: " + Prose.oneLine(String.valueOf(e.getMessage())));
    }
  }

  MailHead head() {
    return first == null ? head : first;
  }

  /** The mails that stand in the text of this one. */
  List<MailParser.Mail> mails() {
    return mails;
  }

  /** The mails that are parts of this one. */
  List<MailText> inner() {
    return inner;
  }

  private void on(EntityState state) throws IOException, UnreadableRecord {
    switch (state) {
      case T_START_HEADER -> head = new MailHead();
      case T_FIELD -> head.add(in.getField());
      case T_END_HEADER -> first = first == null ? head : first;
      case T_START_MULTIPART -> open();
      case T_END_MULTIPART -> close();
      case T_BODY -> body();
      default -> {}
    }
  }

  private void open() throws UnreadableRecord {
    multiparts++;
    if (++depth > DEEPEST) {
      throw new UnreadableRecord("bad mail: more than " + DEEPEST + " multiparts in one another");
    }
    String type = in.getBodyDescriptor().getMimeType();
    if (report == 0 && type.endsWith("/report")) {
      report = depth;
    }
    if (alternative == 0 && type.endsWith("/alternative")) {
      alternative = multiparts;
      alternativeDepth = depth;
    }
  }

  private void close() {
    if (alternative > 0 && depth == alternativeDepth) {
      alternative = 0;
    }
    report = report == depth ? 0 : report;
    depth--;
  }

  private void body() throws IOException, UnreadableRecord {
    BodyDescriptor descriptor = in.getBodyDescriptor();
    String type = descriptor.getMimeType();
    if (MAILS.contains(type) && report == 0) {
      mail();
      return;
    }
    boolean html = type.equals("text/html");
    boolean attached =
        head.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    if (attached || !(html || type.equals("text/plain"))) {
      return;
    }
    if (parts.size() >= MOST_PARTS) {
      throw new UnreadableRecord("bad mail: more than " + MOST_PARTS + " parts of text");
    }
    byte[] bytes = in.getDecodedInputStream().readAllBytes();
    Charset charset = CharsetLabels.find(descriptor.getCharset());
    String text = Charsets.decode(bytes, bytes.length, charset);
    String plain = html ? Prose.ofHtml(text) : plain(text);
    if (!plain.isBlank()) {
      parts.add(new Part(alternative, html, plain));
    }
  }

  private String plain(String text) throws UnreadableRecord {
    PlainDigest digest = PlainDigest.of(head(), MailLines.text(text, head.raw("content-type")));
    mails.addAll(digest.mails());
    if (mails.size() > MOST_MAILS) {
      throw new UnreadableRecord("bad mail: more than " + MOST_MAILS + " mails in the mail");
    }
    return MailLines.withoutSignature(digest.frame()).strip();
  }

  private void mail() throws IOException, UnreadableRecord {
    if (level >= DEEPEST) {
      throw new UnreadableRecord("bad mail: more than " + DEEPEST + " mails in one another");
    }
    if (inner.size() >= MOST_MAILS) {
      throw new UnreadableRecord("bad mail: more than " + MOST_MAILS + " mails in the mail");
    }
    try {
      inner.add(read(in.getDecodedInputStream(), level + 1));
    } catch (UnreadableRecord e) {
      mails.add(new MailParser.Mail(new MailHead(), "", e.reason()));
    }
  }

  /** The text, empty if there is none. */
  String text() {
    Set<Integer> withPlain =
        parts.stream()
            .filter(part -> part.alternative > 0 && !part.html)
            .map(Part::alternative)
            .collect(Collectors.toSet());
    return parts.stream()
        .filter(part -> !part.html || !withPlain.contains(part.alternative))
        .map(Part::text)
        .collect(Collectors.joining("\n\n"));
  }
}
