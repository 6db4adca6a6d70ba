package org.dateline.archive.form.warc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * WARC, the form of web archives: each page that a server answered, and each text that was made of
 * one, is an article. Records that hold no page's text are passed over and counted: requests, what
 * the crawler says of itself, and repeats of what stands elsewhere. Used by one thread.
 *
 * <p>Crawlers of twenty years wrote the files, so little is demanded: a line {@code WARC/1.0}
 * begins a record, and what else is wrong with one costs no other.
 */
@Internal
public final class WarcForm implements RecordReader {
  private static final Pattern BEGIN = Pattern.compile("WARC/\\d\\.\\d{1,3}\\s*+");
  private static final int MOST_FIELDS = 1_000;
  private static final int LONGEST_LINE = 1 << 16;
  private static final Set<String> PASSED_OVER =
      Set.of("warcinfo", "request", "metadata", "revisit", "continuation");

  private final FormInput in;
  private final FormOptions options;
  private final Blocks blocks;
  private final RawRecord line = new RawRecord(LONGEST_LINE);

  private WarcForm(FormInput in, FormOptions options) {
    this.in = in;
    this.options = options;
    blocks = new Blocks(in, WarcForm::begins, options.maxRecordBytes());
  }

  public static boolean fits(FileHead head) {
    return head.text().trim().startsWith("WARC/")
        || (Set.of("warc", "wet", "wat").contains(head.extension())
            && head.text().contains("\nWARC/"));
  }

  private static boolean begins(String line) {
    return line.startsWith("WARC/") && BEGIN.matcher(line).matches();
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return new WarcForm(in, options);
  }

  @Override
  public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
    while (blocks.toHead(raw)) {
      Map<String, String> fields = fields();
      if (length(fields) < 0 && in.peek(1).isEmpty()) {
        throw new UnreadableRecord("the file ends within a record");
      }
      String wrong = blocks.take(length(fields), raw);
      String type = fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
      String kind = kind(type, fields);
      if (kind.isEmpty()) {
        return capture(type, fields, wrong).item(raw, options);
      }
      raw.passOver(kind);
    }
    return null;
  }

  private Map<String, String> fields() throws IOException {
    Map<String, String> fields = new HashMap<>();
    in.takeLine(line);
    String last = "";
    for (String text = nextLine(); !text.isBlank(); text = nextLine()) {
      int colon = text.indexOf(':');
      if (Character.isWhitespace(text.charAt(0))) {
        String more = text.strip();
        fields.computeIfPresent(last, (name, value) -> value + ' ' + more);
      } else if (colon > 0 && fields.size() < MOST_FIELDS) {
        last = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(last, text.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  // Of a head that is cut off by the next record, the fields that came.
  private String nextLine() throws IOException {
    if (begins(in.peek(12).lines().findFirst().orElse(""))) {
      return "";
    }
    in.takeLine(line);
    return line.head();
  }

  private static long length(Map<String, String> fields) {
    try {
      return Long.parseLong(fields.getOrDefault("content-length", ""));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** As what it is passed over, empty if it is not. */
  private static String kind(String type, Map<String, String> fields) {
    boolean dns = contentType(fields).startsWith("text/dns");
    if (type.equals("response") && dns) {
      return "WARC response of DNS";
    }
    if (PASSED_OVER.contains(type)) {
      return "WARC " + type;
    }
    boolean known = Set.of("response", "resource", "conversion", "").contains(type);
    return known ? "" : "WARC record of another type";
  }

  private static Capture capture(String type, Map<String, String> fields, String wrong) {
    List<NewsItem.Doubt> doubts = new ArrayList<>();
    if (!wrong.isEmpty()) {
      doubts.add(new NewsItem.Doubt("body", wrong));
    }
    String cut = fields.getOrDefault("warc-truncated", "");
    if (!cut.isEmpty()) {
      doubts.add(new NewsItem.Doubt("body", "the crawler cut it off: " + cut));
    }
    String uri =
        fields.getOrDefault(
            "warc-target-uri", fields.getOrDefault("warc-refers-to-target-uri", ""));
    return new Capture(
        bare(uri),
        fields.getOrDefault("warc-date", ""),
        contentType(fields),
        fields.getOrDefault("warc-identified-content-language", "").split(",", 2)[0].strip(),
        type.equals("response") || type.isEmpty(),
        doubts);
  }

  private static String contentType(Map<String, String> fields) {
    return fields.getOrDefault("content-type", "");
  }

  // A mistake in the grammar of WARC 1.0, which wget and others followed.
  private static String bare(String uri) {
    boolean inBrackets = uri.startsWith("<") && uri.endsWith(">");
    return inBrackets ? uri.substring(1, uri.length() - 1).strip() : uri;
  }
}
