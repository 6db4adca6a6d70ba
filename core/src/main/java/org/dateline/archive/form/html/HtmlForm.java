package org.dateline.archive.form.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.charset.CharsetLabels;
import org.dateline.archive.form.charset.Charsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A web page: one article a file. */
@Internal
public final class HtmlForm {
  private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "shtml", "php");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\s*+(?:<!--(?:[^-]|-(?!->))*+-->\\s*+|<\\?[^>]*+>\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final Pattern COMMENT = Pattern.compile("<!--(?:[^-]|-(?!->))*+-->");
  private static final int LOOKED_AT = 8_192;

  private HtmlForm() {}

  public static boolean fits(FileHead head) {
    return BEGINNING.matcher(head.text()).lookingAt()
        || (EXTENSIONS.contains(head.extension()) && head.text().indexOf('<') >= 0);
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.one(
        in,
        raw ->
            Dates.item(dates -> HtmlArticle.of(parse(raw, null), "", in.name(), options, dates)));
  }

  /**
   * The page of a record.
   *
   * @param charset what its server said, {@code null} if nothing
   */
  public static Document parse(RawRecord raw, @Nullable String charset) throws UnreadableRecord {
    Charset ofServer = CharsetLabels.find(charset);
    Charset said = isLegacy(ofServer) ? ofServer : ofPage(raw);
    return Jsoup.parse(raw.text(said), "");
  }

  // Who says UTF-8 is known by the bytes, and in what else they are the page may know better.
  private static boolean isLegacy(@Nullable Charset charset) {
    return charset != null && !charset.equals(StandardCharsets.UTF_8);
  }

  // What a reader of ASCII could find is no UTF-16, whatever it says.
  private static @Nullable Charset ofPage(RawRecord raw) {
    String head = COMMENT.matcher(raw.asciiHead(LOOKED_AT)).replaceAll("");
    Matcher meta = DECLARED.matcher(head);
    String label = meta.find() ? meta.group(1) : Charsets.ofXml(head);
    Charset said = CharsetLabels.find(label);
    return said != null && said.name().startsWith("UTF-") ? null : said;
  }
}
