package org.dateline.archive.form.wire;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.WireText;
import org.dateline.article.Article;
import org.dateline.article.Published;

/** Messages of the IPTC's recommendation 7901, as the agencies of Europe send them. */
@Internal
public final class Iptc7901Form {
  private static final Pattern TOLD =
      Pattern.compile("[\\s\\x00\\x16\\x7F]*+\\x01[A-Za-z]{1,6}\\d{1,6} \\d \\S{1,4} ");
  // eca062 4 i 211 ccccb   dpa 061
  private static final Pattern HEADER =
      Pattern.compile("([A-Za-z]{1,6}\\d{1,6}) +(\\d) +(\\S+)(?: +\\d+)?(?: +(\\S.*))?");
  private static final Pattern SOURCE = Pattern.compile("(?:^| )([A-Za-z-]{2,12}) \\d+ *$");
  // 131137 GMT Nov 13
  private static final Pattern DATE =
      Pattern.compile(
          "(?<day>\\d\\d)(?<time>\\d{4}) (?:(?<zone>[A-Z]{1,4}) )?(?<month>\\p{L}{3}) (?<year>\\d\\d)\\b");
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:\\d+(?:ST|ND|RD|TH)|FIRST|SECOND|THIRD) [A-Z ]{3,24}|[A-Z]{3,12}|\\([^()]{1,40}\\)");
  private static final Pattern SIGNATURE = Pattern.compile("\\n+dpa(?: [a-z]{2,4})++\\s*+$");
  private static final Pattern TITLE_END = Pattern.compile("=[ \\t]*+(?:\\n|$)");

  private Iptc7901Form() {}

  public static boolean fits(FileHead head) {
    return TOLD.matcher(head.text()).lookingAt();
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return WireMessage.reader(in, (message, dates) -> article(message, dates, options));
  }

  private static Article article(WireMessage message, Dates dates, FormOptions options)
      throws UnreadableRecord {
    List<String> header = WireText.lines(WireText.clean(message.header()));
    Matcher first = HEADER.matcher(header.isEmpty() ? "" : header.getFirst());
    if (!first.matches()) {
      throw new UnreadableRecord("the header is none of IPTC 7901");
    }
    Published published = message.published(DATE, dates);
    String text = WireText.clean(message.text());
    Matcher titleEnd = TITLE_END.matcher(text);
    boolean titled = titleEnd.find();
    List<String> top = titled ? WireText.lines(text.substring(0, titleEnd.start())) : List.of();
    String title = title(top);
    String body = body(titled ? text.substring(titleEnd.end()) : text);
    Ids.checkText(title, body);
    Matcher source = SOURCE.matcher(first.group(4) == null ? "" : first.group(4));
    String id = WireMessage.id("iptc7901", first.group(1), published);
    return Ids.article(id, title, body, published)
        .source(source.find() ? source.group(1) : options.defaultSource())
        .authors(authors(top))
        .section(first.group(3))
        .subjects(subjects(header.subList(1, header.size())))
        .build();
  }

  // A notice such as "1ST LEAD" stands above the headline, the by-line below it.
  private static String title(List<String> top) {
    List<String> lines = new ArrayList<>();
    for (String line : top) {
      boolean notice = lines.isEmpty() && NOTICE.matcher(line).matches() && !isLast(line, top);
      if (!notice && !isByline(line)) {
        lines.add(line);
      }
    }
    return String.join(" ", lines);
  }

  private static boolean isLast(String line, List<String> top) {
    List<String> titles = top.stream().filter(one -> !isByline(one)).toList();
    return titles.getLast().equals(line);
  }

  private static boolean isByline(String line) {
    return line.startsWith("By ") || line.startsWith("Von ");
  }

  // "By Ann Lee, dpa": what follows the comma is who they work for.
  private static List<String> authors(List<String> top) {
    return top.stream()
        .filter(Iptc7901Form::isByline)
        .map(line -> line.substring(line.indexOf(' ')))
        .map(line -> line.replaceFirst(",[^,]*$", ""))
        .flatMap(line -> JsonValues.names(line).stream())
        .toList();
  }

  /** Without what is said to be not for publication, and the notes for editors before it. */
  private static String body(String text) {
    int end = text.length();
    int inner = text.indexOf("\nThe following information is not ");
    if (inner >= 0) {
      int stars = text.lastIndexOf('*', inner);
      end =
          stars >= 0 && text.substring(stars + 1, inner).isBlank() ? lineStart(text, stars) : inner;
    }
    for (String mark : List.of("\n# Notebook", "\n# dpa NOTEBOOK")) {
      int at = text.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    return SIGNATURE.matcher(WireText.paragraphs(text.substring(0, end))).replaceFirst("");
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at) + 1;
  }

  private static List<String> subjects(List<String> slug) {
    return slug.stream()
        .flatMap(line -> Arrays.stream(line.split("/", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
