package org.dateline.archive.form.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.LineStarts;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.WireText;
import org.dateline.article.Article;
import org.dateline.article.Published;

/** The SGML of the collection Reuters-21578: an article from REUTERS to its end. */
@Internal
public final class SgmlForm {
  private static final String START = "<REUTERS";
  private static final String END = "</REUTERS>";
  private static final List<String> SUBJECTS =
      List.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES");
  private static final Pattern SIGN_OFF = Pattern.compile("\\s(?i:reuters?)\\s*+$");
  // Stands in the collection where an article has no body.
  private static final String FILLER = "Blah blah blah.";
  private static final Pattern DASH = Pattern.compile("[\\s-]++$");

  private SgmlForm() {}

  public static boolean fits(FileHead head) {
    String text = head.text().stripLeading();
    return text.startsWith("<REUTERS ") || text.startsWith("<!DOCTYPE lewis ");
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    LineStarts lines = new LineStarts(in);
    return raw -> next(lines, raw) ? Dates.item(dates -> article(raw.guessedText(), dates)) : null;
  }

  // A record ends before the next one begins, however damaged it is.
  private static boolean next(LineStarts lines, RawRecord raw)
      throws IOException, UnreadableRecord {
    while (lines.look() && (lines.isBlank() || lines.startsWith("<!DOCTYPE"))) {
      lines.begin(raw);
      lines.take(raw);
    }
    if (!lines.look()) {
      return false;
    }
    lines.begin(raw);
    boolean inside = lines.startsWith(START);
    boolean last;
    do {
      last = lines.startsWith(END);
      lines.take(raw);
    } while (!last && lines.look() && !lines.startsWith(START));
    if (!inside) {
      throw new UnreadableRecord("text that is in no " + START + ">");
    }
    return true;
  }

  private static Article article(String sgml, Dates dates) throws UnreadableRecord {
    if (sgml.indexOf(END) < 0 || sgml.indexOf(START, 1) > 0) {
      throw new UnreadableRecord("the article is not closed by " + END);
    }
    String text = element(sgml, "TEXT");
    String title = Prose.oneLine(WireText.decoded(element(text, "TITLE")));
    String body = body(text);
    Ids.checkText(title, body);
    String dateline = Prose.oneLine(WireText.decoded(element(text, "DATELINE")));
    String place = DASH.matcher(dateline).replaceFirst("");
    Published published =
        dates.first("published", List.of(WireText.decoded(element(sgml, "DATE"))));
    String number = attribute(sgml.substring(0, sgml.indexOf('>')), "NEWID");
    String id = number.isEmpty() ? null : "reuters-" + number;
    return Ids.article(id, title, body, published)
        .source("Reuters")
        .authors(JsonValues.names(Prose.oneLine(WireText.decoded(element(text, "AUTHOR")))))
        .dateline(place.isEmpty() ? null : place)
        .subjects(subjects(sgml))
        .build();
  }

  /** The body, or of articles without one (BRIEF, UNPROC) what else is text in them. */
  private static String body(String sgml) {
    String marked = element(sgml, "BODY");
    String lines = sgml.indexOf("<BODY>") < 0 ? withoutElements(sgml) : marked;
    String body = WireText.paragraphs(WireText.decoded(lines).replace("******", ""));
    String text = SIGN_OFF.matcher(body).replaceFirst("").strip();
    return text.equals(FILLER) ? "" : text;
  }

  private static String withoutElements(String text) {
    String rest = text;
    for (String name : List.of("TITLE", "AUTHOR", "DATELINE")) {
      int start = rest.indexOf("<" + name + ">");
      String close = "</" + name + ">";
      int end = start < 0 ? -1 : rest.indexOf(close, start);
      rest = end < 0 ? rest : rest.substring(0, start) + rest.substring(end + close.length());
    }
    return rest;
  }

  private static String element(String sgml, String name) {
    int start = sgml.indexOf("<" + name);
    int content = start < 0 ? -1 : sgml.indexOf('>', start) + 1;
    int end = content <= 0 ? -1 : sgml.indexOf("</" + name + ">", content);
    return end < 0 ? "" : sgml.substring(content, end);
  }

  private static String attribute(String tag, String name) {
    int start = tag.indexOf(name + "=\"");
    int value = start + name.length() + 2;
    int end = start < 0 ? -1 : tag.indexOf('"', value);
    return end < 0 ? "" : tag.substring(value, end).strip();
  }

  private static List<String> subjects(String sgml) {
    List<String> all = new ArrayList<>();
    for (String name : SUBJECTS) {
      String[] parts = element(sgml, name).split("<D>", -1);
      for (int i = 1; i < parts.length; i++) {
        String subject = WireText.decoded(parts[i].replace("</D>", "")).strip();
        if (!subject.isEmpty() && !all.contains(subject)) {
          all.add(subject);
        }
      }
    }
    return all;
  }
}
