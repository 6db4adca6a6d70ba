package org.dateline.archive.form.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.article.Article;
import org.dateline.article.Published;

/** Messages of ANPA 1312, as the agencies of North America send them. */
@Internal
public final class AnpaForm {
  private static final Pattern TOLD =
      Pattern.compile("[\\s\\x00\\x16\\x7F]*+\\x01[A-Za-z]{1,2}\\d{4}\\x1F");
  // W2870 US asian LF, f l DC3 DC1 BC-Keyword 11-13 1049
  private static final Pattern HEADER =
      Pattern.compile("([A-Za-z]{1,2}\\d{4})\\x1F[^\\n]*\\n([a-z]) ([a-z])\\b");
  // AP-WF-11-13-13 1509GMT
  private static final Pattern DATE =
      Pattern.compile(
          "(?<month>\\d\\d)-(?<day>\\d\\d)-(?<year>\\d\\d) (?<time>\\d{4}) ?(?<zone>[A-Z]{1,4})?");
  private static final Pattern SOURCE = Pattern.compile("^\\s*+([A-Z]{2,8})-[A-Z]{2}-\\d");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:\\*\\d+< *)?\\^?|(?:, \\d+(?:st|nd|rd|th) Ld[^,]*+)?,\\d*+<?$|, \\d+(?:st|nd|rd|th) Ld[^,]*+$|<$");
  private static final Pattern CYCLE = Pattern.compile("^(?:[AB][MCP]|PM)-(?:[A-Z]{2,3}--)?");
  private static final Pattern HALF = Pattern.compile("(?<=[\\d ;-])\\{");
  private static final char TABLE_ROW = '\b';

  private AnpaForm() {}

  public static boolean fits(FileHead head) {
    return TOLD.matcher(head.text()).lookingAt();
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return WireMessage.reader(in, (message, dates) -> article(message, dates, options));
  }

  private static Article article(WireMessage message, Dates dates, FormOptions options)
      throws UnreadableRecord {
    Matcher header = HEADER.matcher(message.header());
    if (!header.lookingAt()) {
      throw new UnreadableRecord("the header is none of ANPA 1312");
    }
    Published published = message.published(DATE, dates);
    Parts parts = new Parts();
    message.text().lines().forEach(parts::add);
    String body = parts.body();
    Ids.checkText(parts.title, body);
    Matcher source = SOURCE.matcher(message.trailer());
    String id = WireMessage.id("anpa1312", header.group(1), published);
    return Ids.article(id, parts.title, body, published)
        .source(source.find() ? source.group(1) : options.defaultSource())
        .authors(parts.authors)
        .section(header.group(3))
        .subjects(parts.slug.isEmpty() ? List.of() : List.of(parts.slug))
        .build();
  }

  /**
   * What the lines of a message are. Above the text each begins with {@code ^}: the slug, the
   * headline, notes for editors, the by-line.
   */
  private static final class Parts {
    private static final List<String> NOTES =
        List.of("AP Photo", "AP Video", "AP Graphic", "AP Audio", "Eds:", "(Eds:", "Editors:");

    private String slug = "";
    private String title = "";
    private List<String> authors = List.of();
    private final List<String> above = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean slugSeen;
    private boolean afterByline;
    private boolean parted;

    void add(String line) {
      boolean row = !line.isEmpty() && line.charAt(0) == TABLE_ROW;
      boolean marked = line.startsWith("^");
      String words = words(line);
      if (!slugSeen && !words.isEmpty()) {
        slugSeen = true;
        slug = CYCLE.matcher(NUMBER.matcher(words).replaceAll("")).replaceFirst("").strip();
      } else if (marked && !inText) {
        head(words);
      } else if (words.isEmpty() || words.startsWith("___")) {
        parted = true;
      } else if (!words.equals("END")) {
        inText = true;
        addText(words, row, marked || Character.isWhitespace(line.charAt(0)));
      }
    }

    private void addText(String words, boolean row, boolean begins) {
      if (!text.isEmpty()) {
        text.append(row && !parted ? "\n" : begins || parted ? "\n\n" : " ");
      }
      text.append(words);
      parted = false;
    }

    private void head(String words) {
      boolean byline = words.startsWith("By ");
      if (byline) {
        authors = JsonValues.names(words);
      } else if (!words.isEmpty()
          && !(afterByline && isEmployer(words))
          && NOTES.stream().noneMatch(words::startsWith)) {
        headline(words);
      }
      afterByline = byline;
    }

    private static boolean isEmployer(String words) {
      return words.startsWith("Associated Press") || words.startsWith("AP ");
    }

    private void headline(String words) {
      if (title.isEmpty()) {
        title = words;
      } else {
        above.add(words);
      }
    }

    // AP's printers have no dash, no double quotes and no half.
    private static String words(String line) {
      StringBuilder out = new StringBuilder(line.length());
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        out.append(c < ' ' || (c >= 0x7F && c < 0xA0) ? ' ' : c);
      }
      String words = Prose.oneLine(out.toString());
      words = words.startsWith("^") ? words.substring(1) : words;
      words = words.endsWith("<") || words.endsWith("=") ? chop(words) : words;
      words = words.replace("``", "\"").replace("''", "\"").replace(" _ ", " \u2014 ");
      return HALF.matcher(words).replaceAll("\u00BD").strip();
    }

    private static String chop(String words) {
      return words.substring(0, words.length() - 1);
    }

    // A summary above the text is often its first sentence again.
    String body() {
      StringBuilder body = new StringBuilder();
      for (String line : above) {
        if (text.indexOf(line.substring(0, Math.min(40, line.length()))) < 0) {
          body.append(line).append("\n\n");
        }
      }
      return body.append(text).toString().strip();
    }
  }
}
