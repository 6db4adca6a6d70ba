package org.dateline.archive.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A web page: one article a file. */
final class HtmlForm {
  private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "shtml", "php");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\s*+(?:<!--(?:[^-]|-(?!->))*+-->\\s*+|<\\?[^>]*+>\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final int LOOKED_AT = 8_192;

  private HtmlForm() {}

  static boolean fits(FileHead head) {
    return BEGINNING.matcher(head.text()).lookingAt()
        || (EXTENSIONS.contains(head.extension()) && head.text().indexOf('<') >= 0);
  }

  static RecordReader open(FormInput in, FormOptions options) {
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
  static Document parse(RawRecord raw, @Nullable String charset) throws UnreadableRecord {
    try (InputStream bytes = raw.stream()) {
      return Jsoup.parse(bytes, charset(raw, charset).name(), "");
    } catch (IOException e) {
      throw new UnreadableRecord("the page cannot be read: " + e.getMessage());
    }
  }

  // The server, then the page, then the bytes. What says UTF-8 and is not is told by its bytes.
  private static Charset charset(RawRecord raw, @Nullable String ofServer) throws UnreadableRecord {
    Charset guessed = raw.guessedCharset();
    Charset said = Charsets.orNull(ofServer);
    if (said == null) {
      String text = raw.guessedText();
      Matcher declared = DECLARED.matcher(text.substring(0, Math.min(LOOKED_AT, text.length())));
      said = declared.find() ? Charsets.orNull(declared.group(1)) : null;
    }
    boolean western =
        said == null
            || said.name().startsWith("UTF")
            || said.name().startsWith("ISO-8859-1")
            || said.name().equals("US-ASCII");
    return said == null || western ? guessed : said;
  }
}
